//! What the rules of the queue are told: the walks they asked for, each along an index, and the standing of the
//! customers found on them.

mod standing;
mod walk;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, ToSql};

use super::list::Query;
use super::write::Reader;
use crate::domain::id::CustomerId;
use crate::domain::rule::Walk;
use crate::domain::standing::{Records, Standing};
use crate::error::Result;

/// Customers whose records are held at one time, about so many: a queue costs no more memory for being long.
const HELD: i64 = 5_000;

/// What the walks found, by customer; most are met on walks over summaries and have no records.
struct Found {
    records: BTreeMap<i64, Option<Box<Records>>>,
    /// The customers that are looked for.
    within: Within,
}

/// Which customers are looked for.
enum Within {
    /// All.
    Everybody,
    /// Those with ids between two.
    Ids(RangeInclusive<i64>),
    /// One.
    One(CustomerId),
}

impl Within {
    /// `sql` with its `{only COLUMN}` made the condition that the column is one of the ids, and what is to be bound in
    /// it from `place` on.
    fn keep<'s>(&self, sql: &'s str, place: usize) -> (Cow<'s, str>, Vec<i64>) {
        let column = sql.split_once("{only ").and_then(|(_, rest)| rest.split_once('}'));
        let Some((column, _)) = column else { return (sql.into(), Vec::new()) };
        let (condition, bound) = match self {
            Within::Everybody => (String::new(), Vec::new()),
            // Not along the column's own index: the walk is the shorter way.
            Within::Ids(ids) => (
                format!(" AND +{column} BETWEEN ?{place} AND ?{}", place + 1),
                vec![*ids.start(), *ids.end()],
            ),
            Within::One(id) => (format!(" AND {column} = ?{place}"), vec![id.0]),
        };
        (sql.replace(&format!("{{only {column}}}"), &condition).into(), bound)
    }
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

    /// Runs `sql`. In place of `{only COLUMN}` stands the condition that keeps the walk to the customers looked for.
    fn rows(
        &mut self,
        conn: &Connection,
        sql: &str,
        values: &[&dyn ToSql],
        mut each: impl FnMut(&Row, &mut Option<Box<Records>>) -> Result<()>,
    ) -> Result<()> {
        let (sql, bounds) = self.within.keep(sql, values.len() + 1);
        let mut values = values.to_vec();
        values.extend(bounds.iter().map(|id| id as &dyn ToSql));
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
        self.each_standing_by(HELD, (walks, query), touches_since, each)
    }

    /// The same with about `held` customers held at one time.
    pub(crate) fn each_standing_by(
        &self,
        held: i64,
        (walks, query): (&[Walk], &Query),
        touches_since: NaiveDate,
        mut each: impl FnMut(Standing) -> Result<()>,
    ) -> Result<()> {
        for within in self.parts(held, query)? {
            let found = Found { records: BTreeMap::new(), within }.walked(self.conn, walks)?;
            standing::each(self.conn, found, query, touches_since, &mut each)?;
        }
        Ok(())
    }

    /// All customers, in parts of about so many each; in one where they are to be sorted.
    fn parts(&self, held: i64, query: &Query) -> Result<Vec<Within>> {
        let sql = "SELECT count(*), coalesce(max(customer_id), 0) FROM summary";
        let (count, last): (i64, i64) =
            self.conn.prepare_cached(sql)?.query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        if query.sort.is_some() || count <= held {
            return Ok(vec![Within::Everybody]);
        }
        // As long as the ids are spread evenly each part has so many.
        let step = last / (count / held) + 1;
        let part = |first: i64| Within::Ids(first..=first + step - 1);
        Ok((1..=last).step_by(usize::try_from(step).unwrap_or(usize::MAX)).map(part).collect())
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
        let found = Found { records, within: Within::One(customer) }.walked(self.conn, walks)?;
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
