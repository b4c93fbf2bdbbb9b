//! The one table of settings: name and form of each, in the order they are shown. Loading, showing,
//! setting and the commented file all follow it; the defaults stand in `Config` and `Policy`.

use std::path::Path;

use chrono::WeekdaySet;
use iso_country::Country;

use super::decimal::minor_digits;
use super::form::{Field, Form};
use super::near::near;
use super::zone;
use crate::domain::when;
use crate::error::{Error, Result};

/// Days no cadence or silence goes beyond: ten years.
const DAYS: i64 = 3650;

/// Characters a business name may have.
const NAME_LENGTH: usize = 100;

/// One setting.
pub struct Key {
    /// Its name with the section it stands in, such as `lapsed.factor`.
    pub name: &'static str,
    pub(crate) form: Form,
}

impl Key {
    /// The key of the text that describes the setting in one line.
    pub fn text_key(&self) -> String {
        format!("config-{}", self.name.replace('.', "-"))
    }

    /// The section and the name within it; the section is empty at the top of the file.
    pub(crate) fn parts(&self) -> (&'static str, &'static str) {
        self.name.split_once('.').unwrap_or(("", self.name))
    }
}

/// The setting `name`, if there is one.
pub(crate) fn find(name: &str) -> Option<&'static Key> {
    KEYS.iter().find(|key| key.name == name)
}

/// The setting `name` as typed on a command line.
pub(crate) fn named(name: &str) -> Result<&'static Key> {
    find(name).ok_or_else(|| {
        let error = match near(name, names()) {
            Some(near) => Error::not_found("error-config-no-key-near").with("near", near),
            None => Error::not_found("error-config-no-key"),
        };
        error.with("key", name)
    })
}

/// The name of a setting or section most like `name`, which is neither.
pub(crate) fn nearest(name: &str) -> Option<&'static str> {
    let sections = KEYS.iter().map(|key| key.parts().0);
    near(name, sections.chain(names()).filter(|known| *known != name))
}

fn names() -> impl Iterator<Item = &'static str> {
    KEYS.iter().map(|key| key.name)
}

/// Whether settings stand in a section of this name.
pub(crate) fn is_section(name: &str) -> bool {
    KEYS.iter().any(|key| key.parts().0 == name)
}

const fn whole(name: &'static str, field: Field<i64>, from: i64, to: i64) -> Key {
    Key { name, form: Form::Whole { field, from, to } }
}

const fn amount(name: &'static str, field: Field<i64>, from: i64) -> Key {
    Key { name, form: Form::Amount { field, from } }
}

/// A text that may be absent; the file and the command line write that as empty.
macro_rules! optional {
    ($name:literal, $field:ident, $check:expr, $refusal:expr) => {
        Key {
            name: $name,
            form: Form::Text {
                get: |config| config.$field.as_deref().unwrap_or_default(),
                put: |config, text| config.$field = Some(text).filter(|text| !text.is_empty()),
                check: |text| if text.is_empty() { Some(String::new()) } else { $check(text) },
                refusal: $refusal,
            },
        }
    };
}

/// All settings. The currency comes first: amounts are read by it.
pub(crate) static KEYS: &[Key] = &[
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
    Key {
        name: "lapsed.factor",
        form: Form::Factor { field: |c| &mut c.policy.lapsed.factor_milli },
    },
    Key { name: "lapsed.risk", form: Form::Factor { field: |c| &mut c.policy.lapsed.risk_milli } },
    whole("lapsed.floor_days", |c| &mut c.policy.lapsed.floor_days, 1, DAYS),
    whole("lapsed.fixed_days", |c| &mut c.policy.lapsed.fixed_days, 1, DAYS),
    whole("cadence.default", |c| &mut c.policy.cadence.default, 0, DAYS),
    whole("cadence.occasional", |c| &mut c.policy.cadence.occasional, 0, DAYS),
    whole("cadence.regular", |c| &mut c.policy.cadence.regular, 0, DAYS),
    whole("cadence.close", |c| &mut c.policy.cadence.close, 0, DAYS),
    whole("cadence.partner", |c| &mut c.policy.cadence.partner, 0, DAYS),
    Key { name: "points.award", form: Form::Switch { field: |c| &mut c.policy.points.award } },
    amount("points.per", |c| &mut c.policy.points.per, 1),
    whole("points.points", |c| &mut c.policy.points.points, 0, 1_000_000),
    amount("points.minimum", |c| &mut c.policy.points.minimum, 0),
    amount("points.value", |c| &mut c.policy.points.value, 0),
    whole("points.expires_months", |c| &mut c.policy.points.expires_months, 0, 600),
    Key {
        name: "calendar.closed",
        form: Form::Text {
            get: |config| &config.policy.opening.closed,
            put: |config, weekdays| config.policy.opening.closed = weekdays,
            check: closed,
            refusal: |exit, _| Error::new(exit, "error-config-closed"),
        },
    },
    Key {
        name: "calendar.holidays",
        form: Form::Text {
            get: |config| config.policy.opening.holidays.as_deref().unwrap_or_default(),
            put: |config, path| {
                config.policy.opening.holidays = Some(path).filter(|path| !path.is_empty())
            },
            check: |text| if text.is_empty() { Some(String::new()) } else { place(text) },
            refusal: |exit, _| Error::new(exit, "error-config-holidays"),
        },
    },
    optional!("backup.folder", backup_folder, place, |exit, _| {
        Error::new(exit, "error-config-backup-folder")
    }),
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

/// Weekdays in their one spelling; a business that is never open is a mistake.
fn closed(text: &str) -> Option<String> {
    let weekdays = when::weekdays(text).filter(|weekdays| *weekdays != WeekdaySet::ALL)?;
    Some(when::weekdays_text(weekdays))
}

/// Only a whole path means the same place wherever, and by whomever, the program is started.
fn place(text: &str) -> Option<String> {
    let fits = Path::new(text).is_absolute() && !text.chars().any(char::is_control);
    fits.then(|| text.to_owned())
}
