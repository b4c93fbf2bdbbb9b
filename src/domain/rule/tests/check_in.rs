//! Asking how it went: a week after the latest purchase, for two weeks, of those who are seldom seen.

use super::{Begin, assert_stays, causes, clear, day, reasons, some, someone};
use crate::domain::id::PurchaseId;
use crate::domain::rule::CheckIn;
use crate::domain::standing::{Sale, Standing};
use crate::domain::words::{ClearingKind, RuleName};

/// A customer who bought on `days` days from `first` on and last on each of `sales`.
fn bought(first: &str, days: i64, sales: &[(i64, &str)]) -> Standing {
    let mut one = someone();
    let sale = |(id, on): &(i64, &str)| Sale { id: PurchaseId(*id), day: day(on), total: 3300 };
    one.records.sales = sales.iter().map(sale).collect();
    one.summary.first_purchase = some(first);
    one.summary.last_purchase = one.records.sales.last().map(|sale| sale.day);
    one.summary.purchase_days = days;
    one.summary.purchases = days;
    one
}

#[test]
fn it_is_listed_a_week_after_the_purchase_for_two_weeks() {
    let one = bought("2026-01-10", 2, &[(9, "2026-11-01")]);
    let days = ["2026-11-08", "2026-11-08", "2026-11-22"];
    let item = assert_stays(&CheckIn::default(), &one, days, Begin::Open);
    assert_eq!(item.code().to_string(), "C12-check-in-P9");
    assert_eq!(reasons(&item), ["today-check-in day=2026-11-01"]);
    let rule = CheckIn { days: 3, stay_days: 1, ..CheckIn::default() };
    assert_stays(&rule, &one, ["2026-11-04", "2026-11-04", "2026-11-05"], Begin::Open);
}

#[test]
fn the_latest_purchase_alone_is_asked_about() {
    let one = bought("2026-01-10", 3, &[(8, "2026-11-01"), (9, "2026-11-05")]);
    assert_eq!(causes(&CheckIn::default(), &one, "2026-11-11"), [""; 0]);
    assert_eq!(causes(&CheckIn::default(), &one, "2026-11-12"), ["P9"]);
}

#[test]
fn who_is_seen_often_is_not_asked() {
    let rule = CheckIn::default();
    // Gaps of 28 days, of 27.5, and two days of purchase, which make no rhythm.
    let seldom = bought("2026-09-06", 3, &[(9, "2026-11-01")]);
    assert_eq!(causes(&rule, &seldom, "2026-11-08"), ["P9"]);
    let often = bought("2026-09-07", 3, &[(9, "2026-11-01")]);
    assert_eq!(causes(&rule, &often, "2026-11-08"), [""; 0]);
    let twice = bought("2026-10-30", 2, &[(9, "2026-11-01")]);
    assert_eq!(causes(&rule, &twice, "2026-11-08"), ["P9"]);
    let everyone = CheckIn { rhythm_days: 0, ..rule };
    assert_eq!(causes(&everyone, &often, "2026-11-08"), ["P9"]);
}

#[test]
fn a_first_purchase_belongs_to_the_first_weeks() {
    let first = bought("2026-11-01", 1, &[(9, "2026-11-01")]);
    assert_eq!(causes(&CheckIn::default(), &first, "2026-11-08"), [""; 0]);
}

#[test]
fn the_next_purchase_is_asked_about_anew() {
    let rule = CheckIn::default();
    let mut one = bought("2026-01-10", 2, &[(9, "2026-11-01")]);
    clear(&mut one, RuleName::CheckIn, "P9", ClearingKind::Done, "2026-11-09");
    assert_eq!(causes(&rule, &one, "2026-11-10"), [""; 0]);
    one.records.sales.push(Sale { id: PurchaseId(10), day: day("2026-11-20"), total: 1 });
    assert_eq!(causes(&rule, &one, "2026-11-27"), ["P10"]);
}
