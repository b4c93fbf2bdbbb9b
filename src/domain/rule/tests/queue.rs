//! The queue itself: what was cleared, the order of rows, and the guard against too much attention.

use std::cmp::Reverse;

use super::{causes, clear, day, list, on, plus, snooze, some, someone};
use crate::domain;
use crate::domain::feedback::Feedback;
use crate::domain::id::{CustomerId, FeedbackId, OfferId, PurchaseId, ReminderId};
use crate::domain::policy::Fatigue;
use crate::domain::queue::{Best, Owed, Rank, owed};
use crate::domain::rule::{Birthday, Promise, Rules, Stretch};
use crate::domain::standing::{Offered, Promised, Sale, Standing};
use crate::domain::words::{ClearingKind, FeedbackKind, Relation, RuleName};

const TODAY: &str = "2026-11-21";

/// The queue of all rules on 21 November and some days ahead.
fn queued(standing: &[Standing], ahead: i64, touches: i64) -> Vec<Owed> {
    gathered(standing, ahead, touches, usize::MAX).into_rows()
}

/// The best `most` rows of it.
fn gathered(standing: &[Standing], ahead: i64, touches: i64, most: usize) -> Best {
    let (rules, today) = (Rules::default(), day(TODAY));
    let days = Stretch { today, until: plus(today, ahead) };
    let mut best = Best::of(most);
    for one in standing {
        let row = owed(&rules.all(), one, days, &Fatigue { touches, days: 14 });
        row.into_iter().for_each(|row| best.push(row));
    }
    best
}

fn customer(id: i64, spend: i64) -> Standing {
    let mut one = someone();
    one.customer = CustomerId(id);
    one.summary.spend = spend;
    one
}

fn birthday(mut one: Standing, month_day: &str) -> Standing {
    one.birthday = domain::birthday::Birthday::parse(&format!("--{month_day}"));
    one
}

fn promise(mut one: Standing, id: i64, due: &str) -> Standing {
    one.records.promises.push(Promised { id: ReminderId(id), due: day(due), what: None });
    one
}

fn offer(mut one: Standing, ends: &str) -> Standing {
    let what = "1回無料".to_owned();
    one.records.offers.push(Offered { id: OfferId(1), what, expires_on: day(ends) });
    one
}

fn complaint(mut one: Standing) -> Standing {
    one.records.answers.push(Feedback {
        id: FeedbackId(1),
        key: None,
        customer_id: one.customer,
        day: day("2026-11-20"),
        time: None,
        kind: FeedbackKind::Csat,
        score: 1,
        comment: None,
    });
    one
}

fn ids(rows: &[Owed]) -> Vec<i64> {
    rows.iter().map(|row| row.customer.0).collect()
}

#[test]
fn what_was_done_or_skipped_never_comes_back_for_the_same_cause() {
    for kind in [ClearingKind::Done, ClearingKind::Skip] {
        let mut one = birthday(someone(), "11-21");
        clear(&mut one, RuleName::Birthday, "2026", kind, "2026-11-18");
        for days in 0..14 {
            assert_eq!(list(&Birthday::default(), &one, plus(day("2026-11-18"), days), 0), []);
        }
    }
}

#[test]
fn a_clearing_takes_out_its_own_item_alone() {
    let rule = Birthday::default();
    let mut one = birthday(someone(), "11-21");
    clear(&mut one, RuleName::Anniversary, "2026", ClearingKind::Done, "2026-11-18");
    clear(&mut one, RuleName::Birthday, "2025", ClearingKind::Done, "2025-11-18");
    assert_eq!(causes(&rule, &one, TODAY), ["2026"]);
}

#[test]
fn what_was_put_off_shows_on_its_day_and_a_birthday_stays_on_its_own() {
    let rule = Birthday { lead_days: 10, late_days: 5, ..Birthday::default() };
    let mut early = birthday(someone(), "11-21");
    snooze(&mut early, RuleName::Birthday, "2026", ["2026-11-12", "2026-11-15"]);
    assert_eq!(causes(&rule, &early, "2026-11-14"), [""; 0]);
    assert_eq!(on(&rule, &early, "2026-11-15")[0].due, day(TODAY), "not before the day it is due");
    let mut late = birthday(someone(), "11-21");
    snooze(&mut late, RuleName::Birthday, "2026", ["2026-11-21", "2026-11-23"]);
    assert_eq!(causes(&rule, &late, "2026-11-22"), [""; 0]);
    assert_eq!(on(&rule, &late, "2026-11-23")[0].due, day(TODAY), "it does not move");
    assert_eq!(causes(&rule, &late, "2026-11-26"), ["2026"], "its last day stays");
    assert_eq!(causes(&rule, &late, "2026-11-27"), [""; 0]);
}

#[test]
fn what_was_put_off_beyond_its_last_day_is_on_no_list() {
    let mut one = birthday(someone(), "11-21");
    snooze(&mut one, RuleName::Birthday, "2026", ["2026-11-21", "2026-11-25"]);
    for days in 0..10 {
        assert_eq!(list(&Birthday::default(), &one, plus(day(TODAY), days), 0), []);
    }
    assert_eq!(list(&Birthday::default(), &one, day(TODAY), 7), [], "nor ahead");
}

#[test]
fn a_promise_is_put_off_by_its_own_day() {
    let one = promise(someone(), 5, "2026-11-24");
    assert_eq!(causes(&Promise::default(), &one, "2026-11-23"), [""; 0]);
    assert_eq!(causes(&Promise::default(), &one, "2026-11-24"), ["R5"]);
}

#[test]
fn reasons_stand_in_the_order_of_their_kind() {
    let mut one = complaint(offer(birthday(promise(someone(), 5, TODAY), "11-21"), "2026-11-21"));
    one.relation = Some(Relation::Regular);
    one.records.may_be_greeted = true;
    one.since = some("2020-11-21");
    one.summary.first_purchase = some("2026-11-18");
    one.summary.last_purchase = some("2026-11-20");
    one.summary.purchases = 10;
    one.summary.purchase_days = 2;
    one.summary.next_due = some(TODAY);
    one.summary.lapse_on = some(TODAY);
    one.records.sales = vec![Sale { id: PurchaseId(9), day: day("2026-11-20"), total: 1 }];
    let rows = queued(&[one], 40, 0);
    let rules: Vec<RuleName> = rows[0].items.iter().map(|item| item.rule).collect();
    let due = rows[0].items.iter().take_while(|item| item.due <= day(TODAY)).count();
    assert_eq!(
        rules[..due],
        [
            RuleName::AtRisk, // a problem
            RuleName::Promise,
            RuleName::Thanks,
            RuleName::Birthday,
            RuleName::OfferExpiring,
            RuleName::Anniversary,
            RuleName::Cadence,
            RuleName::WinBack,
        ]
    );
    // Ahead by the day alone.
    let ahead: Vec<String> = rows[0].items[due..]
        .iter()
        .map(|item| format!("{} {}", item.due, item.rule.word()))
        .collect();
    let expected = ["2026-11-27 check-in", "2026-12-25 greeting"];
    assert_eq!(ahead, expected);
    assert_eq!(rows[0].rank.kind, 0);
}

#[test]
fn what_is_due_goes_before_what_lies_ahead_and_kind_before_money() {
    let rows = [
        offer(customer(1, 9_000_000), "2026-11-22"),
        birthday(customer(2, 10), "11-22"),
        birthday(customer(3, 10), "11-21"),
        offer(customer(4, 500), "2026-11-21"),
        offer(customer(5, 900), "2026-11-21"),
        promise(customer(6, 0), 1, "2026-11-21"),
        complaint(customer(7, 0)),
        promise(customer(8, 0), 2, "2026-11-22"),
    ];
    let queue = queued(&rows, 1, 0);
    assert_eq!(ids(&queue), [7, 6, 3, 5, 4, 8, 2, 1]);
    let ahead: Vec<i64> = queue.iter().map(|row| row.rank.ahead).collect();
    assert_eq!(ahead, [0, 0, 0, 0, 0, 1, 1, 1]);
}

#[test]
fn of_equals_the_longest_overdue_then_the_oldest_customer_comes_first() {
    let rows = [
        promise(customer(4, 100), 1, "2026-11-20"),
        promise(customer(3, 100), 2, "2026-11-20"),
        promise(customer(2, 100), 3, "2026-11-21"),
        promise(customer(1, 99), 4, "2026-11-01"),
    ];
    let expected = [3, 4, 2, 1];
    assert_eq!(ids(&queued(&rows, 0, 0)), expected);
    // In whatever order they are handed in, and however few of them are wanted.
    for turn in 0..rows.len() {
        let mut turned = rows.to_vec();
        turned.rotate_left(turn);
        assert_eq!(ids(&queued(&turned, 0, 0)), expected);
        turned.reverse();
        for most in 0..=5 {
            let best = gathered(&turned, 0, 0, most);
            assert_eq!(best.count, 4);
            assert_eq!(ids(&best.into_rows()), expected[..most.min(4)]);
        }
    }
}

/// Two rows never have the same place, so the order of ranks is total.
#[test]
fn each_part_of_a_rank_counts_after_the_one_before_it() {
    let least =
        Rank { ahead: 0, kind: 1, value: Reverse(100), due: day(TODAY), customer: CustomerId(1) };
    let ascending = [
        least,
        Rank { customer: CustomerId(2), ..least },
        Rank { due: day("2026-11-22"), ..least },
        Rank { value: Reverse(99), due: day("2026-01-01"), ..least },
        Rank { kind: 2, value: Reverse(i64::MAX), ..least },
        Rank { ahead: 1, kind: 0, value: Reverse(i64::MAX), ..least },
    ];
    assert!(ascending.is_sorted());
    assert!(ascending.windows(2).all(|pair| pair[0] < pair[1]));
}

#[test]
fn who_was_contacted_often_is_held_back() {
    let held = |touches, limit| {
        let mut one = birthday(customer(1, 0), "11-21");
        one.records.touches = touches;
        queued(&[one], 0, limit)[0].is_held
    };
    assert!(!held(2, 3));
    assert!(held(3, 3) && held(4, 3));
    assert!(!held(1000, 0), "no guard");
}

#[test]
fn promises_and_problems_are_never_held_back() {
    let tired = |mut one: Standing| {
        one.records.touches = 9;
        queued(&[one], 0, 3)[0].is_held
    };
    assert!(tired(offer(customer(1, 0), TODAY)));
    assert!(!tired(offer(promise(customer(1, 0), 5, TODAY), TODAY)));
    assert!(!tired(offer(complaint(customer(1, 0)), TODAY)));
    // A sign that is no problem holds nobody out of the guard.
    let mut silent = customer(1, 0);
    silent.summary.last_purchase = some("2026-11-01");
    silent.summary.risk_on = some("2026-11-20");
    assert!(tired(silent));
    // Nor does a promise that was for another day.
    assert!(tired(offer(promise(customer(1, 0), 5, "2026-11-22"), TODAY)));
}

#[test]
fn nobody_is_in_the_queue_for_nothing() {
    assert_eq!(queued(&[customer(1, 0), birthday(customer(2, 0), "11-25")], 0, 3), []);
}
