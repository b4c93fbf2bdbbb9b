//! Lists and cards over a book in memory: what is found first, what is silent, what comes next.

mod clear;
mod draft;
mod numbers;
mod retail;
mod year;

use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;

use super::{Crm, CustomerChange, Now, Occasion, Query, anniversary};
use crate::domain::filter::Filter;
use crate::domain::id::{CustomerId, PurchaseId};
use crate::domain::policy::Policy;
use crate::domain::purchase::Purchase;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// An empty book on Saturday 2026-11-21.
pub(super) fn book(policy: Policy) -> Crm {
    Crm::in_memory(policy, Now { today: day("2026-11-21"), time: None }).unwrap()
}

pub(super) fn named(name: &str) -> CustomerChange {
    CustomerChange { name: Some(name.to_owned()), ..CustomerChange::default() }
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

fn found(crm: &Crm, words: &str) -> Vec<String> {
    let mut names = Vec::new();
    crm.each_found(words, &Query::all(crm.now.today), |row| {
        names.push(row.name);
        Ok(())
    })
    .unwrap();
    names
}

#[test]
fn a_whole_name_is_found_before_a_beginning_before_a_part_before_a_note() {
    let mut crm = book(Policy::default());
    for (name, note) in [("大山田", ""), ("山田 花子", ""), ("佐藤", "山田の紹介"), ("山田", "")]
    {
        let change = CustomerChange { note: Some(note.to_owned()), ..named(name) };
        crm.add_customer(&change, false).unwrap();
    }
    assert_eq!(found(&crm, "ﾔﾏﾀﾞ"), [""; 0]);
    assert_eq!(found(&crm, "山田"), ["山田", "山田 花子", "大山田", "佐藤"]);
    assert_eq!(found(&crm, "花子 山田"), ["山田 花子"]);
    assert_eq!(found(&crm, "C3"), ["佐藤"]);
    assert!(crm.each_found("tg:x", &Query::all(crm.now.today), |_| Ok(())).is_err());
}

#[test]
fn an_archived_customer_is_found_only_where_it_is_asked_for() {
    let mut crm = book(Policy::default());
    let id = crm.add_customer(&named("山田"), false).unwrap();
    crm.archive_customers(&[id], true).unwrap();
    assert_eq!(found(&crm, "山田"), [""; 0]);
    assert_eq!(found(&crm, "山田 archived:yes"), ["山田"]);
}

#[test]
fn both_filters_hold() {
    let crm = book(Policy::default());
    let context =
        crate::domain::filter::Context { today: crm.now.today, currency: crm.currency().unwrap() };
    let parse = |text: &str| Filter::parse(text, &context).unwrap();
    assert_eq!(parse("a or b").and(parse("c or d")), parse("a c or a d or b c or b d"));
    assert_eq!(parse("").and(parse("c")), parse("c"));
    assert_eq!(parse("a").and(parse("")), parse("a"));
}

#[test]
fn yearly_days_come_in_their_order() {
    let mut crm = book(Policy::default());
    for (name, birthday, since) in [
        ("leap", "--02-29", ""),
        ("today", "1980-11-21", "2026-11-21"),
        ("yesterday", "11-20", "2020-12-01"),
    ] {
        let (birthday, since) = (Some(birthday.to_owned()), Some(since.to_owned()));
        crm.add_customer(&CustomerChange { birthday, since, ..named(name) }, false).unwrap();
    }
    let told = |days, query: &Query| -> Vec<_> {
        let dates = crm.dates(days, query).unwrap();
        dates.into_iter().map(|at| (at.customer.name, at.occasion, at.day, at.years)).collect()
    };
    let all = Query::all(crm.now.today);
    let expected = [
        ("today", Occasion::Birthday, "2026-11-21", Some(46)),
        ("yesterday", Occasion::Anniversary, "2026-12-01", Some(6)),
        ("leap", Occasion::Birthday, "2027-02-28", None),
        ("yesterday", Occasion::Birthday, "2027-11-20", None),
        ("today", Occasion::Anniversary, "2027-11-21", Some(1)),
    ]
    .map(|(name, occasion, at, years)| (name.to_owned(), occasion, day(at), years));
    assert_eq!(told(365, &all), expected);
    assert_eq!(told(10, &all), expected[..2]);
    assert_eq!(told(9, &all), expected[..1]);
    assert_eq!(told(365, &Query { limit: Some(3), ..all }), expected[..3]);
}

#[test]
fn the_day_it_began_is_no_anniversary() {
    let next = |since, today| anniversary(day(since), day(today));
    assert_eq!(next("2026-11-21", "2026-11-21"), Some((day("2027-11-21"), 1)));
    assert_eq!(next("2024-02-29", "2025-02-28"), Some((day("2025-02-28"), 1)));
    assert_eq!(next("2024-02-29", "2025-03-01"), Some((day("2026-02-28"), 2)));
    assert_eq!(next("2027-01-01", "2026-11-21"), Some((day("2028-01-01"), 1)));
}

#[test]
fn points_that_end_first_are_told_and_spent_ones_are_not() {
    let mut crm = book(Policy::default());
    let id = crm.add_customer(&named("山田"), false).unwrap();
    let award = |points, expires: Option<&str>| crate::domain::points::Award {
        key: None,
        customer_id: id,
        day: day("2026-01-01"),
        points,
        expires_on: expires.map(day),
        purchase_id: None,
        note: None,
    };
    let stamp = crm.stamp("test");
    let awards =
        [(10, Some("2026-11-20")), (20, Some("2026-12-31")), (5, Some("2026-12-31")), (7, None)];
    crm.store
        .write(&stamp, |tx| {
            awards.iter().try_for_each(|(n, end)| tx.award(&award(*n, *end)).map(drop))
        })
        .unwrap();
    let card = crm.card(id, None).unwrap();
    assert_eq!((card.expiring, card.row.summary.points), (Some((day("2026-12-31"), 25)), 32));
    assert_eq!(card.timeline.len(), 4);
    assert_eq!(crm.card(id, Some(1)).unwrap().timeline.len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// The figures people see and the day the store keeps say the same.
    #[test]
    fn the_threshold_is_the_store_s_last_day(
        days in prop::collection::vec(0i64..400, 1..8),
        factor_milli in 1000i64..5000,
        floor_days in 0i64..60,
        fixed_days in 1i64..300,
    ) {
        let mut policy = Policy::default();
        policy.lapsed.factor_milli = factor_milli;
        policy.lapsed.risk_milli = 1000;
        policy.lapsed.floor_days = floor_days;
        policy.lapsed.fixed_days = fixed_days;
        let mut crm = book(policy);
        let id = crm.add_customer(&named("山田"), false).unwrap();
        for after in &days {
            buy(&mut crm, id, day("2024-01-01") + TimeDelta::days(*after));
        }
        let summary = crm.card(id, Some(0)).unwrap().row.summary;
        let threshold = summary.threshold_days(&crm.policy.lapsed);
        let lapse_on = summary.lapse_on.unwrap();
        let last = summary.last_purchase.unwrap();
        prop_assert!(((lapse_on - last).num_days() as f64) > threshold);
        prop_assert!(((lapse_on - last).num_days() - 1) as f64 <= threshold);
        prop_assert_eq!(summary.rhythm_days().is_some(), summary.purchase_days >= 3);
        let listed = |today| {
            let mut count = 0;
            let query = Query::all(today);
            crm.each_lapsed(&query, |_| { count += 1; Ok(()) }).unwrap();
            count
        };
        prop_assert_eq!((listed(lapse_on - TimeDelta::days(1)), listed(lapse_on)), (0, 1));
    }
}
