//! What the dashboard wants done, as values, and what happens to it. One place performs the first, one takes the second.

use std::sync::Arc;

use super::key::Key;
use super::screens::{Answer, Ask};
use super::write::{Write, Wrote};
use crate::domain::id::OperationId;
use crate::error::Result;
use crate::ops::Now;

/// Something that is wanted from the world.
#[derive(Debug)]
pub(crate) enum Effect {
    /// An answer of the book.
    Ask(Ask),
    /// A change of the book.
    Write(Write),
    /// A command line, its output for lines of so many cells.
    Shell(String, usize),
    /// The same of one that leaves the book as it is.
    Look(String, usize),
    /// A text changed in the person's editor.
    Edit(String),
    /// A text on the clipboard.
    Copy(String),
}

/// Something that happened.
#[derive(Debug)]
pub(crate) enum Message {
    Key(Key),
    /// Text that was pasted.
    Paste(String),
    /// The mouse was clicked at a cell.
    Click {
        x: u16,
        y: u16,
    },
    /// The wheel was turned by so many notches, down being positive.
    Wheel(i32),
    /// The screen is to be drawn anew.
    Redraw,
    /// The process goes on after it was stopped; the terminal was somebody else's meanwhile.
    Resume,
    /// The book answers.
    Answer(Result<Answer>),
    /// The book was changed, or the change refused.
    Wrote(Result<Wrote>),
    /// A command line has run, and this is the newest operation of the book since then, if it made one.
    Said(Said, Option<OperationId>),
    /// One that leaves the book as it is has run.
    Looked(Said),
    /// The editor was left.
    Edited(Result<String>),
    /// Somebody else has changed the book.
    Changed,
    /// Another day has begun.
    Day(Now),
    /// The process is asked to end.
    Leave,
}

/// Runs a command line, its output for lines of so many cells.
pub type Shell = Arc<dyn Fn(&str, usize) -> Said + Send + Sync>;

/// A verb that a command line can begin with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verb {
    /// As it is typed.
    pub name: String,
    /// Whether it does nothing but look at the book.
    pub looks: bool,
}

/// What a command line had to say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// The command line.
    pub line: String,
    /// What it printed: data, then talk.
    pub text: String,
    /// Whether it printed more than that.
    pub is_cut: bool,
}
