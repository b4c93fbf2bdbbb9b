//! Finds the positions of the rows of a page: first along the order, looking at a bounded number of customers; where the
//! filter fits too few of those, by one scan of all.

use chrono::NaiveDate;
use rusqlite::params_from_iter;

use super::order::{Band, Plan};
use super::{Listing, Position};
use crate::domain::id::CustomerId;
use crate::error::Result;
use crate::store::filter_sql::Sql;
use crate::store::list::{Query, condition, has_words, tables};
use crate::store::write::Reader;

/// Customers that are looked at along the order before all are scanned: this costs at most a third of the scan of a
/// hundred thousand, and most filters fill a page with it.
const LOOKED_AT: i64 = 3_000;
/// The same where words decide first, and the wider tables are looked into only for who has them.
const READ: i64 = 8_000;

/// The tables beside the ids `w` of a walk.
const WORDS_FIRST: &str = "CROSS JOIN search f ON f.customer_id = w.id CROSS JOIN customers c ON c.id = w.id \
    CROSS JOIN summary s ON s.customer_id = w.id";
const WORDS_LAST: &str = "CROSS JOIN customers c ON c.id = w.id CROSS JOIN summary s ON s.customer_id = w.id \
    CROSS JOIN search f ON f.customer_id = w.id";

/// The positions of a page.
pub(super) struct Found {
    pub(super) positions: Vec<Position>,
    pub(super) at: usize,
    pub(super) has_before: bool,
    pub(super) has_after: bool,
}

/// A list in which positions are looked for.
pub(super) struct Seek<'s> {
    reader: &'s Reader<'s>,
    list: &'s Listing,
    plan: &'static Plan,
    today: NaiveDate,
    /// Customers that are looked at along the order.
    pub(super) looked_at: i64,
}

/// From where, and whether towards the beginning.
#[derive(Clone, Copy)]
struct Way<'w> {
    from: Option<&'w Position>,
    back: bool,
}

impl<'s> Seek<'s> {
    pub(super) fn new(reader: &'s Reader<'s>, list: &'s Listing, today: NaiveDate) -> Seek<'s> {
        let looked_at = if has_words(&list.filter) { READ } else { LOOKED_AT };
        Seek { reader, list, plan: list.order.plan(), today, looked_at }
    }

    /// The rows behind a position, or the first ones.
    pub(super) fn ahead(&self, from: Option<&Position>, rows: usize) -> Result<Found> {
        let (positions, has_after) = self.some(&Way { from, back: false }, rows)?;
        Ok(Found { positions, at: 0, has_before: from.is_some(), has_after })
    }

    /// The rows before a position, or the last ones.
    pub(super) fn behind(&self, from: Option<&Position>, rows: usize) -> Result<Found> {
        let (mut positions, has_before) = self.some(&Way { from, back: true }, rows)?;
        positions.reverse();
        Ok(Found { at: positions.len(), positions, has_before, has_after: from.is_some() })
    }

    /// The rows around a customer, or around the position it had; the first ones where neither is known.
    pub(super) fn around(
        &self,
        id: CustomerId,
        position: Option<&Position>,
        rows: usize,
    ) -> Result<Found> {
        let own = self.position_of(id)?;
        let Some(middle) = own.as_ref().or(position) else { return self.ahead(None, rows) };
        if !self.list.filter.is_empty() {
            let whole = self.ahead(None, rows)?;
            if !whole.has_after {
                let is_before = |other: &&Position| self.list.order.is_before(other, middle);
                let at = whole.positions.iter().take_while(is_before).count();
                return Ok(Found { at, ..whole });
            }
        }
        let half = rows / 2;
        let rest = (rows - half).saturating_sub(usize::from(own.is_some()));
        let from = Some(middle);
        let (mut positions, has_before) = self.some(&Way { from, back: true }, half)?;
        let (after, has_after) = self.some(&Way { from, back: false }, rest)?;
        positions.reverse();
        let at = positions.len();
        positions.extend(own.clone().into_iter().chain(after));
        Ok(Found { positions, at, has_before, has_after })
    }

    /// How many rows the list has.
    pub(super) fn count(&self) -> Result<i64> {
        let sql = self.condition();
        let text = format!(
            "SELECT count(*) FROM {} WHERE ?1 NOT NULL{}",
            tables(&self.list.filter),
            sql.text
        );
        let mut statement = self.reader.conn.prepare_cached(&text)?;
        Ok(statement.query_row(params_from_iter(sql.values), |row| row.get(0))?)
    }

    /// Where a customer stands, if it is on the list.
    fn position_of(&self, id: CustomerId) -> Result<Option<Position>> {
        let mut sql = self.condition();
        let id = sql.bind(id.0);
        sql.text.push_str(&format!(" AND c.id = {id}"));
        let text = format!(
            "{} FROM customers c CROSS JOIN summary s ON s.customer_id = c.id \
             CROSS JOIN search f ON f.customer_id = c.id WHERE 1{}",
            self.select(),
            sql.text
        );
        Ok(self.positions(&text, sql)?.pop())
    }

    /// At most so many positions on a way, the nearest first, and whether there are more.
    fn some(&self, way: &Way, rows: usize) -> Result<(Vec<Position>, bool)> {
        let mut positions = self.nearest(way, rows + 1)?;
        let has_more = positions.len() > rows;
        positions.truncate(rows);
        Ok((positions, has_more))
    }

    fn nearest(&self, way: &Way, rows: usize) -> Result<Vec<Position>> {
        let scans_anyway = !self.plan.is_indexed && !self.list.filter.is_empty();
        if scans_anyway {
            return self.scan(way, rows);
        }
        let mut bands: Vec<(i64, &Band)> = (0..).zip(self.plan.bands).collect();
        if way.back {
            bands.reverse();
        }
        let is_before = |(at, _): &(i64, _)| way.from.is_some_and(|from| from.band != *at);
        let mut found = Vec::new();
        for band in bands.into_iter().skip_while(is_before) {
            found.extend(self.walk(band, way, rows - found.len())?);
            if found.len() >= rows {
                break;
            }
            if let Some(last) = self.last_looked_at(band, way)? {
                let rest = Way { from: Some(&last), ..*way };
                found.extend(self.scan(&rest, rows - found.len())?);
                break;
            }
        }
        Ok(found)
    }

    /// Looks along a band of the order.
    fn walk(&self, band: (i64, &Band), way: &Way, rows: usize) -> Result<Vec<Position>> {
        let mut sql = self.condition();
        let fits = std::mem::take(&mut sql.text);
        let along = self.along(&mut sql, band, way);
        let (looked_at, rows) = (sql.bind(self.looked_at), sql.bind(limit(rows)));
        // Whoever has not the words is not looked up in the wider tables.
        let text = format!(
            "SELECT w.id, {at} AS band, w.key FROM ({along} LIMIT {looked_at}) w {tables} \
             WHERE 1{fits} LIMIT {rows}",
            at = band.0,
            tables = if has_words(&self.list.filter) { WORDS_FIRST } else { WORDS_LAST },
        );
        self.positions(&text, sql)
    }

    /// The last position that `walk` looks at, where the band goes on behind it.
    fn last_looked_at(&self, band: (i64, &Band), way: &Way) -> Result<Option<Position>> {
        let mut sql = self.condition();
        sql.text.clear();
        let along = self.along(&mut sql, band, way);
        let last = sql.bind(self.looked_at - 1);
        let text =
            format!("SELECT id, {} AS band, key FROM ({along} LIMIT 1 OFFSET {last})", band.0);
        Ok(self.positions(&text, sql)?.pop())
    }

    /// The SELECT of ids and keys along a band of the order.
    fn along(&self, sql: &mut Sql, (at, band): (i64, &Band), way: &Way) -> String {
        let from = way.from.filter(|from| from.band == at);
        let beyond = from.map(|from| self.plan.beyond(sql, band, from, way.back));
        format!(
            "SELECT {id} AS id, {key} AS key FROM {table} WHERE ?1 NOT NULL AND {which}{beyond} ORDER BY {by}",
            id = self.plan.lead.1,
            key = if band.has_key { self.plan.key } else { "''" },
            table = self.plan.lead.0,
            which = band.which,
            beyond = beyond.unwrap_or_default(),
            by = self.plan.by(band, way.back),
        )
    }

    /// Looks at all customers for those nearest to a position.
    fn scan(&self, way: &Way, rows: usize) -> Result<Vec<Position>> {
        let mut sql = self.condition();
        let beyond = way.from.map(|from| self.plan.beyond_all(&mut sql, from, way.back));
        let rows = sql.bind(limit(rows));
        let text = format!(
            "{} FROM {} WHERE 1{}{} ORDER BY {} LIMIT {rows}",
            self.select(),
            tables(&self.list.filter),
            sql.text,
            beyond.unwrap_or_default(),
            self.plan.by_all(way.back),
        );
        self.positions(&text, sql)
    }

    fn condition(&self) -> Sql {
        condition(&Query { filter: self.list.filter.clone(), ..Query::all(self.today) })
    }

    fn positions(&self, text: &str, sql: Sql) -> Result<Vec<Position>> {
        let mut statement = self.reader.conn.prepare_cached(text)?;
        let rows = statement.query_map(params_from_iter(sql.values), |row| {
            Ok(Position { id: row.get("id")?, band: row.get("band")?, key: row.get("key")? })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn select(&self) -> String {
        format!("SELECT c.id AS id, {} AS band, {} AS key", self.plan.band(), self.plan.value())
    }
}

fn limit(rows: usize) -> i64 {
    i64::try_from(rows).unwrap_or(i64::MAX)
}
