//! Repeat purchase rate = customers with 2 or more purchases / customers with 1 or more, in the window
//! (product.md, Numbers).

use super::ratio::Ratio;

/// The rate from how many customers bought at all, and how many of them twice or more often.
pub fn repeat_rate(bought: i64, bought_again: i64) -> Ratio {
    Ratio::of(bought_again, bought)
}
