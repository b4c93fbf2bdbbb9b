//! `crm add NOUN`: what is new.

mod product;
mod reminder;

use crate::cli::nouns::nouns;

pub(crate) use product::ProductFields;

nouns! {
    Noun {
        Product(product::Product),
        Reminder(reminder::Reminder),
    }
}
