//! `crm add product`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::product;
use crate::error::{Exit, Result};
use crate::ops::ProductChange;
use crate::t;

/// Add goods or a service that is sold
///
/// A purchase of something new adds it by itself: crm log purchase WHO NAME@PRICE
#[derive(Args)]
#[command(after_help = "crm add product \"Walk 60 min\" --price 3300 --repeat 7\n\
                        crm add product \"Nail care\" --price 1500 --goes-with \"Walk 60 min\"")]
pub(crate) struct Product {
    /// Name; letter case, width and spaces do not tell names apart
    #[arg(value_name = "NAME")]
    name: String,
    #[command(flatten)]
    fields: ProductFields,
}

// The fields of a product that may be typed.
#[derive(Args)]
pub(crate) struct ProductFields {
    /// Usual price of one
    #[arg(long, value_name = "AMOUNT", allow_negative_numbers = true)]
    price: Option<String>,
    /// Category
    #[arg(long, value_name = "TEXT")]
    category: Option<String>,
    /// Days after which it is usually bought again
    #[arg(long, value_name = "DAYS", allow_negative_numbers = true)]
    repeat: Option<String>,
    /// A product it goes well with; may be given several times
    #[arg(long, value_name = "PRODUCT")]
    goes_with: Option<Vec<String>>,
    /// A product that is its better version; may be given several times
    #[arg(long, value_name = "PRODUCT")]
    upgrades_to: Option<Vec<String>>,
    /// Its identity in another system
    #[arg(long, value_name = "KEY")]
    key: Option<String>,
}

impl ProductFields {
    pub(crate) fn change(self, name: Option<String>) -> ProductChange {
        ProductChange {
            name,
            price: self.price,
            category: self.category,
            repeat: self.repeat,
            goes_with: self.goes_with,
            upgrades_to: self.upgrades_to,
            key: self.key,
            archived: None,
        }
    }
}

impl Product {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let mut crm = app.crm()?;
        let added = crm.add_product(&self.fields.change(Some(self.name)))?;
        let code = added.id.to_string();
        app.done(&t!(app.texts, "done-product-added", code = code, name = added.name.as_str()));
        app.wrote_rows(&product::columns(crm.currency()?), &[added])?;
        Ok(Exit::Done)
    }
}
