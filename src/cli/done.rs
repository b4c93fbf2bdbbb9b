//! `crm done`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::record;
use crate::cli::who_arg::codes;
use crate::domain::id::ReminderId;
use crate::error::{Exit, Result};
use crate::ops::Of;
use crate::t;

/// Note reminders as done
///
/// A reminder that comes back leaves the next one.
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
            let Of { customer, record } = &reminder.reminder;
            let mut said = t!(
                app.texts,
                "done-reminder-done",
                code = record.id.to_string(),
                name = customer.as_str(),
                what = record.what.clone().unwrap_or_default()
            );
            if let Some(next) = &reminder.next {
                said = format!("{}\n{}", said.trim_end(), app.next_time(next).trim_start());
            }
            app.done(&said);
        }
        app.wrote_rows(&record::done_reminder(), &done)?;
        Ok(Exit::Done)
    }
}
