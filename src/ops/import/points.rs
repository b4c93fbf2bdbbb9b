//! Rows of `points.csv`. A positive one is an award, a lot of its own; a negative one is drawn on lots when all rows
//! are read. Rows that name their lot, as an export writes them, are taken as they stand.

use std::collections::HashMap;

use super::report::Outcome;
use super::session::Session;
use super::touch::{Keys, same_customer};
use crate::domain::id::{CustomerId, PointsId, PurchaseId};
use crate::domain::points::MOST;
use crate::domain::words::PointsKind;
use crate::error::{Error, Result};
use crate::exchange::canonical::PointsRow;
use crate::store::import::{NewPoints, Table};

/// Entries of this import by key, and lot where they draw on one.
type Entries = HashMap<(Box<str>, Option<PointsId>), PointsId>;

/// What is known of the file's entries.
#[derive(Default)]
pub(super) struct Ledger {
    keys: Keys,
    entries: Entries,
    /// Whether rows named their lot: their sums are to be checked.
    explicit: bool,
}

/// No lot ends before it is given.
fn refuse_early_end(new: &NewPoints) -> Result<()> {
    match new.expires_on.filter(|last| *last < new.day) {
        Some(last) => Err(Error::refused("error-points-end")
            .with("day", new.day.to_string())
            .with("expires", last.to_string())),
        None => Ok(()),
    }
}

impl Session<'_, '_> {
    /// Takes one row; `None` where it waits for the end of the file.
    pub(super) fn points_row(
        &mut self,
        ledger: &mut Ledger,
        row: &PointsRow,
        line: u64,
    ) -> Result<Option<Outcome>> {
        if row.delta == 0 || !(-MOST..=MOST).contains(&row.delta) {
            return Err(Error::refused("error-import-number")
                .with("field", "delta")
                .with("value", row.delta.to_string()));
        }
        let customer_id = self.customer_of(row.customer)?;
        let lot = row.lot.map(|lot| self.entry(&ledger.entries, lot, None)).transpose()?;
        let key = match (row.key, lot) {
            // Entries that one row became share its key; with their lot they are told apart.
            (Some(key), Some(_)) => key,
            _ => match ledger.keys.of(row.key, (row.customer, row.at), row.delta) {
                Some(key) => key,
                None => return Ok(Some(self.skip(line, row.key))),
            },
        };
        if self.is_known_entry(row, key, lot, customer_id)? {
            return Ok(Some(Outcome::Unchanged));
        }
        let new = NewPoints {
            key: Some(key),
            customer_id,
            day: row.at.0,
            delta: row.delta,
            kind: kind(row, lot)?,
            lot_id: lot,
            expires_on: row.expires_at.map(|(day, _)| day).filter(|_| lot.is_none()),
            purchase_id: self.purchase_of(row.purchase)?,
            reverses_id: None,
            note: row.reason,
        };
        if lot.is_none() && row.delta < 0 {
            self.bulk.defer_redemption(line, &new)?;
            return Ok(None);
        }
        refuse_early_end(&new)?;
        let reverses_id = match row.reverses {
            Some(reversed) if new.kind == PointsKind::Reverse => {
                Some(self.reversed(&ledger.entries, reversed, lot)?)
            }
            _ => None,
        };
        let key: Box<str> = key.into();
        let id = self.bulk.add_points(&NewPoints { key: Some(&key), reverses_id, ..new })?;
        if row.kind.is_some() {
            ledger.entries.insert((key, lot), id);
        }
        ledger.explicit |= lot.is_some();
        Ok(Some(Outcome::Added))
    }

    /// Draws what waited.
    pub(super) fn end_points(&mut self, ledger: &Ledger) -> Result<()> {
        let mut short = Vec::new();
        let drawn = self.bulk.settle_redemptions(|line, why| short.push((line, why)))?;
        self.report.of("points").added += drawn;
        for (line, why) in short {
            self.refuse("points", line, why)?;
        }
        if ledger.explicit {
            self.bulk.flush(Table::Points)?;
            if self.bulk.has_unsound_lot()? {
                return Err(Error::failure("error-import-lots").with("file", self.file.as_str()));
            }
        }
        Ok(())
    }

    /// Whether the book has the entry. The ledger is never changed, so one that says something else is refused.
    fn is_known_entry(
        &self,
        row: &PointsRow,
        key: &str,
        lot: Option<PointsId>,
        customer: CustomerId,
    ) -> Result<bool> {
        let known = match self.bulk.points_of_key(key, lot)? {
            Some(known) => Some(known),
            None => match super::identity::own_code(key) {
                Some(id) => self.bulk.points_of_id(id)?,
                None => None,
            },
        };
        let Some(known) = known else { return Ok(false) };
        same_customer(known.customer_id, customer, key)?;
        let expiry = row.expires_at.map(|(day, _)| day);
        let same = known.day == row.at.0
            && known.delta == row.delta
            && (expiry.is_none() || known.expires_on == expiry);
        if same { Ok(true) } else { Err(Error::refused("error-import-ledger").with("key", key)) }
    }

    /// The entry of a key, of this import or of the book.
    fn entry(&self, entries: &Entries, key: &str, lot: Option<PointsId>) -> Result<PointsId> {
        if let Some(id) = entries.get(&(Box::from(key), lot)) {
            return Ok(*id);
        }
        if let Some(id) = self.bulk.entry_of_key(key, lot)? {
            return Ok(id);
        }
        match super::identity::own_code(key) {
            Some(id) if self.bulk.is_keyless(Table::Points, id)? => Ok(PointsId(id)),
            _ => Err(Error::refused("error-import-entry").with("key", key)),
        }
    }

    fn reversed(&self, entries: &Entries, key: &str, lot: Option<PointsId>) -> Result<PointsId> {
        self.entry(entries, key, lot).or_else(|_| self.entry(entries, key, None))
    }

    fn purchase_of(&mut self, key: Option<&str>) -> Result<Option<PurchaseId>> {
        let Some(key) = key else { return Ok(None) };
        self.bulk.flush(Table::Purchases)?;
        if let Some(id) = self.bulk.purchase_of_key(key)? {
            return Ok(Some(id));
        }
        Ok(self.row_of(Table::Purchases, key)?.map(PurchaseId))
    }
}

/// What kind of entry the row is: as it says, else by its sign.
fn kind(row: &PointsRow, lot: Option<PointsId>) -> Result<PointsKind> {
    let said = row.kind.map(PointsKind::require).transpose()?;
    match (said, lot) {
        (Some(PointsKind::Award) | None, Some(_)) if row.delta > 0 => {
            Err(Error::refused("error-import-entry").with("key", row.lot.unwrap_or_default()))
        }
        (Some(PointsKind::Award) | None, Some(_)) => Ok(PointsKind::Redeem),
        (Some(kind), Some(_)) => Ok(kind),
        (_, None) if row.delta > 0 => Ok(PointsKind::Award),
        (_, None) => Ok(PointsKind::Redeem),
    }
}
