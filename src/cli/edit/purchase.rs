//! `crm edit purchase`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::record;
use crate::cli::log::PurchaseFields;
use crate::cli::who_arg::code;
use crate::domain::id::PurchaseId;
use crate::error::{Exit, Result};
use crate::t;

/// Correct a purchase
///
/// What is not given stays as it is; items replace those there are. Amounts that points hang on cannot be changed:
/// void the purchase and log it again.
#[derive(Args)]
#[command(after_help = "crm edit purchase P3 --at yesterday --note \"Paid later\"")]
pub(crate) struct Purchase {
    /// Code of the purchase
    #[arg(value_name = "CODE")]
    code: String,
    #[command(flatten)]
    fields: PurchaseFields,
}

impl Purchase {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let mut crm = app.crm()?;
        let id = code(&self.code, PurchaseId::parse, "error-purchase-unknown", "purchase")?;
        let purchase = crm.edit_purchase(id, &self.fields.change())?;
        app.done(&t!(
            app.texts,
            "done-edited",
            code = id.to_string(),
            name = purchase.customer.as_str()
        ));
        app.wrote_rows(&record::purchase(crm.currency()?), &[purchase])?;
        Ok(Exit::Done)
    }
}
