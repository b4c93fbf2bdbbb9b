//! Acting on items of the queue: done, skipped, put off. An item that was cleared never returns for the same cause.

use chrono::NaiveDate;

use super::contact::{ContactChange, apply, usual};
use super::planner::Planner;
use super::reminder::{PlannedReminder, complete_reminder, open_reminder};
use super::{Crm, Now};
use crate::domain::calendar::Planned;
use crate::domain::clearing::Clearing;
use crate::domain::id::{ContactId, CustomerId, ReminderId};
use crate::domain::rule::{Item, ItemCode, ItemRef};
use crate::domain::words::{Channel, ClearingKind, RuleName};
use crate::error::{Candidate, Error, Result};
use crate::store::Tx;

/// How many days ahead an item is looked for that is named by its code.
pub const AHEAD: u32 = 366;

/// The same for one that is named by its rule alone: the next year's birthday is not meant.
const NEAR: u32 = 30;

/// An item that was cleared.
#[derive(Debug, Clone, PartialEq)]
pub struct Cleared {
    /// What it is called.
    pub code: ItemCode,
    /// The name of its customer.
    pub name: String,
    /// What was promised, where it is a promise.
    pub what: Option<String>,
    /// How it was cleared.
    pub kind: ClearingKind,
    /// The day it was due, where it was done before it came on the list.
    pub early: Option<NaiveDate>,
    /// Snoozed until this day.
    pub until: Option<Planned>,
    /// The contact that was logged with it.
    pub contact: Option<ContactId>,
    /// Over which channel that was.
    pub channel: Option<Channel>,
    /// The next time of a promise that returns.
    pub next: Option<PlannedReminder>,
}

/// What is to be done with items.
enum Act<'a> {
    /// Done, and a contact logged for it unless nobody was contacted.
    Done(Option<&'a ContactChange>),
    Skip(Option<&'a str>),
    Snooze(Planned),
}

impl Crm {
    /// The items that were typed: `R5`, `C12-birthday-2026` or the beginning of it, or a customer for all that is on
    /// its list today. Refuses what is cleared, not there, or fits several.
    pub fn items(&self, typed: &[String]) -> Result<Vec<Item>> {
        let mut items: Vec<Item> = Vec::new();
        for text in typed {
            for item in self.items_meant(text)? {
                if !items.contains(&item) {
                    items.push(item);
                }
            }
        }
        Ok(items)
    }

    /// The items of one customer that were typed; the name of a rule is enough.
    pub fn items_for(&self, customer: CustomerId, typed: &[String]) -> Result<Vec<Item>> {
        let whole = |text: &String| match RuleName::parse(text) {
            Some(rule) => format!("{customer}-{}", rule.word()),
            None => text.clone(),
        };
        let items = self.items(&typed.iter().map(whole).collect::<Vec<_>>())?;
        match items.iter().find(|item| item.customer != customer) {
            Some(other) => Err(Error::usage("error-item-other")
                .with("item", other.code().to_string())
                .with("who", customer.to_string())),
            None => Ok(items),
        }
    }

    /// Notes items as done, as one operation. A contact is logged with each customer of an item that is more than a
    /// promise, as `contact` says; `None` logs none.
    pub fn do_items(
        &mut self,
        items: &[Item],
        contact: Option<&ContactChange>,
    ) -> Result<Vec<Cleared>> {
        self.clear_items("done", items, &Act::Done(contact))
    }

    /// Strikes items off the list, as one operation.
    pub fn skip_items(&mut self, items: &[Item], why: Option<&str>) -> Result<Vec<Cleared>> {
        let why = why.map(str::trim).filter(|why| !why.is_empty());
        self.clear_items("skip", items, &Act::Skip(why))
    }

    /// Takes items off the list until a day, as one operation; refuses a day by which an item is of no use any more.
    pub fn snooze_items(&mut self, items: &[Item], until: &str) -> Result<Vec<Cleared>> {
        let planned = self.planner().day(until)?;
        let day = planned.day;
        if day <= self.now.today {
            return Err(Error::usage("error-snooze-past").with("day", day.to_string()));
        }
        for item in items {
            if let Some(ends) = item.last_wait(self.now.today).filter(|last| *last < day) {
                return Err(Error::refused("error-snooze-late")
                    .with("item", item.code().to_string())
                    .with("ends", ends.to_string()));
            }
        }
        self.clear_items("snooze", items, &Act::Snooze(planned))
    }

    fn clear_items(&mut self, command: &str, items: &[Item], act: &Act) -> Result<Vec<Cleared>> {
        let (stamp, now, planner) = (self.stamp(command), self.now, self.planner());
        self.store.write(&stamp, |tx| {
            let mut logged: Vec<(CustomerId, ContactId)> = Vec::new();
            let clear = |item: &Item| {
                let contact = contact_of(tx, item, act, (now, &mut logged))?;
                clear(tx, item, act, (&planner, contact))
            };
            items.iter().map(clear).collect()
        })
    }

    fn items_meant(&self, text: &str) -> Result<Vec<Item>> {
        match ItemRef::parse(text) {
            Some(ItemRef::Reminder(id)) => Ok(vec![self.promise(id)?]),
            Some(named @ ItemRef::Item { customer, .. }) => self.item_named(text, &named, customer),
            None if ItemRef::begins(text) => {
                let rules: Vec<&str> = RuleName::ALL.iter().map(|rule| rule.word()).collect();
                Err(Error::not_found("error-item-rule")
                    .with("item", text)
                    .with("rules", rules.join(", ")))
            }
            None => {
                let customer = self.resolve(text)?;
                match self.items_of(customer, 0)? {
                    none if none.is_empty() => {
                        let row = self.read().customer(customer)?;
                        Err(Error::not_found("error-item-none").with("name", row.name))
                    }
                    items => Ok(items),
                }
            }
        }
    }

    /// A promise, whenever it is due.
    fn promise(&self, id: ReminderId) -> Result<Item> {
        let reminder = open_reminder(&self.read(), id)?;
        Ok(Item::promise(reminder.customer_id, id, reminder.due, reminder.what))
    }

    fn item_named(&self, text: &str, named: &ItemRef, customer: CustomerId) -> Result<Vec<Item>> {
        let is_whole = matches!(named, ItemRef::Item { cause: Some(_), .. });
        let ahead = if is_whole { AHEAD } else { NEAR };
        self.read().customer(customer)?;
        let mut found = Vec::new();
        // What is on today's list is meant before what lies ahead.
        for days in [0, ahead] {
            found = self.items_of(customer, days)?;
            found.retain(|item| named.means(&item.code()));
            if !found.is_empty() {
                break;
            }
        }
        // Of those of one rule that lie ahead the next one is meant.
        if found.iter().all(|item| item.shows > self.now.today) {
            found.sort_by_key(|item| item.due);
            found.truncate(1);
        }
        match found.as_slice() {
            [] => Err(self.cleared_or_unknown(text, named)?),
            [_] => Ok(found),
            several => Err(Error::new(crate::error::Exit::Ambiguous, "error-item-ambiguous")
                .with("item", text)
                .among(several.iter().map(candidate).collect())),
        }
    }

    fn cleared_or_unknown(&self, text: &str, named: &ItemRef) -> Result<Error> {
        if let ItemRef::Item { customer, rule, cause: Some(cause) } = named {
            let code = ItemCode { customer: *customer, rule: *rule, cause: cause.clone() };
            if let Some(clearing) = self.read().clearing(&code)? {
                return Ok(already(text, &clearing));
            }
        }
        Ok(Error::not_found("error-item-unknown").with("item", text))
    }
}

fn already(item: &str, clearing: &Clearing) -> Error {
    Error::refused("error-item-cleared").with("item", item).with("day", clearing.day.to_string())
}

fn candidate(item: &Item) -> Candidate {
    Candidate { code: item.code().to_string(), label: item.due.to_string() }
}

/// The contact that is logged for an item: one a customer, none for a promise or where nobody was contacted.
fn contact_of(
    tx: &Tx,
    item: &Item,
    act: &Act,
    (now, logged): (Now, &mut Vec<(CustomerId, ContactId)>),
) -> Result<Option<ContactId>> {
    let Act::Done(Some(change)) = act else { return Ok(None) };
    if item.rule == RuleName::Promise {
        return Ok(None);
    }
    if let Some((_, contact)) = logged.iter().find(|(customer, _)| *customer == item.customer) {
        return Ok(Some(*contact));
    }
    let at = now.happened(change.at.as_deref())?;
    let mut contact = usual(&tx.customer(item.customer)?, at);
    contact.channel = tx.customer_row(item.customer, now.today)?.suggested_channel();
    apply(&mut contact, change)?;
    let id = tx.insert_contact(&contact)?;
    logged.push((item.customer, id));
    Ok(Some(id))
}

fn clear(
    tx: &Tx,
    item: &Item,
    act: &Act,
    (planner, contact): (&Planner, Option<ContactId>),
) -> Result<Cleared> {
    // Somebody else may have cleared it since it was looked up.
    let before = tx.clearing(&item.code())?.filter(|it| it.kind != ClearingKind::Snooze);
    if let Some(before) = before {
        return Err(already(&item.code().to_string(), &before));
    }
    let (kind, until, why) = match act {
        Act::Done(_) => (ClearingKind::Done, None, None),
        Act::Skip(why) => (ClearingKind::Skip, None, why.map(str::to_owned)),
        Act::Snooze(planned) => (ClearingKind::Snooze, Some(*planned), None),
    };
    let promise = ReminderId::parse(&item.cause).filter(|_| item.rule == RuleName::Promise);
    let next = match promise {
        Some(id) => clear_promise(tx, id, until, planner)?,
        None => None,
    };
    // That a promise was kept stands with the promise; why it was not is told here.
    if item.rule != RuleName::Promise || kind == ClearingKind::Skip {
        tx.clear(&Clearing {
            customer_id: item.customer,
            rule: item.rule,
            cause: item.cause.clone(),
            kind,
            day: planner.today(),
            until: until.map(|planned| planned.day),
            why,
            contact_id: contact,
        })?;
    }
    let name = tx.customer(item.customer)?.name;
    let what = item.about.what.clone().filter(|_| item.rule == RuleName::Promise);
    let channel = contact.map(|id| tx.contact(id).map(|contact| contact.channel)).transpose()?;
    let is_early = kind == ClearingKind::Done && item.shows > planner.today();
    let early = is_early.then_some(item.due);
    Ok(Cleared { code: item.code(), name, what, kind, early, until, contact, channel, next })
}

/// Puts a promise off until a day, else notes it as done and returns its next time.
fn clear_promise(
    tx: &Tx,
    id: ReminderId,
    until: Option<Planned>,
    planner: &Planner,
) -> Result<Option<PlannedReminder>> {
    let mut reminder = open_reminder(tx, id)?;
    let Some(until) = until else {
        return complete_reminder(tx, &reminder, planner.today(), planner);
    };
    reminder.due = until.day;
    tx.update_reminder(&reminder)?;
    Ok(None)
}

/// Notes items of a customer as done through a contact with it.
pub(super) fn answer(
    tx: &Tx,
    items: &[Item],
    planner: &Planner,
    contact: ContactId,
) -> Result<Vec<Cleared>> {
    let answered = |item: &Item| clear(tx, item, &Act::Done(None), (planner, Some(contact)));
    items.iter().map(answered).collect()
}
