//! What points are earned for, what they are worth and when they end.

use super::{Key, amount, switch, whole};

pub(super) static KEYS: &[Key] = &[
    switch("points.award", |c| &mut c.policy.points.award),
    amount("points.per", |c| &mut c.policy.points.per, 1),
    whole("points.points", |c| &mut c.policy.points.points, 0, 1_000_000),
    amount("points.minimum", |c| &mut c.policy.points.minimum, 0),
    amount("points.value", |c| &mut c.policy.points.value, 0),
    whole("points.expires_months", |c| &mut c.policy.points.expires_months, 0, 600),
];
