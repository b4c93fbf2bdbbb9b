//! `crm add offer`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::record;
use crate::cli::flags::no_flag;
use crate::cli::selection::agree;
use crate::cli::told;
use crate::cli::who_arg::WhoArg;
use crate::domain::id::CustomerId;
use crate::error::{Exit, Result};
use crate::ops::{Crm, OfferChange};
use crate::t;

/// Promise a customer a benefit
///
/// It stands on the customer's card until it is used or has ended. With --filter leave WHO out.
#[derive(Args)]
#[command(after_help = "crm add offer Mary \"20% off the next cut\" --kind repeat --expires +3m\n\
                        crm add offer C12 \"A free wash\" --kind redress\n\
                        crm add offer \"A gift\" --filter birthday:11 --kind birthday --expires eom")]
pub(crate) struct Offer {
    /// Customer: id, name, mail or phone; - reads from stdin
    #[arg(value_name = "WHO")]
    who: String,
    /// What is promised
    #[arg(value_name = "TEXT", required_unless_present = "filter")]
    text: Vec<String>,
    #[command(flatten)]
    fields: OfferFields,
    /// Promise it to all customers that fit, in place of WHO
    #[arg(long, value_name = "FILTER", allow_hyphen_values = true, value_parser = no_flag)]
    filter: Option<String>,
}

// The fields of an offer that may be typed.
#[derive(Args)]
pub(crate) struct OfferFields {
    /// What for: repeat, redress, win-back, birthday, other
    #[arg(long, value_name = "KIND")]
    kind: Option<String>,
    /// Last day on which it can be used: +3m, eom, 12-24; never: no end
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, value_parser = no_flag)]
    expires: Option<String>,
}

impl OfferFields {
    pub(crate) fn change(self, what: Option<String>) -> OfferChange {
        OfferChange { what, kind: self.kind, expires: self.expires }
    }
}

impl Offer {
    pub(crate) fn run(mut self, app: &mut App) -> Result<Exit> {
        let mut crm = app.crm()?;
        let whos = self.meant(app, &crm)?;
        let what = self.text.join(" ");
        if self.filter.is_some() {
            let asked = what.as_str();
            let question = t!(app.texts, "done-offer-ask", what = asked, count = whos.len());
            agree(app, &crm, &whos, &question)?;
        }
        let added = crm.add_offers(&whos, &self.fields.change(Some(what)))?;
        let said: Vec<String> = added.iter().map(|offer| told::offer(app, offer)).collect();
        app.done(&said.join("\n"));
        app.wrote_rows(&record::offer(crm.now.today), &added)?;
        Ok(Exit::Done)
    }

    /// The customers; with a filter the first word belongs to the text.
    fn meant(&mut self, app: &mut App, crm: &Crm) -> Result<Vec<CustomerId>> {
        if let Some(filter) = &self.filter {
            self.text.insert(0, std::mem::take(&mut self.who));
            return crm.customers_that_fit(filter);
        }
        WhoArg { who: self.who.clone() }.customers(app, crm)
    }
}
