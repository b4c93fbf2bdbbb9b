//! Revenue by month = sum of the totals of the purchases that stand, by the month of their day (product.md, Numbers).

use super::TooLarge;
use crate::domain::month::Month;
use crate::domain::sales::DaySales;

/// What was sold in a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthSales {
    /// The month.
    pub month: Month,
    /// Purchases.
    pub purchases: i64,
    /// Sum of their totals, minor units.
    pub revenue: i64,
}

/// What was sold in each of `months`, in their order; 0 in a month without a purchase.
pub fn by_month(days: &[DaySales], months: &[Month]) -> Result<Vec<MonthSales>, TooLarge> {
    let of_month = |month: &Month| {
        let (purchases, revenue) = total(days.iter().filter(|at| Month::of(at.day) == *month))?;
        Ok(MonthSales { month: *month, purchases, revenue })
    };
    months.iter().map(of_month).collect()
}

/// Purchases and revenue of all the days.
pub fn total<'d>(days: impl IntoIterator<Item = &'d DaySales>) -> Result<(i64, i64), TooLarge> {
    let add = |(purchases, revenue): (i64, i64), at: &DaySales| {
        Some((purchases.checked_add(at.purchases)?, revenue.checked_add(at.revenue)?))
    };
    days.into_iter().try_fold((0, 0), add).ok_or(TooLarge)
}
