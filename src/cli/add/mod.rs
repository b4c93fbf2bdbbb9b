//! `crm add NOUN`: one file a noun.

mod customer;
mod tag;

use crate::cli::nouns::nouns;

nouns! {
    Noun {
        Customer(customer::Customer),
        Tag(tag::Tag),
    }
}
