//! The queue: how often one customer is asked for at most, and each rule in a section of its name.

use super::{DAYS, Key, YEAR, amount, list, switch, whole};
use crate::config::form::Form;
use crate::config::list::{milestone, plan, season, tag};

/// Days at most that a yearly day is asked for before it, and after it: this year's and next year's never meet.
const AROUND: i64 = 90;

/// Points at most that may not be worth a message.
const POINTS: i64 = 1_000_000;

pub(super) static KEYS: &[Key] = &[
    whole("today.touches", |c| &mut c.policy.fatigue.touches, 0, 100),
    whole("today.touch_days", |c| &mut c.policy.fatigue.days, 1, YEAR),
    switch("promise.on", |c| &mut c.policy.rules.promise.on),
    switch("birthday.on", |c| &mut c.policy.rules.birthday.on),
    whole("birthday.lead_days", |c| &mut c.policy.rules.birthday.lead_days, 0, AROUND),
    whole("birthday.late_days", |c| &mut c.policy.rules.birthday.late_days, 0, AROUND),
    switch("anniversary.on", |c| &mut c.policy.rules.anniversary.on),
    whole("anniversary.lead_days", |c| &mut c.policy.rules.anniversary.lead_days, 0, AROUND),
    whole("anniversary.late_days", |c| &mut c.policy.rules.anniversary.late_days, 0, AROUND),
    switch("thanks.on", |c| &mut c.policy.rules.thanks.on),
    whole("thanks.after_days", |c| &mut c.policy.rules.thanks.after_days, 0, YEAR),
    whole("thanks.stay_days", |c| &mut c.policy.rules.thanks.stay_days, 0, YEAR),
    amount("thanks.large_amount", |c| &mut c.policy.rules.thanks.large_amount, 0),
    Key {
        name: "thanks.large_factor",
        form: Form::Factor { field: |c| &mut c.policy.rules.thanks.large_milli, or_off: true },
    },
    list("thanks.milestones", |c| milestone::text(&c.policy.rules.thanks), milestone::put),
    switch("onboarding.on", |c| &mut c.policy.rules.onboarding.on),
    list("onboarding.plan", |c| plan::text(&c.policy.rules.onboarding), plan::put),
    whole("onboarding.stay_days", |c| &mut c.policy.rules.onboarding.stay_days, 0, YEAR),
    switch("check-in.on", |c| &mut c.policy.rules.check_in.on),
    whole("check-in.days", |c| &mut c.policy.rules.check_in.days, 0, YEAR),
    whole("check-in.rhythm_days", |c| &mut c.policy.rules.check_in.rhythm_days, 0, DAYS),
    whole("check-in.stay_days", |c| &mut c.policy.rules.check_in.stay_days, 0, YEAR),
    switch("replenish.on", |c| &mut c.policy.rules.replenish.on),
    whole("replenish.rhythm_days", |c| &mut c.policy.rules.replenish.rhythm_days, 0, DAYS),
    whole("replenish.stay_days", |c| &mut c.policy.rules.replenish.stay_days, 0, YEAR),
    switch("at-risk.on", |c| &mut c.policy.rules.at_risk.on),
    whole("at-risk.stay_days", |c| &mut c.policy.rules.at_risk.stay_days, 0, YEAR),
    Key { name: "at-risk.falling", form: Form::Percent { field: |c| &mut c.policy.falling_milli } },
    whole("at-risk.nps", |c| &mut c.policy.rules.at_risk.nps, -1, 10),
    whole("at-risk.csat", |c| &mut c.policy.rules.at_risk.csat, 0, 5),
    switch("win-back.on", |c| &mut c.policy.rules.win_back.on),
    whole("win-back.stay_days", |c| &mut c.policy.rules.win_back.stay_days, 0, DAYS),
    switch("points-expiring.on", |c| &mut c.policy.rules.points_expiring.on),
    whole("points-expiring.lead_days", |c| &mut c.policy.rules.points_expiring.lead_days, 0, YEAR),
    whole("points-expiring.minimum", |c| &mut c.policy.rules.points_expiring.minimum, 0, POINTS),
    switch("offer-expiring.on", |c| &mut c.policy.rules.offer_expiring.on),
    whole("offer-expiring.lead_days", |c| &mut c.policy.rules.offer_expiring.lead_days, 0, YEAR),
    switch("greeting.on", |c| &mut c.policy.rules.greeting.on),
    list("greeting.seasons", |c| season::text(&c.policy.rules.greeting), season::put),
    list("greeting.except", |c| c.greeting_except.clone(), tag::put_exceptions),
];
