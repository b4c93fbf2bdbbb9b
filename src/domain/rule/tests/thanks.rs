//! Thanks: for the first purchase, a round number of them, a large one, a referral; the day after, for two weeks.

use super::{Begin, assert_stays, causes, clear, day, on, plus, reasons, some, someone};
use crate::domain::id::{CustomerId, PurchaseId};
use crate::domain::rule::Thanks;
use crate::domain::standing::{Brought, Sale, Standing};
use crate::domain::words::{ClearingKind, RuleName};

/// A customer whose last purchases are `totals`, one a day until `last`, after `number` others worth `spent`.
fn bought(number: i64, spent: i64, totals: &[i64], last: &str) -> Standing {
    let mut one = someone();
    let count = i64::try_from(totals.len()).unwrap();
    let sale = |(at, total): (i64, &i64)| Sale {
        id: PurchaseId(number + at),
        day: plus(day(last), at - count),
        total: *total,
    };
    one.records.sales = (1..).zip(totals).map(sale).collect();
    one.summary.purchases = number + count;
    one.summary.spend = totals.iter().fold(spent, |sum, total| sum.saturating_add(*total));
    one.summary.last_purchase = some(last);
    one
}

/// Kinds and causes of the thanks owed on `today`, by cause.
fn owed(rule: &Thanks, standing: &Standing, today: &str) -> Vec<String> {
    let items = on(rule, standing, today).into_iter();
    let mut owed: Vec<String> =
        items.map(|item| format!("{} {}", item.about.kind.unwrap(), item.cause)).collect();
    owed.sort();
    owed
}

#[test]
fn a_first_purchase_is_thanked_for_the_day_after_for_two_weeks() {
    let first = bought(0, 0, &[3300], "2026-11-20");
    let days = ["2026-11-21", "2026-11-21", "2026-12-05"];
    let item = assert_stays(&Thanks::default(), &first, days, Begin::Open);
    assert_eq!(item.code().to_string(), "C12-thanks-first");
    assert_eq!(reasons(&item), ["today-thanks-first day=2026-11-20"]);
    assert_eq!(item.about.kind, Some("first"));
}

#[test]
fn delay_and_stay_are_the_owners() {
    let rule = Thanks { after_days: 3, stay_days: 0, ..Thanks::default() };
    let days = ["2026-11-23"; 3];
    assert_stays(&rule, &bought(0, 0, &[3300], "2026-11-20"), days, Begin::Open);
    let rule = Thanks { after_days: 0, stay_days: 5, ..Thanks::default() };
    let days = ["2026-11-20", "2026-11-20", "2026-11-25"];
    assert_stays(&rule, &bought(0, 0, &[3300], "2026-11-20"), days, Begin::Open);
}

#[test]
fn a_referral_is_thanked_for_as_a_purchase_is() {
    let mut one = someone();
    let brought =
        Brought { id: CustomerId(41), name: "Ada Lovelace".to_owned(), day: day("2026-11-20") };
    one.records.brought = vec![brought];
    let days = ["2026-11-21", "2026-11-21", "2026-12-05"];
    let item = assert_stays(&Thanks::default(), &one, days, Begin::Open);
    assert_eq!(item.code().to_string(), "C12-thanks-C41");
    assert_eq!(reasons(&item), ["today-thanks-referral name=Ada Lovelace"]);
    assert_eq!(item.about.kind, Some("referral"));
    assert_eq!(item.about.what.as_deref(), Some("Ada Lovelace"));
}

#[test]
fn purchases_are_counted_from_the_newest_back() {
    let rule = Thanks { milestones: vec![2, 10], ..Thanks::default() };
    // The first, the second and the third lie in the days that are looked at.
    let three = bought(0, 0, &[100, 100, 100], "2026-11-20");
    assert_eq!(owed(&rule, &three, "2026-11-21"), ["first first", "milestone n2"]);
    // The ninth, the tenth and the eleventh.
    let tenth = bought(8, 800, &[100, 100, 100], "2026-11-20");
    assert_eq!(owed(&rule, &tenth, "2026-11-21"), ["milestone n10"]);
    let item = on(&rule, &tenth, "2026-11-21").remove(0);
    assert_eq!(item.due, day("2026-11-20"), "bought on the 19th");
    assert_eq!(reasons(&item), ["today-thanks-milestone count=10"]);
    // One short of it, and one beyond.
    assert_eq!(owed(&rule, &bought(6, 600, &[100, 100, 100], "2026-11-20"), "2026-11-21"), [""; 0]);
    assert_eq!(owed(&rule, &bought(10, 999, &[100, 100], "2026-11-20"), "2026-11-21"), [""; 0]);
}

#[test]
fn the_first_is_the_first_however_large_and_whatever_its_number() {
    let rule = Thanks { large_amount: 1, milestones: vec![1, 2], ..Thanks::default() };
    assert_eq!(owed(&rule, &bought(0, 0, &[5000], "2026-11-20"), "2026-11-21"), ["first first"]);
    let second = bought(1, 100, &[5000], "2026-11-20");
    assert_eq!(owed(&rule, &second, "2026-11-21"), ["milestone n2"]);
}

#[test]
fn a_milestone_is_thanked_for_once_whichever_purchase_it_was() {
    let mut one = bought(9, 900, &[100], "2026-11-20");
    assert_eq!(causes(&Thanks::default(), &one, "2026-11-21"), ["n10"]);
    clear(&mut one, RuleName::Thanks, "n10", ClearingKind::Done, "2026-11-21");
    // That one was voided, and another became the tenth.
    one.records.sales[0].id = PurchaseId(77);
    assert_eq!(causes(&Thanks::default(), &one, "2026-11-22"), [""; 0]);
}

#[test]
fn a_purchase_is_large_by_its_amount() {
    let rule = Thanks { large_amount: 10_000, large_milli: 0, ..Thanks::default() };
    let with = |total| owed(&rule, &bought(1, 100, &[total], "2026-11-20"), "2026-11-21");
    assert_eq!(with(9_999), [""; 0]);
    assert_eq!(with(10_000), ["large P2"]);
    let item = on(&rule, &bought(1, 100, &[10_000], "2026-11-20"), "2026-11-21").remove(0);
    assert_eq!(reasons(&item), ["today-thanks-large amount=10000 day=2026-11-20"]);
}

#[test]
fn a_purchase_is_large_beside_the_mean_of_those_before_it() {
    let with = |rule: &Thanks, number, spent, total| {
        owed(rule, &bought(number, spent, &[total], "2026-11-20"), "2026-11-21")
    };
    let rule = Thanks::default();
    assert_eq!(with(&rule, 3, 3000, 2999), [""; 0]);
    assert_eq!(with(&rule, 3, 3000, 3000), ["large P4"]);
    assert_eq!(with(&rule, 4, 4001, 3000), [""; 0]);
    assert_eq!(with(&rule, 2, 2000, 9999), [""; 0], "two make no mean");
    assert_eq!(with(&rule, 3, 0, 9999), [""; 0], "nothing was ever paid");
    let rule = Thanks { large_milli: 1500, ..rule };
    assert_eq!(with(&rule, 3, 3000, 1499), [""; 0]);
    assert_eq!(with(&rule, 3, 3000, 1500), ["large P4"]);
    let off = Thanks { large_milli: 0, ..rule };
    assert_eq!(with(&off, 3, 3000, 1_000_000), [""; 0]);
}

#[test]
fn each_large_purchase_is_compared_with_those_before_it_alone() {
    // 1,000 on average; then 3,000; then 4,000 beside 6,000 of 4.
    let one = bought(3, 3000, &[3000, 4000], "2026-11-20");
    assert_eq!(owed(&Thanks::default(), &one, "2026-11-21"), ["large P4"]);
    // 4,500 is thrice 1,500.
    let two = bought(3, 3000, &[3000, 4500], "2026-11-20");
    assert_eq!(owed(&Thanks::default(), &two, "2026-11-21"), ["large P4", "large P5"]);
}

#[test]
fn the_largest_amounts_there_are_do_no_harm() {
    let rule = Thanks { large_amount: i64::MAX, large_milli: 20_000, ..Thanks::default() };
    let one = bought(i64::MAX - 1, 0, &[i64::MAX], "2026-11-20");
    assert_eq!(causes(&rule, &one, "2026-11-21").len(), 1);
    let two = bought(3, i64::MAX - 1, &[1], "2026-11-20");
    assert_eq!(causes(&rule, &two, "2026-11-21"), [""; 0]);
    let mut odd = bought(0, 0, &[i64::MAX, i64::MAX], "2026-11-20");
    odd.summary.spend = i64::MIN;
    on(&rule, &odd, "2026-11-21");
}
