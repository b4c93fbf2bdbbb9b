//! `crm edit NOUN`: what is otherwise than it was noted.

mod contact;
mod customer;
mod offer;
mod product;
mod purchase;
mod reminder;

use crate::cli::nouns::nouns;

nouns! {
    Noun {
        Customer(customer::Customer),
        Contact(contact::Contact),
        Product(product::Product),
        Purchase(purchase::Purchase),
        Reminder(reminder::Reminder),
        Offer(offer::Offer),
    }
}
