//! `crm edit customer`: other values for the fields of one customer or of many.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::card::profile;
use crate::cli::columns::customer::columns;
use crate::cli::fields::Fields;
use crate::cli::flags::no_flag;
use crate::cli::selection::{by_filter, names};
use crate::cli::told::told;
use crate::cli::who_arg::several;
use crate::domain::id::CustomerId;
use crate::error::{Exit, Result};
use crate::ops::{Crm, CustomerChange};
use crate::t;

/// Change fields of a customer
///
/// An empty value clears a field: --note ''. --email and --phone replace all there are.
#[derive(Args)]
#[command(after_help = "crm edit customer C12 --phone 090-1234-5678 --cadence 30\n\
                        crm edit customer C12 --note '' --untag trial\n\
                        crm edit customer --filter tag:regular --relation regular")]
pub(crate) struct Customer {
    /// Customer: id, name, mail or phone; - reads from stdin; left out with --filter
    #[arg(value_name = "WHO", required_unless_present = "filter", conflicts_with = "filter")]
    who: Option<String>,
    /// All customers that fit, instead of naming one
    #[arg(long, value_name = "FILTER", allow_hyphen_values = true, value_parser = no_flag)]
    filter: Option<String>,
    /// Another name
    #[arg(long, value_name = "NAME", allow_hyphen_values = true, value_parser = no_flag)]
    name: Option<String>,
    /// Tag to take off; repeat for more
    #[arg(long, value_name = "TAG", allow_hyphen_values = true, value_parser = no_flag)]
    untag: Vec<String>,
    #[command(flatten)]
    fields: Fields,
}

impl Customer {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let mut crm = app.crm()?;
        let change = CustomerChange { untags: self.untag, ..self.fields.change(self.name) };
        let ids = match &self.filter {
            Some(filter) => by_filter(app, &crm, filter, "list-ask-edit")?,
            None => several(app, &crm, &Vec::from_iter(self.who))?,
        };
        crm.edit_customers(&ids, &change)?;
        match ids.as_slice() {
            [id] if self.filter.is_none() => edited(app, &crm, *id, &change)?,
            ids => all_edited(app, &crm, ids)?,
        }
        Ok(Exit::Done)
    }
}

fn edited(app: &mut App, crm: &Crm, id: CustomerId, change: &CustomerChange) -> Result<()> {
    let card = crm.card(id, Some(0))?;
    let told = told(app, crm, &card, change)?;
    app.done(&t!(app.texts, "done-customer-edited", told = told));
    app.wrote_rows(&profile(crm)?, std::slice::from_ref(&card))
}

fn all_edited(app: &mut App, crm: &Crm, ids: &[CustomerId]) -> Result<()> {
    let who = names(app, crm, ids)?;
    app.done(&t!(app.texts, "done-customer-edited", told = who));
    app.wrote_rows(&columns(crm)?, &crm.customer_rows(ids)?)
}
