//! `crm edit NOUN`: one file a noun.

mod customer;

use crate::cli::nouns::nouns;

nouns! {
    Noun {
        Customer(customer::Customer),
    }
}
