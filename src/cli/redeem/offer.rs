//! `crm redeem offer`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::record;
use crate::cli::flags::no_flag;
use crate::cli::who_arg::codes;
use crate::domain::id::OfferId;
use crate::error::{Exit, Result};
use crate::t;

/// Note offers as used
#[derive(Args)]
#[command(after_help = "crm redeem offer B3\ncrm redeem offer B3 --at yesterday")]
pub(crate) struct Offer {
    /// Codes of the offers
    #[arg(value_name = "CODE", required = true)]
    codes: Vec<String>,
    /// When it was, any past day; today without it
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, value_parser = no_flag)]
    at: Option<String>,
}

impl Offer {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let mut crm = app.crm()?;
        let ids = codes(&self.codes, OfferId::parse, "error-offer-unknown", "offer")?;
        let used = crm.redeem_offers(&ids, self.at.as_deref())?;
        for offer in &used {
            let day = offer.record.used_on.unwrap_or(crm.now.today);
            app.done(&t!(
                app.texts,
                "done-offer-used",
                code = offer.record.id.to_string(),
                name = offer.customer.as_str(),
                what = offer.record.what.as_str(),
                day = app.moment(day, None)
            ));
        }
        app.wrote_rows(&record::offer(crm.now.today), &used)?;
        Ok(Exit::Done)
    }
}
