//! `crm show purchase`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::{record, whole};
use crate::cli::who_arg::code;
use crate::domain::id::PurchaseId;
use crate::error::{Exit, Result};

/// One purchase
#[derive(Args)]
#[command(after_help = "crm show purchase P3")]
pub(crate) struct Purchase {
    /// Code of the purchase
    #[arg(value_name = "CODE")]
    code: String,
}

impl Purchase {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let crm = app.crm_to_read()?;
        let id = code(&self.code, PurchaseId::parse, "error-purchase-unknown", "purchase")?;
        let columns = whole(record::purchase(crm.currency()?));
        app.show(&columns, &crm.purchase(id)?)?;
        Ok(Exit::Done)
    }
}
