//! `crm list NOUN`: rows of one kind.

mod contacts;
mod customers;
mod dates;
mod due;
mod feedback;
mod lapsed;
mod points;
mod products;
mod purchases;
mod reminders;
mod tags;

use crate::cli::flags::ListFlags;
use crate::cli::nouns::nouns;
use crate::error::Result;
use crate::ops::{Crm, Records};

nouns! {
    Noun {
        Customers(customers::Customers),
        Lapsed(lapsed::Lapsed),
        Due(due::Due),
        Dates(dates::Dates),
        Tags(tags::Tags),
        Contacts(contacts::Contacts),
        Feedback(feedback::Feedback),
        Points(points::Points),
        Products(products::Products),
        Purchases(purchases::Purchases),
        Reminders(reminders::Reminders),
    }
}

/// What a list of records is asked for.
fn records(
    crm: &Crm,
    flags: &ListFlags,
    who: Option<&str>,
    period: Option<&str>,
) -> Result<Records> {
    crm.records(flags.query(crm)?, who, period)
}
