//! Changes of the book that the dashboard can ask for: each is one operation of `ops`, and says what it did.

mod customer;
mod entry;
mod give;
mod log;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::action::Action;
use super::work::Clerk;
use crate::domain::id::{CustomerId, OperationId};
use crate::domain::operation::{Operation, Undone};
use crate::domain::points::Expired;
use crate::domain::rule::Item;
use crate::domain::sentence::{Sentence, Value};
use crate::error::{Error, Result};
use crate::i18n::Texts;
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
    /// The newest operation is taken back, if it was seen.
    Undo(Newest),
    /// One operation is taken back, wherever it stands.
    TakeBack(OperationId),
    /// What was taken back last is done again, if that was seen.
    Redo(Newest),
    /// A message was sent.
    Sent(Box<Draft>),
    /// A message becomes a file for the mail program; one that is there is not written over.
    Mail(Box<Draft>, PathBuf),
}

/// What is the newest operation to whoever wants it taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Newest {
    /// The one that was seen last.
    Seen(Option<OperationId>),
    /// That of the change before this one, which was under way when this one was wanted.
    UnderWay,
}

/// What a change did.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Wrote {
    /// In words.
    pub(crate) said: Sentence,
    /// The newest operation that it tells of: its own, or one that was made elsewhere.
    pub(crate) newest: Option<OperationId>,
    /// The action that takes it back; `None` where nothing was changed.
    pub(crate) back: Option<Action>,
    /// The customer that was added or changed, to be selected.
    pub(crate) customer: Option<CustomerId>,
}

impl Write {
    /// Makes the change.
    pub(crate) fn perform(self, clerk: &mut Clerk) -> Result<Wrote> {
        let before = clerk.crm.store.written();
        let way_back = if matches!(self, Write::Undo(_) | Write::TakeBack(_)) {
            Action::Redo
        } else {
            Action::Undo
        };
        let Made { said, customer, newer } = self.change(&mut clerk.crm, before)?;
        let written = clerk.crm.store.written().filter(|written| Some(*written) != before);
        let back = written.map(|_| way_back);
        Ok(Wrote { said, newest: written.or(newer), back, customer })
    }

    /// The items of the queue that it is about, if it is about such.
    pub(crate) fn items(&self) -> Option<&[Item]> {
        match self {
            Write::Done(items, _) | Write::Skip(items, _) | Write::Snooze(items, _) => Some(items),
            _ => None,
        }
    }

    /// What is left of it to be done once `earlier` is, which is under way; `None` where that is all of it.
    pub(crate) fn after(self, earlier: &Write, texts: &Texts) -> Option<Write> {
        match (self, earlier) {
            (Write::Done(mut items, _), Write::Done(cleared, _) | Write::Skip(cleared, _)) => {
                items.retain(|item| !cleared.contains(item));
                let note = texts.what_for(&items);
                (!items.is_empty()).then_some(Write::Done(items, note))
            }
            (Write::Archive(ids), Write::Archive(gone)) => without(ids, gone).map(Write::Archive),
            (Write::Remove(ids), Write::Remove(gone)) => without(ids, gone).map(Write::Remove),
            (Write::Expire, Write::Expire) => None,
            (Write::Undo(_), _) => Some(Write::Undo(Newest::UnderWay)),
            (Write::Redo(_), _) => Some(Write::Redo(Newest::UnderWay)),
            (other, _) => Some(other),
        }
    }

    fn change(self, crm: &mut Crm, before: Option<OperationId>) -> Result<Made> {
        let said = match self {
            Write::Enter(entry) => {
                let (said, customer) = entry.perform(crm)?;
                return Ok(Made { customer, ..Made::from(said) });
            }
            Write::Undo(newest) => {
                let undone = crm.undo_seen(newest.among(before)?)?;
                return Ok(unless_newer(undone, "tui-undone", "tui-undo-elsewhere"));
            }
            Write::Redo(newest) => {
                let redone = crm.redo_seen(newest.among(before)?)?;
                return Ok(unless_newer(redone, "tui-redone", "tui-redo-elsewhere"));
            }
            Write::Done(items, note) => {
                let contact = ContactChange { note, ..ContactChange::default() };
                let cleared = crm.do_items(&items, Some(&contact))?;
                early(told("tui-done", &cleared), &cleared)
            }
            Write::Skip(items, why) => {
                told("tui-skipped", &crm.skip_items(&items, why.as_deref())?)
            }
            Write::Snooze(items, until) => {
                let cleared = crm.snooze_items(&items, &until)?;
                let day = cleared.iter().find_map(|item| item.until).map(|planned| planned.day);
                let day = day.unwrap_or(crm.now.today);
                told("tui-snoozed", &cleared).with("day", day)
            }
            Write::Expire => expired(crm.expire_points(None)?),
            Write::Archive(ids) => {
                crm.archive_customers(&ids, true)?;
                named("tui-archived", &ids, crm)?
            }
            Write::Remove(ids) => {
                let said = named("tui-removed", &ids, crm)?;
                crm.remove_customers(&ids)?;
                said
            }
            Write::TakeBack(id) => again("tui-undone", &crm.undo(Some(&id.to_string()))?),
            Write::Sent(draft) => {
                crm.log_draft(&draft)?;
                let first = who(draft.customer.id, &draft.customer.name);
                let said = first_of("over-sent", first, 1);
                said.with("channel", Value::Word(draft.channel.word()))
            }
            Write::Mail(draft, path) => mail(crm, &draft, &path)?,
        };
        Ok(Made::from(said))
    }
}

/// What a change has made.
struct Made {
    said: Sentence,
    customer: Option<CustomerId>,
    /// The operation that was made elsewhere and is told of.
    newer: Option<OperationId>,
}

impl From<Sentence> for Made {
    fn from(said: Sentence) -> Made {
        Made { said, customer: None, newer: None }
    }
}

/// What became of an operation; one that was made elsewhere is first told of, and taken back when asked again.
fn unless_newer(undone: Undone, done: &'static str, elsewhere: &'static str) -> Made {
    match undone {
        Undone::TakenBack(operation) => again(done, &operation).into(),
        Undone::Newer(operation) => {
            let said = again(elsewhere, &operation);
            Made { newer: Some(operation.id), ..said.into() }
        }
    }
}

/// Those who are not among others; `None` where nobody is.
fn without(mut ids: Vec<CustomerId>, others: &[CustomerId]) -> Option<Vec<CustomerId>> {
    ids.retain(|id| !others.contains(id));
    (!ids.is_empty()).then_some(ids)
}

impl Newest {
    /// Which operation that is, where `written` is that of the change before; refused where that was not made.
    fn among(self, written: Option<OperationId>) -> Result<Option<OperationId>> {
        match self {
            Newest::Seen(seen) => Ok(seen),
            Newest::UnderWay if written.is_none() => Err(Error::refused("error-undo-unmade")),
            Newest::UnderWay => Ok(written),
        }
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

/// Adds for how many it was done before its day, and the first of these days.
fn early(said: Sentence, cleared: &[Cleared]) -> Sentence {
    let due: BTreeMap<CustomerId, NaiveDate> =
        cleared.iter().rev().filter_map(|item| Some((item.code.customer, item.early?))).collect();
    let first = due.values().min().map_or_else(|| "none".into(), |day| Value::Day(*day));
    said.with("early", i64::try_from(due.len()).unwrap_or(i64::MAX)).with("day", first)
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
