//! `crm remove offer`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::who_arg::codes;
use crate::domain::id::OfferId;
use crate::error::{Exit, Result};

/// Remove offers that were never made
///
/// What was used is noted with crm redeem offer.
#[derive(Args)]
#[command(after_help = "crm remove offer B3")]
pub(crate) struct Offer {
    /// Codes of the offers
    #[arg(value_name = "CODE", required = true)]
    codes: Vec<String>,
}

impl Offer {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let mut crm = app.crm()?;
        let ids = codes(&self.codes, OfferId::parse, "error-offer-unknown", "offer")?;
        crm.remove_offers(&ids)?;
        super::said(app, &self.codes);
        Ok(Exit::Done)
    }
}
