//! The functions that the book's triggers and queries call, and what the triggers report through them.
//!
//! A file written to without these functions (by another program) refuses every write: its triggers do not
//! find them. So nothing escapes the journal.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;

use crate::domain::fold::fold;
use crate::error::Result;

/// What a writing transaction's triggers read and report.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// The operation that journal entries belong to.
    pub(super) operation: Option<i64>,
    /// Whether ledger rows may be deleted: only where their customer goes with them.
    pub(super) ledger_open: bool,
    /// Customers whose summary row is to be made anew.
    pub(super) touched: BTreeSet<i64>,
    /// Customers whose search text is to be made anew.
    pub(super) renamed: BTreeSet<i64>,
}

/// The marks of one connection, shared with its SQL functions.
#[derive(Debug, Clone, Default)]
pub(super) struct Hooks(Arc<Mutex<Marks>>);

impl Hooks {
    /// The marks; one thread uses a connection at a time, so the lock is never waited for.
    pub(super) fn marks(&self) -> MutexGuard<'_, Marks> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Forgets everything a transaction reported.
    pub(super) fn reset(&self) {
        *self.marks() = Marks::default();
    }

    /// Registers the functions on a connection.
    pub(super) fn install(&self, conn: &Connection) -> Result<()> {
        let quiet = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_INNOCUOUS;
        let hooks = self.clone();
        conn.create_scalar_function("crm_operation", 0, quiet, move |_| {
            Ok(hooks.marks().operation)
        })?;
        let hooks = self.clone();
        conn.create_scalar_function("crm_ledger_open", 0, quiet, move |_| {
            Ok(hooks.marks().ledger_open)
        })?;
        let hooks = self.clone();
        conn.create_scalar_function("crm_touch", 1, quiet, move |args| {
            hooks.marks().touched.extend(args.get::<Option<i64>>(0)?);
            Ok(true)
        })?;
        let hooks = self.clone();
        conn.create_scalar_function("crm_rename", 1, quiet, move |args| {
            hooks.marks().renamed.insert(args.get(0)?);
            Ok(true)
        })?;
        let pure = quiet | FunctionFlags::SQLITE_DETERMINISTIC;
        conn.create_scalar_function("fold", 1, pure, |args| {
            Ok(fold(args.get_raw(0).as_str().unwrap_or_default()))
        })?;
        Ok(())
    }
}
