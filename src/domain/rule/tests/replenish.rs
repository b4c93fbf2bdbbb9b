//! Time to buy again: when a product is used up, else when the rhythm lets the next purchase be expected.

use super::{Begin, assert_stays, causes, day, on, plus, reasons, some, someone};
use crate::domain::id::ProductId;
use crate::domain::rule::{Replenish, Rule, Stretch};
use crate::domain::standing::{Restock, Standing};

fn shampoo(bought: &str, repeat_days: i64) -> Restock {
    Restock {
        product: ProductId(3), name: "シャンプー".to_owned(), day: day(bought), repeat_days
    }
}

/// Bought every 30 days, last on 1 November; at risk after 45 days.
fn regular() -> Standing {
    let mut one = someone();
    one.summary.first_purchase = some("2026-09-02");
    one.summary.last_purchase = some("2026-11-01");
    one.summary.purchase_days = 3;
    one.summary.repeat_on = some("2026-12-01");
    one.summary.risk_on = some("2026-12-17");
    one
}

#[test]
fn a_product_is_listed_when_it_is_used_up_for_two_weeks() {
    let mut one = someone();
    one.records.restocks = vec![shampoo("2026-10-01", 45)];
    let days = ["2026-11-15", "2026-11-15", "2026-11-29"];
    let item = assert_stays(&Replenish::default(), &one, days, Begin::Known);
    assert_eq!(item.code().to_string(), "C12-replenish-G3-2026-10-01");
    let reason = "today-replenish-product product=シャンプー day=2026-10-01 every=45";
    assert_eq!(reasons(&item), [reason]);
    assert_eq!(item.about.product.as_deref(), Some("シャンプー"));
    let rule = Replenish { stay_days: 0, ..Replenish::default() };
    assert_stays(&rule, &one, ["2026-11-15"; 3], Begin::Known);
}

#[test]
fn the_rhythm_lets_the_next_purchase_be_expected() {
    let days = ["2026-12-01", "2026-12-01", "2026-12-15"];
    let item = assert_stays(&Replenish::default(), &regular(), days, Begin::Known);
    assert_eq!(item.cause, "2026-11-01");
    assert_eq!(reasons(&item), ["today-replenish-rhythm day=2026-11-01 every=30"]);
    let rule = Replenish { stay_days: 2, ..Replenish::default() };
    assert_stays(&rule, &regular(), ["2026-12-01", "2026-12-01", "2026-12-03"], Begin::Known);
}

#[test]
fn who_is_at_risk_is_another_rules() {
    let (rule, mut one) = (Replenish::default(), regular());
    one.summary.risk_on = some("2026-12-10");
    assert_eq!(causes(&rule, &one, "2026-12-09"), ["2026-11-01"]);
    assert_eq!(causes(&rule, &one, "2026-12-10"), [""; 0]);
    // At risk on the very day: never listed, not even ahead.
    one.summary.risk_on = some("2026-12-01");
    assert_eq!(super::list(&rule, &one, day("2026-11-28"), 7), []);
}

#[test]
fn the_rhythm_counts_only_for_those_who_come_seldom() {
    let (mut rule, one) = (Replenish::default(), regular());
    rule.rhythm_days = 30;
    assert_eq!(causes(&rule, &one, "2026-12-01"), ["2026-11-01"]);
    rule.rhythm_days = 31;
    assert_eq!(causes(&rule, &one, "2026-12-01"), [""; 0]);
    let mut none = regular();
    none.summary.purchase_days = 2;
    none.summary.repeat_on = None;
    assert_eq!(causes(&Replenish::default(), &none, "2026-12-01"), [""; 0]);
}

#[test]
fn a_product_goes_before_the_rhythm() {
    let mut one = regular();
    one.records.restocks = vec![shampoo("2026-10-17", 45)];
    one.records.restocks.push(Restock { product: ProductId(4), ..shampoo("2026-10-18", 45) });
    let rule = Replenish::default();
    assert_eq!(causes(&rule, &one, "2026-12-01"), ["G3-2026-10-17"]);
    assert_eq!(causes(&rule, &one, "2026-12-02"), ["G3-2026-10-17", "G4-2026-10-18"]);
    let dues: Vec<_> = on(&rule, &one, "2026-12-02").into_iter().map(|item| item.due).collect();
    assert_eq!(dues, [day("2026-12-01"), day("2026-12-02")]);
}

/// Today and the days ahead are asked about in one: what is found further on must not take from today.
#[test]
fn a_product_that_is_used_up_later_leaves_today_to_the_rhythm() {
    let (rule, mut one) = (Replenish::default(), regular());
    one.records.restocks = vec![shampoo("2026-10-22", 45)];
    let (today, rhythm) = (day("2026-12-01"), "2026-11-01");
    for until in [today, plus(today, 7)] {
        let mut found = rule.find(&one, Stretch { today, until });
        found.retain(|item| item.shows <= today);
        let causes: Vec<_> = found.iter().map(|item| item.cause.as_str()).collect();
        assert_eq!(causes, [rhythm], "until {until}");
    }
    let causes = |today| causes(&rule, &one, today);
    assert_eq!(causes("2026-12-05"), [rhythm]);
    assert_eq!(causes("2026-12-06"), ["G3-2026-10-22"], "from then on the product is on the list");
}
