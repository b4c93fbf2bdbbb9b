//! Purchases with their lines; what voiding one does to the points is in `points`.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, named_params, params};

use super::column::{at_most, minutes};
use super::write::{Reader, Tx};
use crate::domain::id::{CustomerId, ProductId, PurchaseId};
use crate::domain::points::Voided;
use crate::domain::purchase::{Line, Purchase};
use crate::error::{Error, Result};

const SELECT: &str = "SELECT id, key, customer_id, day, time, total, discount, points_used, note, voided_on \
                      FROM purchases";

/// Reads a purchase without its lines.
pub(super) fn from_row(row: &Row) -> rusqlite::Result<Purchase> {
    Ok(Purchase {
        id: PurchaseId(row.get("id")?),
        key: row.get("key")?,
        customer_id: CustomerId(row.get("customer_id")?),
        day: row.get("day")?,
        time: row.get("time")?,
        total: row.get("total")?,
        discount: row.get("discount")?,
        points_used: row.get("points_used")?,
        note: row.get("note")?,
        voided_on: row.get("voided_on")?,
        lines: Vec::new(),
    })
}

fn line_from_row(row: &Row) -> rusqlite::Result<Line> {
    Ok(Line {
        product_id: ProductId(row.get("product_id")?),
        product: row.get("product")?,
        quantity: row.get("quantity")?,
        amount: row.get("amount")?,
    })
}

fn unknown(id: PurchaseId) -> Error {
    Error::not_found("error-purchase-unknown").with("purchase", id.to_string())
}

impl Reader<'_> {
    /// One purchase with its lines; refuses an id that is not there.
    pub fn purchase(&self, id: PurchaseId) -> Result<Purchase> {
        let mut statement = self.conn.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?;
        let mut purchase =
            statement.query_row([id.0], from_row).optional()?.ok_or_else(|| unknown(id))?;
        purchase.lines = self.lines(id)?;
        Ok(purchase)
    }

    /// The customer's purchases with their lines, newest first, void ones too; `limit` `None` gives all.
    pub fn purchases(&self, customer: CustomerId, limit: Option<u32>) -> Result<Vec<Purchase>> {
        let mut statement = self.conn.prepare_cached(&format!(
            "{SELECT} WHERE customer_id = ?1 ORDER BY day DESC, time DESC, id DESC LIMIT ?2"
        ))?;
        let found = statement.query_map(params![customer.0, at_most(limit)], from_row)?;
        let mut purchases: Vec<Purchase> = found.collect::<rusqlite::Result<_>>()?;
        for purchase in &mut purchases {
            purchase.lines = self.lines(purchase.id)?;
        }
        Ok(purchases)
    }

    pub(super) fn lines(&self, id: PurchaseId) -> Result<Vec<Line>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT l.product_id, g.name AS product, l.quantity, l.amount \
             FROM purchase_lines l JOIN products g ON g.id = l.product_id WHERE l.purchase_id = ?1 ORDER BY l.id",
        )?;
        let lines = statement.query_map([id.0], line_from_row)?;
        Ok(lines.collect::<rusqlite::Result<_>>()?)
    }

    /// Refuses a purchase that is not there or void; `None` is nothing to refuse.
    pub(super) fn require_standing(&self, id: Option<PurchaseId>) -> Result<()> {
        let Some(id) = id else {
            return Ok(());
        };
        let mut statement =
            self.conn.prepare_cached("SELECT voided_on FROM purchases WHERE id = ?1")?;
        let voided: Option<Option<NaiveDate>> =
            statement.query_row([id.0], |row| row.get(0)).optional()?;
        match voided.ok_or_else(|| unknown(id))? {
            Some(day) => Err(Error::refused("error-purchase-voided")
                .with("purchase", id.to_string())
                .with("day", day.to_string())),
            None => Ok(()),
        }
    }
}

impl Tx<'_> {
    /// Stores a new purchase with its lines (its `id` is ignored) and returns the id it got.
    ///
    /// Refuses lines that, less the discount, are not the total. Points are booked by `redeem` and `award`.
    pub fn insert_purchase(&self, new: &Purchase) -> Result<PurchaseId> {
        check_sum(new)?;
        self.conn
            .prepare_cached(
                "INSERT INTO purchases (key, customer_id, day, time, total, discount, points_used, note, voided_on) \
                 VALUES (:key, :customer_id, :day, :time, :total, :discount, :points_used, :note, :voided_on)",
            )?
            .execute(named_params! {
                ":key": new.key, ":customer_id": new.customer_id.0, ":day": new.day,
                ":time": minutes(new.time), ":total": new.total, ":discount": new.discount,
                ":points_used": new.points_used, ":note": new.note, ":voided_on": new.voided_on,
            })?;
        let id = PurchaseId(self.conn.last_insert_rowid());
        self.insert_lines(id, &new.lines)?;
        Ok(id)
    }

    /// Writes day, time, note, total, discount and lines of a stored purchase; its customer and points stay.
    ///
    /// Refuses to change the amounts where points hang on them, and lines that, less the discount, are not the total.
    pub fn update_purchase(&self, purchase: &Purchase) -> Result<()> {
        let id = purchase.id;
        let stored = self.purchase(id)?;
        let amounts = |purchase: &Purchase| (purchase.total, purchase.discount, sold(purchase));
        if amounts(&stored) != amounts(purchase) {
            check_sum(purchase)?;
            self.refuse_if_points(id)?;
        }
        self.conn
            .prepare_cached(
                "UPDATE purchases SET day = :day, time = :time, note = :note, total = :total, discount = :discount \
                 WHERE id = :id",
            )?
            .execute(named_params! {
                ":id": id.0, ":day": purchase.day, ":time": minutes(purchase.time),
                ":note": purchase.note, ":total": purchase.total, ":discount": purchase.discount,
            })?;
        if sold(&stored) != sold(purchase) {
            self.conn.execute("DELETE FROM purchase_lines WHERE purchase_id = ?1", [id.0])?;
            self.insert_lines(id, &purchase.lines)?;
        }
        Ok(())
    }

    fn refuse_if_points(&self, id: PurchaseId) -> Result<()> {
        let points = "SELECT EXISTS (SELECT 1 FROM points WHERE purchase_id = ?1)";
        if self.conn.query_row(points, [id.0], |row| row.get(0))? {
            return Err(
                Error::refused("error-purchase-has-points").with("purchase", id.to_string())
            );
        }
        Ok(())
    }

    /// Marks a purchase void: it counts no more, and its points are answered. Refuses one that is void already.
    ///
    /// What it redeemed is given back, what is left of its award is taken; what was spent of that meanwhile stays
    /// spent, so that no balance falls below 0.
    pub fn void_purchase(&self, id: PurchaseId, day: NaiveDate) -> Result<Voided> {
        self.require_standing(Some(id))?;
        self.conn
            .prepare_cached("UPDATE purchases SET voided_on = ?2 WHERE id = ?1")?
            .execute(params![id.0, day])?;
        self.void_points(&self.purchase(id)?, day)
    }

    fn insert_lines(&self, id: PurchaseId, lines: &[Line]) -> Result<()> {
        let mut insert = self.conn.prepare_cached(
            "INSERT INTO purchase_lines (purchase_id, product_id, quantity, amount) VALUES (?1, ?2, ?3, ?4)",
        )?;
        for line in lines {
            insert.execute(params![id.0, line.product_id.0, line.quantity, line.amount])?;
        }
        Ok(())
    }
}

/// What a purchase's lines store: product, quantity and amount of each.
fn sold(purchase: &Purchase) -> Vec<(ProductId, i64, i64)> {
    purchase.lines.iter().map(|line| (line.product_id, line.quantity, line.amount)).collect()
}

/// Refuses lines that, less the discount, are not the total; no lines say nothing about it.
fn check_sum(purchase: &Purchase) -> Result<()> {
    let mut amounts = purchase.lines.iter().map(|line| line.amount);
    let sum = amounts.try_fold(0_i64, i64::checked_add);
    let total = sum.and_then(|sum| sum.checked_sub(purchase.discount));
    if purchase.lines.is_empty() || total == Some(purchase.total) {
        return Ok(());
    }
    Err(Error::refused("error-purchase-sum"))
}
