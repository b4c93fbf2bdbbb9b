//! What the book held before the import, found by key, mail or phone. An index serves where the table has one; where
//! it was dropped there are few rows, and the bound on the id keeps to them.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, params};

use super::session::Bulk;
use super::table::Table;
use crate::domain::id::{CustomerId, PointsId, PurchaseId};
use crate::error::Result;

/// What the entries of one key amount to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PointsRow {
    /// Whose.
    pub customer_id: CustomerId,
    /// When.
    pub day: NaiveDate,
    /// Sum of the entries.
    pub delta: i64,
    /// Expiry of an award.
    pub expires_on: Option<NaiveDate>,
}

impl Bulk<'_> {
    /// Every key that leads to a customer, those of merged ones included.
    pub fn each_customer_key(&self, mut each: impl FnMut(&str, CustomerId)) -> Result<()> {
        let mut statement = self.tx.conn.prepare(
            "SELECT key, customer_id FROM customer_aliases WHERE key IS NOT NULL \
             UNION ALL SELECT key, id FROM customers WHERE key IS NOT NULL",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            each(row.get_ref(0)?.as_str().unwrap_or_default(), CustomerId(row.get(1)?));
        }
        Ok(())
    }

    /// Every name with its customer.
    pub fn each_customer_name(&self, mut each: impl FnMut(&str, CustomerId)) -> Result<()> {
        let mut statement =
            self.tx.conn.prepare("SELECT name, id FROM customers WHERE id <= ?1 ORDER BY id")?;
        let mut rows = statement.query([self.last(Table::Customers)])?;
        while let Some(row) = rows.next()? {
            each(row.get_ref(0)?.as_str().unwrap_or_default(), CustomerId(row.get(1)?));
        }
        Ok(())
    }

    /// Every product as id, key, name and folded name.
    pub fn each_product(
        &self,
        mut each: impl FnMut(i64, Option<String>, String, String),
    ) -> Result<()> {
        let mut statement = self.tx.conn.prepare("SELECT id, key, name, folded FROM products")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            each(row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
        }
        Ok(())
    }

    /// Every tag as id and folded name.
    pub fn each_tag(&self, mut each: impl FnMut(i64, String)) -> Result<()> {
        let mut statement = self.tx.conn.prepare("SELECT id, folded FROM tags")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            each(row.get(0)?, row.get(1)?);
        }
        Ok(())
    }

    /// The customers who had this mail (`email`) or phone (`phone`), in canonical form.
    pub fn customers_of_handle(&self, kind: &str, canonical: &str) -> Result<Vec<CustomerId>> {
        let mut statement = self.tx.conn.prepare_cached(
            "SELECT DISTINCT customer_id FROM handles WHERE canonical = ?1 AND kind = ?2 AND id <= ?3 \
             ORDER BY customer_id",
        )?;
        let last = self.last(Table::Handles);
        let found = statement
            .query_map(params![canonical, kind, last], |row| row.get(0).map(CustomerId))?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    /// The row of a keyed table that had this key.
    pub fn row_of_key(&self, table: Table, key: &str) -> Result<Option<i64>> {
        if self.last(table) == 0 {
            return Ok(None);
        }
        let sql = match table {
            Table::Contacts => "SELECT id FROM contacts WHERE key = ?1 AND id <= ?2",
            Table::Feedback => "SELECT id FROM feedback WHERE key = ?1 AND id <= ?2",
            Table::Purchases => "SELECT id FROM purchases WHERE key = ?1 AND id <= ?2",
            _ => return Ok(None),
        };
        let mut statement = self.tx.conn.prepare_cached(sql)?;
        let found = statement.query_row(params![key, self.last(table)], |row| row.get(0));
        Ok(found.optional()?)
    }

    /// The purchase that has this key by now. Flush purchases first.
    pub fn purchase_of_key(&self, key: &str) -> Result<Option<PurchaseId>> {
        let mut statement =
            self.tx.conn.prepare_cached("SELECT id FROM purchases WHERE key = ?1")?;
        Ok(statement.query_row([key], |row| row.get(0).map(PurchaseId)).optional()?)
    }

    /// Whether the row is there and has no key: such rows are exported under their id.
    pub fn is_keyless(&self, table: Table, id: i64) -> Result<bool> {
        if !(1..=self.last(table)).contains(&id) {
            return Ok(false);
        }
        let sql = format!("SELECT key IS NULL FROM {} WHERE id = ?1", table.name());
        let mut statement = self.tx.conn.prepare_cached(&sql)?;
        let found: Option<bool> = statement.query_row([id], |row| row.get(0)).optional()?;
        Ok(found.unwrap_or_default())
    }

    /// What the entries under `key` on `lot` (any of its own choice where none is given) amounted to.
    pub fn points_of_key(&self, key: &str, lot: Option<PointsId>) -> Result<Option<PointsRow>> {
        self.points_where(
            "key = ?1 AND (?2 IS NULL OR lot_id = ?2) AND id <= ?3 GROUP BY customer_id, day",
            params![key, lot.map(|id| id.0), self.last(Table::Points)],
        )
    }

    /// One entry, by its id.
    pub fn points_of_id(&self, id: i64) -> Result<Option<PointsRow>> {
        self.points_where("id = ?1 AND key IS NULL GROUP BY id", params![id])
    }

    fn points_where(
        &self,
        condition: &str,
        values: impl rusqlite::Params,
    ) -> Result<Option<PointsRow>> {
        if self.last(Table::Points) == 0 {
            return Ok(None);
        }
        let sql = format!(
            "SELECT customer_id, day, sum(delta), max(expires_on) FROM points WHERE {condition} LIMIT 1"
        );
        let mut statement = self.tx.conn.prepare_cached(&sql)?;
        let found = statement.query_row(values, |row| {
            Ok(PointsRow {
                customer_id: CustomerId(row.get(0)?),
                day: row.get(1)?,
                delta: row.get(2)?,
                expires_on: row.get(3)?,
            })
        });
        Ok(found.optional()?)
    }

    /// The entry that had this key, on this lot where one is given.
    pub fn entry_of_key(&self, key: &str, lot: Option<PointsId>) -> Result<Option<PointsId>> {
        let mut statement = self.tx.conn.prepare_cached(
            "SELECT id FROM points WHERE key = ?1 AND lot_id IS ?2 AND id <= ?3 LIMIT 1",
        )?;
        let values = params![key, lot.map(|id| id.0), self.last(Table::Points)];
        let found = statement.query_row(values, |row| row.get(0).map(PointsId));
        Ok(found.optional()?)
    }

    /// Whether a lot that the import touched holds less than nothing or more than was awarded. Flush points first.
    pub fn has_unsound_lot(&self) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM (SELECT DISTINCT coalesce(lot_id, id) AS lot FROM points WHERE id > ?1) t \
                   CROSS JOIN points l ON l.id = t.lot \
                   WHERE l.delta + coalesce((SELECT sum(delta) FROM points WHERE lot_id = l.id), 0) \
                     NOT BETWEEN 0 AND l.delta OR EXISTS (SELECT 1 FROM points d \
                     WHERE d.lot_id = l.id AND d.customer_id <> l.customer_id))";
        Ok(self.tx.conn.query_row(sql, [self.last(Table::Points)], |row| row.get(0))?)
    }
}
