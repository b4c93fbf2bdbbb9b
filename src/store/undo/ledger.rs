//! The points ledger under undo: entries are answered with opposite ones, not taken out, unless their customer goes.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;

use super::bulk::Range;
use super::image::{self, Change, current, number, position};
use super::standing::{blocked, changed, newest_ever};
use crate::error::{Error, Result};
use crate::store::write::Tx;

const TABLE: &str = "points";

/// Takes the entries that are answered, not removed, out of the changes: those the operation inserted for
/// customers it did not make. Returns their ids.
pub(super) fn take_answered(changes: &mut Vec<Change>) -> Vec<i64> {
    let made: BTreeSet<i64> = changes
        .iter()
        .filter(|change| change.table() == "customers" && change.before.is_none())
        .map(|change| change.row)
        .collect();
    let (answered, rest): (Vec<Change>, Vec<Change>) =
        std::mem::take(changes).into_iter().partition(|change| {
            change.table() == TABLE
                && change.before.is_none()
                && change.column("customer_id").is_some_and(|id| !made.contains(&id))
        });
    *changes = rest;
    answered.into_iter().map(|change| change.row).collect()
}

/// An entry of the ledger, as far as settling needs it.
struct Entry {
    id: i64,
    delta: i64,
    reverses: Option<i64>,
    image: String,
}

/// Adds entries of other operations that go or move along: those that hang on a customer or lot that goes, or on a
/// lot that moves back, and whose reversal chains add up to nothing.
pub(super) fn add_settled(
    conn: &Connection,
    changes: &mut Vec<Change>,
    ranges: &[Range],
) -> Result<()> {
    let Some(table) = position(TABLE) else { return Ok(()) };
    let handled: BTreeSet<i64> =
        changes.iter().filter(|change| change.table == table).map(|change| change.row).collect();
    let mut found = Vec::new();
    for change in changes.iter() {
        match (change.table(), &change.before, &change.after) {
            ("customers", None, Some(_)) => {
                let hanging = hanging(conn, "customer_id", (change.row, change.row), &handled)?;
                found.extend(hanging.into_iter().map(|entry| (entry, None)));
            }
            (TABLE, Some(before), Some(after)) if moves(before, after) => {
                let owner = number(before, "customer_id");
                let hanging = hanging(conn, "lot_id", (change.row, change.row), &handled)?;
                found.extend(hanging.into_iter().map(|entry| (entry, owner)));
            }
            _ => {}
        }
    }
    for range in ranges {
        let column = match range.table() {
            "customers" => "customer_id",
            TABLE => "lot_id",
            _ => continue,
        };
        let own: Vec<&Range> = ranges.iter().filter(|range| range.table() == TABLE).collect();
        let hanging = hanging(conn, column, (range.first, range.last), &handled)?;
        let outside = |entry: &Entry| !own.iter().any(|range| range.holds(entry.id));
        found.extend(hanging.into_iter().filter(outside).map(|entry| (entry, None)));
    }
    let mut added = BTreeSet::new();
    for (entry, owner) in found {
        if added.insert(entry.id) {
            let before = owner.map(|owner| with_owner(conn, &entry.image, owner)).transpose()?;
            changes.push(Change { table, row: entry.id, before, after: Some(entry.image) });
        }
    }
    changes.sort_by_key(|change| (change.table, change.row));
    Ok(())
}

fn moves(before: &str, after: &str) -> bool {
    number(before, "lot_id").is_none()
        && number(before, "customer_id") != number(after, "customer_id")
}

fn with_owner(conn: &Connection, image: &str, owner: i64) -> Result<String> {
    let mut statement = conn.prepare_cached("SELECT json_set(?1, '$.customer_id', ?2)")?;
    Ok(statement.query_row((image, owner), |row| row.get(0))?)
}

/// Entries whose `column` lies in the span, that are not handled already, of chains that add up to nothing.
fn hanging(
    conn: &Connection,
    column: &str,
    span: (i64, i64),
    handled: &BTreeSet<i64>,
) -> Result<Vec<Entry>> {
    let sql = format!(
        "SELECT id, delta, reverses_id FROM points WHERE {column} BETWEEN ?1 AND ?2 ORDER BY id"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query(span)?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        let (id, delta, reverses): (i64, i64, Option<i64>) =
            (row.get(0)?, row.get(1)?, row.get(2)?);
        if !handled.contains(&id) {
            entries.push(Entry { id, delta, reverses, image: String::new() });
        }
    }
    let mut settled = settled(entries);
    for entry in &mut settled {
        entry.image = current(conn, TABLE, entry.id)?.unwrap_or_default();
    }
    Ok(settled)
}

/// The entries of the chains (entry, its reversal, the reversal of that...) that add up to nothing.
fn settled(entries: Vec<Entry>) -> Vec<Entry> {
    let mut root: BTreeMap<i64, i64> = BTreeMap::new();
    let mut sum: BTreeMap<i64, i64> = BTreeMap::new();
    for entry in &entries {
        let of = entry.reverses.and_then(|id| root.get(&id).copied()).unwrap_or(entry.id);
        root.insert(entry.id, of);
        *sum.entry(of).or_default() += entry.delta;
    }
    entries.into_iter().filter(|entry| sum.get(&root[&entry.id]) == Some(&0)).collect()
}

/// Writes the opposite of each entry, on the same lot and day; returns the ids of the new entries.
pub(super) fn answer(conn: &Connection, entries: &[i64]) -> Result<Vec<i64>> {
    let mut statement = conn.prepare_cached(
        "INSERT INTO points (customer_id, day, delta, kind, lot_id, purchase_id, reverses_id) \
         SELECT customer_id, day, -delta, 'reverse', coalesce(lot_id, id), purchase_id, id FROM points WHERE id = ?1",
    )?;
    let mut answers = Vec::new();
    for id in entries {
        statement.execute([id])?;
        answers.push(conn.last_insert_rowid());
    }
    Ok(answers)
}

/// Journals the new entries.
pub(super) fn journal(tx: &Tx, answers: &[i64]) -> Result<()> {
    for id in answers {
        let image = current(tx.conn, TABLE, *id)?;
        image::journal(tx, TABLE, *id, (None, image.as_deref()))?;
    }
    Ok(())
}

/// Refuses unless each touched lot keeps 0 <= left <= award, one customer, and nothing left where its purchase is
/// gone or void.
pub(super) fn refuse_unsound_lots(tx: &Tx, changes: &[Change], answers: &[i64]) -> Result<()> {
    let mut lots: BTreeSet<i64> = BTreeSet::new();
    for change in changes.iter().filter(|change| change.table() == TABLE) {
        lots.insert(change.column("lot_id").unwrap_or(change.row));
    }
    for change in changes.iter().filter(|change| change.table() == "purchases") {
        lots.extend(ids(
            tx.conn,
            "SELECT id FROM points WHERE purchase_id = ?1 AND lot_id IS NULL",
            change.row,
        )?);
    }
    for id in answers {
        lots.extend(ids(tx.conn, "SELECT lot_id FROM points WHERE id = ?1", *id)?);
    }
    for lot in lots {
        if !sound(tx.conn, lot)? {
            return Err(unsound(tx, lot)?);
        }
    }
    Ok(())
}

fn ids(conn: &Connection, sql: &str, of: i64) -> Result<Vec<i64>> {
    let mut statement = conn.prepare_cached(sql)?;
    let found = statement.query_map([of], |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

fn sound(conn: &Connection, lot: i64) -> Result<bool> {
    let mut statement = conn.prepare_cached(
        "SELECT l.delta + coalesce(sum(e.delta), 0) BETWEEN 0 AND l.delta
           AND coalesce(min(e.customer_id = l.customer_id), 1)
           AND (l.delta + coalesce(sum(e.delta), 0) = 0 OR l.purchase_id IS NULL
             OR EXISTS (SELECT 1 FROM purchases p WHERE p.id = l.purchase_id AND p.voided_on IS NULL))
         FROM points l LEFT JOIN points e ON e.lot_id = l.id WHERE l.id = ?1 GROUP BY l.id",
    )?;
    let mut rows = statement.query([lot])?;
    match rows.next()? {
        Some(row) => Ok(row.get(0)?),
        None => Ok(true),
    }
}

/// Names the newest operation that drew on the lot.
fn unsound(tx: &Tx, lot: i64) -> Result<Error> {
    let drawn = ids(
        tx.conn,
        "SELECT id FROM points WHERE lot_id = ?1 AND kind <> 'reverse' ORDER BY id DESC",
        lot,
    )?;
    for entry in drawn {
        if let Some(operation) =
            newest_ever(tx.conn, TABLE, entry)?.filter(|id| *id != tx.operation)
        {
            return Ok(blocked(tx, operation));
        }
    }
    Ok(changed(TABLE, lot))
}
