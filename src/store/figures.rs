//! What the numbers are made of: sums over an index, and walks that hold nobody. What they mean is said in `metrics`.

use chrono::NaiveDate;
use rusqlite::params;

use super::column::{Day, word};
use super::write::Reader;
use crate::domain::id::CustomerId;
use crate::domain::points::Outstanding;
use crate::domain::sales::{DaySales, Lapse, Totals, Visit};
use crate::domain::words::{PointsKind, Stage};
use crate::error::Result;

const STAGE: &str = include_str!("sql/stage.sql");
const MOVED: &str = include_str!("sql/points_moved.sql");
const OUTSTANDING: &str = include_str!("sql/points_outstanding.sql");

/// Purchases that stand from one day to another, by customer and day. The summary rows name the customers, so that
/// only those are looked at who bought in that time.
const VISITS: &str = "SELECT s.customer_id, s.first_purchase, p.day FROM summary s \
    CROSS JOIN purchases p ON p.customer_id = s.customer_id AND p.day BETWEEN ?1 AND ?2 AND p.voided_on IS NULL \
    WHERE s.last_purchase >= ?1 AND s.first_purchase <= ?2 ORDER BY s.customer_id, p.day";

impl Reader<'_> {
    /// Days from `first` to `last` on which something was bought, in their order.
    pub fn sales(&self, first: NaiveDate, last: NaiveDate) -> Result<Vec<DaySales>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT day, count(*) AS purchases, sum(total) AS revenue FROM purchases \
             WHERE day BETWEEN ?1 AND ?2 AND voided_on IS NULL GROUP BY day ORDER BY day",
        )?;
        let days = statement.query_map(params![first, last], |row| {
            let Day(day) = row.get("day")?;
            Ok(DaySales { day, purchases: row.get("purchases")?, revenue: row.get("revenue")? })
        })?;
        Ok(days.collect::<rusqlite::Result<_>>()?)
    }

    /// The day of the first purchase of all; `None` before there is one.
    pub fn first_sale(&self) -> Result<Option<NaiveDate>> {
        let sql = "SELECT min(first_purchase) FROM summary WHERE first_purchase IS NOT NULL";
        Ok(self.conn.query_row(sql, [], |row| row.get(0))?)
    }

    /// Hands out the purchases from `first` to `last` customer by customer, each one's in the order of their days.
    pub fn each_visit(
        &self,
        (first, last): (NaiveDate, NaiveDate),
        mut each: impl FnMut(&Visit),
    ) -> Result<()> {
        let mut statement = self.conn.prepare_cached(VISITS)?;
        let mut rows = statement.query(params![first, last])?;
        while let Some(row) = rows.next()? {
            let (Day(first), Day(day)) = (row.get(1)?, row.get(2)?);
            each(&Visit { customer: CustomerId(row.get(0)?), first, day });
        }
        Ok(())
    }

    /// Customers whose first purchase lies between two days.
    pub fn count_new(&self, first: NaiveDate, last: NaiveDate) -> Result<i64> {
        let sql = "SELECT count(*) FROM summary WHERE first_purchase BETWEEN ?1 AND ?2";
        Ok(self.conn.query_row(sql, params![first, last], |row| row.get(0))?)
    }

    /// What all customers together ever bought.
    pub fn totals(&self) -> Result<Totals> {
        let sql = "SELECT coalesce(sum(purchases > 0), 0) AS bought, coalesce(sum(purchases > 1), 0) AS again, \
                   coalesce(sum(spend), 0) AS revenue FROM summary";
        let totals = self.conn.query_row(sql, [], |row| {
            Ok(Totals {
                bought: row.get("bought")?,
                bought_again: row.get("again")?,
                revenue: row.get("revenue")?,
            })
        })?;
        Ok(totals)
    }

    /// The customers on the list by their stage; stages that nobody is in are left out.
    pub fn stage_counts(&self, today: NaiveDate) -> Result<Vec<(Stage, i64)>> {
        let sql = format!(
            "SELECT {STAGE} AS stage, count(*) AS customers FROM customers c JOIN summary s ON s.customer_id = c.id \
             WHERE c.archived_on IS NULL GROUP BY stage"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let counts = statement.query_map([today], |row| {
            Ok((word(row, "stage", Stage::parse)?, row.get("customers")?))
        })?;
        Ok(counts.collect::<rusqlite::Result<_>>()?)
    }

    /// The lapsed: how many they are, and what they spent before.
    pub fn lapse(&self, today: NaiveDate) -> Result<Lapse> {
        let sql = "SELECT count(*) AS customers, coalesce(sum(spend), 0) AS spend FROM summary WHERE lapse_on <= ?1";
        let lapse = self.conn.query_row(sql, [today], |row| {
            Ok(Lapse { customers: row.get("customers")?, spend: row.get("spend")? })
        })?;
        Ok(lapse)
    }

    /// The customers on the list who spent most, with what they spent, highest first.
    pub fn best(&self, most: usize) -> Result<Vec<(CustomerId, i64)>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT s.customer_id, s.spend FROM summary s CROSS JOIN customers c ON c.id = s.customer_id \
             WHERE s.spend > 0 AND c.archived_on IS NULL ORDER BY s.spend DESC, s.customer_id LIMIT ?1",
        )?;
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let best = statement.query_map([most], |row| Ok((CustomerId(row.get(0)?), row.get(1)?)))?;
        Ok(best.collect::<rusqlite::Result<_>>()?)
    }

    /// The points that customers on the list hold today, and those of them that end on or before `soon`.
    pub fn outstanding(&self, today: NaiveDate, soon: NaiveDate) -> Result<Outstanding> {
        let mut statement = self.conn.prepare_cached(OUTSTANDING)?;
        let outstanding = statement.query_row(params![today, soon], |row| {
            Ok(Outstanding {
                points: row.get("points")?,
                holders: row.get("holders")?,
                ending: row.get("ending")?,
                ending_holders: row.get("ending_holders")?,
            })
        })?;
        Ok(outstanding)
    }

    /// Signed points of the entries from one day to another that stand, by kind; what ended by `today` counts though
    /// nobody has written it down yet.
    pub fn points_moved(
        &self,
        (first, last): (NaiveDate, NaiveDate),
        today: NaiveDate,
    ) -> Result<Vec<(PointsKind, i64)>> {
        let mut statement = self.conn.prepare_cached(MOVED)?;
        let moved = statement.query_map(params![first, last, today], |row| {
            Ok((word(row, "kind", PointsKind::parse)?, row.get("points")?))
        })?;
        Ok(moved.collect::<rusqlite::Result<_>>()?)
    }
}
