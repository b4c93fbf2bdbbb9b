//! The form of something promised by a day.

use super::spec::{Reading, Sheet, Source, Spec};
use super::{enter, nothing};
use crate::ops::ReminderChange;
use crate::tui::action::Action;
use crate::tui::write::Entry;

/// When something is usually promised for.
const SOON: &[&str] = &["+1d", "+3d", "+1w", "+2w", "+1m"];

pub(super) static SHEET: Sheet = Sheet {
    action: Action::Remind,
    title: "form-title-reminder",
    fields: &[
        Spec::line("every", "form-every").read(Reading::Every).faults(&["every"]),
        Spec::line("due", "form-due")
            .needed()
            .read(Reading::Planned)
            .suggests(Source::Days(SOON))
            .faults(&["when", "past", "holidays", "reminder-order"]),
        Spec::long("what", "form-promise"),
    ],
    first: "due",
    fill: nothing,
    waits: false,
    write: |form| {
        let typed = ReminderChange {
            due: form.given("due"),
            what: form.given("what"),
            every: form.given("every"),
        };
        Some(enter(Entry::Reminder { whos: form.about.ids(), typed }))
    },
};
