//! The rows of one purchase, gathered, and laid over the purchase as the book has it.

use crate::domain::id::CustomerId;
use crate::domain::money::LARGEST;
use crate::domain::purchase::{Line, Purchase};
use crate::error::{Error, Result};
use crate::exchange::canonical::{Moment, PurchaseRow};
use crate::store::import::{NewLine, NewPurchase};

/// The rows of one purchase.
#[derive(Debug, Clone, Default)]
pub(super) struct Group {
    pub(super) key: String,
    pub(super) customer: Option<CustomerId>,
    pub(super) at: Option<Moment>,
    pub(super) note: Option<String>,
    pub(super) amounts: NewPurchase,
    pub(super) lines: Vec<NewLine>,
    /// Whether a line names a product.
    pub(super) is_itemised: bool,
    /// The physical lines of its rows.
    pub(super) rows: Vec<u64>,
    /// Rows that cannot be read: the purchase is not taken without them.
    pub(super) faults: Vec<(u64, Error)>,
    /// Whether the key was derived, not read.
    pub(super) is_derived: bool,
    /// Whether rows of this key were taken before these.
    pub(super) is_later: bool,
}

impl Group {
    pub(super) fn customer(&self) -> CustomerId {
        self.customer.unwrap_or(CustomerId(0))
    }

    pub(super) fn moment(&self) -> Moment {
        self.at.unwrap_or_default()
    }

    pub(super) fn clear(&mut self) {
        self.key.clear();
        self.lines.clear();
        self.rows.clear();
        self.faults.clear();
        (self.note, self.at) = (None, None);
        (self.is_itemised, self.is_derived, self.is_later) = (false, false, false);
        self.amounts = NewPurchase::default();
    }

    /// Refuses `more` where the purchase would come to more than an amount may be.
    pub(super) fn check_room(&self, more: &NewPurchase) -> Result<()> {
        let all = [self.amounts.total, self.amounts.discount, more.total, more.discount];
        let sum = all.iter().try_fold(0_i64, |sum, amount| sum.checked_add(*amount));
        match sum {
            Some(sum) if sum <= LARGEST => Ok(()),
            _ => Err(Error::usage("error-purchase-large")),
        }
    }

    pub(super) fn take(
        &mut self,
        row: &PurchaseRow,
        line: u64,
        (amounts, new_line): (NewPurchase, Option<NewLine>),
    ) {
        self.amounts.total += amounts.total;
        self.amounts.discount += amounts.discount;
        self.amounts.points_used = self.amounts.points_used.max(amounts.points_used);
        self.amounts.voided_on = self.amounts.voided_on.or(amounts.voided_on);
        if self.note.is_none() {
            self.note = row.note.map(str::to_owned);
        }
        self.is_itemised |= new_line.is_some();
        self.lines.extend(new_line);
        self.rows.push(line);
    }

    pub(super) fn join(&mut self, other: &Group) {
        self.rows.extend_from_slice(&other.rows);
        match self.check_room(&other.amounts) {
            Ok(()) => {
                self.amounts.total += other.amounts.total;
                self.amounts.discount += other.amounts.discount;
            }
            Err(why) => self.blame(other.rows.first().copied(), why),
        }
        self.is_itemised |= other.is_itemised;
        self.lines.extend_from_slice(&other.lines);
        self.faults.extend_from_slice(&other.faults);
    }

    /// Makes `row`, else its first one, the reason why the purchase is not taken.
    pub(super) fn blame(&mut self, row: Option<u64>, why: Error) {
        let Some(row) = row.or(self.rows.first().copied()) else { return };
        self.rows.retain(|line| *line != row);
        self.faults.push((row, why));
    }

    /// The known purchase, of which the file had all before, with these rows behind.
    pub(super) fn behind(&self, known: &Purchase) -> Purchase {
        let mut laid = known.clone();
        laid.total += self.amounts.total;
        laid.discount += self.amounts.discount;
        laid.lines.extend(self.lines.iter().map(line));
        laid
    }

    /// The known purchase as these rows have it; without a product in any of them its lines stay.
    pub(super) fn over(&self, known: &Purchase) -> Purchase {
        let (day, time) = self.moment();
        let mut laid = Purchase {
            day,
            time: time.or(known.time),
            total: self.amounts.total,
            discount: self.amounts.discount,
            note: self.note.clone().or_else(|| known.note.clone()),
            voided_on: known.voided_on.or(self.amounts.voided_on),
            ..known.clone()
        };
        if self.is_itemised {
            laid.lines = self.lines.iter().map(line).collect();
            for (line, known) in laid.lines.iter_mut().zip(&known.lines) {
                if line.product_id == known.product_id {
                    known.product.clone_into(&mut line.product);
                }
            }
        }
        laid
    }
}

fn line(new: &NewLine) -> Line {
    let NewLine { product_id, quantity, amount } = *new;
    Line { product_id, product: String::new(), quantity, amount }
}
