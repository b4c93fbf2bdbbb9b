//! Operations: the list of what was done and to whom, and which one an undo or redo would take back.

use rusqlite::{OptionalExtension, Row};

use super::write::Reader;
use crate::domain::id::{CustomerId, OperationId};
use crate::domain::operation::{Operation, OperationKind};
use crate::error::{Error, Result};

const SELECT: &str = include_str!("sql/operation.sql");

/// Journal entries at either end of an operation that are looked at for the customers it concerned.
const ENTRIES: i64 = 100;
/// So many of those customers are named.
const NAMED: usize = 3;

fn from_row(row: &Row) -> rusqlite::Result<Operation> {
    let target = row.get::<_, Option<i64>>("target")?.map(OperationId);
    let word: String = row.get("kind")?;
    let kind = match (word.as_str(), target) {
        ("undo", Some(target)) => OperationKind::Undo(target),
        ("redo", Some(target)) => OperationKind::Redo(target),
        _ => OperationKind::Do,
    };
    let changes = row.get("changes")?;
    let (customers, others) = concerned(&row.get::<_, String>("customers")?);
    let (is_counted, is_one) = (changes <= 2 * ENTRIES, customers.len() == 1);
    Ok(Operation {
        id: OperationId(row.get("id")?),
        at: row.get("at")?,
        command: row.get("command")?,
        kind,
        undone_by: row.get::<_, Option<i64>>("undone_by")?.map(OperationId),
        changes,
        customers,
        // One customer at either end of many entries is the only one: they are written customer by customer.
        others: Some(others).filter(|_| is_counted || is_one),
    })
}

/// The first customers of a list as the query makes it, and how many more there are.
fn concerned(list: &str) -> (Vec<(CustomerId, String)>, i64) {
    let mut all: Vec<(i64, String)> = serde_json::from_str(list).unwrap_or_default();
    let others = all.len().saturating_sub(NAMED);
    all.truncate(NAMED);
    let customers = all.into_iter().map(|(id, name)| (CustomerId(id), name)).collect();
    (customers, i64::try_from(others).unwrap_or(i64::MAX))
}

impl Reader<'_> {
    /// The newest operations first, at most `limit` (`None`: all).
    pub fn operations(&self, limit: Option<i64>) -> Result<Vec<Operation>> {
        let mut statement =
            self.conn.prepare_cached(&format!("{SELECT} ORDER BY id DESC LIMIT ?2"))?;
        let found = statement.query_map([ENTRIES, limit.unwrap_or(-1)], from_row)?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    /// One operation; refuses an id that is not there.
    pub fn operation(&self, id: OperationId) -> Result<Operation> {
        let mut statement = self.conn.prepare_cached(&format!("{SELECT} WHERE id = ?2"))?;
        let found = statement.query_row([ENTRIES, id.0], from_row).optional()?;
        found.ok_or_else(|| {
            Error::not_found("error-operation-unknown").with("operation", id.to_string())
        })
    }

    /// The newest operation, if it came after `seen`.
    pub(super) fn newest_after(&self, seen: Option<OperationId>) -> Result<Option<Operation>> {
        Ok(self.newest("true")?.filter(|newest| Some(newest.id) > seen))
    }

    /// The operation `undo` would take back: the newest that stands.
    pub fn newest_standing(&self) -> Result<Option<Operation>> {
        self.newest("kind <> 'undo' AND undone_by IS NULL")
    }

    /// The undo that `redo` would take back: the newest that nothing has taken back, unless a new command followed.
    pub fn newest_undo(&self) -> Result<Option<Operation>> {
        let last_command = "coalesce((SELECT max(id) FROM operations WHERE kind = 'do'), 0)";
        self.newest(&format!("kind = 'undo' AND undone_by IS NULL AND id > {last_command}"))
    }

    fn newest(&self, which: &str) -> Result<Option<Operation>> {
        let sql = format!("{SELECT} WHERE {which} ORDER BY id DESC LIMIT 1");
        Ok(self.conn.prepare_cached(&sql)?.query_row([ENTRIES], from_row).optional()?)
    }
}
