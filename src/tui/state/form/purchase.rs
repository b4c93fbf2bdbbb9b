//! The form of a purchase.

use super::ask::Wish;
use super::list::LONGEST;
use super::spec::{Reading, Sheet, Source, Spec};
use super::{Form, enter, nothing};
use crate::domain::several;
use crate::ops::{PointsUse, PurchaseChange};
use crate::tui::action::Action;
use crate::tui::write::Entry;

/// Those who pay with points or get a discount are fewer than those who do not: what was bought comes last.
pub(super) static SHEET: Sheet = Sheet {
    action: Action::Purchase,
    title: "form-title-purchase",
    fields: &[
        Spec::line("at", "form-at").read(Reading::Moment).faults(&["when", "future"]),
        Spec::line("note", "form-note"),
        Spec::choice("earns", "form-earns", || vec!["yes", "no"]),
        Spec::line("points", "form-use-points").faults(&["points"]),
        Spec::line("discount", "form-discount").faults(&["amount", "purchase-discount"]),
        Spec::line("total", "form-total").faults(&["amount", "purchase-total", "purchase-large"]),
        Spec::line("items", "form-items").sums(wish).suggests(Source::Products).faults(&[
            "item",
            "product",
            "purchase-empty",
            "amount",
        ]),
    ],
    first: "items",
    fill: nothing,
    waits: false,
    write: |form| {
        let mut typed = typed(form);
        (typed.at, typed.note) = (form.given("at"), form.given("note"));
        Some(enter(Entry::Purchase { whos: form.about.ids(), typed, points: points(form) }))
    },
};

/// What it comes to; nothing while neither items nor total were typed.
fn wish(form: &Form) -> Option<Wish> {
    if form.text("items").len() > LONGEST {
        return None;
    }
    let typed = typed(form);
    let is_empty = typed.items.is_empty() && typed.total.is_none();
    (!is_empty).then(|| Wish::Purchase(Box::new(typed), points(form)))
}

fn typed(form: &Form) -> PurchaseChange {
    PurchaseChange {
        items: several::parts(&form.text("items")),
        total: form.given("total"),
        discount: form.given("discount"),
        at: None,
        note: None,
    }
}

fn points(form: &Form) -> PointsUse {
    PointsUse { redeem: form.given("points"), earn_none: form.text("earns") == "no" }
}
