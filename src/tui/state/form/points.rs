//! The form of points that are given or spent.

use super::spec::{Reading, Sheet, Spec};
use super::{enter, nothing};
use crate::domain::words::PointsKind;
use crate::tui::action::Action;
use crate::tui::write::Entry;

pub(super) static SHEET: Sheet = Sheet {
    action: Action::Points,
    title: "form-title-points",
    fields: &[
        Spec::choice("kind", "form-points-kind", || {
            vec![PointsKind::Award.word(), PointsKind::Redeem.word()]
        }),
        Spec::line("expires", "form-points-end")
            .read(Reading::PointsEnd)
            .faults(&["when", "points-end"]),
        Spec::line("points", "form-points").needed().faults(&["points"]),
        Spec::line("why", "form-why"),
    ],
    first: "points",
    fill: nothing,
    waits: false,
    write: |form| {
        let (whos, points, why) = (form.about.ids(), form.text("points"), form.given("why"));
        let is_award = form.text("kind") == PointsKind::Award.word();
        Some(enter(match is_award {
            true => Entry::Award { whos, points, expires: form.given("expires"), why },
            false => Entry::Redeem { whos, points, why },
        }))
    },
};
