//! How points moved = awards less what was voided, redemptions less what was returned, and what expired
//! (product.md, Numbers: points).

use super::TooLarge;
use crate::domain::words::PointsKind;

/// Points that came and went; together they are the change of all balances.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Movement {
    /// Given, less what was taken back with a voided purchase.
    pub awarded: i64,
    /// Spent, less what came back from a voided purchase.
    pub redeemed: i64,
    /// Ended.
    pub expired: i64,
}

/// The movement of entries that stand, by their kind and signed points.
pub fn movement(entries: &[(PointsKind, i64)]) -> Result<Movement, TooLarge> {
    let mut moved = Movement::default();
    for (kind, delta) in entries {
        let (sum, points) = match kind {
            PointsKind::Award | PointsKind::Void => (&mut moved.awarded, Some(*delta)),
            PointsKind::Redeem | PointsKind::Return => (&mut moved.redeemed, delta.checked_neg()),
            PointsKind::Expire => (&mut moved.expired, delta.checked_neg()),
            // An entry that was undone does not stand, nor does what undid it.
            PointsKind::Reverse => continue,
        };
        *sum = points.and_then(|points| sum.checked_add(points)).ok_or(TooLarge)?;
    }
    Ok(moved)
}
