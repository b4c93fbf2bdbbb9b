//! The bulk session of an import: one operation, triggers and foreign keys off, rows in explicit ids and in batches,
//! a range a table instead of a journal entry a row. What the rows are and whom they belong to is the caller's.

mod add;
mod batch;
mod index;
mod lookup;
mod redeem;
mod row;
mod session;
mod table;
mod text;

use rusqlite::Connection;

use super::open::Store;
use super::write::{Stamp, Tx};
use crate::domain::operation::OperationKind;
use crate::error::Result;

pub use lookup::PointsRow;
pub use row::{
    ContactWords, NewCustomer, NewHandle, NewLine, NewPoints, NewPurchase, NewTouch, Score,
};
pub use session::Bulk;
pub use table::Table;

impl Store {
    /// Runs `body` as one operation of many rows and puts it on disk; an error or a dry run leaves nothing behind.
    ///
    /// The caller vouches for what triggers and foreign keys would have: ids that exist, keys that are free.
    pub fn import<T>(
        &mut self,
        stamp: &Stamp,
        body: impl FnOnce(&mut Bulk) -> Result<T>,
    ) -> Result<T> {
        let filling = self.begin_filling()?;
        let settled = settle(&self.conn, true);
        let done = settled.and_then(|()| {
            self.operate(stamp, OperationKind::Do, |tx: &Tx| {
                let mut bulk = Bulk::new(tx)?;
                let value = body(&mut bulk)?;
                bulk.finish()?;
                Ok(value)
            })
        });
        let restored = settle(&self.conn, false);
        if filling {
            self.conn.pragma_update(None, "journal_mode", "WAL")?;
        }
        let value = done?;
        restored.map(|()| value)
    }

    /// An empty book is filled without a write-ahead log, which would hold every page once more. False where the book
    /// is not empty or another process has it open.
    fn begin_filling(&self) -> Result<bool> {
        let sql = "SELECT NOT EXISTS (SELECT 1 FROM operations)";
        let empty: bool = self.conn.query_row(sql, [], |row| row.get(0))?;
        if !empty || self.path.is_none() {
            return Ok(false);
        }
        let switched = self
            .conn
            .pragma_update_and_check(None, "journal_mode", "DELETE", |row| row.get::<_, String>(0));
        Ok(switched.is_ok_and(|mode| mode == "delete"))
    }
}

/// Switches that only turn outside a transaction. Sorting goes through files, so that memory stays bounded.
fn settle(conn: &Connection, bulk: bool) -> Result<()> {
    let (keys, pages) = if bulk { ("OFF", -8_000) } else { ("ON", -2_000) };
    conn.execute_batch(&format!(
        "PRAGMA foreign_keys = {keys}; PRAGMA temp_store = FILE; PRAGMA cache_size = {pages};"
    ))?;
    Ok(())
}
