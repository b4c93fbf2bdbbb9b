//! `crm list purchases`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::record;
use crate::cli::flags::{ListFlags, no_flag};
use crate::error::{Exit, Result};

/// Purchases, newest first
///
/// Voided ones stand in the list with the day they were voided.
#[derive(Args)]
#[command(
    after_help = "crm list purchases Mary\ncrm list purchases --period 2026q3 --sort -total --limit 10"
)]
pub(crate) struct Purchases {
    /// Customer: id, name, mail or phone; all without it
    #[arg(value_name = "WHO")]
    who: Option<String>,
    /// Only those of a period: 2026-11, 2026q3, last month, a..b
    #[arg(long, value_name = "PERIOD", allow_hyphen_values = true, value_parser = no_flag)]
    period: Option<String>,
    #[command(flatten)]
    list: ListFlags,
}

impl Purchases {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let crm = app.crm_to_read()?;
        let which = super::records(&crm, &self.list, self.who.as_deref(), self.period.as_deref())?;
        app.list(
            &self.list,
            record::listed_purchase(crm.currency()?),
            "list-no-purchases",
            |each| crm.read().each_purchase(&which, each),
        )?;
        Ok(Exit::Done)
    }
}
