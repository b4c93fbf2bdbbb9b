//! `crm redeem NOUN`: what a customer was given and uses, points without a purchase or an offer.

mod offer;
mod points;

use crate::cli::nouns::nouns;

nouns! {
    Noun {
        Points(points::Points),
        Offer(offer::Offer),
    }
}
