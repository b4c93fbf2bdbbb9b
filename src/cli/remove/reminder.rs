//! `crm remove reminder`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::who_arg::codes;
use crate::domain::id::ReminderId;
use crate::error::{Exit, Result};

/// Remove reminders that nobody needs
///
/// What was kept is noted with crm done.
#[derive(Args)]
#[command(after_help = "crm remove reminder R5")]
pub(crate) struct Reminder {
    /// Codes of the reminders
    #[arg(value_name = "CODE", required = true)]
    codes: Vec<String>,
}

impl Reminder {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let mut crm = app.crm()?;
        let ids = codes(&self.codes, ReminderId::parse, "error-reminder-unknown", "reminder")?;
        crm.remove_reminders(&ids)?;
        super::said(app, &self.codes);
        Ok(Exit::Done)
    }
}
