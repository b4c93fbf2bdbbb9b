//! Customer rows: the one SELECT behind every list, and how a row of it is read.

use chrono::NaiveDate;
use rusqlite::Row;

use super::column::Day;
use super::write::Reader;
use crate::domain::customer::{CustomerRow, Summary};
use crate::domain::id::CustomerId;
use crate::domain::words::Channel;
use crate::error::Result;

const SELECT: &str = include_str!("sql/customer_row.sql");

/// The points of `summary s` that can be spent on the day `?1`.
pub(super) const POINTS: &str = include_str!("sql/points_today.sql");

/// The columns of a customer row on the day `?1`; `FROM` must give `customers c` and `summary s`.
pub(super) fn select() -> String {
    SELECT.replace("{points}", POINTS)
}

/// Reads a customer row.
pub(super) fn customer_row(row: &Row) -> rusqlite::Result<CustomerRow> {
    let tags: Option<String> = row.get("tags")?;
    Ok(CustomerRow {
        id: CustomerId(row.get("id")?),
        key: row.get("key")?,
        name: row.get("name")?,
        kana: row.get("kana")?,
        honorific: row.get("honorific")?,
        organisation: row.get("organisation")?,
        channel: row.get::<_, Option<String>>("channel")?.as_deref().and_then(Channel::parse),
        email: row.get("email")?,
        phone: row.get("phone")?,
        tags: tags.map(|tags| tags.lines().map(str::to_owned).collect()).unwrap_or_default(),
        archived_on: row.get("archived_on")?,
        summary: summary(row, row.as_ref().column_index("first_purchase")?)?,
    })
}

/// The columns of a summary, in the order in which [`summary`] reads them.
pub(super) const COLUMNS: &str = "s.first_purchase, s.last_purchase, s.purchase_days, s.purchases, s.spend, \
    s.last_contact, s.next_due, s.repeat_on, s.risk_on, s.lapse_on, s.returned_on, s.falling_on, s.referrals, \
    s.points_expire_on, s.points";

/// Reads a summary whose first column is at `place`.
pub(super) fn summary(row: &Row, place: usize) -> rusqlite::Result<Summary> {
    let day = |at: usize| -> rusqlite::Result<Option<NaiveDate>> {
        Ok(row.get::<_, Option<Day>>(place + at)?.map(|Day(day)| day))
    };
    Ok(Summary {
        first_purchase: day(0)?,
        last_purchase: day(1)?,
        purchase_days: row.get(place + 2)?,
        purchases: row.get(place + 3)?,
        spend: row.get(place + 4)?,
        last_contact: day(5)?,
        next_due: day(6)?,
        repeat_on: day(7)?,
        risk_on: day(8)?,
        lapse_on: day(9)?,
        returned_on: day(10)?,
        falling_on: day(11)?,
        referrals: row.get(place + 12)?,
        points_expire_on: day(13)?,
        points: row.get(place + 14)?,
    })
}

impl Reader<'_> {
    /// The row of one customer as lists show it on `today`.
    pub fn customer_row(&self, id: CustomerId, today: NaiveDate) -> Result<CustomerRow> {
        let sql = format!(
            "{} FROM customers c JOIN summary s ON s.customer_id = c.id WHERE c.id = ?2",
            select()
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        Ok(statement.query_row((today, id.0), customer_row)?)
    }

    /// The rows of customers as lists show them on `today`, in the order of `ids`; those that are gone are left out.
    pub fn customer_rows(&self, ids: &[CustomerId], today: NaiveDate) -> Result<Vec<CustomerRow>> {
        let sql = format!(
            "{} FROM json_each(?2) w CROSS JOIN customers c ON c.id = w.value \
             CROSS JOIN summary s ON s.customer_id = c.id ORDER BY w.key",
            select()
        );
        let ids: Vec<i64> = ids.iter().map(|id| id.0).collect();
        let ids = serde_json::to_string(&ids).unwrap_or_default();
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map((today, ids), customer_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
