//! `crm edit reminder`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::record;
use crate::cli::flags::no_flag;
use crate::cli::who_arg::code;
use crate::domain::id::ReminderId;
use crate::error::{Exit, Result};
use crate::ops::ReminderChange;

/// Change a reminder
///
/// The returns of a reminder are counted anew from the day or the interval that is given here.
#[derive(Args)]
#[command(
    after_help = "crm edit reminder R5 --due +1w\ncrm edit reminder R5 --every \"3 months\"\n\
                        crm edit reminder R5 --every \"\""
)]
pub(crate) struct Reminder {
    /// Code of the reminder
    #[arg(value_name = "CODE")]
    code: String,
    /// What was promised
    #[arg(value_name = "TEXT")]
    text: Vec<String>,
    /// By when: fri, 12-24, +2w
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, value_parser = no_flag)]
    due: Option<String>,
    /// How often it comes back: 3 months, 2 weeks, 90d, yearly; empty for never again
    #[arg(long, value_name = "INTERVAL")]
    every: Option<String>,
}

impl Reminder {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let mut crm = app.crm()?;
        let id = code(&self.code, ReminderId::parse, "error-reminder-unknown", "reminder")?;
        let what = (!self.text.is_empty()).then(|| self.text.join(" "));
        let typed = ReminderChange { due: self.due, what, every: self.every };
        let reminder = crm.edit_reminder(id, &typed)?;
        app.done(&app.promised(&reminder));
        app.wrote_rows(&record::reminder(), &[reminder])?;
        Ok(Exit::Done)
    }
}
