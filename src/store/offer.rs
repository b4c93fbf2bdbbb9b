//! Offers: benefits promised to one customer.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, named_params};

use super::column::word;
use super::write::{Reader, Tx};
use crate::domain::id::{CustomerId, OfferId};
use crate::domain::offer::Offer;
use crate::domain::words::OfferKind;
use crate::error::{Error, Result};

pub(super) fn from_row(row: &Row) -> rusqlite::Result<Offer> {
    Ok(Offer {
        id: OfferId(row.get("id")?),
        customer_id: CustomerId(row.get("customer_id")?),
        kind: word(row, "kind", OfferKind::parse)?,
        what: row.get("what")?,
        issued_on: row.get("issued_on")?,
        expires_on: row.get("expires_on")?,
        used_on: row.get("used_on")?,
    })
}

fn unknown(id: OfferId) -> Error {
    Error::not_found("error-offer-unknown").with("offer", id.to_string())
}

impl Reader<'_> {
    /// One offer; refuses an id that is not there.
    pub fn offer(&self, id: OfferId) -> Result<Offer> {
        let mut statement = self.conn.prepare_cached("SELECT * FROM offers WHERE id = ?1")?;
        statement.query_row([id.0], from_row).optional()?.ok_or_else(|| unknown(id))
    }

    /// What the customer was promised and can still use on `today`, by last day.
    pub fn open_offers(&self, customer: CustomerId, today: NaiveDate) -> Result<Vec<Offer>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT * FROM offers WHERE customer_id = ?1 AND used_on IS NULL \
             AND (expires_on IS NULL OR expires_on >= ?2) ORDER BY expires_on IS NULL, expires_on, id",
        )?;
        let offers = statement.query_map((customer.0, today), from_row)?;
        Ok(offers.collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Stores a new offer (its `id` is ignored) and returns the id it got.
    pub fn insert_offer(&self, new: &Offer) -> Result<OfferId> {
        self.conn
            .prepare_cached(
                "INSERT INTO offers (customer_id, kind, what, issued_on, expires_on, used_on) \
                 VALUES (:customer_id, :kind, :what, :issued_on, :expires_on, :used_on)",
            )?
            .execute(named_params! {
                ":customer_id": new.customer_id.0, ":kind": new.kind.word(), ":what": new.what,
                ":issued_on": new.issued_on, ":expires_on": new.expires_on, ":used_on": new.used_on,
            })?;
        Ok(OfferId(self.conn.last_insert_rowid()))
    }

    /// Writes the fields of a stored offer.
    pub fn update_offer(&self, offer: &Offer) -> Result<()> {
        let changed = self
            .conn
            .prepare_cached(
                "UPDATE offers SET kind = :kind, what = :what, expires_on = :expires_on, used_on = :used_on \
                 WHERE id = :id",
            )?
            .execute(named_params! {
                ":id": offer.id.0, ":kind": offer.kind.word(), ":what": offer.what,
                ":expires_on": offer.expires_on, ":used_on": offer.used_on,
            })?;
        if changed == 0 { Err(unknown(offer.id)) } else { Ok(()) }
    }

    /// Deletes an offer.
    pub fn remove_offer(&self, id: OfferId) -> Result<()> {
        let removed =
            self.conn.prepare_cached("DELETE FROM offers WHERE id = ?1")?.execute([id.0])?;
        if removed == 0 { Err(unknown(id)) } else { Ok(()) }
    }
}
