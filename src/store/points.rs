//! The points ledger: awards as lots, and the entries that draw on them. Rows are only ever added.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::{Row, named_params, params};

use super::column::word;
use super::write::{Reader, Tx};
use crate::domain::id::{CustomerId, PointsId, PurchaseId};
use crate::domain::points::{self, Award, Entry, Expired, Lot, MOST, Redemption, Voided};
use crate::domain::purchase::Purchase;
use crate::domain::words::PointsKind;
use crate::error::{Error, Result};

const SELECT: &str = "SELECT id, key, customer_id, day, delta, kind, lot_id, expires_on, purchase_id, reverses_id, note \
                      FROM points";
const LOTS: &str = include_str!("sql/lots.sql");
const OVER: &str = include_str!("sql/lots_over.sql");
const UNEARNED: &str = include_str!("sql/lots_unearned.sql");
const STANDING: &str = include_str!("sql/standing.sql");

/// What purchase ?1 redeemed, by lot.
const REDEEMED: &str =
    "SELECT id, lot_id, delta FROM points WHERE purchase_id = ?1 AND kind = 'redeem'";

/// What was redeemed from the lots that purchase ?1 earned, by whichever purchase, and what came back.
const SPENT: &str = "\
SELECT d.id, d.lot_id, d.delta FROM points l CROSS JOIN points d ON d.lot_id = l.id
WHERE l.purchase_id = ?1 AND l.lot_id IS NULL AND (d.kind = 'redeem' OR d.kind = 'return')";

/// Sums the entries that `entries` selects by lot, less what an undo took back of them.
fn standing(entries: &str) -> String {
    STANDING.replace("{entries}", entries)
}

fn from_row(row: &Row) -> rusqlite::Result<Entry> {
    Ok(Entry {
        id: PointsId(row.get("id")?),
        key: row.get("key")?,
        customer_id: CustomerId(row.get("customer_id")?),
        day: row.get("day")?,
        delta: row.get("delta")?,
        kind: word(row, "kind", PointsKind::parse)?,
        lot_id: row.get::<_, Option<i64>>("lot_id")?.map(PointsId),
        expires_on: row.get("expires_on")?,
        purchase_id: row.get::<_, Option<i64>>("purchase_id")?.map(PurchaseId),
        reverses_id: row.get::<_, Option<i64>>("reverses_id")?.map(PointsId),
        note: row.get("note")?,
    })
}

fn lot_from_row(row: &Row) -> rusqlite::Result<Lot> {
    Ok(Lot {
        id: PointsId(row.get("lot")?),
        awarded_on: row.get("awarded_on")?,
        points: row.get("points")?,
        left: row.get("remaining")?,
        expires_on: row.get("expires_on")?,
        purchase_id: row.get::<_, Option<i64>>("earned_by")?.map(PurchaseId),
    })
}

impl Reader<'_> {
    /// The customer's lots awarded by `day`, oldest first, spent and expired ones too.
    ///
    /// What is left counts every entry, later ones too: what was spent since cannot be spent again on an earlier day.
    pub fn lots(&self, customer: CustomerId, day: NaiveDate) -> Result<Vec<Lot>> {
        let mut statement = self.conn.prepare_cached(LOTS)?;
        let lots = statement.query_map(params![customer.0, day], lot_from_row)?;
        Ok(lots.collect::<rusqlite::Result<_>>()?)
    }

    /// The points that the customer may spend on `day`.
    pub fn balance(&self, customer: CustomerId, day: NaiveDate) -> Result<i64> {
        Ok(points::balance(&self.lots(customer, day)?, day))
    }

    /// The points that the customer may spend today, from the summary row where no lot has ended since.
    pub fn points_today(&self, customer: CustomerId, today: NaiveDate) -> Result<i64> {
        let mut statement = self.conn.prepare_cached(
            "SELECT points, points_expire_on < ?2 FROM summary WHERE customer_id = ?1",
        )?;
        let (points, ended): (i64, Option<bool>) = statement
            .query_row(params![customer.0, today], |row| Ok((row.get(0)?, row.get(1)?)))?;
        if ended == Some(true) { self.balance(customer, today) } else { Ok(points) }
    }

    /// The customer's ledger, oldest first.
    pub fn entries(&self, customer: CustomerId) -> Result<Vec<Entry>> {
        let sql = format!("{SELECT} WHERE customer_id = ?1 ORDER BY day, id");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let entries = statement.query_map([customer.0], from_row)?;
        Ok(entries.collect::<rusqlite::Result<_>>()?)
    }

    /// (lot, points) pairs of a query over purchase `id`.
    fn lot_points(&self, sql: &str, id: PurchaseId) -> Result<Vec<(PointsId, i64)>> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let pairs = statement
            .query_map([id.0], |row| Ok((PointsId(row.get("lot")?), row.get("remaining")?)))?;
        Ok(pairs.collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Gives points: a new lot. Returns its id.
    ///
    /// Refuses less than one point, more than `MOST`, an end before the beginning and a purchase that is void.
    pub fn award(&self, award: &Award) -> Result<PointsId> {
        if !(1..=MOST).contains(&award.points) {
            return Err(Error::refused("error-points-number")
                .with("points", award.points.to_string())
                .with("most", MOST.to_string()));
        }
        if let Some(last) = award.expires_on.filter(|last| *last < award.day) {
            return Err(Error::refused("error-points-end")
                .with("day", award.day.to_string())
                .with("expires", last.to_string()));
        }
        self.require_standing(award.purchase_id)?;
        self.enter(&Entry {
            id: PointsId(0),
            key: award.key.clone(),
            customer_id: award.customer_id,
            day: award.day,
            delta: award.points,
            kind: PointsKind::Award,
            lot_id: None,
            expires_on: award.expires_on,
            purchase_id: award.purchase_id,
            reverses_id: None,
            note: award.note.clone(),
        })
    }

    /// Spends points, earliest expiry first. Returns what was drawn from which lot.
    ///
    /// Refuses less than one point, more than the balance of its day, and a purchase that is void.
    pub fn redeem(&self, redemption: &Redemption) -> Result<Vec<(PointsId, i64)>> {
        let Redemption { customer_id, day, points, .. } = *redemption;
        if points < 1 {
            return Err(Error::refused("error-points-number")
                .with("points", points.to_string())
                .with("most", MOST.to_string()));
        }
        self.require_standing(redemption.purchase_id)?;
        let lots = self.lots(customer_id, day)?;
        let drawn = points::draw(&lots, points, day).ok_or_else(|| {
            Error::refused("error-points-short")
                .with("who", customer_id.to_string())
                .with("asked", points)
                .with("balance", points::balance(&lots, day))
        })?;
        for (lot, part) in &drawn {
            self.enter(&Entry {
                purchase_id: redemption.purchase_id,
                note: redemption.note.clone(),
                ..Entry::on(*lot, customer_id, day, PointsKind::Redeem, -part)
            })?;
        }
        Ok(drawn)
    }

    /// Takes what is left of every lot whose last day is before `day`; a second run finds nothing.
    pub fn expire(&self, day: NaiveDate) -> Result<Expired> {
        // What is over is looked for in the summary rows; an award of this very write is to be found too.
        self.refresh()?;
        let over: Vec<(PointsId, CustomerId, i64)> = self
            .conn
            .prepare_cached(OVER)?
            .query_map([day], |row| {
                let customer = CustomerId(row.get("customer_id")?);
                Ok((PointsId(row.get("lot")?), customer, row.get("remaining")?))
            })?
            .collect::<rusqlite::Result<_>>()?;
        for (lot, customer, left) in &over {
            self.enter(&Entry::on(*lot, *customer, day, PointsKind::Expire, -left))?;
        }
        let customers: BTreeSet<CustomerId> =
            over.iter().map(|(_, customer, _)| *customer).collect();
        let points = over.iter().map(|(_, _, left)| left).sum();
        Ok(Expired { customers: customers.len(), points })
    }

    /// Answers the points of a purchase that has just been marked void.
    pub(super) fn void_points(&self, purchase: &Purchase, day: NaiveDate) -> Result<Voided> {
        let returned = self.lot_points(&standing(REDEEMED), purchase.id)?;
        self.answer(purchase, day, PointsKind::Return, &returned)?;
        let unearned = self.lot_points(UNEARNED, purchase.id)?;
        let taken: Vec<_> = unearned.iter().map(|(lot, left)| (*lot, -left)).collect();
        self.answer(purchase, day, PointsKind::Void, &taken)?;
        let spent = self.lot_points(&standing(SPENT), purchase.id)?;
        let total = |pairs: &[(PointsId, i64)]| pairs.iter().map(|(_, points)| points).sum();
        Ok(Voided { returned: total(&returned), voided: total(&unearned), spent: total(&spent) })
    }

    fn answer(
        &self,
        purchase: &Purchase,
        day: NaiveDate,
        kind: PointsKind,
        deltas: &[(PointsId, i64)],
    ) -> Result<()> {
        for (lot, delta) in deltas {
            self.enter(&Entry {
                purchase_id: Some(purchase.id),
                ..Entry::on(*lot, purchase.customer_id, day, kind, *delta)
            })?;
        }
        Ok(())
    }

    fn enter(&self, entry: &Entry) -> Result<PointsId> {
        self.conn
            .prepare_cached(
                "INSERT INTO points (key, customer_id, day, delta, kind, lot_id, expires_on, purchase_id, reverses_id, \
                 note) VALUES (:key, :customer_id, :day, :delta, :kind, :lot_id, :expires_on, :purchase_id, \
                 :reverses_id, :note)",
            )?
            .execute(named_params! {
                ":key": entry.key, ":customer_id": entry.customer_id.0, ":day": entry.day,
                ":delta": entry.delta, ":kind": entry.kind.word(),
                ":lot_id": entry.lot_id.map(|id| id.0), ":expires_on": entry.expires_on,
                ":purchase_id": entry.purchase_id.map(|id| id.0),
                ":reverses_id": entry.reverses_id.map(|id| id.0), ":note": entry.note,
            })?;
        Ok(PointsId(self.conn.last_insert_rowid()))
    }
}
