//! `crm check`: everything that must hold in a sound book, asked of the file itself. Reads only; repairs nothing.

mod journal;
mod ledger;

use rusqlite::{Connection, Params};

use super::open::Store;
use super::schema::{self, JOURNALLED};
use super::write::Reader;
use super::{search, summary};
use crate::domain::policy::Policy;
use crate::error::{Arg, Error, Exit, Result};

/// Faults of one check that are named; beyond them they are only counted.
const NAMED: usize = 10;

/// What one check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The word of the check: `summary`, `points-left`.
    pub check: &'static str,
    /// What is wrong, the first of it by code (`C12`) or as SQLite says it; empty where all is well.
    pub faults: Vec<String>,
    /// Faults beyond those named.
    pub more: usize,
}

impl Finding {
    /// Whether nothing is wrong.
    pub fn is_sound(&self) -> bool {
        self.faults.is_empty()
    }
}

/// Faults of a check as they are found, so that a wholly broken book does not fill the memory.
#[derive(Default)]
struct Faults {
    named: Vec<String>,
    more: usize,
}

impl Faults {
    fn push(&mut self, fault: impl FnOnce() -> String) {
        if self.named.len() < NAMED {
            self.named.push(fault());
        } else {
            self.more += 1;
        }
    }

    /// Every row of `sql`, whose one column is an id, is a fault called `letter` and the id.
    fn codes(&mut self, conn: &Connection, letter: &str, sql: &str) -> Result<()> {
        self.rows(conn, sql, [], |row| Ok(format!("{letter}{}", row.get::<_, i64>(0)?)))
    }

    fn rows(
        &mut self,
        conn: &Connection,
        sql: &str,
        values: impl Params,
        name: impl Fn(&rusqlite::Row) -> rusqlite::Result<String>,
    ) -> Result<()> {
        let mut statement = conn.prepare(sql)?;
        let mut rows = statement.query(values)?;
        while let Some(row) = rows.next()? {
            let named = name(row)?;
            self.push(|| named);
        }
        Ok(())
    }
}

/// A check: its word, and what looks for faults.
type Check = (&'static str, fn(&Connection, &mut Faults) -> Result<()>);

/// Every check; the file itself first, because nothing else can be believed where it is damaged.
const CHECKS: [Check; 12] = [
    ("file", file),
    ("schema", made_by_us),
    ("references", references),
    ("summary", |conn, faults| derived(conn, faults, "summary", &summary::select(EVERYBODY))),
    ("search", |conn, faults| derived(conn, faults, "search", &search::select(EVERYBODY))),
    ("names", names),
    ("purchase-sum", purchase_sums),
    ("points-owner", ledger::owners),
    ("points-left", ledger::left),
    ("points-reversal", ledger::reversals),
    ("operations", journal::operations),
    ("journal", journal::images),
];

const EVERYBODY: &str = "SELECT id FROM customers";

impl Reader<'_> {
    /// Runs every check on one moment of the book.
    ///
    /// A check that the file's own damage keeps from running is a finding too; only a busy file is an error.
    pub fn check(&self) -> Result<Vec<Finding>> {
        let moment = self.conn.unchecked_transaction()?;
        CHECKS.iter().map(|(word, look)| find(&moment, word, *look)).collect()
    }
}

fn find(
    conn: &Connection,
    check: &'static str,
    look: fn(&Connection, &mut Faults) -> Result<()>,
) -> Result<Finding> {
    let mut faults = Faults::default();
    if let Err(error) = look(conn, &mut faults) {
        if error.exit() == Exit::Busy {
            return Err(error);
        }
        faults.push(|| cause(&error));
    }
    Ok(Finding { check, faults: faults.named, more: faults.more })
}

/// What SQLite said, which is of more use here than our sentence around it.
fn cause(error: &Error) -> String {
    let said = error.args().iter().find_map(|(name, value)| match value {
        Arg::Text(text) if *name == "cause" => Some(text.clone()),
        _ => None,
    });
    said.unwrap_or_else(|| error.to_string())
}

/// Pages, indexes, types and CHECKs, by SQLite's own examination.
fn file(conn: &Connection, faults: &mut Faults) -> Result<()> {
    conn.pragma_query(None, "integrity_check", |row| {
        let said: String = row.get(0)?;
        if said != "ok" {
            faults.push(|| said);
        }
        Ok(())
    })?;
    Ok(())
}

/// Tables, indexes and triggers as this program makes them: without its triggers, changes escape the journal.
fn made_by_us(conn: &Connection, faults: &mut Faults) -> Result<()> {
    let fresh = Store::in_memory(&Policy::default())?;
    let (ours, found) = (schema::objects(&fresh.conn)?, schema::objects(conn)?);
    for (name, sql) in &ours {
        if found.get(name) != Some(sql) {
            faults.push(|| name.clone());
        }
    }
    for name in found.keys().filter(|name| !ours.contains_key(*name)) {
        faults.push(|| name.clone());
    }
    Ok(())
}

/// Rows that refer to a row that is not there.
fn references(conn: &Connection, faults: &mut Faults) -> Result<()> {
    let sql = "SELECT \"table\", rowid FROM pragma_foreign_key_check";
    faults.rows(conn, sql, [], |row| Ok(code(&row.get::<_, String>(0)?, row.get(1)?)))
}

/// Rows of a derived table that differ from what `fresh` computes from the tables.
fn derived(conn: &Connection, faults: &mut Faults, table: &str, fresh: &str) -> Result<()> {
    let sql = format!(
        "SELECT customer_id FROM (SELECT * FROM {table} EXCEPT SELECT * FROM ({fresh})) \
         UNION SELECT customer_id FROM (SELECT * FROM ({fresh}) EXCEPT SELECT * FROM {table})"
    );
    faults.codes(conn, "C", &sql)
}

/// Folded names that are not those of the name beside them: a product or tag that nobody can find.
fn names(conn: &Connection, faults: &mut Faults) -> Result<()> {
    faults.codes(conn, "G", "SELECT id FROM products WHERE folded <> fold(name)")?;
    faults.codes(conn, "tags ", "SELECT id FROM tags WHERE folded <> fold(name)")
}

/// Purchases whose lines, less the discount, are not the total.
fn purchase_sums(conn: &Connection, faults: &mut Faults) -> Result<()> {
    let sql = "SELECT p.id FROM purchases p JOIN purchase_lines l ON l.purchase_id = p.id \
               GROUP BY p.id HAVING sum(l.amount) - p.discount <> p.total";
    faults.codes(conn, "P", sql)
}

/// How a row is called: by its code where rows of its table have one.
fn code(table: &str, row: Option<i64>) -> String {
    let letter = match table {
        "customers" => "C",
        "contacts" => "K",
        "purchases" => "P",
        "products" => "G",
        "points" => "L",
        "feedback" => "F",
        "reminders" => "R",
        "offers" => "B",
        "operations" => "O",
        other => return format!("{other} {}", row.unwrap_or_default()),
    };
    format!("{letter}{}", row.unwrap_or_default())
}

#[cfg(test)]
mod tests;
