//! `crm show offer`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::{record, whole};
use crate::cli::who_arg::code;
use crate::domain::id::OfferId;
use crate::error::{Exit, Result};

/// One offer
#[derive(Args)]
#[command(after_help = "crm show offer B3")]
pub(crate) struct Offer {
    /// Code of the offer
    #[arg(value_name = "CODE")]
    code: String,
}

impl Offer {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let crm = app.crm_to_read()?;
        let id = code(&self.code, OfferId::parse, "error-offer-unknown", "offer")?;
        app.show(&whole(record::offer(crm.now.today)), &crm.offer(id)?)?;
        Ok(Exit::Done)
    }
}
