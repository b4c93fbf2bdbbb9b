//! What the rules of the queue are told: the walks they asked for, each along an index, and the standing of the
//! customers found on them.

mod standing;
mod walk;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, ToSql};

use super::list::Query;
use super::write::Reader;
use crate::domain::id::CustomerId;
use crate::domain::rule::Walk;
use crate::domain::standing::{Records, Standing};
use crate::error::Result;

/// What the walks found, by customer.
struct Found {
    records: BTreeMap<i64, Records>,
    /// The only customer that is looked for.
    only: Option<CustomerId>,
}

impl Found {
    fn of(&mut self, customer: i64) -> &mut Records {
        self.records.entry(customer).or_default()
    }

    /// The condition that keeps a walk to the customer looked for, whose id is in `column`.
    fn only(&self, column: &str) -> String {
        self.only.map(|id| format!(" AND {column} = {}", id.0)).unwrap_or_default()
    }

    /// The customers found, as JSON for `json_each`.
    fn ids(&self) -> String {
        let ids: Vec<String> = self.records.keys().map(ToString::to_string).collect();
        format!("[{}]", ids.join(","))
    }
}

impl Reader<'_> {
    /// The standing of every customer on one of the `walks` that the query's filter means, by id; the contacts of the
    /// fatigue guard are counted from `touches_since` on.
    pub fn standings(
        &self,
        walks: &[Walk],
        query: &Query,
        touches_since: NaiveDate,
    ) -> Result<Vec<Standing>> {
        self.walked(walks, None, query, touches_since)
    }

    /// The same of one customer alone, whether or not a walk meets it.
    pub fn standing(
        &self,
        customer: CustomerId,
        walks: &[Walk],
        today: NaiveDate,
        touches_since: NaiveDate,
    ) -> Result<Option<Standing>> {
        let all = self.walked(walks, Some(customer), &Query::all(today), touches_since)?;
        Ok(all.into_iter().next())
    }

    fn walked(
        &self,
        walks: &[Walk],
        only: Option<CustomerId>,
        query: &Query,
        touches_since: NaiveDate,
    ) -> Result<Vec<Standing>> {
        let mut found = Found { records: BTreeMap::new(), only };
        found.records.extend(only.map(|id| (id.0, Records::default())));
        for walk in walks {
            walk::walk(self.conn, walk, &mut found)?;
        }
        walk::clearings(self.conn, &mut found)?;
        standing::all(self.conn, found, query, touches_since)
    }
}

impl Reader<'_> {
    /// What the customer last complained of: the words of a low score or of a contact that went badly.
    pub fn grievance(&self, customer: CustomerId) -> Result<Option<String>> {
        let mut statement = self.conn.prepare_cached(include_str!("../sql/grievance.sql"))?;
        Ok(statement.query_row([customer.0], |row| row.get(0)).optional()?)
    }
}

/// Runs `sql` and hands out its rows.
fn each(
    conn: &Connection,
    sql: &str,
    values: &[&dyn ToSql],
    mut each: impl FnMut(&Row) -> Result<()>,
) -> Result<()> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query(values)?;
    while let Some(row) = rows.next()? {
        each(row)?;
    }
    Ok(())
}
