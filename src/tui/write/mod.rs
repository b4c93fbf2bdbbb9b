//! Changes of the book that the dashboard can ask for: each is one operation of `ops`, and says what it did.

mod customer;
mod entry;
mod give;
mod log;

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::action::Action;
use super::work::Clerk;
use crate::domain::id::{CustomerId, OperationId};
use crate::domain::operation::Operation;
use crate::domain::points::Expired;
use crate::domain::rule::Item;
use crate::domain::sentence::{Sentence, Value};
use crate::error::{Error, Result};
use crate::ops::{Cleared, ContactChange, Crm, Draft};

pub(crate) use entry::Entry;

/// A change.
#[derive(Debug, Clone)]
pub(crate) enum Write {
    /// What a form was filled in with is written down.
    Enter(Box<Entry>),
    /// Items of the queue were done; what for, in words, is noted with the contact.
    Done(Vec<Item>, Option<String>),
    /// Items of the queue are struck off.
    Skip(Vec<Item>, Option<String>),
    /// Items of the queue come back on a day, as typed.
    Snooze(Vec<Item>, String),
    /// Points whose last day is over are written down as expired.
    Expire,
    /// Customers leave every list.
    Archive(Vec<CustomerId>),
    /// Customers are removed with all that hangs on them.
    Remove(Vec<CustomerId>),
    /// The newest operation is taken back, if none came after the one named.
    Undo(Option<OperationId>),
    /// One operation is taken back, wherever it stands.
    TakeBack(OperationId),
    /// What was taken back is done again.
    Redo,
    /// A message was sent.
    Sent(Box<Draft>),
    /// A message becomes a file for the mail program; one that is there is not written over.
    Mail(Box<Draft>, PathBuf),
}

/// What a change did.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Wrote {
    /// In words.
    pub(crate) said: Sentence,
    /// The newest operation of the book.
    pub(crate) newest: Option<OperationId>,
    /// The action that takes it back; `None` where nothing was changed.
    pub(crate) back: Option<Action>,
    /// The customer that was added or changed, to be selected.
    pub(crate) customer: Option<CustomerId>,
}

impl Write {
    /// Makes the change.
    pub(crate) fn perform(self, clerk: &mut Clerk) -> Result<Wrote> {
        let before = clerk.newest()?;
        let way_back = if matches!(self, Write::Undo(_) | Write::TakeBack(_)) {
            Action::Redo
        } else {
            Action::Undo
        };
        let (said, customer) = match self {
            Write::Enter(entry) => entry.perform(&mut clerk.crm)?,
            other => (other.change(clerk)?, None),
        };
        let newest = clerk.newest()?;
        let back = (newest != before).then_some(way_back);
        Ok(Wrote { said, newest, back, customer })
    }

    fn change(self, clerk: &mut Clerk) -> Result<Sentence> {
        let crm = &mut clerk.crm;
        match self {
            Write::Enter(entry) => Ok(entry.perform(crm)?.0),
            Write::Done(items, note) => {
                let contact = ContactChange { note, ..ContactChange::default() };
                let cleared = crm.do_items(&items, Some(&contact))?;
                Ok(told("tui-done", &cleared))
            }
            Write::Skip(items, why) => {
                Ok(told("tui-skipped", &crm.skip_items(&items, why.as_deref())?))
            }
            Write::Snooze(items, until) => {
                let cleared = crm.snooze_items(&items, &until)?;
                let day = cleared.iter().find_map(|item| item.until).map(|planned| planned.day);
                let day = day.unwrap_or(crm.now.today);
                Ok(told("tui-snoozed", &cleared).with("day", day))
            }
            Write::Expire => Ok(expired(clerk.crm.expire_points(None)?)),
            Write::Archive(ids) => {
                crm.archive_customers(&ids, true)?;
                named("tui-archived", &ids, crm)
            }
            Write::Remove(ids) => {
                let said = named("tui-removed", &ids, crm)?;
                crm.remove_customers(&ids)?;
                Ok(said)
            }
            Write::Undo(seen) => undo(clerk, seen),
            Write::TakeBack(id) => Ok(again("tui-undone", &crm.undo(Some(&id.to_string()))?)),
            Write::Redo => Ok(again("tui-redone", &crm.redo()?)),
            Write::Sent(draft) => {
                crm.log_draft(&draft)?;
                let first = who(draft.customer.id, &draft.customer.name);
                let said = first_of("over-sent", first, 1);
                Ok(said.with("channel", Value::Word(draft.channel.word())))
            }
            Write::Mail(draft, path) => mail(crm, &draft, &path),
        }
    }
}

/// Takes back the newest operation; one that was made elsewhere is first told of, and taken back when asked again.
fn undo(clerk: &mut Clerk, seen: Option<OperationId>) -> Result<Sentence> {
    match clerk.crm.history(Some(1))?.pop() {
        Some(newest) if Some(newest.id) > seen => Ok(again("tui-undo-elsewhere", &newest)),
        _ => Ok(again("tui-undone", &clerk.crm.undo(None)?)),
    }
}

/// What became of an operation.
fn again(key: &'static str, operation: &Operation) -> Sentence {
    Sentence::new(key).with("what", Value::Operation(Box::new(operation.clone())))
}

fn expired((day, expired): (NaiveDate, Expired)) -> Sentence {
    let count = i64::try_from(expired.customers).unwrap_or(i64::MAX);
    Sentence::new("number-expired")
        .with("count", count)
        .with("points", expired.points)
        .with("day", day)
}

fn told(key: &'static str, cleared: &[Cleared]) -> Sentence {
    let mut ids: Vec<CustomerId> = cleared.iter().map(|item| item.code.customer).collect();
    ids.sort();
    ids.dedup();
    let first = cleared.first().map(|item| who(item.code.customer, &item.name));
    first_of(key, first.unwrap_or_default(), ids.len())
}

/// The first of those it was done for, and how many there are besides.
fn first_of(key: &'static str, first: String, count: usize) -> Sentence {
    let more = i64::try_from(count.saturating_sub(1)).unwrap_or(i64::MAX);
    Sentence::new(key).with("who", Value::Several(first, more))
}

/// A customer as every notice names it: `C12 Mary Smith`.
fn who(id: CustomerId, name: &str) -> String {
    format!("{id} {name}")
}

/// What became of customers.
fn named(key: &'static str, ids: &[CustomerId], crm: &Crm) -> Result<Sentence> {
    let first = ids.first().map(|id| crm.read().customer(*id)).transpose()?;
    let first = first.map(|customer| who(customer.id, &customer.name)).unwrap_or_default();
    Ok(first_of(key, first, ids.len()))
}

/// Writes a message to a file of its own.
fn mail(crm: &Crm, draft: &Draft, path: &Path) -> Result<Sentence> {
    draft.mail()?;
    if path.exists() {
        return Err(Error::refused("error-mail-exists").with("path", path));
    }
    crm.write_mail(draft, path)?;
    Ok(Sentence::new("draft-written").with("path", path.display().to_string().as_str()))
}
