//! `crm show product`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::product;
use crate::error::{Exit, Result};
use crate::output::Column;

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
        let columns = product::columns(crm.currency()?).into_iter().map(Column::shown);
        app.show(&columns.collect::<Vec<_>>(), &product)?;
        Ok(Exit::Done)
    }
}
