//! Rows of one table, written forty a statement under ids given out in ascending order.

use rusqlite::{Connection, Statement, ToSql, params};

use crate::domain::id::OperationId;
use crate::error::Result;

/// Rows of one statement: more gain nothing.
const ROWS: usize = 40;

/// The rows of one table on their way into it.
pub(super) struct Batch<'c> {
    conn: &'c Connection,
    table: &'static str,
    statement: Statement<'c>,
    /// Values of a row, its id among them.
    width: usize,
    /// Rows bound and not yet written.
    bound: usize,
    /// First id of the range that is open.
    first: i64,
    /// Id of the next row.
    next: i64,
}

impl<'c> Batch<'c> {
    /// A batch for `table`, whose `columns` follow the id.
    pub(super) fn new(
        conn: &'c Connection,
        table: &'static str,
        columns: &str,
    ) -> Result<Batch<'c>> {
        let width = columns.split(',').count() + 1;
        let row = format!("({})", vec!["?"; width].join(", "));
        // What is not bound is NULL: the last statement writes the rows there are.
        let sql = format!(
            "INSERT INTO {table} (id, {columns}) SELECT * FROM (VALUES {}) WHERE column1 IS NOT NULL",
            vec![row; ROWS].join(", ")
        );
        let next = next_id(conn, table)?;
        let statement = conn.prepare(&sql)?;
        Ok(Batch { conn, table, statement, width, bound: 0, first: next, next })
    }

    /// Takes a row, values in the order of the columns; returns its id.
    pub(super) fn push(&mut self, values: &[&dyn ToSql]) -> Result<i64> {
        let id = self.next;
        let at = self.bound * self.width + 1;
        self.statement.raw_bind_parameter(at, id)?;
        for (offset, value) in values.iter().enumerate() {
            self.statement.raw_bind_parameter(at + 1 + offset, value)?;
        }
        self.next += 1;
        self.bound += 1;
        if self.bound == ROWS {
            self.flush()?;
        }
        Ok(id)
    }

    /// Writes what is bound.
    pub(super) fn flush(&mut self) -> Result<()> {
        if self.bound > 0 {
            self.statement.raw_execute()?;
            self.statement.clear_bindings();
            self.bound = 0;
        }
        Ok(())
    }

    /// Writes what is bound and notes the rows written as a range of `operation`.
    pub(super) fn close(&mut self, operation: OperationId) -> Result<()> {
        self.flush()?;
        if self.next > self.first {
            self.conn
                .prepare_cached(
                    "INSERT INTO journal_ranges (operation, tbl, first, last) VALUES (?1, ?2, ?3, ?4)",
                )?
                .execute(params![operation.0, self.table, self.first, self.next - 1])?;
            self.first = self.next;
        }
        Ok(())
    }

    /// Gives out ids behind those that others took meanwhile.
    pub(super) fn resume(&mut self) -> Result<()> {
        self.next = next_id(self.conn, self.table)?;
        self.first = self.next;
        Ok(())
    }
}

/// The id after all that the table ever gave out.
fn next_id(conn: &Connection, table: &str) -> Result<i64> {
    let sql = format!(
        "SELECT 1 + max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = '{table}'), 0), \
         coalesce((SELECT max(id) FROM {table}), 0))"
    );
    Ok(conn.query_row(&sql, [], |row| row.get(0))?)
}
