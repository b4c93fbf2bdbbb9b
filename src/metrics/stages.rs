//! Stage counts = customers in each stage, and their share of all customers (product.md, Words: stage).

use super::TooLarge;
use super::ratio::Ratio;
use crate::domain::words::Stage;

/// How many customers are in a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StageShare {
    /// Which.
    pub stage: Stage,
    /// Customers in it, of all.
    pub share: Ratio,
}

/// Every stage in its order, those that nobody is in too.
pub fn stage_shares(counts: &[(Stage, i64)]) -> Result<Vec<StageShare>, TooLarge> {
    let add = |all: i64, (_, count): &(Stage, i64)| all.checked_add(*count);
    let all = counts.iter().try_fold(0, add).ok_or(TooLarge)?;
    let share = |stage: &Stage| {
        let count = counts.iter().find(|(of, _)| of == stage).map_or(0, |(_, count)| *count);
        StageShare { stage: *stage, share: Ratio::of(count, all) }
    };
    Ok(Stage::ALL.iter().map(share).collect())
}
