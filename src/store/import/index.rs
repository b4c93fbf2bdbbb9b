//! Secondary indexes out of the way of a table that is filled from (nearly) nothing, and built again when it is full.

use rusqlite::Connection;

use crate::error::Result;

/// Up to so many rows a table counts as empty: what is looked for among them is looked for in memory.
const FEW: i64 = 100;

/// The indexes taken from one table, as their SQL.
pub(super) struct Dropped {
    pub(super) table: &'static str,
    indexes: Vec<String>,
}

/// Whether the table has so few rows that its indexes are better built at the end.
pub(super) fn has_few(conn: &Connection, table: &str) -> Result<bool> {
    let sql = format!("SELECT count(*) FROM (SELECT 1 FROM {table} LIMIT {})", FEW + 1);
    let rows: i64 = conn.query_row(&sql, [], |row| row.get(0))?;
    Ok(rows <= FEW)
}

/// Drops the indexes of `table`; those of its constraints stay.
pub(super) fn take(conn: &Connection, table: &'static str) -> Result<Dropped> {
    let mut statement = conn.prepare_cached(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?1 AND sql IS NOT NULL \
         ORDER BY rowid",
    )?;
    let found: Vec<(String, String)> = statement
        .query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    drop(statement);
    let mut indexes = Vec::new();
    for (name, sql) in found {
        conn.execute_batch(&format!("DROP INDEX {name}"))?;
        indexes.push(sql);
    }
    Ok(Dropped { table, indexes })
}

impl Dropped {
    /// Builds them again.
    pub(super) fn build(self, conn: &Connection) -> Result<()> {
        for sql in self.indexes {
            conn.execute_batch(&sql)?;
        }
        Ok(())
    }
}
