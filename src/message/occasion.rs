//! The templates that are shipped: one for each occasion to write, in each language, compiled in.

use crate::domain::language::Lang;

/// One line an occasion: its name and that of its two files.
macro_rules! occasions {
    ($($name:literal),+ $(,)?) => {
        /// Occasions to write, named as the rules that find them.
        pub const OCCASIONS: [&str; [$($name),+].len()] = [$($name),+];

        /// The text shipped for an occasion.
        pub(super) fn shipped(occasion: &str, lang: Lang) -> Option<&'static str> {
            match (occasion, lang) {
                $(($name, Lang::En) => {
                    Some(include_str!(concat!("../../assets/templates/en/", $name, ".txt")))
                }
                ($name, Lang::Ja) => {
                    Some(include_str!(concat!("../../assets/templates/ja/", $name, ".txt")))
                })+
                _ => None,
            }
        }
    };
}

occasions![
    "promise",
    "cadence",
    "birthday",
    "anniversary",
    "thanks",
    "onboarding",
    "check-in",
    "replenish",
    "at-risk",
    "win-back",
    "points-expiring",
    "offer-expiring",
    "greeting",
];
