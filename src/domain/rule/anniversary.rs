//! The day on which the relation or contract began comes round.

use chrono::Datelike;

use super::yearly::Margin;
use super::{About, Item, Rule, Stretch, Walk, after, before};
use crate::domain::birthday;
use crate::domain::sentence::Sentence;
use crate::domain::standing::Standing;
use crate::domain::words::RuleName;

/// Asks for a word of thanks from a week before each full year of the relation until a few days after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anniversary {
    /// Whether it asks at all.
    pub on: bool,
    /// Days before.
    pub lead_days: i64,
    /// Days after.
    pub late_days: i64,
}

impl Default for Anniversary {
    fn default() -> Self {
        Anniversary { on: true, lead_days: 7, late_days: 3 }
    }
}

impl Anniversary {
    fn margin(&self) -> Margin {
        Margin { lead_days: self.lead_days, late_days: self.late_days }
    }
}

impl Rule for Anniversary {
    fn name(&self) -> RuleName {
        RuleName::Anniversary
    }

    fn is_on(&self) -> bool {
        self.on
    }

    fn walks(&self, days: Stretch) -> Vec<Walk> {
        let (from, to) = self.margin().days(days);
        vec![Walk::Anniversaries(from, to)]
    }

    fn find(&self, standing: &Standing, days: Stretch) -> Vec<Item> {
        let Some(since) = standing.since else { return Vec::new() };
        let Some(yearly) = birthday::Birthday::born(since) else { return Vec::new() };
        let mut items = Vec::new();
        for day in self.margin().falls(yearly, days) {
            let years = i64::from(day.year() - since.year());
            if years < 1 {
                continue;
            }
            let reason = Sentence::new("today-anniversary").with("years", years).with("day", day);
            items.push(
                Item::new(standing.customer, self.name(), day.year(), day)
                    .between(before(day, self.lead_days), after(day, self.late_days))
                    .because(reason)
                    .about(About { years: Some(years), ..About::default() }),
            );
        }
        items
    }
}
