//! `crm add reminder`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::record;
use crate::cli::who_arg::WhoArg;
use crate::error::{Exit, Result};
use crate::t;

/// Promise something to a customer by a day
#[derive(Args)]
#[command(after_help = "crm add reminder Mary fri \"Send the quote\"\ncrm add reminder C12 +2w")]
pub(crate) struct Reminder {
    #[command(flatten)]
    who: WhoArg,
    /// By when: fri, 12-24, +2w
    #[arg(value_name = "DATE")]
    due: String,
    /// What was promised
    #[arg(value_name = "TEXT")]
    text: Vec<String>,
}

impl Reminder {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let mut crm = app.crm()?;
        let whos = self.who.customers(app, &crm)?;
        let added = crm.add_reminders(&whos, &self.due, Some(&self.text.join(" ")))?;
        for reminder in &added {
            app.done(&t!(
                app.texts,
                "done-reminder",
                code = reminder.record.id.to_string(),
                name = reminder.customer.as_str(),
                day = app.moment(reminder.record.due, None)
            ));
        }
        app.wrote_rows(&record::reminder(), &added)?;
        Ok(Exit::Done)
    }
}
