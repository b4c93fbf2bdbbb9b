//! The two doors of the book: `Reader` for looking, `Store::write` for changing. One write is one operation:
//! on disk whole when it returns, or not at all.

use std::ops::Deref;

use rusqlite::{Connection, TransactionBehavior, params};

use super::hooks::Hooks;
use super::open::Store;
use super::{search, summary};
use crate::domain::id::OperationId;
use crate::domain::operation::OperationKind;
use crate::error::Result;

/// Reads the book; noun files add the methods.
#[derive(Clone, Copy)]
pub struct Reader<'c> {
    pub(super) conn: &'c Connection,
}

/// A writing transaction; reads like a `Reader`, and noun files add the writing methods.
pub struct Tx<'c> {
    reader: Reader<'c>,
    pub(super) hooks: &'c Hooks,
    /// The operation all of it belongs to.
    pub(super) operation: OperationId,
}

impl<'c> Deref for Tx<'c> {
    type Target = Reader<'c>;

    fn deref(&self) -> &Reader<'c> {
        &self.reader
    }
}

impl Tx<'_> {
    /// Makes what is derived of the rows written so far anew, for who looks at it before the write ends.
    pub fn refresh(&self) -> Result<()> {
        refresh(self)
    }
}

/// When and by which command a write is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// Local time, `2026-11-21T09:30:00`.
    pub at: String,
    /// The command, as in `crm history`: `log purchase`.
    pub command: String,
}

impl Store {
    /// Reads the book.
    pub fn reader(&self) -> Reader<'_> {
        Reader { conn: &self.conn }
    }

    /// Runs `body` as one operation and puts it on disk; an error leaves nothing behind. What a dry run writes can be
    /// read until the book is closed, and is gone then.
    ///
    /// A body that changes nothing leaves no operation.
    pub fn write<T>(&mut self, stamp: &Stamp, body: impl FnOnce(&Tx) -> Result<T>) -> Result<T> {
        self.operate(stamp, OperationKind::Do, body)
    }

    pub(super) fn operate<T>(
        &mut self,
        stamp: &Stamp,
        kind: OperationKind,
        body: impl FnOnce(&Tx) -> Result<T>,
    ) -> Result<T> {
        let Store { conn, hooks, dry_run, written, .. } = self;
        *written = None;
        hooks.reset();
        let (value, operation) = if *dry_run {
            // One transaction that is never committed: what a dry run wrote can be read until the book is closed.
            if conn.is_autocommit() {
                conn.execute_batch("BEGIN IMMEDIATE")?;
            }
            let savepoint = conn.savepoint()?;
            let performed = perform(&savepoint, hooks, stamp, kind, body)?;
            savepoint.commit()?;
            performed
        } else {
            let transaction = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let performed = perform(&transaction, hooks, stamp, kind, body)?;
            transaction.commit()?;
            performed
        };
        *written = operation;
        hooks.reset();
        Ok(value)
    }
}

/// Runs `body` as one operation inside the transaction that `conn` is in; returns it too, if it changed anything.
fn perform<T>(
    conn: &Connection,
    hooks: &Hooks,
    stamp: &Stamp,
    kind: OperationKind,
    body: impl FnOnce(&Tx) -> Result<T>,
) -> Result<(T, Option<OperationId>)> {
    let operation = next_operation(conn)?;
    let entries = last_entry(conn)?;
    hooks.marks().operation = Some(operation.0);
    let tx = Tx { reader: Reader { conn }, hooks, operation };
    let value = body(&tx)?;
    let is_recorded = record(&tx, stamp, kind, entries)?;
    refresh(&tx)?;
    Ok((value, is_recorded.then_some(operation)))
}

fn next_operation(conn: &Connection) -> Result<OperationId> {
    let newest: i64 =
        conn.query_row("SELECT coalesce(max(id), 0) FROM operations", [], |row| row.get(0))?;
    Ok(OperationId(newest + 1))
}

fn last_entry(conn: &Connection) -> Result<i64> {
    Ok(conn.query_row("SELECT coalesce(max(id), 0) FROM journal", [], |row| row.get(0))?)
}

/// Writes the operation's own row, if it changed anything; an undo always does, if only the rows of an import.
fn record(tx: &Tx, stamp: &Stamp, kind: OperationKind, before: i64) -> Result<bool> {
    let after = last_entry(tx.conn)?;
    if kind == OperationKind::Do && after == before && !added_in_bulk(tx)? {
        return Ok(false);
    }
    let target = kind.target().map(|id| id.0);
    tx.conn.execute(
        "INSERT INTO operations (id, at, command, kind, target, first_entry, last_entry) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![tx.operation.0, stamp.at, stamp.command, kind.word(), target, before + 1, after],
    )?;
    match target {
        // Rows kept for the redo of an import are of use until the next command.
        None => tx.conn.execute("DELETE FROM undone_rows", [])?,
        Some(target) => tx.conn.execute(
            "UPDATE operations SET undone_by = ?1 WHERE id = ?2",
            [tx.operation.0, target],
        )?,
    };
    Ok(true)
}

/// Whether the operation added rows that stand in ranges instead of journal entries.
fn added_in_bulk(tx: &Tx) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM journal_ranges WHERE operation = ?1)";
    Ok(tx.conn.query_row(sql, [tx.operation.0], |row| row.get(0))?)
}

/// Makes summary rows and search texts of the customers that changed anew.
fn refresh(tx: &Tx) -> Result<()> {
    let (touched, renamed) = {
        let mut marks = tx.hooks.marks();
        (std::mem::take(&mut marks.touched), std::mem::take(&mut marks.renamed))
    };
    summary::refresh(tx.conn, &touched)?;
    search::refresh(tx.conn, &renamed)
}
