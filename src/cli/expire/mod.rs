//! `crm expire points`: points past their day.

mod points;

use crate::cli::nouns::nouns;

nouns! {
    Noun {
        Points(points::Points),
    }
}
