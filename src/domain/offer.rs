//! An offer: a benefit promised to one customer.

use chrono::NaiveDate;

use super::id::{CustomerId, OfferId};
use super::words::OfferKind;

/// A benefit issued to a customer, until it is used or its day is over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// 0 until it is stored.
    pub id: OfferId,
    /// Whose.
    pub customer_id: CustomerId,
    /// What for.
    pub kind: OfferKind,
    /// What is promised, in the user's words.
    pub what: String,
    /// The day it was promised.
    pub issued_on: NaiveDate,
    /// The last day it can be used; `None` = any.
    pub expires_on: Option<NaiveDate>,
    /// The day it was used.
    pub used_on: Option<NaiveDate>,
}

impl Offer {
    /// Days after `today` on which it can still be used; `None` where that never ends or is over.
    pub fn days_left(&self, today: NaiveDate) -> Option<i64> {
        let last = self.expires_on.filter(|last| self.used_on.is_none() && *last >= today)?;
        Some((last - today).num_days())
    }
}
