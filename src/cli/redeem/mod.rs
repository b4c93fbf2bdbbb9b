//! `crm redeem points`: points spent without a purchase.

mod points;

use crate::cli::nouns::nouns;

nouns! {
    Noun {
        Points(points::Points),
    }
}
