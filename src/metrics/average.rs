//! AOV, the average order value = revenue / purchases (product.md, Numbers).

use super::ratio::Ratio;

/// Minor units a purchase, as a ratio; no data without a purchase.
pub fn average_order_value(revenue: i64, purchases: i64) -> Ratio {
    Ratio::of(revenue, purchases)
}
