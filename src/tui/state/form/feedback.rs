//! The form of a customer's answer.

use super::spec::{Reading, Sheet, Spec};
use super::words;
use super::{enter, nothing};
use crate::domain::words::FeedbackKind;
use crate::ops::FeedbackGiven;
use crate::tui::action::Action;
use crate::tui::write::Entry;

pub(super) static SHEET: Sheet = Sheet {
    action: Action::Feedback,
    title: "form-title-feedback",
    fields: &[
        Spec::choice("kind", "form-feedback-kind", || words(FeedbackKind::ALL, FeedbackKind::word)),
        Spec::line("at", "form-at").read(Reading::Moment).faults(&["when", "future"]),
        Spec::line("score", "form-score").needed().faults(&["feedback"]),
        Spec::long("comment", "form-comment"),
    ],
    first: "score",
    fill: nothing,
    waits: false,
    write: |form| {
        let typed = FeedbackGiven {
            score: form.text("score"),
            comment: form.given("comment"),
            kind: form.given("kind"),
            at: form.given("at"),
        };
        Some(enter(Entry::Feedback { whos: form.about.ids(), typed }))
    },
};
