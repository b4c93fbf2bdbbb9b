//! The version of the book and the ladder of migrations; the triggers are made anew from the tables after each.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::backup::path_text;
use crate::error::{Error, Result};

/// Append only: step n takes a book of version n to version n + 1.
pub(super) const LADDER: [&str; 2] = [include_str!("schema/v1.sql"), include_str!("schema/v2.sql")];

/// The version this program writes.
pub(super) const NEWEST: i32 = LADDER.len() as i32;

/// Marks the file as a book of ours: "crm1".
const APPLICATION_ID: i32 = 0x6372_6d31;

/// Tables whose row changes are journalled, parents before children.
pub(super) const JOURNALLED: [&str; 16] = [
    "customers",
    "customer_aliases",
    "handles",
    "facts",
    "tags",
    "customer_tags",
    "contacts",
    "products",
    "product_relations",
    "purchases",
    "purchase_lines",
    "points",
    "feedback",
    "reminders",
    "offers",
    "clearings",
];

/// Tables whose changes make a customer's summary row stale, with the column that names the customer.
const SUMMARISED: [(&str, &str); 6] = [
    ("customers", "id"),
    ("customers", "referred_by"),
    ("customer_tags", "customer_id"),
    ("contacts", "customer_id"),
    ("purchases", "customer_id"),
    ("points", "customer_id"),
];

/// Tables whose changes make a customer's search text stale, likewise.
const SEARCHED: [(&str, &str); 3] =
    [("customers", "id"), ("handles", "customer_id"), ("facts", "customer_id")];

/// The version of the book, 0 for a new file; refuses what is not ours and what is newer.
pub(super) fn version(conn: &Connection, path: &Path) -> Result<i32> {
    let not_ours = || Error::failure("error-store-not-ours").with("path", path);
    let read = |pragma| conn.pragma_query_value(None, pragma, |row| row.get::<_, i32>(0));
    let application = read("application_id").map_err(|fault| match Error::from(fault) {
        known if known.key() == "error-store-not-database" => not_ours(),
        other => other,
    })?;
    let version = read("user_version")?;
    match (application, version) {
        (APPLICATION_ID, version) if version > NEWEST => {
            Err(Error::failure("error-store-newer").with("path", path))
        }
        (APPLICATION_ID, version) => Ok(version),
        (0, 0) => {
            let tables: i64 =
                conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
            if tables == 0 { Ok(0) } else { Err(not_ours()) }
        }
        _ => Err(not_ours()),
    }
}

/// Brings the book to the newest version, in one transaction, after copying an older one aside.
/// The caller holds the lock; another process may have done it meanwhile.
pub(super) fn migrate(conn: &mut Connection, path: &Path) -> Result<()> {
    migrate_by(&LADDER, conn, path)
}

/// The same by any ladder.
pub(super) fn migrate_by(ladder: &[&str], conn: &mut Connection, path: &Path) -> Result<()> {
    let found = version(conn, path)?;
    if usize::try_from(found) == Ok(ladder.len()) {
        return Ok(());
    }
    if found == 0 {
        conn.pragma_update(None, "journal_mode", "WAL")?;
    } else {
        copy_aside(conn, path, found)?;
    }
    climb(ladder, conn)
}

/// Makes the tables of a new book.
pub(super) fn create(conn: &mut Connection) -> Result<()> {
    climb(&LADDER, conn)
}

/// Climbs the ladder from the version the connection is at, whole or not at all.
fn climb(ladder: &[&str], conn: &mut Connection) -> Result<()> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let from: i32 = tx.pragma_query_value(None, "user_version", |row| row.get(0))?;
    for step in ladder.iter().skip(usize::try_from(from).unwrap_or_default()) {
        tx.execute_batch(step)?;
    }
    make_triggers(&tx)?;
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", ladder.len() as i64)?;
    tx.commit()?;
    Ok(())
}

fn copy_aside(conn: &Connection, path: &Path, version: i32) -> Result<()> {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".v{version}.bak"));
    let copy = PathBuf::from(name);
    if copy.exists() {
        std::fs::remove_file(&copy).map_err(|fault| Error::file(&copy, &fault))?;
    }
    conn.execute("VACUUM INTO ?1", [path_text(&copy)?])?;
    Ok(())
}

/// Drops every trigger and makes them from the tables as they are now.
fn make_triggers(tx: &Transaction) -> Result<()> {
    let old: Vec<String> = tx
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for name in old {
        tx.execute_batch(&format!("DROP TRIGGER {name}"))?;
    }
    for table in JOURNALLED {
        let columns = columns(tx, table)?;
        tx.execute_batch(&journal_triggers(table, &columns))?;
    }
    tx.execute_batch(LEDGER_GUARDS)?;
    Ok(())
}

/// Tables, indexes and triggers by name, with the statement that made each.
pub(super) fn objects(conn: &Connection) -> Result<BTreeMap<String, String>> {
    let mut statement = conn.prepare(
        "SELECT name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'",
    )?;
    let objects = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(objects.collect::<rusqlite::Result<_>>()?)
}

/// The names of a table's columns, in order.
pub(super) fn columns(conn: &Connection, table: &str) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached("SELECT name FROM pragma_table_info(?1)")?;
    let names = statement.query_map([table], |row| row.get(0))?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

/// A row as JSON: the expression for `OLD`, `NEW` or a table's name.
pub(super) fn image(of: &str, columns: &[String]) -> String {
    let pairs: Vec<String> =
        columns.iter().map(|column| format!("'{column}', {of}.{column}")).collect();
    format!("json_object({})", pairs.join(", "))
}

fn journal_triggers(table: &str, columns: &[String]) -> String {
    let (old, new) = (image("OLD", columns), image("NEW", columns));
    let changed: Vec<String> =
        columns.iter().map(|column| format!("OLD.{column} IS NOT NEW.{column}")).collect();
    let changed = changed.join(" OR ");
    let entry = |row: &str, before: &str, after: &str| {
        format!(
            "INSERT INTO journal (operation, tbl, row, before, after) \
             VALUES (crm_operation(), '{table}', {row}, {before}, {after});"
        )
    };
    let (marks_old, marks_new) = (marks(table, "OLD"), marks(table, "NEW"));
    format!(
        "CREATE TRIGGER {table}_insert AFTER INSERT ON {table} BEGIN {} {marks_new} END;
         CREATE TRIGGER {table}_update AFTER UPDATE ON {table} WHEN {changed} BEGIN {} {marks_old} {marks_new} END;
         CREATE TRIGGER {table}_delete AFTER DELETE ON {table} BEGIN {} {marks_old} END;",
        entry("NEW.id", "NULL", &new),
        entry("NEW.id", &old, &new),
        entry("OLD.id", &old, "NULL"),
    )
}

/// The statements that report a changed row's customer.
fn marks(table: &str, of: &str) -> String {
    let mut found = String::new();
    for (tables, function) in [(&SUMMARISED[..], "crm_touch"), (&SEARCHED[..], "crm_rename")] {
        for (_, column) in tables.iter().filter(|(name, _)| *name == table) {
            found.push_str(&format!("SELECT {function}({of}.{column}); "));
        }
    }
    found
}

/// The ledger only grows: entries are answered, not changed; only merge moves them to another customer.
const LEDGER_GUARDS: &str = "
CREATE TRIGGER points_only_grow BEFORE INSERT ON points
WHEN EXISTS (SELECT 1 FROM points WHERE id = NEW.id)
BEGIN SELECT raise(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER points_keep BEFORE UPDATE ON points
WHEN OLD.id IS NOT NEW.id OR OLD.key IS NOT NEW.key OR OLD.day IS NOT NEW.day OR OLD.delta IS NOT NEW.delta
  OR OLD.kind IS NOT NEW.kind OR OLD.lot_id IS NOT NEW.lot_id OR OLD.expires_on IS NOT NEW.expires_on
  OR OLD.purchase_id IS NOT NEW.purchase_id OR OLD.reverses_id IS NOT NEW.reverses_id OR OLD.note IS NOT NEW.note
BEGIN SELECT raise(ABORT, 'the ledger only grows'); END;
CREATE TRIGGER points_stay BEFORE DELETE ON points
WHEN NOT crm_ledger_open()
BEGIN SELECT raise(ABORT, 'the ledger only grows'); END;
";
