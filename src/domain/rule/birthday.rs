//! A customer's birthday; one born on 29 February has it on the 28th in common years.

use chrono::Datelike;

use super::yearly::Margin;
use super::{About, Item, Rule, Stretch, Walk, after, before};
use crate::domain::sentence::Sentence;
use crate::domain::standing::Standing;
use crate::domain::words::RuleName;

/// Asks for a wish from a few days before the birthday until a few days after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Birthday {
    /// Whether it asks at all.
    pub on: bool,
    /// Days before, so that a card arrives in time.
    pub lead_days: i64,
    /// Days after, for belated wishes.
    pub late_days: i64,
}

impl Default for Birthday {
    fn default() -> Self {
        Birthday { on: true, lead_days: 3, late_days: 3 }
    }
}

impl Birthday {
    fn margin(&self) -> Margin {
        Margin { lead_days: self.lead_days, late_days: self.late_days }
    }
}

impl Rule for Birthday {
    fn name(&self) -> RuleName {
        RuleName::Birthday
    }

    fn is_on(&self) -> bool {
        self.on
    }

    fn walks(&self, days: Stretch) -> Vec<Walk> {
        let (from, to) = self.margin().days(days);
        vec![Walk::Birthdays(from, to)]
    }

    fn find(&self, standing: &Standing, days: Stretch) -> Vec<Item> {
        let Some(birthday) = standing.birthday else { return Vec::new() };
        let mut items = Vec::new();
        for day in self.margin().falls(birthday, days) {
            let age = birthday.year().map(|born| i64::from(day.year() - born));
            // Not born yet: a year that was mistyped.
            if age.is_some_and(|age| age < 0) {
                continue;
            }
            let age = age.filter(|age| *age > 0);
            let reason = match age {
                Some(age) => Sentence::new("today-birthday-age").with("age", age),
                None => Sentence::new("today-birthday"),
            };
            items.push(
                Item::new(standing.customer, self.name(), day.year(), day)
                    .between(before(day, self.lead_days), after(day, self.late_days))
                    .because(reason.with("day", day))
                    .about(About { years: age, ..About::default() }),
            );
        }
        items
    }
}
