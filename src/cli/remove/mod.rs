//! `crm remove NOUN`: what should never have been noted.

mod contact;
mod customer;
mod feedback;
mod product;
mod purchase;
mod reminder;
mod tag;

use crate::cli::app::App;
use crate::cli::confirm::confirm;
use crate::cli::nouns::nouns;
use crate::error::Result;
use crate::t;

/// From so many things on, removing asks first.
const MANY: usize = 3;

nouns! {
    Noun {
        Customer(customer::Customer),
        Tag(tag::Tag),
        Contact(contact::Contact),
        Feedback(feedback::Feedback),
        Product(product::Product),
        Purchase(purchase::Purchase),
        Reminder(reminder::Reminder),
    }
}

/// Asks before three or more things go.
fn confirm_many(app: &mut App, names: &[String]) -> Result<()> {
    if names.len() < MANY || app.globals.dry_run {
        return Ok(());
    }
    let question = t!(app.texts, "done-remove-ask", count = names.len());
    confirm(app, &names.join("\n"), &question)
}

/// Says what was removed.
fn said(app: &mut App, names: &[String]) {
    app.done(&t!(app.texts, "done-removed", names = names.join(", ")));
}
