//! `crm add NOUN`: what is new.

mod customer;
mod offer;
mod product;
mod reminder;
mod tag;

use crate::cli::nouns::nouns;

pub(crate) use offer::OfferFields;
pub(crate) use product::ProductFields;

nouns! {
    Noun {
        Customer(customer::Customer),
        Tag(tag::Tag),
        Product(product::Product),
        Reminder(reminder::Reminder),
        Offer(offer::Offer),
    }
}
