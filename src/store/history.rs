//! Operations: the list of what was done, and which one an undo or redo would take back.

use rusqlite::{OptionalExtension, Row};

use super::write::Reader;
use crate::domain::id::OperationId;
use crate::domain::operation::{Operation, OperationKind};
use crate::error::{Error, Result};

const SELECT: &str = include_str!("sql/operation.sql");

fn from_row(row: &Row) -> rusqlite::Result<Operation> {
    let target = row.get::<_, Option<i64>>("target")?.map(OperationId);
    let word: String = row.get("kind")?;
    let kind = match (word.as_str(), target) {
        ("undo", Some(target)) => OperationKind::Undo(target),
        ("redo", Some(target)) => OperationKind::Redo(target),
        _ => OperationKind::Do,
    };
    Ok(Operation {
        id: OperationId(row.get("id")?),
        at: row.get("at")?,
        command: row.get("command")?,
        kind,
        undone_by: row.get::<_, Option<i64>>("undone_by")?.map(OperationId),
        changes: row.get("changes")?,
        customers: row
            .get::<_, Option<String>>("customers")?
            .map(|names| names.lines().map(str::to_owned).collect())
            .unwrap_or_default(),
    })
}

impl Reader<'_> {
    /// The newest operations first, at most `limit` (`None`: all).
    pub fn operations(&self, limit: Option<i64>) -> Result<Vec<Operation>> {
        let mut statement =
            self.conn.prepare_cached(&format!("{SELECT} ORDER BY id DESC LIMIT ?1"))?;
        let found = statement.query_map([limit.unwrap_or(-1)], from_row)?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    /// One operation; refuses an id that is not there.
    pub fn operation(&self, id: OperationId) -> Result<Operation> {
        let mut statement = self.conn.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?;
        let found = statement.query_row([id.0], from_row).optional()?;
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
        Ok(self.conn.prepare_cached(&sql)?.query_row([], from_row).optional()?)
    }
}
