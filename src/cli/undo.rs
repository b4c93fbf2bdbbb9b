//! `crm undo` and `crm redo`: what is taken back, and what is done again.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::operation;
use crate::domain::operation::Operation;
use crate::error::{Exit, Result};
use crate::t;

/// Take back the newest command, or the one named
///
/// All that the command changed becomes as it was, or nothing does: where something later builds on it,
/// that is named and must be taken back first. Taking back is itself taken back with crm redo.
#[derive(Args)]
#[command(after_help = "crm undo\ncrm history\ncrm undo O12")]
pub(crate) struct Undo {
    /// Code of the operation, as crm history shows it
    #[arg(value_name = "CODE")]
    operation: Option<String>,
}

impl Undo {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let taken = app.crm()?.undo(self.operation.as_deref())?;
        report(app, "book-undone", &taken)
    }
}

/// Do again what the newest undo took back
#[derive(Args)]
#[command(after_help = "crm redo")]
pub(crate) struct Redo {}

impl Redo {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let done = app.crm()?.redo()?;
        report(app, "book-redone", &done)
    }
}

/// Says what it had done and to whom; a program gets its row.
fn report(app: &mut App, key: &str, which: &Operation) -> Result<Exit> {
    let what = app.texts.operation(which);
    let sentence =
        t!(app.texts, key, what = what, code = which.id.to_string(), at = which.moment());
    app.done(&sentence);
    if app.is_json() {
        app.show(&operation::columns(), which)?;
    }
    Ok(Exit::Done)
}
