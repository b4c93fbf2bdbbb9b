//! `crm remove product`.

use clap::Args;

use crate::cli::app::App;
use crate::error::{Exit, Result};

/// Remove products that no purchase names
///
/// What has been sold is taken off the list instead: crm edit product PRODUCT --archive
#[derive(Args)]
#[command(after_help = "crm remove product G3")]
pub(crate) struct Product {
    /// Products: code or name
    #[arg(value_name = "PRODUCT", required = true)]
    products: Vec<String>,
}

impl Product {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let mut crm = app.crm()?;
        let found = self.products.iter().map(|text| crm.resolve_product(text));
        let found = found.collect::<Result<Vec<_>>>()?;
        let ids: Vec<_> = found.iter().map(|product| product.id).collect();
        let names: Vec<_> =
            found.iter().map(|product| format!("{} {}", product.id, product.name)).collect();
        crm.remove_products(&ids)?;
        super::said(app, &names);
        Ok(Exit::Done)
    }
}
