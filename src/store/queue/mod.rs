//! What the rules of the queue are told: the walks they asked for, each along an index, and the standing of the
//! customers found on them.

mod standing;
mod walk;

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, ToSql};

use super::list::Query;
use super::write::Reader;
use crate::domain::id::CustomerId;
use crate::domain::rule::Walk;
use crate::domain::standing::{Records, Standing};
use crate::error::Result;

/// What the walks found, by customer; most are met on walks over summaries and have no records.
struct Found {
    records: BTreeMap<i64, Option<Box<Records>>>,
    /// The only customer that is looked for.
    only: Option<CustomerId>,
}

impl Found {
    /// Notes the `customer_id` of each row of `sql`.
    fn meet(&mut self, conn: &Connection, sql: &str, values: &[&dyn ToSql]) -> Result<()> {
        self.rows(conn, sql, values, |_, _| Ok(()))
    }

    /// Hands out the rows of `sql`, each with the records of its `customer_id`.
    fn each(
        &mut self,
        conn: &Connection,
        sql: &str,
        values: &[&dyn ToSql],
        mut each: impl FnMut(&Row, &mut Records) -> Result<()>,
    ) -> Result<()> {
        self.rows(conn, sql, values, |row, records| each(row, records.get_or_insert_default()))
    }

    /// Runs `sql`. In place of `{only COLUMN}` stands the condition that keeps the walk to the customer looked for.
    fn rows(
        &mut self,
        conn: &Connection,
        sql: &str,
        values: &[&dyn ToSql],
        mut each: impl FnMut(&Row, &mut Option<Box<Records>>) -> Result<()>,
    ) -> Result<()> {
        let only = self.only.map(|id| id.0).filter(|_| sql.contains("{only "));
        let mut values = values.to_vec();
        let sql = kept_to(sql, only.is_some().then_some(values.len() + 1));
        values.extend(only.as_ref().map(|id| id as &dyn ToSql));
        let mut statement = conn.prepare_cached(&sql)?;
        let mut rows = statement.query(values.as_slice())?;
        let place = rows.as_ref().map_or(Ok(0), |row| row.column_index("customer_id"))?;
        while let Some(row) = rows.next()? {
            each(row, self.records.entry(row.get(place)?).or_default())?;
        }
        Ok(())
    }

    /// With all that the walks find.
    fn walked(mut self, conn: &Connection, walks: &[Walk]) -> Result<Found> {
        for walk in walks {
            walk::walk(conn, walk, &mut self)?;
        }
        walk::clearings(conn, &mut self)?;
        Ok(self)
    }

    /// The customers found, as JSON for `json_each`.
    fn ids(&self) -> String {
        let ids: Vec<String> = self.records.keys().map(ToString::to_string).collect();
        format!("[{}]", ids.join(","))
    }
}

impl Reader<'_> {
    /// Hands out the standing of every customer on one of the `walks` that the query's filter means, by id or as it sorts them; the contacts
    /// of the fatigue guard are counted from `touches_since` on.
    pub fn each_standing(
        &self,
        walks: &[Walk],
        query: &Query,
        touches_since: NaiveDate,
        each: impl FnMut(Standing) -> Result<()>,
    ) -> Result<()> {
        let found = Found { records: BTreeMap::new(), only: None }.walked(self.conn, walks)?;
        standing::each(self.conn, found, query, touches_since, each)
    }

    /// The same of one customer alone, whether or not a walk meets it; `None` where it is archived.
    pub fn standing(
        &self,
        customer: CustomerId,
        walks: &[Walk],
        today: NaiveDate,
        touches_since: NaiveDate,
    ) -> Result<Option<Standing>> {
        let records = BTreeMap::from([(customer.0, None)]);
        let found = Found { records, only: Some(customer) }.walked(self.conn, walks)?;
        let mut one = None;
        standing::each(self.conn, found, &Query::all(today), touches_since, |standing| {
            one = Some(standing);
            Ok(())
        })?;
        Ok(one)
    }
}

impl Reader<'_> {
    /// What the customer last complained of: the words of a low score or of a contact that went badly.
    pub fn grievance(&self, customer: CustomerId) -> Result<Option<String>> {
        let mut statement = self.conn.prepare_cached(include_str!("../sql/grievance.sql"))?;
        Ok(statement.query_row([customer.0], |row| row.get(0)).optional()?)
    }
}

/// `sql` with its `{only COLUMN}` made the condition that the column is the value at `place`; gone without a place.
fn kept_to(sql: &str, place: Option<usize>) -> Cow<'_, str> {
    let Some((before, rest)) = sql.split_once("{only ") else { return sql.into() };
    let Some((column, after)) = rest.split_once('}') else { return sql.into() };
    match place {
        Some(place) => format!("{before} AND {column} = ?{place}{after}").into(),
        None => format!("{before}{after}").into(),
    }
}
