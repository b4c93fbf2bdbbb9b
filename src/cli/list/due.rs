//! `crm list due`: whom to get in touch with by when, from cadences and reminders.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::due::columns;
use crate::cli::flags::{ExitCodeFlag, ListFlags, whole};
use crate::error::{Exit, Result};

const BRIEF: [&str; 6] = ["id", "name", "due", "days_overdue", "reminder", "reason"];

/// List what is due: contacts by cadence, and reminders
#[derive(Args)]
#[command(after_help = "crm list due\ncrm list due --days 7 --filter tag:vip")]
pub(crate) struct Due {
    /// Also what falls due in the next N days
    #[arg(long, value_name = "N", default_value = "0", hide_default_value = true)]
    #[arg(value_parser = whole::<u32>)]
    days: u32,
    #[command(flatten)]
    list: ListFlags,
    #[command(flatten)]
    exit_code: ExitCodeFlag,
}

impl Due {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let crm = app.crm_to_read()?;
        let query = self.list.query(&crm)?;
        let columns = app.brief(columns(&crm, &app.texts)?, &BRIEF);
        let rows = app.list(&self.list, columns, "list-no-due", |each| {
            crm.each_due(self.days, &query, each)
        })?;
        Ok(self.exit_code.exit(rows))
    }
}
