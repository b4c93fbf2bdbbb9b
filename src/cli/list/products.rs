//! `crm list products`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::product;
use crate::cli::flags::ListFlags;
use crate::error::{Exit, Result};

/// Goods and services sold, by name
#[derive(Args)]
#[command(after_help = "crm list products\ncrm list products --sort -price --limit 10")]
pub(crate) struct Products {
    /// Those taken off the list, too
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    list: ListFlags,
}

impl Products {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let crm = app.crm_to_read()?;
        let products = crm.products(self.all, &self.list.query(&crm)?)?;
        app.list(&self.list, product::columns(crm.currency()?), "list-no-products", |each| {
            products.into_iter().try_for_each(each)
        })?;
        Ok(Exit::Done)
    }
}
