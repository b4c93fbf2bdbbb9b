//! What was sold, as figures are made of it: sums of a day, and who bought when.

use chrono::NaiveDate;

use super::id::CustomerId;

/// The purchases of a day that stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DaySales {
    /// The day.
    pub day: NaiveDate,
    /// How many.
    pub purchases: i64,
    /// Sum of their totals, minor units.
    pub revenue: i64,
}

/// A purchase that stands, by who made it and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Visit {
    /// Who bought.
    pub customer: CustomerId,
    /// The customer's first purchase ever.
    pub first: NaiveDate,
    /// The day of this one.
    pub day: NaiveDate,
}

/// What all customers together ever bought.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Totals {
    /// Customers with a purchase.
    pub bought: i64,
    /// Customers with two or more.
    pub bought_again: i64,
    /// Sum of all purchases, minor units.
    pub revenue: i64,
}

/// Those who are silent for longer than policy allows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Lapse {
    /// How many.
    pub customers: i64,
    /// What they bought before, minor units.
    pub spend: i64,
}
