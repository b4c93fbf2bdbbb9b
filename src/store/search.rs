//! The search texts: made anew for the customers whose names, handles, facts or note changed, or for all.

use std::collections::BTreeSet;

use rusqlite::Connection;

use crate::error::Result;

const SELECT: &str = include_str!("sql/search.sql");

/// The SELECT that computes the search texts of the customers that `who`, a SELECT of ids, names.
pub(super) fn select(who: &str) -> String {
    SELECT.replace("{who}", who)
}

/// Makes the search texts of `customers` anew; drops those of customers that are gone.
pub(super) fn refresh(conn: &Connection, customers: &BTreeSet<i64>) -> Result<()> {
    if customers.is_empty() {
        return Ok(());
    }
    let ids = serde_json::to_string(customers).unwrap_or_default();
    conn.prepare_cached(
        "DELETE FROM search WHERE customer_id IN (SELECT value FROM json_each(?1))",
    )?
    .execute([&ids])?;
    let sql = format!("INSERT INTO search {}", select("SELECT value FROM json_each(?1)"));
    conn.prepare_cached(&sql)?.execute([&ids])?;
    Ok(())
}

/// Makes every search text anew.
pub(super) fn rebuild(conn: &Connection) -> Result<()> {
    conn.execute("DELETE FROM search", [])?;
    conn.execute(&format!("INSERT INTO search {}", select("SELECT id FROM customers")), [])?;
    Ok(())
}
