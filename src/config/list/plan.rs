//! The steps of a new customer's first weeks: `3 how, 14 tip, 30 Ask for a photo`.

use super::{is_short, number, parts, refuse_unless_above, unfit};
use crate::config::Config;
use crate::domain::rule::{Onboarding, Step};
use crate::error::Result;

/// How many steps there may be.
const MOST: usize = 20;

/// The last day that can have one.
const LAST: i64 = 365;

/// The steps, in their one spelling.
pub(crate) fn text(onboarding: &Onboarding) -> String {
    let step = |step: &Step| format!("{} {}", step.days, step.what);
    onboarding.plan.iter().map(step).collect::<Vec<_>>().join(", ")
}

/// Takes over the steps that `text` lists, one a day, in their order.
pub(crate) fn put(config: &mut Config, text: &str) -> Result<()> {
    let mut plan: Vec<Step> = Vec::new();
    for part in parts(text, MOST)? {
        let step = step(part).ok_or_else(|| unfit("error-config-step", part).with("to", LAST))?;
        refuse_unless_above(step.days, plan.last().map(|before| before.days), part)?;
        plan.push(step);
    }
    config.policy.rules.onboarding.plan = plan;
    Ok(())
}

fn step(part: &str) -> Option<Step> {
    let (days, what) = part.split_once(char::is_whitespace)?;
    let what = what.trim_start();
    let days = number(days, LAST).filter(|_| is_short(what))?;
    Some(Step { days, what: what.to_owned() })
}
