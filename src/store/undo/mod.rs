//! Undo and redo: takes one operation back exactly, or refuses whole and names what stands in the way.
//!
//! Every row the operation changed must be as it left it; then its images are put back, its ledger entries
//! are answered with opposite ones, and what refers to what is checked before it counts.

mod bulk;
mod image;
mod ledger;
mod reference;
mod standing;

use super::bulk::TriggersOff;
use super::open::Store;
use super::write::{Reader, Stamp, Tx};
use crate::domain::id::OperationId;
use crate::domain::operation::{Operation, OperationKind, Undone};
use crate::error::{Error, Exit, Result};

impl Store {
    /// Takes back `which`, else the newest operation that stands, and returns it.
    pub fn undo(&mut self, stamp: &Stamp, which: Option<OperationId>) -> Result<Operation> {
        self.take_back(stamp, |reader| match which {
            Some(id) => reader.operation(id).and_then(undoable),
            None => newest_standing(reader),
        })
    }

    /// Takes back the newest operation that stands, unless one came after `seen` before it was this one's turn.
    pub fn undo_seen(&mut self, stamp: &Stamp, seen: Option<OperationId>) -> Result<Undone> {
        self.take_back_unless(stamp, |reader| reader.newest_after(seen), newest_standing)
    }

    /// Takes back the newest undo, and returns it.
    pub fn redo(&mut self, stamp: &Stamp) -> Result<Operation> {
        self.take_back(stamp, newest_undo)
    }

    /// Takes back the newest undo, unless that one came after `seen`.
    pub fn redo_seen(&mut self, stamp: &Stamp, seen: Option<OperationId>) -> Result<Undone> {
        let newer = |reader: &Reader| Ok(reader.newest_undo()?.filter(|undo| Some(undo.id) > seen));
        self.take_back_unless(stamp, newer, newest_undo)
    }

    /// Takes back what is chosen, unless there is something newer.
    fn take_back_unless(
        &mut self,
        stamp: &Stamp,
        newer: impl Fn(&Reader) -> Result<Option<Operation>>,
        choose: impl Fn(&Reader) -> Result<Operation>,
    ) -> Result<Undone> {
        let mut found = None;
        let taken = self.take_back(stamp, |reader| {
            found = newer(reader)?;
            match found {
                Some(_) => Err(Error::new(Exit::Busy, "error-store-busy")),
                None => choose(reader),
            }
        });
        found.map_or_else(|| taken.map(Undone::TakenBack), |newer| Ok(Undone::Newer(newer)))
    }

    fn take_back(
        &mut self,
        stamp: &Stamp,
        mut choose: impl FnMut(&Reader) -> Result<Operation>,
    ) -> Result<Operation> {
        let chosen = choose(&self.reader())?;
        let kind = match chosen.kind {
            OperationKind::Undo(_) => OperationKind::Redo(chosen.id),
            _ => OperationKind::Undo(chosen.id),
        };
        // Whole tables are emptied only without foreign keys, and those switch only outside a transaction.
        let in_bulk = bulk::concerns(&self.conn, &chosen)?;
        self.conn.pragma_update(None, "foreign_keys", !in_bulk)?;
        let done = self.operate(stamp, kind, |tx| {
            if choose(tx)? != chosen {
                return Err(Error::new(Exit::Busy, "error-store-busy"));
            }
            reverse(tx, &chosen)
        });
        self.conn.pragma_update(None, "foreign_keys", true)?;
        done.map(|()| chosen)
    }
}

fn newest_standing(reader: &Reader) -> Result<Operation> {
    reader.newest_standing()?.ok_or_else(|| Error::refused("error-undo-nothing"))
}

fn newest_undo(reader: &Reader) -> Result<Operation> {
    reader.newest_undo()?.ok_or_else(|| Error::refused("error-redo-nothing"))
}

fn undoable(operation: Operation) -> Result<Operation> {
    if operation.stands() {
        return Ok(operation);
    }
    Err(Error::refused("error-undo-undone").with("operation", operation.id.to_string()))
}

fn reverse(tx: &Tx, operation: &Operation) -> Result<()> {
    let _off = TriggersOff::new(tx.conn)?;
    let mut changes = image::net(tx.conn, operation)?;
    standing::refuse_unless_as_left(tx, operation, &changes)?;
    let ranges = bulk::ranges(tx.conn, operation.id)?;
    standing::refuse_unless_range_as_left(tx, operation, &ranges)?;
    let answered = ledger::take_answered(&mut changes);
    ledger::add_settled(tx.conn, &mut changes, &ranges)?;

    bulk::remove(tx, &ranges)?;
    image::swap(tx.conn, &changes)?;
    bulk::put_back(tx, operation)?;
    let answers = ledger::answer(tx.conn, &answered)?;

    image::journal_swapped(tx, &changes)?;
    ledger::journal(tx, &answers)?;
    reference::refuse_broken(tx, &changes, &ranges)?;
    ledger::refuse_unsound_lots(tx, &changes, &answers)?;
    bulk::mark(tx, &changes, &answers, bulk::concerns(tx.conn, operation)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::customer::Customer;
    use crate::domain::policy::Policy;
    use crate::store::tests::{day, stamp};

    fn add(store: &mut Store, name: &str) -> OperationId {
        let customer = Customer::named(name, day("2026-01-01"));
        store.write(&stamp(), |tx| tx.insert_customer(&customer)).unwrap();
        store.written().unwrap()
    }

    #[test]
    fn what_came_in_between_is_seen_where_nothing_can_come_any_more() {
        let folder = tempfile::tempdir().unwrap();
        let open = || Store::open(&folder.path().join("crm.db"), &Policy::default(), false);
        let (mut store, mut other) = (open().unwrap(), open().unwrap());
        let seen = Some(add(&mut store, "Ada"));
        let mut newer = Vec::new();
        let taken = store.take_back(&stamp(), |reader| {
            newer.push(reader.newest_after(seen)?.map(|newest| newest.id));
            let chosen = newest_standing(reader);
            if newer.len() == 1 {
                add(&mut other, "Ben");
            }
            chosen
        });
        assert_eq!(newer, [None, other.written()]);
        assert_eq!(taken.map_err(|error| error.key()), Err("error-store-busy"));
        assert_eq!(store.written(), None, "it was refused");
        let undone = |store: &mut Store, seen| match store.undo_seen(&stamp(), seen).unwrap() {
            Undone::TakenBack(operation) => (true, operation.id),
            Undone::Newer(operation) => (false, operation.id),
        };
        let newest = other.written().unwrap();
        assert_eq!(undone(&mut store, seen), (false, newest));
        assert_eq!(undone(&mut store, Some(newest)), (true, newest));
        assert_eq!(store.reader().count_customers().unwrap(), 1);
    }
}
