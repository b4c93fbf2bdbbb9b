//! `crm edit product`.

use clap::Args;

use crate::cli::add::ProductFields;
use crate::cli::app::App;
use crate::cli::columns::product;
use crate::error::{Exit, Result};
use crate::ops::ProductChange;
use crate::t;

/// Change a product
///
/// What is not given stays as it is; an empty text clears a field. Purchases keep the prices they had.
#[derive(Args)]
#[command(
    after_help = "crm edit product G3 --price 3500\ncrm edit product \"Old shampoo\" --archive"
)]
pub(crate) struct Product {
    /// Product: code or name
    #[arg(value_name = "PRODUCT")]
    product: String,
    /// New name
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    #[command(flatten)]
    fields: ProductFields,
    /// Take it off the list; purchases keep it
    #[arg(long, conflicts_with = "unarchive")]
    archive: bool,
    /// Put it back on the list
    #[arg(long)]
    unarchive: bool,
}

impl Product {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let mut crm = app.crm()?;
        let id = crm.resolve_product(&self.product)?.id;
        let archived = (self.archive || self.unarchive).then_some(self.archive);
        let typed = ProductChange { archived, ..self.fields.change(self.name) };
        let edited = crm.edit_product(id, &typed)?;
        app.done(&t!(app.texts, "done-edited", code = id.to_string(), name = edited.name.as_str()));
        app.wrote_rows(&product::columns(crm.currency()?), &[edited])?;
        Ok(Exit::Done)
    }
}
