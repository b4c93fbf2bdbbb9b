//! `crm remove NOUN`: what should never have been noted.

mod contact;
mod customer;
mod feedback;
mod offer;
mod product;
mod purchase;
mod reminder;
mod tag;
mod template;

use crate::cli::app::App;
use crate::cli::nouns::nouns;
use crate::t;

nouns! {
    Noun {
        Customer(customer::Customer),
        Tag(tag::Tag),
        Contact(contact::Contact),
        Feedback(feedback::Feedback),
        Product(product::Product),
        Purchase(purchase::Purchase),
        Reminder(reminder::Reminder),
        Offer(offer::Offer),
        Template(template::Template),
    }
}

/// Says what was removed.
fn said(app: &mut App, names: &[String]) {
    app.done(&t!(app.texts, "done-removed", names = names.join(", ")));
}
