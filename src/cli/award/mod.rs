//! `crm award points`: points given by hand.

mod points;

use crate::cli::nouns::nouns;

nouns! {
    Noun {
        Points(points::Points),
    }
}
