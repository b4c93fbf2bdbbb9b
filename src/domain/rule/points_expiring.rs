//! Points that end soon.

use std::collections::BTreeMap;

use chrono::{Datelike, Months};

use super::{About, Item, Rule, Stretch, Walk, after, before};
use crate::domain::sentence::Sentence;
use crate::domain::standing::{Ending, Standing};
use crate::domain::words::RuleName;

/// Tells of points some weeks before they end, once for all that end in one month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PointsExpiring {
    /// Whether it asks at all.
    pub on: bool,
    /// Days before the first of them ends.
    pub lead_days: i64,
    /// Fewer points than this are not worth a message.
    pub minimum: i64,
}

impl Default for PointsExpiring {
    fn default() -> Self {
        PointsExpiring { on: true, lead_days: 30, minimum: 100 }
    }
}

impl Rule for PointsExpiring {
    fn name(&self) -> RuleName {
        RuleName::PointsExpiring
    }

    fn is_on(&self) -> bool {
        self.on
    }

    fn walks(&self, days: Stretch) -> Vec<Walk> {
        // To the end of a month, because what ends in one month is told together.
        let last = after(days.until, self.lead_days);
        let next = last.with_day(1).and_then(|first| first.checked_add_months(Months::new(1)));
        vec![Walk::Lots(days.today, next.map_or(last, |next| before(next, 1)))]
    }

    fn find(&self, standing: &Standing, _: Stretch) -> Vec<Item> {
        let mut months: BTreeMap<String, Vec<&Ending>> = BTreeMap::new();
        for lot in &standing.records.lots {
            months.entry(lot.expires_on.format("%Y-%m").to_string()).or_default().push(lot);
        }
        let item = |(month, lots): (String, Vec<&Ending>)| {
            let points = lots.iter().fold(0, |sum: i64, lot| sum.saturating_add(lot.left));
            let (first, last) = (lots.first()?.expires_on, lots.last()?.expires_on);
            let reason = Sentence::new("today-points").with("points", points).with("day", first);
            let about = About { points: Some(points), expires: Some(first), ..About::default() };
            let item = Item::new(standing.customer, self.name(), month, first)
                .between(before(first, self.lead_days), last)
                .because(reason)
                .about(about);
            (points >= self.minimum).then_some(item)
        };
        months.into_iter().filter_map(item).collect()
    }
}
