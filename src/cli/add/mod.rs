//! `crm add NOUN`: what is new.

mod customer;
mod product;
mod reminder;
mod tag;

use crate::cli::nouns::nouns;

pub(crate) use product::ProductFields;

nouns! {
    Noun {
        Customer(customer::Customer),
        Tag(tag::Tag),
        Product(product::Product),
        Reminder(reminder::Reminder),
    }
}
