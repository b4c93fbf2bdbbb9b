//! Changes of the book that the dashboard can ask for: each is one operation of `ops`, and says what it did.

mod customer;
mod entry;
mod give;
mod log;

use super::work::Clerk;
use crate::domain::id::{CustomerId, OperationId};
use crate::domain::operation::Operation;
use crate::domain::rule::Item;
use crate::domain::sentence::Sentence;
use crate::error::Result;
use crate::ops::{Cleared, ContactChange};

pub(crate) use entry::Entry;

/// A change.
#[derive(Debug, Clone)]
pub(crate) enum Write {
    /// What a form was filled in with is written down.
    Enter(Box<Entry>),
    /// Items of the queue were done.
    Done(Vec<Item>),
    /// Items of the queue are struck off.
    Skip(Vec<Item>, Option<String>),
    /// Items of the queue come back on a day, as typed.
    Snooze(Vec<Item>, String),
    /// Customers leave every list.
    Archive(Vec<CustomerId>),
    /// Customers are removed with all that hangs on them.
    Remove(Vec<CustomerId>),
    /// The newest operation is taken back, if none came after the one named.
    Undo(Option<OperationId>),
    /// What was taken back is done again.
    Redo,
}

/// What a change did.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Wrote {
    /// In words.
    pub(crate) said: Sentence,
    /// The newest operation of the book.
    pub(crate) newest: Option<OperationId>,
    /// The customer that was added or changed, to be selected.
    pub(crate) customer: Option<CustomerId>,
    /// Whether undo takes it back: it is no undo or redo itself.
    pub(crate) can_undo: bool,
}

impl Write {
    /// Makes the change.
    pub(crate) fn perform(self, clerk: &mut Clerk) -> Result<Wrote> {
        let can_undo = !matches!(self, Write::Undo(_) | Write::Redo);
        let (said, customer) = match self {
            Write::Enter(entry) => entry.perform(&mut clerk.crm)?,
            other => (other.change(clerk)?, None),
        };
        Ok(Wrote { said, newest: clerk.newest()?, customer, can_undo })
    }

    fn change(self, clerk: &mut Clerk) -> Result<Sentence> {
        let crm = &mut clerk.crm;
        match self {
            Write::Enter(entry) => Ok(entry.perform(crm)?.0),
            Write::Done(items) => {
                let cleared = crm.do_items(&items, Some(&ContactChange::default()))?;
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
            Write::Archive(ids) => {
                crm.archive_customers(&ids, true)?;
                Ok(counted("tui-archived", ids.len()))
            }
            Write::Remove(ids) => {
                crm.remove_customers(&ids)?;
                Ok(counted("tui-removed", ids.len()))
            }
            Write::Undo(seen) => undo(clerk, seen),
            Write::Redo => Ok(again("tui-redone", &crm.redo()?)),
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
    let names = operation.customers.join(", ");
    Sentence::new(key).with("what", operation.command.as_str()).with("who", names.as_str())
}

fn told(key: &'static str, cleared: &[Cleared]) -> Sentence {
    let mut names: Vec<&str> = Vec::new();
    for item in cleared {
        if !names.contains(&item.name.as_str()) {
            names.push(&item.name);
        }
    }
    first_of(key, names.first().copied().unwrap_or_default(), names.len())
}

/// The first of those it was done for, and how many there are besides.
fn first_of(key: &'static str, first: &str, count: usize) -> Sentence {
    Sentence::new(key).with("who", first).with("more", counted_more(count))
}

fn counted_more(count: usize) -> i64 {
    i64::try_from(count.saturating_sub(1)).unwrap_or(i64::MAX)
}

fn counted(key: &'static str, count: usize) -> Sentence {
    Sentence::new(key).with("count", i64::try_from(count).unwrap_or(i64::MAX))
}
