//! `crm show`: one thing with all that is known of it; a customer where no noun is named.

mod contact;
mod customer;
mod offer;
mod product;
mod purchase;
mod template;

use clap::Args;

use crate::cli::app::App;
use crate::cli::nouns::nouns;
use crate::error::{Error, Exit, Result};

nouns! {
    Noun {
        Contact(contact::Contact),
        Product(product::Product),
        Purchase(purchase::Purchase),
        Offer(offer::Offer),
        Template(template::Template),
        Customer(customer::Customer),
    }
}

/// Show all that is known of one customer
///
/// A customer whose name is one of the commands below: crm show customer NAME.
#[derive(Args)]
#[command(subcommand_negates_reqs = true)]
#[command(after_help = "crm show C12\ncrm show yamada --timeline all\ncrm show customer purchase")]
pub(crate) struct Show {
    #[command(subcommand)]
    noun: Option<Noun>,
    #[command(flatten)]
    customer: Option<customer::Customer>,
}

impl Show {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        match (self.noun, self.customer) {
            (Some(noun), None) => noun.run(app),
            (None, Some(customer)) => customer.run(app),
            _ => Err(Error::usage("error-show-both")),
        }
    }
}
