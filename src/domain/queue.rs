//! The queue: what the rules ask for of all customers, without what was cleared, one row a customer, best first.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

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

/// What is owed to the customer whose standing is given; `None` where that is nothing.
pub fn owed(
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

/// The best rows of a queue, gathered in any order, or the first in the order they come in; those beyond the most that
/// are wanted are counted and let go.
#[derive(Debug, Default)]
pub struct Best {
    rows: BinaryHeap<Ranked>,
    most: usize,
    in_order: bool,
    /// How many there were.
    pub count: usize,
}

/// A row ordered by its place, then by its rank.
#[derive(Debug)]
struct Ranked {
    place: usize,
    row: Owed,
}

impl Best {
    /// Keeps at most so many rows.
    pub fn of(most: usize) -> Best {
        Best { most, ..Best::default() }
    }

    /// The same, but the first ones instead of the best.
    pub fn first_of(most: usize) -> Best {
        Best { in_order: true, ..Best::of(most) }
    }

    /// Takes a row; the worst gives way where there are too many.
    pub fn push(&mut self, row: Owed) {
        self.count += 1;
        let place = if self.in_order { self.count } else { 0 };
        self.rows.push(Ranked { place, row });
        if self.rows.len() > self.most {
            self.rows.pop();
        }
    }

    /// The rows kept, best first or in their order.
    pub fn into_rows(self) -> Vec<Owed> {
        self.rows.into_sorted_vec().into_iter().map(|ranked| ranked.row).collect()
    }
}

impl Ord for Ranked {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.place, self.row.rank).cmp(&(other.place, other.row.rank))
    }
}

impl PartialOrd for Ranked {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Ranked {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Ranked {}

/// The item, unless it was done or skipped; one that was snoozed comes back on its day.
fn uncleared(mut item: Item, cleared: &[Clearing]) -> Option<Item> {
    let is_it = |clearing: &&Clearing| clearing.rule == item.rule && clearing.cause == item.cause;
    if let Some(clearing) = cleared.iter().find(is_it) {
        let until = clearing.until.filter(|_| clearing.kind == ClearingKind::Snooze)?;
        item.shows = until.max(item.shows);
        item.due = if item.is_of_a_day() { item.due } else { until.max(item.due) };
    }
    Some(item)
}
