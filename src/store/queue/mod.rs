//! What the rules of the queue are told: the walks they asked for, each along an index, and the standing of the
//! customers found on them.

mod standing;
mod walk;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, Row, ToSql};

use super::list::Query;
use super::write::Reader;
use crate::domain::rule::Walk;
use crate::domain::standing::{Records, Standing};
use crate::error::Result;

/// What the walks found, by customer.
#[derive(Default)]
struct Found(BTreeMap<i64, Records>);

impl Found {
    fn of(&mut self, customer: i64) -> &mut Records {
        self.0.entry(customer).or_default()
    }

    /// The customers found, as JSON for `json_each`.
    fn ids(&self) -> String {
        let ids: Vec<String> = self.0.keys().map(ToString::to_string).collect();
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
        let mut found = Found::default();
        for walk in walks {
            walk::walk(self.conn, walk, &mut found)?;
        }
        walk::clearings(self.conn, &mut found)?;
        standing::all(self.conn, found, query, touches_since)
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
