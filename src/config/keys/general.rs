//! What the business is and how the program speaks: currency, country, language, name, time zone, colours.

use iso_country::Country;

use super::Key;
use crate::config::decimal::minor_digits;
use crate::config::form::Form;
use crate::config::zone;
use crate::error::Error;

/// Characters a business name may have.
const NAME_LENGTH: usize = 100;

pub(super) static KEYS: &[Key] = &[
    Key {
        name: "currency",
        form: Form::Text {
            get: |config| &config.policy.currency,
            put: |config, code| config.policy.currency = code,
            check: currency,
            refusal: |exit, _| Error::new(exit, "error-config-currency"),
        },
    },
    Key {
        name: "country",
        form: Form::Text {
            get: |config| &config.policy.country,
            put: |config, code| config.policy.country = code,
            check: country,
            refusal: |exit, _| Error::new(exit, "error-config-country"),
        },
    },
    optional!("language", language, |text| one_of(&["en", "ja"], text), |exit, _| Error::new(
        exit,
        "error-config-language"
    )),
    optional!("business", business, name, |exit, _| Error::new(exit, "error-config-business")
        .with("most", NAME_LENGTH)),
    optional!("time_zone", time_zone, zone::canonical, |exit, name| {
        Error::new(exit, "error-config-time-zone").with("near", zone::suggested(name))
    }),
    Key {
        name: "color",
        form: Form::Text {
            get: |config| &config.color,
            put: |config, word| config.color = word,
            check: |text| one_of(&["auto", "always", "never"], text),
            refusal: |exit, _| Error::new(exit, "error-config-color"),
        },
    },
];

fn currency(code: &str) -> Option<String> {
    let code = code.to_ascii_uppercase();
    minor_digits(&code).map(|_| code)
}

fn country(code: &str) -> Option<String> {
    // the library takes the empty text for a country of its own
    let country: Option<Country> = code.to_ascii_uppercase().parse().ok();
    country.filter(|country| *country != Country::Unspecified).map(|country| country.to_string())
}

fn one_of(words: &[&str], text: &str) -> Option<String> {
    words.contains(&text).then(|| text.to_owned())
}

fn name(text: &str) -> Option<String> {
    let text = text.trim();
    let fits = text.chars().count() <= NAME_LENGTH && !text.chars().any(char::is_control);
    fits.then(|| text.to_owned())
}
