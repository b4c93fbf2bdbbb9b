//! Top customers = those with the highest sum of purchases; their share = that sum / revenue of all customers
//! (product.md, Numbers: historic CLV).

use std::cmp::Reverse;

use super::ratio::Ratio;
use crate::domain::id::CustomerId;

/// A customer among the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Top {
    /// Who.
    pub customer: CustomerId,
    /// What it spent, of the revenue of all.
    pub share: Ratio,
}

/// The `most` customers who spent most, highest first, the older customer before the younger; those who spent nothing
/// are left out.
pub fn top(spends: &[(CustomerId, i64)], revenue: i64, most: usize) -> Vec<Top> {
    let mut spends: Vec<_> = spends.iter().filter(|(_, spend)| *spend > 0).collect();
    spends.sort_by_key(|(customer, spend)| (Reverse(*spend), *customer));
    let best = spends.into_iter().take(most);
    best.map(|(customer, spend)| Top { customer: *customer, share: Ratio::of(*spend, revenue) })
        .collect()
}
