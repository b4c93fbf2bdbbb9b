//! `crm edit NOUN`: what is otherwise than it was noted.

mod contact;
mod customer;
mod offer;
mod product;
mod purchase;
mod reminder;
mod template;

use crate::cli::nouns::nouns;

nouns! {
    Noun {
        Customer(customer::Customer),
        Contact(contact::Contact),
        Product(product::Product),
        Purchase(purchase::Purchase),
        Reminder(reminder::Reminder),
        Offer(offer::Offer),
        Template(template::Template),
    }
}

#[cfg(all(test, unix))]
mod tests;
