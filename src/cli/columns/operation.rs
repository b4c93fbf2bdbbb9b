//! The columns of an operation: what was done and to whom for people, the command itself for programs.

use crate::domain::operation::Operation;
use crate::output::{Cell, Column, col};

pub(crate) fn columns() -> Vec<Column<Operation>> {
    vec![
        col("id", |row: &Operation| row.id.to_string().into()),
        col("at", |row: &Operation| row.moment().into()),
        col("what", |row: &Operation| match row.word() {
            Some(word) => Cell::Word(word),
            None => row.command.as_str().into(),
        }),
        col("concerned", concerned),
        col("command", |row: &Operation| row.command.as_str().into()).hidden(),
        col("who", |row: &Operation| names(row).into()).hidden(),
        col("others", |row: &Operation| row.others.into()).hidden(),
        col("kind", |row: &Operation| Cell::Word(row.kind.word())).hidden(),
        col("target", |row: &Operation| row.kind.target().map(|id| id.to_string()).into()).hidden(),
        col("undone_by", |row: &Operation| row.undone_by.map(|id| id.to_string()).into()),
        col("changes", |row: &Operation| row.changes.into()),
    ]
}

/// The customers it concerned: of several the first, and how many more, to people.
fn concerned(operation: &Operation) -> Cell {
    let Some((first, more)) = operation.concerned() else { return Cell::Many(Vec::new()) };
    let shown = operation.customers.iter().map(|(id, name)| (id.to_string(), name.clone()));
    Cell::Several { shown: shown.collect(), first, more }
}

/// The names of the first customers it concerned: `Mary Jones, John Smith, ...`.
fn names(operation: &Operation) -> Option<String> {
    let mut names: Vec<&str> = operation.customers.iter().map(|(_, name)| name.as_str()).collect();
    names.retain(|name| !name.is_empty());
    let is_all = names.is_empty() || operation.others == Some(0);
    names.extend((!is_all).then_some("..."));
    (!names.is_empty()).then(|| names.join(", "))
}
