//! A customer has lapsed and nobody has tried to win it back.

use super::{Item, Rule, Stretch, Walk, after, before};
use crate::domain::sentence::Sentence;
use crate::domain::standing::Standing;
use crate::domain::words::RuleName;

/// Asks once for each time a customer lapses, unless it was contacted since; not for those gone long ago.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WinBack {
    /// Whether it asks at all.
    pub on: bool,
    /// Days it stays on the list.
    pub stay_days: i64,
}

impl Default for WinBack {
    fn default() -> Self {
        WinBack { on: true, stay_days: 60 }
    }
}

impl Rule for WinBack {
    fn name(&self) -> RuleName {
        RuleName::WinBack
    }

    fn is_on(&self) -> bool {
        self.on
    }

    fn walks(&self, days: Stretch) -> Vec<Walk> {
        vec![Walk::Lapses(before(days.today, self.stay_days), days.until)]
    }

    fn find(&self, standing: &Standing, days: Stretch) -> Vec<Item> {
        let summary = &standing.summary;
        let (Some(last), Some(lapse)) = (summary.last_purchase, summary.lapse_on) else {
            return Vec::new();
        };
        if summary.last_contact.is_some_and(|contact| contact >= lapse) {
            return Vec::new();
        }
        let silent = (days.today.max(lapse) - last).num_days();
        let reason = match summary.rhythm_days() {
            Some(every) => Sentence::new("today-lapsed-rhythm").with("every", every.round() as i64),
            None => Sentence::new("today-lapsed"),
        };
        vec![
            Item::new(standing.customer, self.name(), last, lapse)
                .between(lapse, after(lapse, self.stay_days))
                .because(reason.with("days", silent)),
        ]
    }
}
