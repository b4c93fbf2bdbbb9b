//! What is said of a customer or an offer that was written: which it is, and how days and references that were
//! typed were read.

use crate::cli::app::App;
use crate::domain::offer::Offer;
use crate::error::Result;
use crate::i18n::{birthday, day};
use crate::ops::{Card, Crm, CustomerChange, Of};
use crate::t;

/// `B3: Mary Jones, 20% off the next cut. Last day 2027-02-21 Sun.`
pub(crate) fn offer(app: &App, offer: &Of<Offer>) -> String {
    let told = t!(
        app.texts,
        "done-offer",
        code = offer.record.id.to_string(),
        name = offer.customer.as_str(),
        what = offer.record.what.as_str()
    );
    match offer.record.expires_on {
        Some(last) => told + &t!(app.texts, "done-offer-end", day = app.moment(last, None)),
        None => told,
    }
}

/// `C12 山田 太郎 / Birthday 1980-04-05 / Next due 2026-12-21 Mon`: of the fields in `change` those that were read.
pub(crate) fn told(app: &App, crm: &Crm, card: &Card, change: &CustomerChange) -> Result<String> {
    let customer = &card.profile.customer;
    let lang = app.texts.lang();
    let mut parts = vec![format!("{} {}", card.row.id, card.row.name)];
    let mut add = |key: &str, value: Option<String>| {
        let heading = app.texts.heading(key);
        parts.extend(value.map(|value| format!("{heading} {value}")));
    };
    if change.birthday.is_some() {
        add("birthday", customer.birthday.map(birthday));
    }
    if change.since.is_some() {
        add("since", customer.since.map(|since| day(since, lang)));
    }
    if let Some(id) = customer.referred_by.filter(|_| change.referred_by.is_some()) {
        add("referred_by", Some(format!("{id} {}", crm.read().customer(id)?.name)));
    }
    if change.cadence.is_some() || change.relation.is_some() {
        add("next_due", card.row.summary.next_due.map(|due| day(due, lang)));
    }
    Ok(parts.join(" / "))
}
