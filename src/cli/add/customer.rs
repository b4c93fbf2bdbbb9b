//! `crm add customer`: a new customer from one line.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::card::profile;
use crate::cli::fields::Fields;
use crate::cli::told::told;
use crate::error::{Exit, Result};
use crate::t;

/// Add a customer
///
/// Refused where another customer has the same name, mail or phone; see --allow-duplicate.
#[derive(Args)]
#[command(
    after_help = "crm add customer 'Mary Jones' --phone 020-7946-0000 --tag vip --cadence 30\n\
                        crm add customer 'Aoi Ltd' --organisation 'Aoi Ltd' --referred-by C12\n\
                        crm add customer Hachi --birthday 04-05 --fact breed=shiba"
)]
pub(crate) struct Customer {
    /// Name; in quotes if it has a space
    #[arg(value_name = "NAME")]
    name: String,
    #[command(flatten)]
    fields: Fields,
    /// Add the customer even if it seems to be known
    #[arg(long)]
    allow_duplicate: bool,
}

impl Customer {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let mut crm = app.crm()?;
        let change = self.fields.change(Some(self.name));
        let id = crm.add_customer(&change, self.allow_duplicate)?;
        let card = crm.card(id, Some(0))?;
        let told = told(app, &crm, &card, &change)?;
        app.done(&t!(app.texts, "done-customer-added", told = told));
        app.wrote_rows(&profile(&crm)?, std::slice::from_ref(&card))?;
        Ok(Exit::Done)
    }
}
