//! The forms of what is put off and of what is struck off the list.

use super::nothing;
use super::spec::{Reading, Sheet, Source, Spec};
use crate::tui::action::Action;
use crate::tui::write::Write;

/// Until when something is usually put off.
const LATER: &[&str] = &["+1d", "+3d", "+1w"];

pub(super) static SNOOZE: Sheet = Sheet {
    action: Action::Snooze,
    title: "form-title-snooze",
    fields: &[Spec::line("until", "form-until")
        .needed()
        .read(Reading::Planned)
        .suggests(Source::Days(LATER))
        .faults(&["when", "past", "snooze", "holidays"])],
    first: "until",
    fill: nothing,
    waits: false,
    write: |form| Some(Write::Snooze(form.about.items.clone(), form.text("until"))),
};

pub(super) static SKIP: Sheet = Sheet {
    action: Action::Skip,
    title: "form-title-skip",
    fields: &[Spec::line("why", "form-why")],
    first: "why",
    fill: nothing,
    waits: false,
    write: |form| Some(Write::Skip(form.about.items.clone(), form.given("why"))),
};
