//! `crm show NOUN`: one thing with all that is known of it.

mod contact;
mod product;
mod purchase;

use crate::cli::nouns::nouns;

nouns! {
    Noun {
        Contact(contact::Contact),
        Product(product::Product),
        Purchase(purchase::Purchase),
    }
}
