//! `crm remove purchase`: there is no such thing; purchases are voided.

use clap::Args;

use crate::cli::app::App;
use crate::error::{Error, Exit, Result};

/// Purchases are not removed: crm void purchase CODE
#[derive(Args)]
#[command(after_help = "crm void purchase P3")]
pub(crate) struct Purchase {
    /// Code of the purchase
    #[arg(value_name = "CODE")]
    code: String,
}

impl Purchase {
    pub(crate) fn run(self, _: &mut App) -> Result<Exit> {
        Err(Error::refused("error-purchase-remove").with("purchase", self.code))
    }
}
