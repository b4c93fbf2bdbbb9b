//! `crm list NOUN`: one file a list.

mod customers;
mod dates;
mod due;
mod lapsed;
mod tags;

use crate::cli::nouns::nouns;

nouns! {
    Noun {
        Customers(customers::Customers),
        Lapsed(lapsed::Lapsed),
        Due(due::Due),
        Dates(dates::Dates),
        Tags(tags::Tags),
    }
}
