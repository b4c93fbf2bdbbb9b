//! Row images: what an operation did to each row in the end, and putting rows back as they were.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, params};

use crate::domain::operation::Operation;
use crate::error::{Error, Result};
use crate::store::schema::{JOURNALLED, columns, image};
use crate::store::write::Tx;

/// What one operation did to one row: images before and after, `None` where there was no row.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Change {
    /// Index into `JOURNALLED`: parents come before children.
    pub(super) table: usize,
    pub(super) row: i64,
    pub(super) before: Option<String>,
    pub(super) after: Option<String>,
}

impl Change {
    pub(super) fn table(&self) -> &'static str {
        JOURNALLED[self.table]
    }

    /// A column of the image before or after, whichever there is.
    pub(super) fn column(&self, name: &str) -> Option<i64> {
        let image = self.after.as_deref().or(self.before.as_deref())?;
        number(image, name)
    }
}

/// A whole-number column of an image.
pub(super) fn number(image: &str, name: &str) -> Option<i64> {
    let value: serde_json::Value = serde_json::from_str(image).ok()?;
    value.get(name)?.as_i64()
}

/// The position of a table among the journalled ones.
pub(super) fn position(table: &str) -> Option<usize> {
    JOURNALLED.iter().position(|name| *name == table)
}

/// The net change of every row that `operation` touched; rows that ended as they began are left out.
pub(super) fn net(conn: &Connection, operation: &Operation) -> Result<Vec<Change>> {
    let mut statement = conn.prepare_cached(
        "SELECT j.tbl, j.row, j.before, j.after FROM operations o \
         JOIN journal j ON j.id BETWEEN o.first_entry AND o.last_entry WHERE o.id = ?1 ORDER BY j.id",
    )?;
    let mut rows = statement.query([operation.id.0])?;
    let mut found: BTreeMap<(usize, i64), (Option<String>, Option<String>)> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let table: String = row.get("tbl")?;
        let Some(table) = position(&table) else { continue };
        let after = row.get("after")?;
        match found.get_mut(&(table, row.get("row")?)) {
            Some(change) => change.1 = after,
            None => {
                found.insert((table, row.get("row")?), (row.get("before")?, after));
            }
        }
    }
    let changes = found.into_iter().filter(|(_, (before, after))| before != after);
    Ok(changes
        .map(|((table, row), (before, after))| Change { table, row, before, after })
        .collect())
}

/// The image of a row as it is now.
pub(super) fn current(conn: &Connection, table: &str, row: i64) -> Result<Option<String>> {
    let sql = format!("SELECT {} FROM {table} WHERE id = ?1", image(table, &columns(conn, table)?));
    Ok(conn.prepare_cached(&sql)?.query_row([row], |row| row.get(0)).optional()?)
}

/// Puts every row back as it was before: first all deletions, children first, then all insertions, parents
/// first, so that two rows can swap a value that must be unique.
pub(super) fn swap(conn: &Connection, changes: &[Change]) -> Result<()> {
    for change in changes.iter().rev().filter(|change| change.after.is_some()) {
        let sql = format!("DELETE FROM {} WHERE id = ?1", change.table());
        conn.prepare_cached(&sql)?.execute([change.row])?;
    }
    for change in changes {
        if let Some(before) = &change.before {
            insert(conn, change.table(), before)?;
        }
    }
    Ok(())
}

/// Inserts the row of an image; a value that another row holds by now is a refusal.
fn insert(conn: &Connection, table: &str, image: &str) -> Result<()> {
    let columns = columns(conn, table)?;
    let values: Vec<String> = columns.iter().map(|column| format!("?1 ->> '{column}'")).collect();
    let sql =
        format!("INSERT INTO {table} ({}) VALUES ({})", columns.join(", "), values.join(", "));
    match conn.prepare_cached(&sql)?.execute([image]) {
        Ok(_) => Ok(()),
        Err(fault)
            if fault.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation) =>
        {
            Err(Error::refused("error-undo-taken").with("cause", fault.to_string()))
        }
        Err(fault) => Err(fault.into()),
    }
}

/// Journals the changes the other way round, as what the undo did.
pub(super) fn journal_swapped(tx: &Tx, changes: &[Change]) -> Result<()> {
    for change in changes {
        journal(
            tx,
            change.table(),
            change.row,
            (change.after.as_deref(), change.before.as_deref()),
        )?;
    }
    Ok(())
}

/// Writes one journal entry by hand, where triggers are off.
pub(super) fn journal(
    tx: &Tx,
    table: &str,
    row: i64,
    (before, after): (Option<&str>, Option<&str>),
) -> Result<()> {
    tx.conn
        .prepare_cached(
            "INSERT INTO journal (operation, tbl, row, before, after) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![tx.operation.0, table, row, before, after])?;
    Ok(())
}
