//! An operation: what one command did to the book, as `history` lists it and `undo` takes it back.

use super::id::OperationId;

/// What an operation is to others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OperationKind {
    /// A command of its own.
    Do,
    /// Takes back the named operation.
    Undo(OperationId),
    /// Takes back the named undo.
    Redo(OperationId),
}

impl OperationKind {
    /// The word that is stored and printed.
    pub fn word(self) -> &'static str {
        match self {
            OperationKind::Do => "do",
            OperationKind::Undo(_) => "undo",
            OperationKind::Redo(_) => "redo",
        }
    }

    /// The operation it takes back.
    pub fn target(self) -> Option<OperationId> {
        match self {
            OperationKind::Do => None,
            OperationKind::Undo(target) | OperationKind::Redo(target) => Some(target),
        }
    }
}

/// One command's change of the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operation {
    /// Id; a later operation has a higher one.
    pub id: OperationId,
    /// Local time, `2026-11-21T09:30:00`.
    pub at: String,
    /// The command, such as `log purchase`.
    pub command: String,
    /// What it is to others.
    pub kind: OperationKind,
    /// The operation that took it back.
    pub undone_by: Option<OperationId>,
    /// Row changes journalled; rows of an import are not among them.
    pub changes: i64,
    /// Names of the first customers it concerned, at most four; as they are called now, if they are still there.
    pub customers: Vec<String>,
}

/// What became of a wish to take the newest operation back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undone {
    /// This one was taken back.
    TakenBack(Operation),
    /// Nothing was: this one came since, and nobody has seen it yet.
    Newer(Operation),
}

impl Operation {
    /// Whether `undo` may take it back: a command, or a redone one, that nothing has taken back.
    pub fn stands(&self) -> bool {
        self.undone_by.is_none() && !matches!(self.kind, OperationKind::Undo(_))
    }
}
