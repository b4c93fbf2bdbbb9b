//! `crm edit reminder`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::record;
use crate::cli::flags::no_flag;
use crate::cli::who_arg::code;
use crate::domain::id::ReminderId;
use crate::error::{Exit, Result};
use crate::t;

/// Change a reminder
#[derive(Args)]
#[command(after_help = "crm edit reminder R5 --due +1w")]
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
}

impl Reminder {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let mut crm = app.crm()?;
        let id = code(&self.code, ReminderId::parse, "error-reminder-unknown", "reminder")?;
        let what = (!self.text.is_empty()).then(|| self.text.join(" "));
        let reminder = crm.edit_reminder(id, self.due.as_deref(), what.as_deref())?;
        app.done(&t!(
            app.texts,
            "done-reminder",
            code = id.to_string(),
            name = reminder.customer.as_str(),
            day = app.moment(reminder.record.due, None)
        ));
        app.wrote_rows(&record::reminder(), &[reminder])?;
        Ok(Exit::Done)
    }
}
