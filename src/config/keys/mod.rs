//! The one table of settings: name and form of each, in the order they are shown, one file a subject. Loading,
//! showing, setting and the commented file all follow it; the defaults stand in `Config` and `Policy`.

use std::path::Path;

use super::Config;
use super::form::{Field, Form};
use super::near::{alike, likeness};
use crate::error::{Error, Result};

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

mod backup;
mod calendar;
mod customer;
mod dashboard;
mod general;
mod points;
mod queue;

/// All settings. The currency comes first: amounts are read by it. A section stands in one table, unbroken.
static TABLES: [&[Key]; 7] = [
    general::KEYS,
    customer::KEYS,
    points::KEYS,
    calendar::KEYS,
    queue::KEYS,
    dashboard::KEYS,
    backup::KEYS,
];

/// Days no cadence or silence goes beyond: ten years.
const DAYS: i64 = 3650;

/// Days of a year.
const YEAR: i64 = 365;

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

/// All settings, in the order they are shown.
pub(crate) fn all() -> impl Iterator<Item = &'static Key> {
    TABLES.iter().copied().flatten()
}

/// The setting `name`, if there is one.
pub(crate) fn find(name: &str) -> Option<&'static Key> {
    all().find(|key| key.name == name)
}

/// The setting `name` as typed on a command line.
pub(crate) fn named(name: &str) -> Result<&'static Key> {
    find(name).ok_or_else(|| {
        let error = match only(name, names().collect()) {
            Some(near) => Error::not_found("error-config-no-key-near").with("near", near),
            None => Error::not_found("error-config-no-key"),
        };
        error.with("key", name)
    })
}

/// The name of a setting or section most like `name`, which is neither; where it is a section that was given a value,
/// the setting in it.
pub(crate) fn nearest(name: &str) -> Option<&'static str> {
    if !name.is_empty() && is_section(name) {
        let within = all().filter(|key| key.parts().0 == name).map(|key| key.name);
        return within.max_by(|one, other| likeness(name, one).total_cmp(&likeness(name, other)));
    }
    let sections = all().map(|key| key.parts().0).filter(|section| !section.is_empty());
    let mut known: Vec<&str> = sections.chain(names()).collect();
    known.sort_unstable();
    known.dedup();
    only(name, known)
}

/// The one name most like `name`; none where several are, as all that end in `.on` are to `on`.
fn only(name: &str, known: Vec<&'static str>) -> Option<&'static str> {
    match alike(name, known)[..] {
        [only] => Some(only),
        _ => None,
    }
}

fn names() -> impl Iterator<Item = &'static str> {
    all().map(|key| key.name)
}

/// Whether settings stand in a section of this name.
pub(crate) fn is_section(name: &str) -> bool {
    all().any(|key| key.parts().0 == name)
}

/// Only a whole path means the same place wherever, and by whomever, the program is started.
fn place(text: &str) -> Option<String> {
    let fits = Path::new(text).is_absolute() && !text.chars().any(char::is_control);
    fits.then(|| text.to_owned())
}

const fn whole(name: &'static str, field: Field<i64>, from: i64, to: i64) -> Key {
    Key { name, form: Form::Whole { field, from, to } }
}

const fn amount(name: &'static str, field: Field<i64>, from: i64) -> Key {
    Key { name, form: Form::Amount { field, from } }
}

const fn switch(name: &'static str, field: Field<bool>) -> Key {
    Key { name, form: Form::Switch { field } }
}

const fn list(
    name: &'static str,
    get: fn(&Config) -> String,
    put: fn(&mut Config, &str) -> Result<()>,
) -> Key {
    Key { name, form: Form::List { get, put } }
}
