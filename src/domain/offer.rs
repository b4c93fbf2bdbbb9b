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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_day_is_one_on_which_it_can_be_used() {
        let day = |text: &str| text.parse().unwrap();
        let offer = Offer {
            id: OfferId(1),
            customer_id: CustomerId(1),
            kind: OfferKind::Other,
            what: "A coffee".to_owned(),
            issued_on: day("2026-11-01"),
            expires_on: Some(day("2026-11-21")),
            used_on: None,
        };
        let left = |today| offer.days_left(day(today));
        assert_eq!([left("2026-11-20"), left("2026-11-21")], [Some(1), Some(0)]);
        assert_eq!(left("2026-11-22"), None);
        let used = Offer { used_on: Some(day("2026-11-02")), ..offer.clone() };
        assert_eq!(used.days_left(day("2026-11-03")), None);
        assert_eq!(Offer { expires_on: None, ..offer }.days_left(day("2026-11-03")), None);
    }
}
