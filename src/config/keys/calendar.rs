//! When the business is closed.

use chrono::WeekdaySet;

use super::{Key, place};
use crate::config::form::Form;
use crate::domain::when;
use crate::error::Error;

pub(super) static KEYS: &[Key] = &[
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
];

/// Weekdays in their one spelling; a business that is never open is a mistake.
fn closed(text: &str) -> Option<String> {
    let weekdays = when::weekdays(text).filter(|weekdays| *weekdays != WeekdaySet::ALL)?;
    Some(when::weekdays_text(weekdays))
}
