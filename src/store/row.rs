//! Customer rows: the one SELECT behind every list, and how a row of it is read.

use chrono::NaiveDate;
use rusqlite::Row;

use super::write::Reader;
use crate::domain::customer::{CustomerRow, Summary};
use crate::domain::id::CustomerId;
use crate::domain::words::Channel;
use crate::error::Result;

const SELECT: &str = include_str!("sql/customer_row.sql");

/// The columns of a customer row; `FROM` must give `customers c` and `summary s`, and `today` is the SQL of today.
pub(super) fn select(today: &str) -> String {
    SELECT.replace("{today}", today)
}

/// Reads a customer row.
pub(super) fn customer_row(row: &Row) -> rusqlite::Result<CustomerRow> {
    let tags: Option<String> = row.get("tags")?;
    Ok(CustomerRow {
        id: CustomerId(row.get("id")?),
        key: row.get("key")?,
        name: row.get("name")?,
        kana: row.get("kana")?,
        organisation: row.get("organisation")?,
        channel: row.get::<_, Option<String>>("channel")?.as_deref().and_then(Channel::parse),
        email: row.get("email")?,
        phone: row.get("phone")?,
        tags: tags.map(|tags| tags.lines().map(str::to_owned).collect()).unwrap_or_default(),
        archived_on: row.get("archived_on")?,
        summary: summary(row)?,
    })
}

pub(super) fn summary(row: &Row) -> rusqlite::Result<Summary> {
    Ok(Summary {
        first_purchase: row.get("first_purchase")?,
        last_purchase: row.get("last_purchase")?,
        purchase_days: row.get("purchase_days")?,
        purchases: row.get("purchases")?,
        spend: row.get("spend")?,
        last_contact: row.get("last_contact")?,
        next_due: row.get("next_due")?,
        repeat_on: row.get("repeat_on")?,
        risk_on: row.get("risk_on")?,
        lapse_on: row.get("lapse_on")?,
        returned_on: row.get("returned_on")?,
        falling_on: row.get("falling_on")?,
        referrals: row.get("referrals")?,
        points: row.get("points")?,
        points_expire_on: row.get("points_expire_on")?,
    })
}

impl Reader<'_> {
    /// The row of one customer as lists show it on `today`.
    pub fn customer_row(&self, id: CustomerId, today: NaiveDate) -> Result<CustomerRow> {
        let sql = format!(
            "{} FROM customers c JOIN summary s ON s.customer_id = c.id WHERE c.id = ?2",
            select("?1")
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        Ok(statement.query_row((today, id.0), customer_row)?)
    }
}
