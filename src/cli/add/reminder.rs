//! `crm add reminder`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::record;
use crate::cli::who_arg::WhoArg;
use crate::error::{Exit, Result};
use crate::ops::ReminderChange;

/// Promise something to a customer by a day
///
/// A day such as fri or +2w on which you are closed (crm config set calendar.closed sun) moves to the next working day;
/// a date such as 12-24 stays. With --every, the next one is there as soon as one is done, counted from the first day:
/// what is due on the 31st is due on the last day of shorter months.
#[derive(Args)]
#[command(after_help = "crm add reminder Mary fri \"Send the quote\"\ncrm add reminder C12 +2w\n\
                        crm add reminder C12 2026-11-30 \"Monthly report\" --every month")]
pub(crate) struct Reminder {
    #[command(flatten)]
    who: WhoArg,
    /// By when: fri, 12-24, +2w
    #[arg(value_name = "DATE")]
    due: String,
    /// What was promised
    #[arg(value_name = "TEXT")]
    text: Vec<String>,
    /// How often it comes back: 3 months, 2 weeks, 90d, yearly
    #[arg(long, value_name = "INTERVAL")]
    every: Option<String>,
}

impl Reminder {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let mut crm = app.crm()?;
        let whos = self.who.customers(app, &crm)?;
        let typed = ReminderChange {
            due: Some(self.due),
            what: Some(self.text.join(" ")),
            every: self.every,
        };
        let added = crm.add_reminders(&whos, &typed)?;
        for reminder in &added {
            app.done(&app.promised(reminder));
        }
        app.wrote_rows(&record::reminder(), &added)?;
        Ok(Exit::Done)
    }
}
