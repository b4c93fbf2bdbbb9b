//! `crm edit offer`.

use clap::Args;

use crate::cli::add::OfferFields;
use crate::cli::app::App;
use crate::cli::columns::record;
use crate::cli::told;
use crate::cli::who_arg::code;
use crate::domain::id::OfferId;
use crate::error::{Exit, Result};

/// Change an offer
///
/// What is not given stays as it is.
#[derive(Args)]
#[command(
    after_help = "crm edit offer B3 --expires +1m\ncrm edit offer B3 \"25% off the next cut\""
)]
pub(crate) struct Offer {
    /// Code of the offer
    #[arg(value_name = "CODE")]
    code: String,
    /// What is promised
    #[arg(value_name = "TEXT")]
    text: Vec<String>,
    #[command(flatten)]
    fields: OfferFields,
}

impl Offer {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let mut crm = app.crm()?;
        let id = code(&self.code, OfferId::parse, "error-offer-unknown", "offer")?;
        let what = (!self.text.is_empty()).then(|| self.text.join(" "));
        let offer = crm.edit_offer(id, &self.fields.change(what))?;
        let told = told::offer(app, &offer);
        app.done(&told);
        app.wrote_rows(&record::offer(crm.now.today), &[offer])?;
        Ok(Exit::Done)
    }
}
