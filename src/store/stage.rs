//! What stages are told of: the summaries of now, and those of an earlier day where they differ.

use chrono::NaiveDate;
use rusqlite::params_from_iter;

use super::column::Day;
use super::list::{self, Query};
use super::write::Reader;
use super::{row, summary};
use crate::domain::customer::Summary;
use crate::domain::id::CustomerId;
use crate::error::Result;

/// Customers for whom anything came after the day ?1 that a stage depends on.
const CHANGED: &str = "SELECT customer_id FROM purchases WHERE day > ?1 \
    UNION SELECT customer_id FROM purchases WHERE voided_on > ?1 \
    UNION SELECT referred_by FROM customers \
    WHERE referred_by IS NOT NULL AND coalesce(referred_on, created_on) > ?1";

impl Reader<'_> {
    /// The customers the query's filter means, each with the day it was entered and its summary.
    pub fn each_summary(
        &self,
        query: &Query,
        mut each: impl FnMut(CustomerId, NaiveDate, Summary) -> Result<()>,
    ) -> Result<()> {
        let sql = list::condition(query);
        // Only a filter looks into the texts.
        let texts =
            if query.filter.is_empty() { "" } else { "JOIN search f ON f.customer_id = c.id" };
        let text = format!(
            "SELECT c.id, c.created_on, {} FROM customers c JOIN summary s ON s.customer_id = c.id {texts} \
             WHERE ?1 IS NOT NULL{}",
            row::COLUMNS,
            sql.text
        );
        let mut statement = self.conn.prepare_cached(&text)?;
        let mut rows = statement.query(params_from_iter(sql.values))?;
        while let Some(row) = rows.next()? {
            let Day(created_on) = row.get(1)?;
            each(CustomerId(row.get(0)?), created_on, row::summary(row, 2)?)?;
        }
        Ok(())
    }

    /// The summaries at the end of `day` of the customers whose stage that day cannot be told by their summary of now.
    pub fn each_summary_until(
        &self,
        day: NaiveDate,
        mut each: impl FnMut(CustomerId, Summary) -> Result<()>,
    ) -> Result<()> {
        let text = format!(
            "WITH changed AS MATERIALIZED ({CHANGED}) SELECT s.customer_id, {} FROM ({}) s",
            row::COLUMNS,
            summary::select_until(day, "SELECT customer_id FROM changed")
        );
        let mut statement = self.conn.prepare(&text)?;
        let mut rows = statement.query([day])?;
        while let Some(row) = rows.next()? {
            each(CustomerId(row.get(0)?), row::summary(row, 1)?)?;
        }
        Ok(())
    }
}
