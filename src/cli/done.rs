//! `crm done`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::record;
use crate::cli::who_arg::codes;
use crate::domain::id::ReminderId;
use crate::error::{Exit, Result};
use crate::t;

/// Note reminders as done
#[derive(Args)]
#[command(after_help = "crm done R5\ncrm done R5 R6")]
pub(crate) struct Done {
    /// Codes of the reminders
    #[arg(value_name = "CODE", required = true)]
    codes: Vec<String>,
}

impl Done {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let mut crm = app.crm()?;
        let ids = codes(&self.codes, ReminderId::parse, "error-reminder-unknown", "reminder")?;
        let done = crm.do_reminders(&ids)?;
        for reminder in &done {
            app.done(&t!(
                app.texts,
                "done-reminder-done",
                code = reminder.record.id.to_string(),
                name = reminder.customer.as_str(),
                what = reminder.record.what.clone().unwrap_or_default()
            ));
        }
        app.wrote_rows(&record::reminder(), &done)?;
        Ok(Exit::Done)
    }
}
