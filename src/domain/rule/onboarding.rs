//! The first weeks of a new customer: a plan of small steps counted from the first purchase.

use super::{About, Item, Rule, Stretch, Walk, after, before};
use crate::domain::sentence::{Sentence, Value};
use crate::domain::standing::Standing;
use crate::domain::words::RuleName;

/// Asks for each step of the plan on its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Onboarding {
    /// Whether it asks at all.
    pub on: bool,
    /// The steps, by day.
    pub plan: Vec<Step>,
    /// Days a step stays on the list.
    pub stay_days: i64,
}

/// One step: so many days after the first purchase, do this.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Days after the first purchase.
    pub days: i64,
    /// What: `how` (ask how it went), `tip` (show something useful), `feedback` (ask for it), or the owner's words.
    pub what: String,
}

/// Steps that have words of their own in each language.
const KNOWN: [(&str, &str); 3] =
    [("how", "step-how"), ("tip", "step-tip"), ("feedback", "step-feedback")];

impl Default for Onboarding {
    fn default() -> Self {
        let step = |days, what: &str| Step { days, what: what.to_owned() };
        Onboarding {
            on: true,
            plan: vec![step(3, "how"), step(14, "tip"), step(30, "feedback")],
            stay_days: 7,
        }
    }
}

impl Rule for Onboarding {
    fn name(&self) -> RuleName {
        RuleName::Onboarding
    }

    fn is_on(&self) -> bool {
        self.on
    }

    fn walks(&self, days: Stretch) -> Vec<Walk> {
        let steps = || self.plan.iter().map(|step| step.days);
        let walk = steps().min().zip(steps().max()).map(|(shortest, longest)| {
            let from = before(days.today, longest + self.stay_days);
            Walk::FirstPurchases(from, before(days.until, shortest))
        });
        walk.into_iter().collect()
    }

    fn find(&self, standing: &Standing, _: Stretch) -> Vec<Item> {
        let Some(first) = standing.summary.first_purchase else { return Vec::new() };
        if standing.is_known_longer_than(first) {
            return Vec::new();
        }
        let item = |step: &Step| {
            let due = after(first, step.days);
            let known = KNOWN.iter().find(|(known, _)| *known == step.what);
            let what = known.map_or(Value::Text(step.what.clone()), |(_, word)| Value::Word(word));
            let reason =
                Sentence::new("today-onboarding").with("days", step.days).with("what", what);
            Item::new(standing.customer, self.name(), step.days, due)
                .between(due, after(due, self.stay_days))
                .because(reason)
                .about(About { what: Some(step.what.clone()), ..About::default() })
        };
        self.plan.iter().map(item).collect()
    }
}
