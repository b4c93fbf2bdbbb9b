//! `crm list purchases`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::record;
use crate::cli::list::Which;
use crate::error::{Exit, Result};

/// Purchases, newest first
///
/// Voided ones stand in the list with the day they were voided.
#[derive(Args)]
#[command(
    after_help = "crm list purchases Mary\ncrm list purchases --period 2026q3 --sort -total --limit 10"
)]
pub(crate) struct Purchases {
    #[command(flatten)]
    which: Which,
}

impl Purchases {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let crm = app.crm_to_read()?;
        let which = self.which.records(&crm)?;
        app.list(
            &self.which.list,
            record::listed_purchase(crm.currency()?),
            "list-no-purchases",
            |each| crm.read().each_purchase(&which, each),
        )?;
        Ok(Exit::Done)
    }
}
