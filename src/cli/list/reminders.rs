//! `crm list reminders`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::record;
use crate::cli::flags::ListFlags;
use crate::error::{Exit, Result};

/// What is promised, by due day
#[derive(Args)]
#[command(after_help = "crm list reminders\ncrm list reminders Mary --all")]
pub(crate) struct Reminders {
    /// Customer: id, name, mail or phone; all without it
    #[arg(value_name = "WHO")]
    who: Option<String>,
    /// Those that are done, too
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    list: ListFlags,
}

impl Reminders {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let crm = app.crm_to_read()?;
        let which = crm.records(self.list.query(&crm)?, self.who.as_deref(), None)?;
        app.list(&self.list, record::reminder(), "list-no-reminders", |each| {
            crm.read().each_reminder(&which, self.all, each)
        })?;
        Ok(Exit::Done)
    }
}
