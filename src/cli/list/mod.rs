//! `crm list NOUN`: rows of one kind.

mod contacts;
mod customers;
mod dates;
mod due;
mod feedback;
mod lapsed;
mod offers;
mod points;
mod products;
mod purchases;
mod reminders;
mod stages;
mod tags;
mod templates;

use clap::Args;

use crate::cli::flags::{ListFlags, no_flag};
use crate::cli::nouns::nouns;
use crate::error::Result;
use crate::ops::{Crm, Records};

pub(crate) use templates::columns as template_columns;

nouns! {
    Noun {
        Customers(customers::Customers),
        Lapsed(lapsed::Lapsed),
        Due(due::Due),
        Dates(dates::Dates),
        Stages(stages::Stages),
        Tags(tags::Tags),
        Contacts(contacts::Contacts),
        Feedback(feedback::Feedback),
        Points(points::Points),
        Products(products::Products),
        Purchases(purchases::Purchases),
        Reminders(reminders::Reminders),
        Offers(offers::Offers),
        Templates(templates::Templates),
    }
}

// Which records of what happened. (No doc comment: clap would take it for that of the command.)
#[derive(Args)]
struct Which {
    /// Customer: id, name, mail or phone; all without it
    #[arg(value_name = "WHO")]
    who: Option<String>,
    /// Only those of a period: 2026-11, 2026q3, last month, a..b
    #[arg(long, value_name = "PERIOD", allow_hyphen_values = true, value_parser = no_flag)]
    period: Option<String>,
    #[command(flatten)]
    list: ListFlags,
}

impl Which {
    /// What the list is asked for.
    fn records(&self, crm: &Crm) -> Result<Records> {
        crm.records(self.list.query(crm)?, self.who.as_deref(), self.period.as_deref())
    }
}
