//! What is said of promises, offers and points.

use super::{first_of, who};
use crate::domain::offer::Offer;
use crate::domain::sentence::{Sentence, Value};
use crate::ops::{MovedPoints, Of, PlannedReminder};

/// `Promised: C12 Mary Smith / 2026-11-24 Tue / Ring back`.
pub(super) fn reminder(added: &[PlannedReminder]) -> Sentence {
    let Some(first) = added.first() else { return Sentence::new("form-said-nothing") };
    let reminder = &first.reminder.record;
    let named = who(reminder.customer_id, &first.reminder.customer);
    first_of("form-said-reminder", named, added.len())
        .with("day", reminder.due)
        .with("what", told(reminder.what.as_deref()))
}

/// `Offered: C12 Mary Smith / 20% off / last day 2027-02-21 Sun`.
pub(super) fn offer(added: &[Of<Offer>]) -> Sentence {
    let Some(first) = added.first() else { return Sentence::new("form-said-nothing") };
    let named = who(first.record.customer_id, &first.customer);
    first_of("form-said-offer", named, added.len())
        .with("what", told(Some(&first.record.what)))
        .with("last", first.record.expires_on.map_or("none".into(), Value::Day))
}

/// `Points given: C12 Mary Smith / +100 / balance 1,940`.
pub(super) fn points(key: &'static str, moved: &[MovedPoints]) -> Sentence {
    let Some(first) = moved.first() else { return Sentence::new("form-said-nothing") };
    let named = who(first.customer_id, &first.customer);
    let balance = Some(first.balance).filter(|_| moved.len() == 1);
    first_of(key, named, moved.len())
        .with("points", first.points)
        .with("balance", balance.map_or("none".into(), Value::Number))
}

/// A text in one line; the word for none where there is none.
fn told(text: Option<&str>) -> Value {
    let line = text.and_then(|text| text.lines().next()).filter(|line| !line.trim().is_empty());
    line.unwrap_or("none").into()
}
