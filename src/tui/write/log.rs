//! What is said of contacts, purchases and answers that were logged, and of what followed.

use super::{first_of, who};
use crate::domain::feedback::Feedback;
use crate::domain::sentence::{Sentence, Value};
use crate::ops::{LoggedContact, LoggedPurchase, Of};

/// What stands for a value that is not there.
const NONE: &str = "none";

/// `Logged: C12 Mary Smith / call / 2 things owed are settled / next due 2026-12-21 Mon`.
pub(super) fn contact(logged: &[LoggedContact]) -> Sentence {
    let Some(first) = logged.first() else { return Sentence::new("form-said-nothing") };
    let contact = &first.contact.record;
    let named = who(contact.customer_id, &first.contact.customer);
    let settled: usize = logged.iter().map(|one| one.settled.len() + one.cleared.len()).sum();
    // Of several each has a day of its own; what they have in common is the promise.
    let due = match logged {
        [_] => first.next_due,
        _ => first.promised.as_ref().map(|promised| promised.reminder.record.due),
    };
    first_of("form-said-contact", named, logged.len())
        .with("channel", Value::Word(contact.channel.word()))
        .with("settled", count(settled))
        .with("due", due.map_or(NONE.into(), Value::Day))
}

/// `Logged: C12 Mary Smith / 33.00 / +33 points, balance 1,840`.
pub(super) fn purchase(logged: &[LoggedPurchase]) -> Sentence {
    let Some(first) = logged.first() else { return Sentence::new("form-said-nothing") };
    let purchase = &first.purchase.record;
    let named = who(purchase.customer_id, &first.purchase.customer);
    let created: Vec<&str> = first.created.iter().map(|product| product.name.as_str()).collect();
    let created = Some(created.join(", ")).filter(|names| !names.is_empty());
    let is_told = logged.len() == 1 && (first.earned > 0 || purchase.points_used > 0);
    first_of("form-said-purchase", named, logged.len())
        .with("total", Value::Money(purchase.total))
        .with("earned", first.earned)
        .with("used", purchase.points_used)
        .with("balance", if is_told { Value::Number(first.balance) } else { NONE.into() })
        .with("products", created.as_deref().unwrap_or(NONE))
}

/// `Logged: C12 Mary Smith / NPS 9`.
pub(super) fn feedback(logged: &[Of<Feedback>]) -> Sentence {
    let Some(first) = logged.first() else { return Sentence::new("form-said-nothing") };
    let named = who(first.record.customer_id, &first.customer);
    first_of("form-said-feedback", named, logged.len())
        .with("kind", Value::Word(first.record.kind.word()))
        .with("score", first.record.score)
}

fn count(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
