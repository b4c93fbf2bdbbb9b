//! Whether what an operation left is still there, and which later operation changed it.

use rusqlite::{Connection, OptionalExtension};

use super::bulk::Range;
use super::image::{Change, current};
use crate::domain::id::OperationId;
use crate::domain::operation::Operation;
use crate::error::{Arg, Error, Result};
use crate::store::write::{Reader, Tx};

/// Refuses unless every changed row is as the operation left it and no later operation that counts touched it.
///
/// Equality alone would let through a value that came back by chance; a later undo would then get stuck.
pub(super) fn refuse_unless_as_left(
    tx: &Tx,
    operation: &Operation,
    changes: &[Change],
) -> Result<()> {
    for change in changes {
        if let Some(later) = newest_on(tx.conn, (change.table(), change.row), operation.id)? {
            return Err(blocked(tx, later));
        }
        if current(tx.conn, change.table(), change.row)? != change.after {
            return Err(changed(change.table(), change.row));
        }
    }
    Ok(())
}

/// The same for the rows that an import added: only those with later journal entries can have changed.
pub(super) fn refuse_unless_range_as_left(
    tx: &Tx,
    operation: &Operation,
    ranges: &[Range],
) -> Result<()> {
    for range in ranges {
        let mut statement = tx.conn.prepare_cached(
            "SELECT row, before, min(id) FROM journal \
             WHERE row BETWEEN ?1 AND ?2 AND tbl = ?3 AND operation > ?4 GROUP BY row",
        )?;
        let mut rows = statement.query((range.first, range.last, range.table(), operation.id.0))?;
        while let Some(row) = rows.next()? {
            let (id, left): (i64, Option<String>) = (row.get("row")?, row.get("before")?);
            if let Some(later) = newest_on(tx.conn, (range.table(), id), operation.id)? {
                return Err(blocked(tx, later));
            }
            if current(tx.conn, range.table(), id)? != left {
                return Err(changed(range.table(), id));
            }
        }
    }
    Ok(())
}

/// The newest operation after `after` that touched the row and still counts.
fn newest_on(
    conn: &Connection,
    (table, row): (&str, i64),
    after: OperationId,
) -> Result<Option<OperationId>> {
    let mut statement = conn.prepare_cached(
        "SELECT DISTINCT operation FROM journal WHERE row = ?1 AND tbl = ?2 AND operation > ?3 \
         ORDER BY operation DESC",
    )?;
    let later: Vec<i64> = statement
        .query_map((row, table, after.0), |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for id in later {
        if counts(conn, id, after)? {
            return Ok(Some(OperationId(id)));
        }
    }
    Ok(None)
}

/// Operations that take one another back form a chain; it counts when an odd number of them came after `after`.
fn counts(conn: &Connection, operation: i64, after: OperationId) -> Result<bool> {
    let mut statement = conn.prepare_cached(
        "WITH RECURSIVE
           up (id) AS (SELECT ?1 UNION ALL SELECT o.target FROM up CROSS JOIN operations o
                       ON o.id = up.id WHERE o.target IS NOT NULL),
           down (id) AS (SELECT min(id) FROM up UNION ALL SELECT o.id FROM down CROSS JOIN operations o
                         ON o.target = down.id)
         SELECT count(*) % 2 FROM down WHERE id > ?2",
    )?;
    Ok(statement.query_row([operation, after.0], |row| row.get(0))?)
}

/// The refusal that names the operation in the way; take that one back first.
pub(super) fn blocked(reader: &Reader, by: OperationId) -> Error {
    match reader.operation(by) {
        Ok(operation) => {
            let deed = match operation.word() {
                Some(word) => Arg::Word(word, operation.command.clone()),
                None => Arg::Text(operation.command.clone()),
            };
            let (who, more) = operation.concerned().unwrap_or_default();
            Error::refused("error-undo-blocked")
                .with("operation", operation.id.to_string())
                .with("deed", deed)
                .with("who", if who.is_empty() { "none".to_owned() } else { who })
                .with("more", more.unwrap_or_default())
                .with("at", operation.moment())
        }
        Err(error) => error,
    }
}

/// The refusal where a row changed and no operation says how.
pub(super) fn changed(table: &str, row: i64) -> Error {
    Error::refused("error-undo-changed").with("table", table).with("row", row)
}

/// The newest operation that made or changed a row, whenever that was.
pub(super) fn newest_ever(conn: &Connection, table: &str, row: i64) -> Result<Option<OperationId>> {
    let journalled = newest_on(conn, (table, row), OperationId(0))?;
    if journalled.is_some() {
        return Ok(journalled);
    }
    let imported = conn
        .query_row(
            "SELECT operation FROM journal_ranges WHERE tbl = ?1 AND ?2 BETWEEN first AND last \
             ORDER BY operation DESC LIMIT 1",
            (table, row),
            |row| row.get(0).map(OperationId),
        )
        .optional()?;
    Ok(imported)
}
