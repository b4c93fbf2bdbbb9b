//! How the dashboard is used: the mouse, borders, keys of one's own.

use super::{Key, list, switch};
use crate::config::form::Form;
use crate::config::list::key::put;
use crate::error::Error;

pub(super) static KEYS: &[Key] = &[
    switch("dashboard.mouse", |config| &mut config.dashboard.mouse),
    Key {
        name: "dashboard.borders",
        form: Form::Text {
            get: |config| &config.dashboard.borders,
            put: |config, word| config.dashboard.borders = word,
            check: |text| ["auto", "ascii", "light"].contains(&text).then(|| text.to_owned()),
            refusal: |exit, _| Error::new(exit, "error-config-borders"),
        },
    },
    list(
        "dashboard.keys",
        |config| {
            let shown = |(action, key): &(String, String)| format!("{action} {key}");
            config.dashboard.keys.iter().map(shown).collect::<Vec<_>>().join(", ")
        },
        put,
    ),
];
