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
use crate::domain::operation::{Operation, OperationKind};
use crate::error::{Error, Exit, Result};

impl Store {
    /// Takes back `which`, else the newest operation that stands, and returns it.
    pub fn undo(&mut self, stamp: &Stamp, which: Option<OperationId>) -> Result<Operation> {
        self.take_back(stamp, |reader| match which {
            Some(id) => reader.operation(id).and_then(undoable),
            None => reader.newest_standing()?.ok_or_else(|| Error::refused("error-undo-nothing")),
        })
    }

    /// Takes back the newest undo, and returns it.
    pub fn redo(&mut self, stamp: &Stamp) -> Result<Operation> {
        self.take_back(stamp, |reader| {
            reader.newest_undo()?.ok_or_else(|| Error::refused("error-redo-nothing"))
        })
    }

    fn take_back(
        &mut self,
        stamp: &Stamp,
        choose: impl Fn(&Reader) -> Result<Operation>,
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
