//! The book as a whole: what was done to it, taking back and doing again, examining it.

use std::path::Path;

use super::Crm;
use crate::domain::id::OperationId;
use crate::domain::operation::{Operation, OperationKind, Undone};
use crate::error::{Error, Result};
use crate::store::{Finding, Store};

impl Crm {
    /// What was done to the book, newest first, at most `limit` operations (`None`: all).
    pub fn history(&self, limit: Option<usize>) -> Result<Vec<Operation>> {
        let limit = limit.map(|limit| i64::try_from(limit).unwrap_or(i64::MAX));
        self.read().operations(limit)
    }

    /// Takes back the operation that `which` (`O12`) names, else the newest that stands; exactly, or not at all.
    ///
    /// Returns the command it was, also where it had been taken back and done again before.
    pub fn undo(&mut self, which: Option<&str>) -> Result<Operation> {
        let which = which.map(operation_id).transpose()?;
        let stamp = self.stamp("undo");
        let taken = self.store.undo(&stamp, which)?;
        self.origin(taken)
    }

    /// Takes back the newest operation that stands, unless one came after `seen`: nobody takes back what they have not
    /// seen. Returns the command it was, or the newest one as it is.
    pub fn undo_seen(&mut self, seen: Option<OperationId>) -> Result<Undone> {
        let stamp = self.stamp("undo");
        let undone = self.store.undo_seen(&stamp, seen)?;
        self.traced(undone)
    }

    /// Does again what the newest undo took back, and returns the command it was.
    pub fn redo(&mut self) -> Result<Operation> {
        let stamp = self.stamp("redo");
        let undone = self.store.redo(&stamp)?;
        self.origin(undone)
    }

    /// Does again what the newest undo took back, unless that one came after `seen`. Returns the command it was, or that
    /// undo as it is.
    pub fn redo_seen(&mut self, seen: Option<OperationId>) -> Result<Undone> {
        let stamp = self.stamp("redo");
        let redone = self.store.redo_seen(&stamp, seen)?;
        self.traced(redone)
    }

    /// Examines the whole book; repairs nothing.
    pub fn check(&self) -> Result<Vec<Finding>> {
        self.read().check()
    }

    /// Refuses another currency than the one that the amounts in the book at `book` are in.
    ///
    /// A book that is absent or cannot be read has no say in it.
    pub fn refuse_currency(book: &Path, currency: &str) -> Result<()> {
        match Store::currency_of_amounts(book) {
            Ok(Some(kept)) if kept != currency => Err(Error::refused("error-currency-kept")
                .with("kept", kept)
                .with("wanted", currency)),
            _ => Ok(()),
        }
    }

    fn traced(&self, undone: Undone) -> Result<Undone> {
        match undone {
            Undone::TakenBack(taken) => self.origin(taken).map(Undone::TakenBack),
            newer => Ok(newer),
        }
    }

    /// The command at the end of a chain of undo and redo, as it stands now.
    fn origin(&self, operation: Operation) -> Result<Operation> {
        let mut origin = self.read().operation(operation.id)?;
        while let OperationKind::Undo(target) | OperationKind::Redo(target) = origin.kind {
            origin = self.read().operation(target)?;
        }
        Ok(origin)
    }
}

fn operation_id(text: &str) -> Result<OperationId> {
    OperationId::parse(text)
        .ok_or_else(|| Error::not_found("error-operation-unknown").with("operation", text))
}
