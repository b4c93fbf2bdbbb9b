//! Redemptions of a file: put aside until every award is there, then drawn on lots customer by customer.

use chrono::NaiveDate;
use rusqlite::params;

use super::row::NewPoints;
use super::session::Bulk;
use super::table::Table;
use crate::domain::id::CustomerId;
use crate::domain::points::{self, Lot};
use crate::domain::words::PointsKind;
use crate::error::{Error, Result};

/// A redemption as it was put aside.
struct Redemption {
    line: u64,
    key: Option<String>,
    customer_id: CustomerId,
    day: NaiveDate,
    points: i64,
    note: Option<String>,
}

impl Bulk<'_> {
    /// Puts a redemption (its delta below 0) of line `line` aside.
    pub fn defer_redemption(&mut self, line: u64, new: &NewPoints) -> Result<()> {
        let conn = self.tx.conn;
        if !self.deferred {
            conn.execute_batch(
                "CREATE TEMP TABLE redemptions (line INTEGER, key TEXT, customer_id INTEGER, day TEXT, \
                 points INTEGER, note TEXT)",
            )?;
            self.deferred = true;
        }
        conn.prepare_cached("INSERT INTO temp.redemptions VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
            .execute(params![
                line.cast_signed(),
                new.key,
                new.customer_id.0,
                new.day,
                new.delta.checked_neg(),
                new.note
            ])?;
        Ok(())
    }

    /// Draws the redemptions put aside, day by day, earliest expiry first. Reports lines whose points are short.
    ///
    /// Returns how many were drawn.
    pub fn settle_redemptions(&mut self, mut short: impl FnMut(u64, Error)) -> Result<u64> {
        if !self.deferred {
            return Ok(0);
        }
        self.flush(Table::Points)?;
        let mut settled = 0;
        let mut lots: (CustomerId, Vec<Lot>) = (CustomerId(0), Vec::new());
        let sql = "SELECT line, key, customer_id, day, points, note FROM temp.redemptions \
                   ORDER BY customer_id, day, line";
        let mut statement = self.tx.conn.prepare(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let redemption = from_row(row)?;
            if lots.0 != redemption.customer_id {
                lots = (redemption.customer_id, self.lots(redemption.customer_id)?);
            }
            match self.draw(&redemption, &mut lots.1)? {
                true => settled += 1,
                false => short(redemption.line, refusal(&redemption, &lots.1)),
            }
        }
        drop(rows);
        drop(statement);
        self.tx.conn.execute_batch("DROP TABLE temp.redemptions")?;
        self.deferred = false;
        Ok(settled)
    }

    fn lots(&self, customer: CustomerId) -> Result<Vec<Lot>> {
        let last = NaiveDate::from_ymd_opt(9999, 12, 31).unwrap_or_default();
        self.tx.lots(customer, last)
    }

    /// Draws one redemption on the lots, lowering what is left of them; false where they are short.
    fn draw(&mut self, redemption: &Redemption, lots: &mut [Lot]) -> Result<bool> {
        let Some(drawn) = points::draw(lots, redemption.points, redemption.day) else {
            return Ok(false);
        };
        for (lot_id, part) in drawn {
            if let Some(lot) = lots.iter_mut().find(|lot| lot.id == lot_id) {
                lot.left -= part;
            }
            self.add_points(&NewPoints {
                key: redemption.key.as_deref(),
                customer_id: redemption.customer_id,
                day: redemption.day,
                delta: -part,
                kind: PointsKind::Redeem,
                lot_id: Some(lot_id),
                expires_on: None,
                purchase_id: None,
                reverses_id: None,
                note: redemption.note.as_deref(),
            })?;
        }
        Ok(true)
    }
}

fn from_row(row: &rusqlite::Row) -> rusqlite::Result<Redemption> {
    Ok(Redemption {
        line: row.get::<_, i64>(0)?.unsigned_abs(),
        key: row.get(1)?,
        customer_id: CustomerId(row.get(2)?),
        day: row.get(3)?,
        points: row.get(4)?,
        note: row.get(5)?,
    })
}

fn refusal(redemption: &Redemption, lots: &[Lot]) -> Error {
    Error::refused("error-points-short")
        .with("who", redemption.customer_id.to_string())
        .with("asked", redemption.points)
        .with("balance", points::balance(lots, redemption.day))
}
