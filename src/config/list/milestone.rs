//! Numbers of purchases that deserve thanks: `10, 50, 100`.

use super::{number, parts, refuse_unless_above, unfit};
use crate::config::Config;
use crate::domain::rule::Thanks;
use crate::error::Result;

/// How many there may be.
const MOST: usize = 50;

/// The first purchase is thanked for as the first.
const LEAST: i64 = 2;

/// The largest of them.
const LARGEST: i64 = 1_000_000;

/// The numbers, in their one spelling.
pub(crate) fn text(thanks: &Thanks) -> String {
    let numbers: Vec<String> = thanks.milestones.iter().map(i64::to_string).collect();
    numbers.join(", ")
}

/// Takes over the numbers that `text` lists, the smallest first.
pub(crate) fn put(config: &mut Config, text: &str) -> Result<()> {
    let mut milestones: Vec<i64> = Vec::new();
    for part in parts(text, MOST)? {
        let count = number(part, LARGEST).filter(|count| *count >= LEAST).ok_or_else(|| {
            unfit("error-config-milestone", part).with("from", LEAST).with("to", LARGEST)
        })?;
        refuse_unless_above(count, milestones.last().copied(), part)?;
        milestones.push(count);
    }
    config.policy.rules.thanks.milestones = milestones;
    Ok(())
}
