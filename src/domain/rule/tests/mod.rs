//! The rules day by day: of each its first and last day on the list, the day it is due, and the walk that finds it.
//! The standing of a customer is made by hand and goes through a store in miniature, which hands out no more than the
//! walks ask for: a walk that is a day short is seen as an item that is missing.

mod at_risk;

mod cadence;
mod check_in;
mod expiring;
mod greeting;
mod onboarding;
mod promise;
mod queue;
mod replenish;
mod rules;
mod thanks;
mod win_back;
mod yearly;

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::{Item, Rule, Stretch, Walk};
use crate::domain::birthday::Birthday;
use crate::domain::clearing::Clearing;
use crate::domain::customer::Summary;
use crate::domain::id::CustomerId;
use crate::domain::policy::Fatigue;
use crate::domain::queue::owed;
use crate::domain::sentence::{Sentence, Value};
use crate::domain::standing::{Records, Standing};
use crate::domain::words::{ClearingKind, RuleName};

/// The days before and after an item's days on which it is looked for in vain.
const AROUND: i64 = 45;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn some(text: &str) -> Option<NaiveDate> {
    Some(day(text))
}

fn plus(day: NaiveDate, days: i64) -> NaiveDate {
    day + TimeDelta::days(days)
}

/// A customer of whom nothing is known.
fn someone() -> Standing {
    Standing {
        customer: CustomerId(12),
        summary: Summary::default(),
        created_on: day("2020-01-01"),
        birthday: None,
        since: None,
        relation: None,
        records: Records::default(),
    }
}

/// What the store hands out of a customer for `walks`; `None` where no walk comes by.
fn handed_out(standing: &Standing, walks: &[Walk]) -> Option<Standing> {
    let mut out = standing.clone();
    out.records = Records {
        cleared: standing.records.cleared.clone(),
        touches: standing.records.touches,
        ..Records::default()
    };
    let came_by = walks.iter().filter(|walk| comes_by(walk, standing, &mut out.records));
    (came_by.count() > 0).then_some(out)
}

/// Whether `walk` finds the customer; puts the records that lie on it into `out`.
fn comes_by(walk: &Walk, standing: &Standing, out: &mut Records) -> bool {
    let (summary, records) = (&standing.summary, &standing.records);
    let is_in = |day: NaiveDate, from: &NaiveDate, to: &NaiveDate| *from <= day && day <= *to;
    let falls = |day: Option<NaiveDate>, from, to| day.is_some_and(|day| is_in(day, from, to));
    let used_up = |day: NaiveDate, days: i64| plus(day, days);
    match walk {
        Walk::Promises(to) => keep(&mut out.promises, &records.promises, |one| one.due <= *to),
        Walk::Cadences(to) => falls(summary.next_due, &NaiveDate::MIN, to),
        Walk::Birthdays(from, to) => standing.birthday.is_some_and(|one| comes(one, *from, *to)),
        Walk::Anniversaries(from, to) => {
            standing.since.and_then(Birthday::born).is_some_and(|one| comes(one, *from, *to))
        }
        Walk::FirstPurchases(from, to) => falls(summary.first_purchase, from, to),
        Walk::Purchases(from) => keep(&mut out.sales, &records.sales, |one| one.day >= *from),
        Walk::Referrals(from) => keep(&mut out.brought, &records.brought, |one| one.day >= *from),
        Walk::Restocks(from, to) => keep(&mut out.restocks, &records.restocks, |one| {
            is_in(used_up(one.day, one.repeat_days), from, to)
        }),
        Walk::Repeats(from, to) => falls(summary.repeat_on, from, to),
        Walk::Risks(from, to) => falls(summary.risk_on, from, to),
        Walk::Falling(from, to) => falls(summary.falling_on, from, to),
        Walk::Answers(from) => keep(&mut out.answers, &records.answers, |one| one.day >= *from),
        Walk::Troubles(from) => keep(&mut out.troubles, &records.troubles, |one| one.day >= *from),
        Walk::Lapses(from, to) => falls(summary.lapse_on, from, to),
        Walk::Lots(from, to) => {
            keep(&mut out.lots, &records.lots, |one| is_in(one.expires_on, from, to))
        }
        Walk::Offers(from, to) => {
            keep(&mut out.offers, &records.offers, |one| is_in(one.expires_on, from, to))
        }
        Walk::Greeted(_) => {
            out.may_be_greeted = records.may_be_greeted;
            out.may_be_greeted
        }
    }
}

fn keep<T: Clone>(out: &mut Vec<T>, all: &[T], is_on_it: impl Fn(&T) -> bool) -> bool {
    out.extend(all.iter().filter(|one| is_on_it(one)).cloned());
    !out.is_empty()
}

fn comes(yearly: Birthday, from: NaiveDate, to: NaiveDate) -> bool {
    let mut days = from.iter_days().take_while(|day| *day <= to);
    days.any(|day| yearly.in_year(day.year()) == Some(day))
}

/// What `rule` has on the list of `today` and the days `ahead`.
fn list(rule: &dyn Rule, standing: &Standing, today: NaiveDate, ahead: i64) -> Vec<Item> {
    let days = Stretch { today, until: plus(today, ahead) };
    let Some(standing) = handed_out(standing, &Walk::joined(rule.walks(days))) else {
        return Vec::new();
    };
    let no_guard = Fatigue { touches: 0, days: 14 };
    owed(&[rule], &standing, days, &no_guard).map(|row| row.items).unwrap_or_default()
}

/// What `rule` has on the list of `today`.
fn on(rule: &dyn Rule, standing: &Standing, today: &str) -> Vec<Item> {
    list(rule, standing, day(today), 0)
}

/// The causes of what `rule` has on the list of `today`.
fn causes(rule: &dyn Rule, standing: &Standing, today: &str) -> Vec<String> {
    on(rule, standing, today).into_iter().map(|item| item.cause).collect()
}

/// Whether the walk knows when an item begins, or hands out everything from a day on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Begin {
    Known,
    Open,
}

/// Asserts that the one item is on the list from `first` to `last` and on no other day around, is due on `due`, is
/// seen ahead of time, and that the walks find the customer on these days and on no other.
fn assert_stays(
    rule: &dyn Rule,
    standing: &Standing,
    [first, due, last]: [&str; 3],
    begin: Begin,
) -> Item {
    let (first, last) = (day(first), day(last));
    let mut today = plus(first, -AROUND);
    while today <= plus(last, AROUND) {
        let items = list(rule, standing, today, 0);
        let is_on = first <= today && today <= last;
        assert_eq!(items.len(), usize::from(is_on), "{today}: {items:?}");
        // The walk may hide what the item itself does not know: another rule's walk goes further.
        let stays =
            |item: &Item| (item.shows, item.due, item.ends) == (first, day(due), Some(last));
        assert!(items.iter().all(stays), "{today}: {items:?}");
        let ahead = list(rule, standing, today, 7);
        assert_eq!(ahead.len(), usize::from(first <= plus(today, 7) && today <= last), "{today}");
        let walks = rule.walks(Stretch { today, until: today });
        let is_found = handed_out(standing, &walks).is_some();
        let may_be_found = is_on || (begin == Begin::Open && today < first);
        assert!(is_on <= is_found && is_found <= may_be_found, "{today}: found {is_found}");
        today = plus(today, 1);
    }
    list(rule, standing, first, 0).remove(0)
}

/// Asserts that the one item is on the list from `due` on, until it is cleared.
fn assert_remains(rule: &dyn Rule, standing: &Standing, due: &str) -> Item {
    let due = day(due);
    for days in -AROUND..400 {
        let today = plus(due, days);
        let items = list(rule, standing, today, 0);
        assert_eq!(items.len(), usize::from(days >= 0), "{today}: {items:?}");
        let remains = |item: &Item| (item.shows, item.due, item.ends) == (due, due, None);
        assert!(items.iter().all(remains), "{today}: {items:?}");
        let walks = rule.walks(Stretch { today, until: today });
        assert_eq!(handed_out(standing, &walks).is_some(), days >= 0, "{today}");
        assert_eq!(list(rule, standing, today, 7).len(), usize::from(days >= -7), "{today}");
    }
    list(rule, standing, due, 0).remove(0)
}

/// Notes that an item of `rule` was cleared on a day.
fn clear(standing: &mut Standing, rule: RuleName, cause: &str, kind: ClearingKind, on: &str) {
    standing.records.cleared.push(Clearing {
        customer_id: standing.customer,
        rule,
        cause: cause.to_owned(),
        kind,
        day: day(on),
        until: None,
        why: None,
        contact_id: None,
    });
}

/// Notes that an item of `rule` was put off on a day until another.
fn snooze(standing: &mut Standing, rule: RuleName, cause: &str, [on, until]: [&str; 2]) {
    clear(standing, rule, cause, ClearingKind::Snooze, on);
    standing.records.cleared.last_mut().unwrap().until = some(until);
}

/// The reasons of an item, each as key and values.
fn reasons(item: &Item) -> Vec<String> {
    item.reasons.iter().map(said).collect()
}

fn said(sentence: &Sentence) -> String {
    let value = |(name, value): &(&str, Value)| match value {
        Value::Text(text) => format!(" {name}={text}"),
        Value::Word(word) => format!(" {name}={word}"),
        Value::Number(number) | Value::Money(number) => format!(" {name}={number}"),
        Value::Day(day) => format!(" {name}={day}"),
        Value::Several(first, more) => format!(" {name}={first}+{more}"),
        Value::Operation(operation) => format!(" {name}={}", operation.id),
    };
    let values: String = sentence.values.iter().map(value).collect();
    format!("{}{values}", sentence.key)
}
