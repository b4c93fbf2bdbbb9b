//! `crm show product`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::{product, whole};
use crate::error::{Exit, Result};

/// One product
#[derive(Args)]
#[command(after_help = "crm show product G3")]
pub(crate) struct Product {
    /// Product: code or name
    #[arg(value_name = "PRODUCT")]
    product: String,
}

impl Product {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let crm = app.crm_to_read()?;
        let product = crm.resolve_product(&self.product)?;
        app.show(&whole(product::columns(crm.currency()?)), &product)?;
        Ok(Exit::Done)
    }
}
