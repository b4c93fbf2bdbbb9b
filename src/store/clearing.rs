//! Clearings: what of the queue was done, skipped or put off. One row an item, however often it is put off.

use rusqlite::{OptionalExtension, Row, named_params};

use super::column::word;
use super::write::{Reader, Tx};
use crate::domain::clearing::Clearing;
use crate::domain::id::{ContactId, CustomerId};
use crate::domain::rule::ItemCode;
use crate::domain::words::{ClearingKind, RuleName};
use crate::error::Result;

pub(super) fn from_row(row: &Row) -> rusqlite::Result<Clearing> {
    Ok(Clearing {
        customer_id: CustomerId(row.get("customer_id")?),
        rule: word(row, "rule", RuleName::parse)?,
        cause: row.get("cause")?,
        kind: word(row, "kind", ClearingKind::parse)?,
        day: row.get("day")?,
        until: row.get("until")?,
        why: row.get("why")?,
        contact_id: row.get::<_, Option<i64>>("contact_id")?.map(ContactId),
    })
}

impl Reader<'_> {
    /// How an item was cleared, if it was.
    pub fn clearing(&self, item: &ItemCode) -> Result<Option<Clearing>> {
        let sql = "SELECT * FROM clearings WHERE customer_id = ?1 AND rule = ?2 AND cause = ?3";
        let mut statement = self.conn.prepare_cached(sql)?;
        let found = statement.query_row((item.customer.0, item.rule.word(), &item.cause), from_row);
        Ok(found.optional()?)
    }
}

impl Tx<'_> {
    /// Notes that an item was cleared; what was noted of it before gives way.
    pub fn clear(&self, clearing: &Clearing) -> Result<()> {
        self.conn
            .prepare_cached(
                "INSERT INTO clearings (customer_id, rule, cause, kind, day, until, why, contact_id) \
                 VALUES (:customer, :rule, :cause, :kind, :day, :until, :why, :contact) \
                 ON CONFLICT (customer_id, rule, cause) DO UPDATE SET kind = excluded.kind, day = excluded.day, \
                 until = excluded.until, why = excluded.why, contact_id = excluded.contact_id",
            )?
            .execute(named_params! {
                ":customer": clearing.customer_id.0, ":rule": clearing.rule.word(), ":cause": clearing.cause,
                ":kind": clearing.kind.word(), ":day": clearing.day, ":until": clearing.until,
                ":why": clearing.why, ":contact": clearing.contact_id.map(|id| id.0),
            })?;
        Ok(())
    }
}
