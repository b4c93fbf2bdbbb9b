//! Stages of earlier days: what the book says of a day now is what it said on that day; and the moves between days.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::StageCount;
use crate::domain::customer::Customer;
use crate::domain::id::{CustomerId, PurchaseId};
use crate::domain::policy::{Lapsed, Policy, Stages};
use crate::domain::purchase::Purchase;
use crate::domain::words::Stage;
use crate::ops::tests::book;
use crate::ops::{Crm, Query};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn add(crm: &mut Crm, customer: &Customer) -> CustomerId {
    let stamp = crm.stamp("test");
    crm.store.write(&stamp, |tx| tx.insert_customer(customer)).unwrap()
}

fn buy(crm: &mut Crm, customer_id: CustomerId, day: NaiveDate) {
    let purchase = Purchase {
        id: PurchaseId(0),
        key: None,
        customer_id,
        day,
        time: None,
        total: 100,
        discount: 0,
        points_used: 0,
        note: None,
        voided_on: None,
        lines: Vec::new(),
    };
    let stamp = crm.stamp("test");
    crm.store.write(&stamp, |tx| tx.insert_purchase(&purchase)).unwrap();
}

/// The rows that are not all 0, as `stage customers came went before`, and where they came from.
fn told(crm: &Crm, period: Option<&str>, filter: &str) -> Vec<String> {
    let query = Query { filter: crm.filter(filter).unwrap(), ..Query::all(crm.now.today) };
    let counts = crm.stages(&query, period).unwrap().counts;
    assert_eq!(counts.iter().map(|row| row.stage).collect::<Vec<_>>(), Stage::ALL);
    for row in &counts {
        assert_eq!(row.before + row.came() - row.went, row.customers, "{row:?}");
    }
    let told = |row: &StageCount| {
        let word = row.stage.word();
        let mut told =
            format!("{word} {} {} {} {}", row.customers, row.came(), row.went, row.before);
        for (from, count) in row.from.iter().filter(|(_, count)| *count > 0) {
            told += &format!(" {} {count}", from.word());
        }
        if row.new > 0 { format!("{told} new {}", row.new) } else { told }
    };
    let moved = |row: &&StageCount| row.customers + row.came() + row.went + row.before > 0;
    counts.iter().filter(moved).map(told).collect()
}

#[test]
fn customers_move_from_stage_to_stage() {
    let mut crm = book(Policy::default());
    for (name, created, bought) in [
        ("regular", "2025-01-01", vec!["2026-10-20", "2026-11-21"]),
        ("silent", "2025-01-01", vec!["2026-05-01"]),
        ("back", "2025-01-01", vec!["2025-12-01", "2026-11-01"]),
        ("new", "2026-11-10", vec!["2026-11-10"]),
        ("asked", "2026-11-20", vec![]),
        ("waiting", "2026-01-01", vec![]),
    ] {
        let id = add(&mut crm, &Customer::named(name, day(created)));
        bought.into_iter().for_each(|on| buy(&mut crm, id, day(on)));
    }
    // 23 October to 21 November; lapsed are those silent for more than 180 days.
    let expected = [
        "prospect 2 1 0 1 new 1",
        "onboarding 1 1 1 1 new 1",
        "active 1 1 0 0 onboarding 1",
        "at-risk 0 0 1 1",
        "lapsed 1 1 1 1 at-risk 1",
        "won-back 1 1 0 0 lapsed 1",
    ];
    assert_eq!(told(&crm, None, ""), expected);
    assert_eq!(told(&crm, Some("2026-10-23..today"), ""), expected);
    // What is still to come does not count.
    assert_eq!(told(&crm, Some("2026-10-23..2026-12-31"), ""), expected);
    assert_eq!(told(&crm, Some("2026-10-23.."), ""), expected);
    // Today alone: the regular one came, and was active already.
    assert_eq!(told(&crm, Some("today"), "regular"), ["active 1 0 0 1"]);
    assert_eq!(
        told(&crm, None, "stage:lapsed or stage:won-back"),
        ["at-risk 0 0 1 1", "lapsed 1 1 1 1 at-risk 1", "won-back 1 1 0 0 lapsed 1"]
    );
    // The whole book until a day of the past.
    assert_eq!(
        told(&crm, Some("..2026-10-22"), ""),
        [
            "prospect 1 1 0 0 new 1",
            "onboarding 1 1 0 0 new 1",
            "at-risk 1 1 0 0 new 1",
            "lapsed 1 1 0 0 new 1"
        ]
    );
    let ahead = crm.stages(&Query::all(crm.now.today), Some("2027")).unwrap_err();
    assert_eq!(ahead.key(), "error-period-ahead");
}

#[test]
fn one_entered_late_counts_from_its_first_purchase_and_archived_ones_do_not() {
    let mut crm = book(Policy::default());
    let id = add(&mut crm, &Customer::named("imported", day("2026-11-21")));
    buy(&mut crm, id, day("2026-10-01"));
    let gone = add(&mut crm, &Customer::named("gone", day("2026-01-01")));
    crm.archive_customers(&[gone], true).unwrap();
    assert_eq!(told(&crm, None, ""), ["onboarding 0 0 1 1", "active 1 1 0 0 onboarding 1"]);
    assert_eq!(told(&crm, Some("..2026-09-30"), ""), [""; 0]);
    assert_eq!(told(&crm, Some("2026-10-01"), ""), ["onboarding 1 1 0 0 new 1"]);
}

#[test]
fn rows_come_as_they_are_sorted_and_cut_off() {
    let mut crm = book(Policy::default());
    for (name, bought) in [("a", Some("2026-11-01")), ("b", Some("2026-11-01")), ("c", None)] {
        let id = add(&mut crm, &Customer::named(name, day("2026-01-01")));
        bought.into_iter().for_each(|on| buy(&mut crm, id, day(on)));
    }
    let sorted = |column: &str, down, limit| {
        let sort = Some((column.to_owned(), down));
        let query = Query { sort, limit, ..Query::all(crm.now.today) };
        let counts = crm.stages(&query, None)?.counts;
        Ok::<_, crate::error::Error>(counts.into_iter().map(|row| row.stage).collect::<Vec<_>>())
    };
    assert_eq!(sorted("customers", true, Some(2)).unwrap(), [Stage::Onboarding, Stage::Prospect]);
    assert_eq!(sorted("before", true, Some(1)).unwrap(), [Stage::Prospect]);
    assert_eq!(sorted("stage", true, Some(1)).unwrap(), [Stage::WonBack]);
    assert_eq!(sorted("spend", false, None).unwrap_err().key(), "error-sort-unknown");
}

/// What happens to the book on a day.
#[derive(Debug, Clone)]
enum Event {
    Add { by: Option<usize>, is_noted: bool },
    Refer { who: usize, new: usize },
    Buy { who: usize },
    Void { which: i64 },
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        2 => (prop::option::of(0..3_usize), any::<bool>())
            .prop_map(|(by, is_noted)| Event::Add { by, is_noted }),
        1 => (0..6_usize, 0..6_usize).prop_map(|(who, new)| Event::Refer { who, new }),
        6 => (0..6_usize).prop_map(|who| Event::Buy { who }),
        1 => (1..30_i64).prop_map(|which| Event::Void { which }),
    ]
}

/// Lets it happen today; what cannot be is left out.
fn happen(crm: &mut Crm, customers: &mut Vec<CustomerId>, event: &Event) {
    let today = crm.now.today;
    match *event {
        Event::Add { by, is_noted } => {
            let mut customer = Customer::named("n", today);
            customer.referred_by = by.and_then(|by| customers.get(by).copied());
            // An import knows no day of the referral.
            customer.referred_on = customer.referred_by.filter(|_| is_noted).map(|_| today);
            customers.push(add(crm, &customer));
        }
        Event::Refer { who, new } => {
            if let (Some(who), Some(new)) = (customers.get(who), customers.get(new)) {
                let _ = crm.log_referral(*who, *new, false);
            }
        }
        Event::Buy { who } => {
            if let Some(who) = customers.get(who) {
                buy(crm, *who, today);
            }
        }
        Event::Void { which } => {
            let stamp = crm.stamp("test");
            let _ = crm.store.write(&stamp, |tx| tx.void_purchase(PurchaseId(which), today));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_past_day_is_told_as_it_was_told_on_that_day(
        days in prop::collection::vec((1..25_u64, prop::collection::vec(event(), 0..3)), 5..40),
        (floor_days, fixed_days, onboarding_days, won_back_days) in (1..15_i64, 1..40_i64, 0..20_i64, 0..40_i64),
    ) {
        let mut crm = book(Policy {
            lapsed: Lapsed { floor_days, fixed_days, ..Lapsed::default() },
            stages: Stages { onboarding_days, won_back_days, loyal_days: 4, advocate_referrals: 1 },
            ..Policy::default()
        });
        crm.now.today = day("2024-01-01");
        let (mut customers, mut seen) = (Vec::new(), BTreeMap::new());
        for (after, events) in &days {
            crm.now.today = crm.now.today + Days::new(*after);
            events.iter().for_each(|event| happen(&mut crm, &mut customers, event));
            let today = crm.now.today;
            seen.insert(today, crm.stages_on(&Query::all(today), today).unwrap());
        }
        let query = Query::all(crm.now.today);
        for (on, stages) in seen {
            prop_assert_eq!(crm.stages_on(&query, on).unwrap(), stages, "{}", on);
        }
    }
}
