//! `crm history`: what was done to the book, newest first.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::operation;
use crate::error::{Exit, Result};
use crate::output::write_rows;

/// Show what was done, newest first
///
/// Each command that changed something is one operation with a code of its own, such as O12.
#[derive(Args)]
#[command(after_help = "crm history --limit 10\ncrm undo O12")]
pub(crate) struct History {
    /// At most so many rows; all without it
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
}

impl History {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let operations = app.crm_to_read()?.history(self.limit)?;
        let (out, page) = app.answer();
        let count = write_rows(out, &page, &operation::columns(), operations.iter().map(Ok))?;
        if count == 0 && page.format.is_for_people() {
            let nothing = app.texts.get("book-history-empty", &[]);
            app.talk.say(&nothing);
        }
        Ok(Exit::Done)
    }
}
