//! The form of a promised benefit.

use super::spec::{Reading, Sheet, Spec};
use super::words;
use super::{enter, nothing};
use crate::domain::words::OfferKind;
use crate::ops::OfferChange;
use crate::tui::action::Action;
use crate::tui::write::Entry;

pub(super) static SHEET: Sheet = Sheet {
    action: Action::Offer,
    title: "form-title-offer",
    fields: &[
        Spec::choice("kind", "form-offer-kind", || words(OfferKind::ALL, OfferKind::word)),
        Spec::line("expires", "form-offer-end").read(Reading::OfferEnd).faults(&["when", "past"]),
        Spec::line("what", "form-benefit").faults(&["offer"]),
    ],
    first: "what",
    fill: nothing,
    waits: false,
    write: |form| {
        let typed = OfferChange {
            what: Some(form.text("what")),
            kind: form.given("kind"),
            expires: form.given("expires"),
        };
        Some(enter(Entry::Offer { whos: form.about.ids(), typed }))
    },
};
