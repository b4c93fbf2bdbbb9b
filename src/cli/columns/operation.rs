//! The columns of an operation, and when it was made as people read it.

use crate::domain::operation::Operation;
use crate::output::{Cell, Column, col};

pub(crate) fn columns() -> Vec<Column<Operation>> {
    vec![
        col("id", |row: &Operation| row.id.to_string().into()),
        col("at", |row: &Operation| moment(&row.at).into()),
        col("command", |row: &Operation| row.command.as_str().into()),
        col("who", |row: &Operation| names(row).into()),
        col("kind", |row: &Operation| Cell::Word(row.kind.word())),
        col("target", |row: &Operation| row.kind.target().map(|id| id.to_string()).into()).hidden(),
        col("undone_by", |row: &Operation| row.undone_by.map(|id| id.to_string()).into()),
        col("changes", |row: &Operation| row.changes.into()),
    ]
}

/// The customers an operation concerned, the first three of them: `Mary Jones, John Smith`.
pub(crate) fn names(operation: &Operation) -> Option<String> {
    let (shown, more) = operation.customers.split_at(operation.customers.len().min(3));
    let names = shown.join(", ");
    let names = if more.is_empty() { names } else { names + ", ..." };
    (!names.is_empty()).then_some(names)
}

/// A stored time to the minute: `2026-11-21 09:30`.
pub(crate) fn moment(at: &str) -> String {
    at.replace('T', " ").chars().take("2026-11-21 09:30".len()).collect()
}
