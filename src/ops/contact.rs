//! Contacts: log, edit, remove. Logging one settles what was promised until then and may promise anew.

use std::borrow::Borrow;

use chrono::{NaiveDate, NaiveTime};

use super::Crm;
use super::clear::answer;
use super::reminder::{PlannedReminder, complete_reminder};
use super::today::Desk;
use super::typed::{given, set};
use crate::domain::calendar::Planned;
use crate::domain::contact::Contact;
use crate::domain::customer::Customer;
use crate::domain::id::{ContactId, CustomerId, ReminderId};
use crate::domain::reminder::Reminder;
use crate::domain::rule::{Item, ItemCode};
use crate::domain::words::{Channel, Direction, Mood, Outcome, Purpose, RuleName};
use crate::error::Result;
use crate::store::{Of, Tx};

/// Fields as typed; `None` leaves a field as it is, an empty text clears it.
#[derive(Debug, Clone, Default)]
pub struct ContactChange {
    /// When it was; now where nothing is said.
    pub at: Option<String>,
    /// Channel; the customer's preferred one, else a call, where nothing is said.
    pub channel: Option<String>,
    /// Who began it; the business, where nothing is said.
    pub direction: Option<String>,
    /// What for.
    pub purpose: Option<String>,
    /// How the customer seemed.
    pub mood: Option<String>,
    /// What came of it.
    pub outcome: Option<String>,
    /// What was said.
    pub note: Option<String>,
}

/// A contact that was logged, and what followed.
#[derive(Debug, Clone, PartialEq)]
pub struct LoggedContact {
    /// The contact.
    pub contact: Of<Contact>,
    /// Promises that it settled.
    pub settled: Vec<ReminderId>,
    /// Items of the queue that it cleared.
    pub cleared: Vec<ItemCode>,
    /// The next time of those promises that return.
    pub returning: Vec<PlannedReminder>,
    /// The promise made in it.
    pub promised: Option<PlannedReminder>,
    /// Promises that are due and that it did not settle.
    pub open: Vec<ReminderId>,
    /// The next day on which something is owed to the customer: by cadence or promise, `open` ones aside.
    pub next_due: Option<NaiveDate>,
}

impl Borrow<Of<Contact>> for LoggedContact {
    fn borrow(&self) -> &Of<Contact> {
        &self.contact
    }
}

/// A contact as it is unless something else is typed: by the customer's preferred channel, from our side.
pub(super) fn usual(customer: &Customer, (day, time): (NaiveDate, Option<NaiveTime>)) -> Contact {
    Contact {
        id: ContactId(0),
        key: None,
        customer_id: customer.id,
        day,
        time,
        channel: customer.channel.unwrap_or(Channel::Call),
        direction: Direction::Outbound,
        purpose: None,
        mood: None,
        outcome: None,
        note: None,
    }
}

impl Crm {
    /// Logs the same contact with each customer, as one operation; `next` is the day of a promise made in it.
    ///
    /// Promises of earlier contacts that were due by its day count as done. It clears the items that `answers` names,
    /// else all that were due by its day, promises aside; none if the customer was not reached.
    pub fn log_contacts(
        &mut self,
        whos: &[CustomerId],
        typed: &ContactChange,
        next: Option<&str>,
        answers: &[String],
    ) -> Result<Vec<LoggedContact>> {
        let now = self.now;
        let mut named = Vec::new();
        for who in whos.iter().filter(|_| !answers.is_empty()) {
            named.push((*who, self.items_for(*who, answers)?));
        }
        let (day, time) = now.happened(typed.at.as_deref().and_then(given))?;
        let planner = self.planner();
        let next = next.map(|text| planner.day(text)).transpose()?;
        let stamp = self.stamp("log contact");
        let Crm { store, policy, .. } = self;
        let desk = Desk { policy, today: now.today };
        store.write(&stamp, |tx| {
            let log = |who: &CustomerId| {
                let customer = tx.customer(*who)?;
                let mut contact = usual(&customer, (day, time));
                apply(&mut contact, typed)?;
                let answered = match named.iter().find(|(customer, _)| customer == who) {
                    Some((_, items)) => items.clone(),
                    None => answered(tx, desk, &contact)?,
                };
                contact.id = tx.insert_contact(&contact)?;
                let cleared = answer(tx, &answered, &planner, contact.id)?;
                let mut returning: Vec<PlannedReminder> = Vec::new();
                let mut settled = Vec::new();
                for reminder in settled_by(tx, &contact)? {
                    returning.extend(complete_reminder(tx, &reminder, day, &planner)?);
                    settled.push(reminder.id);
                }
                let promised = next.map(|next| promise(tx, &contact, next)).transpose()?;
                tx.refresh()?;
                let promises = tx.open_reminders(*who)?;
                let is_open = |promise: &&Reminder| promise.due <= now.today;
                let ahead = promises.iter().find(|promise| !is_open(promise));
                let owed = ahead.map(|promise| promise.due);
                let open = promises.iter().filter(is_open).map(|promise| promise.id).collect();
                let cadence = tx.customer_row(*who, now.today)?.summary.next_due;
                let next_due = owed.into_iter().chain(cadence).min();
                let contact = Of { customer: customer.name, record: contact };
                let codes = cleared.iter().map(|one| one.code.clone()).collect();
                returning.extend(cleared.into_iter().filter_map(|one| one.next));
                Ok(LoggedContact {
                    contact,
                    settled,
                    cleared: codes,
                    returning,
                    promised,
                    open,
                    next_due,
                })
            };
            whos.iter().map(log).collect()
        })
    }

    /// Changes a contact and returns it.
    pub fn edit_contact(&mut self, id: ContactId, typed: &ContactChange) -> Result<Of<Contact>> {
        let now = self.now;
        let stamp = self.stamp("edit contact");
        self.store.write(&stamp, |tx| {
            let mut contact = tx.contact(id)?;
            if let Some(at) = typed.at.as_deref().and_then(given) {
                (contact.day, contact.time) = now.happened(Some(at))?;
            }
            apply(&mut contact, typed)?;
            tx.update_contact(&contact)?;
            Ok(Of { customer: tx.customer(contact.customer_id)?.name, record: contact })
        })
    }

    /// Removes contacts; what was promised in them stays promised.
    pub fn remove_contacts(&mut self, ids: &[ContactId]) -> Result<()> {
        let stamp = self.stamp("remove contact");
        self.store.write(&stamp, |tx| ids.iter().try_for_each(|id| tx.remove_contact(*id)))
    }

    /// A contact with its customer's name.
    pub fn contact(&self, id: ContactId) -> Result<Of<Contact>> {
        let contact = self.read().contact(id)?;
        Ok(Of { customer: self.read().customer(contact.customer_id)?.name, record: contact })
    }
}

/// Promises the next contact in this one.
fn promise(tx: &Tx, contact: &Contact, next: Planned) -> Result<PlannedReminder> {
    let mut reminder = Reminder {
        id: ReminderId(0),
        customer_id: contact.customer_id,
        due: next.day,
        what: contact.note.clone(),
        done_on: None,
        contact_id: Some(contact.id),
        every: None,
        first_due: None,
    };
    reminder.id = tx.insert_reminder(&reminder)?;
    let customer = tx.customer(contact.customer_id)?.name;
    Ok(PlannedReminder { reminder: Of { customer, record: reminder }, planned: Some(next) })
}

/// What was promised to the customer in earlier contacts and this one settles: nothing if nobody was reached.
fn settled_by(tx: &Tx, contact: &Contact) -> Result<Vec<Reminder>> {
    if !contact.reached() {
        return Ok(Vec::new());
    }
    tx.settled_by_contact(contact.customer_id, contact.day)
}

/// What a contact answers by itself: all that was due by its day. Promises have a rule of their own, and the cadence
/// begins anew with any contact.
fn answered(tx: &Tx, desk: Desk, contact: &Contact) -> Result<Vec<Item>> {
    if !contact.reached() {
        return Ok(Vec::new());
    }
    let mut items = desk.items_of(tx, contact.customer_id, 0)?;
    let by_itself = [RuleName::Promise, RuleName::Cadence];
    items.retain(|item| item.due <= contact.day && !by_itself.contains(&item.rule));
    Ok(items)
}

/// Reads all fields but the day.
pub(super) fn apply(contact: &mut Contact, typed: &ContactChange) -> Result<()> {
    if let Some(channel) = typed.channel.as_deref().and_then(given) {
        contact.channel = Channel::require(channel)?;
    }
    if let Some(direction) = typed.direction.as_deref().and_then(given) {
        contact.direction = Direction::require(direction)?;
    }
    set(&mut contact.purpose, typed.purpose.as_deref(), Purpose::require)?;
    set(&mut contact.mood, typed.mood.as_deref(), Mood::require)?;
    set(&mut contact.outcome, typed.outcome.as_deref(), Outcome::require)?;
    set(&mut contact.note, typed.note.as_deref(), |text| Ok(text.to_owned()))
}
