//! `crm list contacts`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::record;
use crate::cli::list::Which;
use crate::error::{Exit, Result};

/// Contacts, newest first
#[derive(Args)]
#[command(
    after_help = "crm list contacts Mary --limit 5\ncrm list contacts --period \"last month\""
)]
pub(crate) struct Contacts {
    #[command(flatten)]
    which: Which,
}

impl Contacts {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let crm = app.crm_to_read()?;
        let which = self.which.records(&crm)?;
        app.list(&self.which.list, record::contact(), "list-no-contacts", |each| {
            crm.read().each_contact(&which, each)
        })?;
        Ok(Exit::Done)
    }
}
