//! `crm log NOUN`: what happened, on any past day.

mod contact;
mod feedback;
mod purchase;
mod referral;

use crate::cli::nouns::nouns;

pub(crate) use contact::{ContactFields, sentence as said_of_contact};
pub(crate) use purchase::PurchaseFields;

nouns! {
    Noun {
        Contact(contact::Contact),
        Feedback(feedback::Feedback),
        Purchase(purchase::Purchase),
        Referral(referral::Referral),
    }
}
