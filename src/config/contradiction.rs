//! Settings that fit one by one and not together.

use super::Config;
use super::decimal::plain;
use super::source::Entry;
use crate::error::Error;

/// Days of the longest month.
const MONTH: i64 = 31;

/// What contradicts what, each with the byte of the later of the two.
pub(crate) fn all(config: &Config, entries: &[Entry]) -> Vec<(usize, Error)> {
    let found = [
        (["lapsed.risk", "lapsed.factor"], risk(config)),
        (["points-expiring.lead_days", "points.expires_months"], points(config)),
    ];
    let placed = |(pair, error): ([&str; 2], Option<Error>)| {
        let last = entries.iter().rfind(|entry| pair.contains(&entry.name.as_str()))?;
        Some((last.at, error?))
    };
    found.into_iter().filter_map(placed).collect()
}

/// At risk would come after lapsed.
fn risk(config: &Config) -> Option<Error> {
    let lapsed = &config.policy.lapsed;
    (lapsed.risk_milli > lapsed.factor_milli).then(|| {
        Error::refused("error-config-risk")
            .with("risk", plain(lapsed.risk_milli, 3))
            .with("factor", plain(lapsed.factor_milli, 3))
    })
}

/// Points would be said to end before they are earned.
fn points(config: &Config) -> Option<Error> {
    let rule = &config.policy.rules.points_expiring;
    let months = config.policy.points.expires_months;
    let most = MONTH * months;
    (rule.on && months > 0 && rule.lead_days > most).then(|| {
        Error::refused("error-config-points-lead")
            .with("days", rule.lead_days)
            .with("months", months)
            .with("most", most)
    })
}
