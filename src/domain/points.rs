//! The points ledger: lots with their own expiry, and which of them a redemption draws on.

use chrono::NaiveDate;

use super::id::{CustomerId, PointsId, PurchaseId};
use super::words::PointsKind;

/// One line of the ledger; never changed, only answered by another.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// 0 until it is stored.
    pub id: PointsId,
    /// Its identity in the system it was imported from.
    pub key: Option<String>,
    /// Whose points.
    pub customer_id: CustomerId,
    /// The day it counts from.
    pub day: NaiveDate,
    /// Points, signed; never 0.
    pub delta: i64,
    /// What it is.
    pub kind: PointsKind,
    /// The award it draws on; `None` for an award.
    pub lot_id: Option<PointsId>,
    /// The last day on which an award may be spent; `None` never ends.
    pub expires_on: Option<NaiveDate>,
    /// The purchase that earned or was paid with it.
    pub purchase_id: Option<PurchaseId>,
    /// The entry that this one reverses.
    pub reverses_id: Option<PointsId>,
    /// Why.
    pub note: Option<String>,
}

impl Entry {
    /// An entry that draws on a lot or gives back to it.
    pub fn on(
        lot: PointsId,
        customer_id: CustomerId,
        day: NaiveDate,
        kind: PointsKind,
        delta: i64,
    ) -> Entry {
        Entry {
            id: PointsId(0),
            key: None,
            customer_id,
            day,
            delta,
            kind,
            lot_id: Some(lot),
            expires_on: None,
            purchase_id: None,
            reverses_id: None,
            note: None,
        }
    }
}

/// The most points of one award: far more than anyone gives, few enough that no sum of awards overflows.
pub const MOST: i64 = 1_000_000_000_000;

/// Points to be given.
#[derive(Debug, Clone, PartialEq)]
pub struct Award {
    /// Its identity in the system it was imported from.
    pub key: Option<String>,
    /// To whom.
    pub customer_id: CustomerId,
    /// The day they count from.
    pub day: NaiveDate,
    /// How many, 1 to `MOST`.
    pub points: i64,
    /// The last day on which they may be spent; `None` never ends.
    pub expires_on: Option<NaiveDate>,
    /// The purchase that earned them.
    pub purchase_id: Option<PurchaseId>,
    /// Why.
    pub note: Option<String>,
}

/// Points to be spent.
#[derive(Debug, Clone, PartialEq)]
pub struct Redemption {
    /// Whose.
    pub customer_id: CustomerId,
    /// The day they are spent.
    pub day: NaiveDate,
    /// How many, 1 or more.
    pub points: i64,
    /// The purchase they pay for.
    pub purchase_id: Option<PurchaseId>,
    /// Why.
    pub note: Option<String>,
}

/// What voiding a purchase did to the customer's points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Voided {
    /// Points given back that the purchase had redeemed.
    pub returned: i64,
    /// Points taken: what was left of its award, and what returned to an award whose own purchase is void.
    pub voided: i64,
    /// Points of its award that had been spent meanwhile; they stay spent.
    pub spent: i64,
}

/// What a run of `expire points` took.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Expired {
    /// Customers who lost points.
    pub customers: usize,
    /// Points they lost together.
    pub points: i64,
}

/// What customers hold together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Outstanding {
    /// Points.
    pub points: i64,
    /// Customers who hold any.
    pub holders: i64,
    /// Those of the points that end soon.
    pub ending: i64,
    /// Customers who hold any of these.
    pub ending_holders: i64,
}

/// An award and what is left of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lot {
    /// The award's id.
    pub id: PointsId,
    /// The day it was awarded.
    pub awarded_on: NaiveDate,
    /// Points awarded.
    pub points: i64,
    /// Points left, 0 to `points`.
    pub left: i64,
    /// The last day on which it may be spent; `None` never ends.
    pub expires_on: Option<NaiveDate>,
    /// The purchase that earned it.
    pub purchase_id: Option<PurchaseId>,
}

impl Lot {
    /// Whether its points count on `day`.
    pub fn counts_on(&self, day: NaiveDate) -> bool {
        self.awarded_on <= day && self.expires_on.is_none_or(|last| last >= day)
    }
}

/// The points that may be spent on `day`.
pub fn balance(lots: &[Lot], day: NaiveDate) -> i64 {
    lots.iter().filter(|lot| lot.counts_on(day)).map(|lot| lot.left).sum()
}

/// Which lots `points` are drawn from on `day`: earliest expiry first, without expiry last, then by day and id.
///
/// Returns (lot, points) pairs that add up to `points`, or `None` where the balance is short.
pub fn draw(lots: &[Lot], points: i64, day: NaiveDate) -> Option<Vec<(PointsId, i64)>> {
    let mut open: Vec<&Lot> =
        lots.iter().filter(|lot| lot.left > 0 && lot.counts_on(day)).collect();
    open.sort_by_key(|lot| (lot.expires_on.unwrap_or(NaiveDate::MAX), lot.awarded_on, lot.id));
    let mut missing = points;
    let mut drawn = Vec::new();
    for lot in open {
        let part = lot.left.min(missing);
        if part > 0 {
            drawn.push((lot.id, part));
            missing -= part;
        }
    }
    (missing == 0).then_some(drawn)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lot(id: i64, left: i64, expires_on: Option<&str>) -> Lot {
        Lot {
            id: PointsId(id),
            awarded_on: "2026-01-01".parse().unwrap(),
            points: left,
            left,
            expires_on: expires_on.map(|day| day.parse().unwrap()),
            purchase_id: None,
        }
    }

    #[test]
    fn what_expires_first_is_spent_first_and_what_never_expires_last() {
        let today = "2026-11-21".parse().unwrap();
        let lots = [
            lot(1, 50, None),
            lot(2, 30, Some("2027-01-31")),
            lot(3, 20, Some("2026-12-31")),
            lot(4, 99, Some("2026-11-20")),
        ];
        assert_eq!(balance(&lots, today), 100);
        assert_eq!(
            draw(&lots, 60, today),
            Some(vec![(PointsId(3), 20), (PointsId(2), 30), (PointsId(1), 10)])
        );
        assert_eq!(draw(&lots, 101, today), None);
    }

    #[test]
    fn a_lot_counts_on_its_last_day_and_not_on_the_day_before_its_award() {
        let last = lot(1, 5, Some("2026-11-21"));
        assert!(last.counts_on("2026-11-21".parse().unwrap()));
        assert!(!last.counts_on("2026-11-22".parse().unwrap()));
        assert!(!last.counts_on("2025-12-31".parse().unwrap()));
    }
}
