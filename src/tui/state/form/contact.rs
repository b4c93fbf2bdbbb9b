//! The form of a contact.

use super::ask::Subject;
use super::field::Choice;
use super::spec::{Reading, Sheet, Source, Spec};
use super::{Form, enter, words};
use crate::domain::words::{Channel, Direction, Mood, Outcome, Purpose, RuleName};
use crate::ops::ContactChange;
use crate::tui::action::Action;
use crate::tui::write::Entry;

/// When the next contact usually is.
const SOON: &[&str] = &["+1d", "+3d", "+1w", "+2w", "+1m"];

/// What was said comes last, so that it is typed at once and saved with Enter.
pub(super) static SHEET: Sheet = Sheet {
    action: Action::Contact,
    title: "form-title-contact",
    fields: &[
        Spec::optional("channel", "form-channel", || words(Channel::ALL, Channel::word)),
        Spec::choice("direction", "form-direction", || {
            words(&[Direction::Outbound, Direction::Inbound], Direction::word)
        }),
        Spec::line("at", "form-at").read(Reading::Moment).faults(&["when", "future"]),
        Spec::optional("outcome", "form-outcome", || words(Outcome::ALL, Outcome::word)),
        Spec::optional("purpose", "form-purpose", || words(Purpose::ALL, Purpose::word)),
        Spec::optional("mood", "form-mood", || words(Mood::ALL, Mood::word)),
        Spec::item("answers", "form-answers").faults(&["item"]),
        Spec::line("next", "form-next")
            .read(Reading::Planned)
            .suggests(Source::Days(SOON))
            .faults(&["when", "past", "holidays"]),
        Spec::long("note", "form-said"),
    ],
    first: "note",
    fill,
    waits: false,
    write: |form| {
        Some(enter(Entry::Contact {
            whos: form.about.ids(),
            typed: ContactChange {
                at: form.given("at"),
                channel: form.given("channel"),
                direction: form.given("direction"),
                purpose: form.given("purpose"),
                mood: form.given("mood"),
                outcome: form.given("outcome"),
                note: form.given("note"),
            },
            next: form.given("next"),
            answers: form.given("answers").into_iter().collect(),
        }))
    },
};

/// The channel to get in touch over, and what is on the list for the customer where there is a choice.
fn fill(form: &mut Form, subject: &Subject) {
    if let Some(field) = form.field_mut("channel") {
        field.learn(subject.row.suggested_channel().word());
    }
    if subject.items.len() < 2 {
        return;
    }
    let all = Choice { value: String::new(), word: "all", code: None };
    let items = subject.items.iter().map(|item| Choice {
        value: item.code().to_string(),
        word: item.rule.word(),
        code: (item.rule == RuleName::Promise).then(|| item.code().to_string()),
    });
    if let Some(field) = form.field_mut("answers") {
        field.offer(std::iter::once(all).chain(items).collect());
    }
}
