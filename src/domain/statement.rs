//! A customer's points as they stood on a day: the lots, the entries with a running balance, the balance.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::id::PointsId;
use super::points::{Entry, Lot};
use super::words::PointsKind;

/// The points of one customer on one day. What is left in the lots, the last running balance and the balance are
/// the same sum.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// Points that may be spent on the day.
    pub balance: i64,
    /// Every award, oldest first, with what was left of it; nothing is left past its last day.
    pub lots: Vec<Lot>,
    /// What happened, oldest first.
    pub entries: Vec<Posted>,
}

/// A line of a statement.
#[derive(Debug, Clone, PartialEq)]
pub struct Posted {
    /// What happened; id 0 where a lot ended of itself and `expire` has not yet written it down.
    pub entry: Entry,
    /// Points after it.
    pub balance: i64,
}

/// The statement on `day` of a customer's whole ledger. What was undone is left out with its reversal.
pub fn statement(ledger: Vec<Entry>, day: NaiveDate) -> Statement {
    let mut entries = standing(ledger);
    entries.retain(|entry| entry.day <= day);
    entries.sort_by_key(|entry| (entry.day, entry.id));
    let mut lots = lots(&entries);
    for (lot, last) in lots.iter_mut().filter(|(lot, _)| lot.left > 0 && !lot.counts_on(day)) {
        entries.push(ended(lot, last));
        lot.left = 0;
    }
    entries.sort_by_key(|entry| entry.day);
    let mut balance = 0;
    let posted = entries.into_iter().map(|entry| {
        balance += entry.delta;
        Posted { entry, balance }
    });
    let entries = posted.collect();
    Statement { balance, lots: lots.into_iter().map(|(lot, _)| lot).collect(), entries }
}

/// The entries that count: of each chain (entry, its reversal, the reversal of that...) the first, where the
/// reversals do not add up to taking it back.
fn standing(mut ledger: Vec<Entry>) -> Vec<Entry> {
    ledger.sort_by_key(|entry| entry.id);
    let mut roots: BTreeMap<PointsId, PointsId> = BTreeMap::new();
    let mut members: BTreeMap<PointsId, usize> = BTreeMap::new();
    for entry in &ledger {
        let root = entry.reverses_id.and_then(|id| roots.get(&id).copied()).unwrap_or(entry.id);
        roots.insert(entry.id, root);
        *members.entry(root).or_default() += 1;
    }
    ledger.retain(|entry| members.get(&entry.id).is_some_and(|count| count % 2 == 1));
    ledger
}

/// The lots by day, each with the last entry that touched it.
fn lots(entries: &[Entry]) -> Vec<(Lot, Entry)> {
    let mut places: BTreeMap<PointsId, usize> = BTreeMap::new();
    let mut lots: Vec<(Lot, Entry)> = Vec::new();
    for award in entries.iter().filter(|entry| entry.lot_id.is_none()) {
        places.insert(award.id, lots.len());
        let lot = Lot {
            id: award.id,
            awarded_on: award.day,
            points: award.delta,
            left: award.delta,
            expires_on: award.expires_on,
            purchase_id: award.purchase_id,
        };
        lots.push((lot, award.clone()));
    }
    for entry in entries {
        let place = entry.lot_id.and_then(|id| places.get(&id));
        if let Some((lot, last)) = place.and_then(|at| lots.get_mut(*at)) {
            lot.left += entry.delta;
            last.clone_from(entry);
        }
    }
    lots
}

/// The entry that says that a lot has ended: on the day after its last, or when something came back to it later.
fn ended(lot: &Lot, last: &Entry) -> Entry {
    let after = lot.expires_on.and_then(|day| day.checked_add_days(Days::new(1)));
    let day = after.unwrap_or(last.day).max(last.day);
    Entry::on(lot.id, last.customer_id, day, PointsKind::Expire, -lot.left)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::CustomerId;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn award(id: i64, on: &str, points: i64, expires: Option<&str>) -> Entry {
        Entry {
            id: PointsId(id),
            lot_id: None,
            expires_on: expires.map(day),
            ..Entry::on(PointsId(0), CustomerId(1), day(on), PointsKind::Award, points)
        }
    }

    fn draw(id: i64, lot: i64, on: &str, delta: i64) -> Entry {
        let kind = if delta < 0 { PointsKind::Redeem } else { PointsKind::Return };
        Entry { id: PointsId(id), ..Entry::on(PointsId(lot), CustomerId(1), day(on), kind, delta) }
    }

    fn reversal(id: i64, of: &Entry) -> Entry {
        Entry {
            id: PointsId(id),
            reverses_id: Some(of.id),
            kind: PointsKind::Reverse,
            lot_id: of.lot_id.or(Some(of.id)),
            delta: -of.delta,
            ..of.clone()
        }
    }

    fn told(statement: &Statement) -> Vec<(String, i64, i64)> {
        let line = |line: &Posted| (line.entry.day.to_string(), line.entry.delta, line.balance);
        statement.entries.iter().map(line).collect()
    }

    #[test]
    fn a_past_day_knows_nothing_of_what_came_later() {
        let ledger =
            vec![award(1, "2026-01-10", 100, Some("2026-12-31")), draw(2, 1, "2026-03-01", -30)];
        assert_eq!(statement(ledger.clone(), day("2026-01-09")).balance, 0);
        assert_eq!(statement(ledger.clone(), day("2026-02-01")).balance, 100);
        assert_eq!(statement(ledger.clone(), day("2026-12-31")).balance, 70);
        let over = statement(ledger, day("2027-01-01"));
        assert_eq!((over.balance, over.lots[0].left), (0, 0));
        let line = |on: &str, delta, balance| (on.to_owned(), delta, balance);
        assert_eq!(
            told(&over),
            [line("2026-01-10", 100, 100), line("2026-03-01", -30, 70), line("2027-01-01", -70, 0)]
        );
    }

    #[test]
    fn what_was_undone_is_gone_and_what_was_redone_is_back() {
        let first = award(1, "2026-01-10", 100, None);
        let undone = reversal(2, &first);
        let redone = reversal(3, &undone);
        let today = day("2026-11-21");
        let empty = statement(vec![first.clone(), undone.clone()], today);
        assert_eq!((empty.balance, empty.lots.len(), empty.entries.len()), (0, 0, 0));
        let back = statement(vec![first.clone(), undone, redone], today);
        assert_eq!(back, statement(vec![first], today));
    }

    #[test]
    fn points_that_return_to_a_lot_past_its_day_end_at_once() {
        let ledger = vec![
            award(1, "2026-01-10", 100, Some("2026-01-31")),
            draw(2, 1, "2026-01-20", -40),
            draw(3, 1, "2026-05-01", 40),
        ];
        let now = statement(ledger, day("2026-11-21"));
        assert_eq!((now.balance, now.entries.last().unwrap().entry.day), (0, day("2026-05-01")));
    }
}
