//! `crm void NOUN`: what was taken back.

mod purchase;

use crate::cli::nouns::nouns;

nouns! {
    Noun {
        Purchase(purchase::Purchase),
    }
}
