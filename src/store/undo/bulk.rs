//! Rows that an import added, taken back and put back table by table instead of row by row.

use rusqlite::{Connection, params};

use super::image::{Change, position};
use crate::domain::id::OperationId;
use crate::domain::operation::{Operation, OperationKind};
use crate::error::{Error, Result};
use crate::store::schema::{JOURNALLED, columns, image};
use crate::store::write::Tx;
use crate::store::{search, summary};

/// Rows of a block kept for redo.
const BLOCK: i64 = 500;

/// Rows `first..=last` of a table, all added by one import.
#[derive(Debug, Clone, Copy)]
pub(super) struct Range {
    table: usize,
    pub(super) first: i64,
    pub(super) last: i64,
}

impl Range {
    pub(super) fn table(&self) -> &'static str {
        JOURNALLED[self.table]
    }

    pub(super) fn holds(&self, row: i64) -> bool {
        (self.first..=self.last).contains(&row)
    }
}

/// Whether taking `operation` back removes or puts back rows of an import.
pub(super) fn concerns(conn: &Connection, operation: &Operation) -> Result<bool> {
    Ok(!ranges(conn, operation.id)?.is_empty() || import_behind(conn, operation)?.is_some())
}

/// The rows that `operation` added in bulk.
pub(super) fn ranges(conn: &Connection, operation: OperationId) -> Result<Vec<Range>> {
    let mut statement =
        conn.prepare_cached("SELECT tbl, first, last FROM journal_ranges WHERE operation = ?1")?;
    let mut rows = statement.query([operation.0])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let name: String = row.get("tbl")?;
        if let Some(table) = position(&name) {
            found.push(Range { table, first: row.get("first")?, last: row.get("last")? });
        }
    }
    found.sort_by_key(|range| (range.table, range.first));
    Ok(found)
}

/// Whether rows that the undo `operation` took away are kept for its redo.
fn kept(conn: &Connection, operation: OperationId) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM undone_rows WHERE operation = ?1)";
    Ok(conn.prepare_cached(sql)?.query_row([operation.0], |row| row.get(0))?)
}

/// The import that an undo took back, if it was one.
fn import_behind(conn: &Connection, operation: &Operation) -> Result<Option<OperationId>> {
    match operation.kind {
        OperationKind::Undo(target) if !ranges(conn, target)?.is_empty() => Ok(Some(target)),
        _ => Ok(None),
    }
}

/// Removes the rows of `ranges`, keeping them as JSON for the redo.
pub(super) fn remove(tx: &Tx, ranges: &[Range]) -> Result<()> {
    for range in ranges {
        keep(tx, range)?;
    }
    for range in ranges.iter().rev() {
        delete(tx.conn, range)?;
    }
    Ok(())
}

fn keep(tx: &Tx, range: &Range) -> Result<()> {
    let table = range.table();
    let sql = format!(
        "INSERT INTO undone_rows (operation, tbl, first, rows) \
         SELECT ?1, ?2, min(id), json_group_array({}) FROM {table} \
         WHERE id BETWEEN ?3 AND ?4 GROUP BY (id - ?3) / ?5",
        image(table, &columns(tx.conn, table)?)
    );
    tx.conn.execute(&sql, params![tx.operation.0, table, range.first, range.last, BLOCK])?;
    Ok(())
}

/// Emptying a table is far cheaper than deleting its rows; where few others remain they step aside meanwhile.
fn delete(conn: &Connection, range: &Range) -> Result<()> {
    let table = range.table();
    let span = [range.first, range.last];
    let others: i64 = conn.query_row(
        &format!("SELECT count(*) FROM {table} WHERE id NOT BETWEEN ?1 AND ?2"),
        span,
        |row| row.get(0),
    )?;
    if others > range.last - range.first {
        conn.execute(&format!("DELETE FROM {table} WHERE id BETWEEN ?1 AND ?2"), span)?;
        return Ok(());
    }
    conn.execute(
        &format!("CREATE TEMP TABLE aside AS SELECT * FROM {table} WHERE id NOT BETWEEN ?1 AND ?2"),
        span,
    )?;
    conn.execute_batch(&format!(
        "DELETE FROM main.{table}; INSERT INTO main.{table} SELECT * FROM temp.aside; DROP TABLE temp.aside;"
    ))?;
    Ok(())
}

/// Where `operation` is the undo of an import: puts the kept rows back, as a range of this operation.
pub(super) fn put_back(tx: &Tx, operation: &Operation) -> Result<()> {
    let Some(import) = import_behind(tx.conn, operation)? else { return Ok(()) };
    if !kept(tx.conn, operation.id)? {
        return Err(Error::refused("error-redo-gone").with("operation", operation.id.to_string()));
    }
    for range in ranges(tx.conn, import)? {
        let table = range.table();
        let columns = columns(tx.conn, table)?;
        let values: Vec<String> =
            columns.iter().map(|column| format!("r.value ->> '{column}'")).collect();
        let sql = format!(
            "INSERT INTO {table} ({}) SELECT {} FROM undone_rows u CROSS JOIN json_each(u.rows) r \
             WHERE u.operation = ?1 AND u.tbl = ?2 AND u.first BETWEEN ?3 AND ?4 ORDER BY u.first",
            columns.join(", "),
            values.join(", ")
        );
        tx.conn.execute(&sql, params![operation.id.0, table, range.first, range.last])?;
        tx.conn.execute(
            "INSERT INTO journal_ranges (operation, tbl, first, last) VALUES (?1, ?2, ?3, ?4)",
            params![tx.operation.0, table, range.first, range.last],
        )?;
    }
    tx.conn.execute("DELETE FROM undone_rows WHERE operation = ?1", [operation.id.0])?;
    Ok(())
}

/// Reports whose summary and search rows are stale; the triggers that would are off.
pub(super) fn mark(tx: &Tx, changes: &[Change], answers: &[i64], all: bool) -> Result<()> {
    if all {
        summary::rebuild(tx.conn)?;
        return search::rebuild(tx.conn);
    }
    let mut customers: Vec<i64> = Vec::new();
    for change in changes {
        let columns: &[&str] = match change.table() {
            "customers" => &["id", "referred_by"],
            _ => &["customer_id"],
        };
        for image in [&change.before, &change.after].into_iter().flatten() {
            customers
                .extend(columns.iter().filter_map(|column| super::image::number(image, column)));
        }
    }
    for id in answers {
        let sql = "SELECT customer_id FROM points WHERE id = ?1";
        customers.push(tx.conn.prepare_cached(sql)?.query_row([id], |row| row.get(0))?);
    }
    let mut marks = tx.hooks.marks();
    marks.touched.extend(&customers);
    marks.renamed.extend(&customers);
    Ok(())
}
