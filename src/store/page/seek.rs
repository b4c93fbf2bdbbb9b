//! Finds the positions of the rows of a page: first along the order, looking at a bounded number of customers; where the
//! filter fits too few of those, by one scan of all.

use chrono::NaiveDate;
use rusqlite::params_from_iter;

use super::order::{Band, Plan};
use super::{Listing, Position};
use crate::domain::id::CustomerId;
use crate::error::Result;
use crate::store::filter_sql::Sql;
use crate::store::list::{Query, condition, tables};
use crate::store::write::Reader;

/// Customers that are looked at along the order before all are scanned: what this costs at most is little beside a scan,
/// and a filter that fits one customer in ten fills a page with it.
const LOOKED_AT: i64 = 1_000;

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
        Seek { reader, list, plan: list.order.plan(), today, looked_at: LOOKED_AT }
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
        let from = tables(&self.list.filter);
        let text = format!("{} FROM {from} WHERE 1{}", self.select(), sql.text);
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
        let mut bands: Vec<(i64, &Band)> = (0..).zip(self.plan.bands).collect();
        if way.back {
            bands.reverse();
        }
        let is_before = |(at, _): &(i64, _)| way.from.is_some_and(|from| from.band != *at);
        let mut found = Vec::new();
        for (at, band) in bands.into_iter().skip_while(is_before) {
            let given_up = self.walk(&mut found, (at, band), way, rows)?;
            if found.len() >= rows {
                break;
            }
            if let Some(last) = given_up {
                let rest = Way { from: Some(&last), ..*way };
                found.extend(self.scan(&rest, rows - found.len())?);
                break;
            }
        }
        Ok(found)
    }

    /// Looks along a band of the order; returns the last position looked at where it was given up.
    fn walk(
        &self,
        found: &mut Vec<Position>,
        (at, band): (i64, &Band),
        way: &Way,
        rows: usize,
    ) -> Result<Option<Position>> {
        let (table, id) = self.plan.lead;
        let mut sql = self.condition();
        let fits = std::mem::take(&mut sql.text);
        let from = way.from.filter(|from| from.band == at);
        let beyond = from.map(|from| self.plan.beyond(&mut sql, band, from, way.back));
        let looked_at = sql.bind(self.looked_at);
        let text = format!(
            "SELECT w.id, w.key, 1{fits} FROM (SELECT {id} AS id, {key} AS key FROM {table} \
             WHERE {which}{beyond} ORDER BY {by} LIMIT {looked_at}) w \
             CROSS JOIN customers c ON c.id = w.id CROSS JOIN summary s ON s.customer_id = w.id \
             CROSS JOIN search f ON f.customer_id = w.id",
            key = if band.has_key { self.plan.key } else { "''" },
            which = band.which,
            beyond = beyond.unwrap_or_default(),
            by = self.plan.by(band, way.back),
        );
        let mut statement = self.reader.conn.prepare_cached(&text)?;
        let mut looked = statement.query(params_from_iter(sql.values))?;
        let mut count = 0;
        while let Some(row) = looked.next()? {
            let position = Position { band: at, key: row.get(1)?, id: row.get(0)? };
            count += 1;
            let is_last = count == self.looked_at;
            if row.get(2)? {
                found.push(position.clone());
            }
            if found.len() >= rows || is_last {
                return Ok(Some(position));
            }
        }
        Ok(None)
    }

    /// Looks at all customers for those nearest to a position.
    fn scan(&self, way: &Way, rows: usize) -> Result<Vec<Position>> {
        let mut sql = self.condition();
        let beyond = way.from.map(|from| self.plan.beyond_all(&mut sql, from, way.back));
        let rows = sql.bind(i64::try_from(rows).unwrap_or(i64::MAX));
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
