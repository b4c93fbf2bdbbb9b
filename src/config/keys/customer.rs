//! Where a customer stands: silence that is too long, the stages, and how often each is contacted.

use super::{DAYS, Key, YEAR, list, switch, whole};
use crate::config::form::Form;
use crate::config::list::tag;

/// Most purchase days or referrals a stage asks for.
const MANY: i64 = 1000;

pub(super) static KEYS: &[Key] = &[
    Key {
        name: "lapsed.factor",
        form: Form::Factor { field: |c| &mut c.policy.lapsed.factor_milli, or_off: false },
    },
    Key {
        name: "lapsed.risk",
        form: Form::Factor { field: |c| &mut c.policy.lapsed.risk_milli, or_off: false },
    },
    whole("lapsed.floor_days", |c| &mut c.policy.lapsed.floor_days, 1, DAYS),
    whole("lapsed.fixed_days", |c| &mut c.policy.lapsed.fixed_days, 1, DAYS),
    whole("stage.onboarding_days", |c| &mut c.policy.stages.onboarding_days, 0, YEAR),
    whole("stage.won_back_days", |c| &mut c.policy.stages.won_back_days, 0, YEAR),
    whole("stage.loyal_days", |c| &mut c.policy.stages.loyal_days, 1, MANY),
    whole("stage.advocate_referrals", |c| &mut c.policy.stages.advocate_referrals, 1, MANY),
    switch("cadence.on", |c| &mut c.policy.rules.cadence.on),
    list("cadence.tags", |c| c.cadence_tags.clone(), tag::put_cadences),
    whole("cadence.default", |c| &mut c.policy.cadence.default, 0, DAYS),
    whole("cadence.occasional", |c| &mut c.policy.cadence.occasional, 0, DAYS),
    whole("cadence.regular", |c| &mut c.policy.cadence.regular, 0, DAYS),
    whole("cadence.close", |c| &mut c.policy.cadence.close, 0, DAYS),
    whole("cadence.partner", |c| &mut c.policy.cadence.partner, 0, DAYS),
    whole("cadence.prospect", |c| &mut c.policy.cadence.stages.prospect, 0, DAYS),
    whole("cadence.onboarding", |c| &mut c.policy.cadence.stages.onboarding, 0, DAYS),
    whole("cadence.active", |c| &mut c.policy.cadence.stages.active, 0, DAYS),
    whole("cadence.loyal", |c| &mut c.policy.cadence.stages.loyal, 0, DAYS),
    whole("cadence.advocate", |c| &mut c.policy.cadence.stages.advocate, 0, DAYS),
    whole("cadence.at_risk", |c| &mut c.policy.cadence.stages.at_risk, 0, DAYS),
    whole("cadence.lapsed", |c| &mut c.policy.cadence.stages.lapsed, 0, DAYS),
    whole("cadence.won_back", |c| &mut c.policy.cadence.stages.won_back, 0, DAYS),
];
