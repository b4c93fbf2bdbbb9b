//! What to say when an item is acted on: one line to keep in mind; the whole text is a template's.

use super::Item;
use crate::domain::sentence::Sentence;
use crate::domain::words::RuleName;

impl Item {
    /// What to say, in one line.
    pub fn say(&self) -> Sentence {
        Sentence::new(match self.rule {
            RuleName::Promise => "today-say-promise",
            RuleName::Cadence => "today-say-cadence",
            RuleName::Birthday => "today-say-birthday",
            RuleName::Anniversary => "today-say-anniversary",
            RuleName::Thanks if self.about.kind == Some("referral") => "today-say-referral",
            RuleName::Thanks => "today-say-thanks",
            RuleName::Onboarding => "today-say-onboarding",
            RuleName::CheckIn => "today-say-check-in",
            RuleName::Replenish => "today-say-replenish",
            RuleName::AtRisk if self.is_problem => "today-say-problem",
            RuleName::AtRisk => "today-say-at-risk",
            RuleName::WinBack => "today-say-win-back",
            RuleName::PointsExpiring => "today-say-points",
            RuleName::OfferExpiring => "today-say-offer",
            RuleName::Greeting => "today-say-greeting",
        })
    }
}
