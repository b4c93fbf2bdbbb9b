//! The queue: what the rules ask for of all customers, without what was cleared, one row a customer, best first.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::clearing::Clearing;
use super::id::CustomerId;
use super::policy::Fatigue;
use super::rule::{Item, Rule, Stretch};
use super::standing::Standing;
use super::words::ClearingKind;

/// A customer with everything that is owed to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owed {
    /// Who.
    pub customer: CustomerId,
    /// Why; the best reason first, never empty.
    pub items: Vec<Item>,
    /// Its place in the queue.
    pub rank: Rank,
    /// Whether the fatigue guard holds it back.
    pub is_held: bool,
}

/// Why a row stands where it stands: what is owed by today before what lies ahead, by its day; then by kind; then
/// whoever has spent most; then what is overdue longest. Two rows never have the same place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rank {
    /// Days until it is due; 0 for all that is due or overdue.
    pub ahead: i64,
    /// The place of its kind.
    pub kind: u8,
    /// What the customer has spent, minor units.
    pub value: Reverse<i64>,
    /// The day it is due.
    pub due: NaiveDate,
    /// The last word.
    pub customer: CustomerId,
}

/// The queue of the customers whose `standing` are given, best first, those held back among them.
pub fn queue(
    rules: &[&dyn Rule],
    standing: &[Standing],
    days: Stretch,
    fatigue: &Fatigue,
) -> Vec<Owed> {
    let mut rows: Vec<Owed> =
        standing.iter().filter_map(|standing| owed(rules, standing, days, fatigue)).collect();
    rows.sort_by_key(|row| row.rank);
    rows
}

fn owed(
    rules: &[&dyn Rule],
    standing: &Standing,
    days: Stretch,
    fatigue: &Fatigue,
) -> Option<Owed> {
    let found = rules.iter().flat_map(|rule| rule.find(standing, days));
    let open = found.filter_map(|item| uncleared(item, &standing.records.cleared));
    let mut items: Vec<Item> = open.filter(|item| item.is_on(days)).collect();
    let rank = |item: &Item| Rank {
        ahead: (item.due - days.today).num_days().max(0),
        kind: item.kind_rank(),
        value: Reverse(standing.summary.spend),
        due: item.due,
        customer: standing.customer,
    };
    items.sort_by_key(|item| rank(item));
    let rank = rank(items.first()?);
    let tired = fatigue.touches > 0 && standing.records.touches >= fatigue.touches;
    let is_held = tired && !items.iter().any(Item::is_exempt);
    Some(Owed { customer: standing.customer, items, rank, is_held })
}

/// The item, unless it was done or skipped; one that was snoozed comes back on its day.
fn uncleared(mut item: Item, cleared: &[Clearing]) -> Option<Item> {
    let is_it = |clearing: &&Clearing| clearing.rule == item.rule && clearing.cause == item.cause;
    if let Some(clearing) = cleared.iter().find(is_it) {
        let until = clearing.until.filter(|_| clearing.kind == ClearingKind::Snooze)?;
        (item.shows, item.due) = (until, until.max(item.due));
    }
    Some(item)
}
