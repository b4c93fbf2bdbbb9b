//! `crm list lapsed`: who has been silent for too long.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::lapsed::columns;
use crate::cli::flags::{ExitCodeFlag, ListFlags};
use crate::error::{Exit, Result};

const BRIEF: [&str; 5] = ["id", "name", "phone", "spend", "reason"];

/// List customers silent for longer than usual, by spend
///
/// Silent means no purchase for longer than the customer's own gap between purchases times the
/// factor of the config; with fewer than 3 purchase days, for longer than a fixed number of days.
#[derive(Args)]
#[command(after_help = "crm list lapsed --limit 20\ncrm list lapsed --filter tag:vip --json")]
pub(crate) struct Lapsed {
    #[command(flatten)]
    list: ListFlags,
    #[command(flatten)]
    exit_code: ExitCodeFlag,
}

impl Lapsed {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let crm = app.crm_to_read()?;
        let query = self.list.query(&crm)?;
        let columns = app.brief(columns(&crm, &app.texts)?, &BRIEF);
        let rows =
            app.list(&self.list, columns, "list-no-lapsed", |each| crm.each_lapsed(&query, each))?;
        Ok(self.exit_code.exit(rows))
    }
}
