//! The numbers of the business: one definition each, in a file of its own, as pure functions over plain values.
//! Amounts are minor units. Reads nothing and words nothing.

mod average;
mod buyers;
mod change;
mod points;
mod ratio;
mod repeat;
mod revenue;
mod stages;
#[cfg(test)]
mod tests;
mod top;

pub use average::average_order_value;
pub use buyers::{Buyers, MonthBuyers};
pub use change::{change, up_to};
pub use points::{Movement, movement};
pub use ratio::Ratio;
pub use repeat::repeat_rate;
pub use revenue::{MonthSales, by_month, total};
pub use stages::{StageShare, stage_shares};
pub use top::{Top, top};

/// A sum that is more than an `i64` holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLarge;
