//! Asking how it went, some days after a purchase.

use super::{About, Item, Rule, Stretch, Walk, after, before};
use crate::domain::sentence::Sentence;
use crate::domain::standing::Standing;
use crate::domain::words::RuleName;

/// Asks after the latest purchase of customers who do not come so often that they are seen anyway. The first purchase
/// belongs to the onboarding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckIn {
    /// Whether it asks at all.
    pub on: bool,
    /// Days after the purchase.
    pub days: i64,
    /// Only for customers whose rhythm is this many days or more, or who have none yet.
    pub rhythm_days: i64,
    /// Days it stays on the list.
    pub stay_days: i64,
}

impl Default for CheckIn {
    fn default() -> Self {
        CheckIn { on: true, days: 7, rhythm_days: 28, stay_days: 14 }
    }
}

impl Rule for CheckIn {
    fn name(&self) -> RuleName {
        RuleName::CheckIn
    }

    fn is_on(&self) -> bool {
        self.on
    }

    fn walks(&self, days: Stretch) -> Vec<Walk> {
        vec![Walk::Purchases(before(days.today, self.days + self.stay_days))]
    }

    fn find(&self, standing: &Standing, _: Stretch) -> Vec<Item> {
        let Some(sale) = standing.records.sales.last() else { return Vec::new() };
        let seen_often =
            standing.summary.rhythm_days().is_some_and(|rhythm| rhythm < self.rhythm_days as f64);
        if seen_often || standing.summary.purchase_days < 2 {
            return Vec::new();
        }
        let due = after(sale.day, self.days);
        let reason = Sentence::new("today-check-in").with("day", sale.day);
        vec![
            Item::new(standing.customer, self.name(), sale.id, due)
                .between(due, after(due, self.stay_days))
                .because(reason)
                .about(About::default()),
        ]
    }
}
