//! What returns every year: the years whose day may be on a list.

use chrono::{Datelike, NaiveDate};

use super::{Stretch, after, before};
use crate::domain::birthday::Birthday;

/// How long before and after its day a yearly item is on the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Margin {
    pub(super) lead_days: i64,
    pub(super) late_days: i64,
}

impl Margin {
    /// The days whose items are on some list of the stretch.
    pub(super) fn days(self, days: Stretch) -> (NaiveDate, NaiveDate) {
        (before(days.today, self.late_days), after(days.until, self.lead_days))
    }

    /// The days of `yearly` that can matter: one a year, in the years around the stretch.
    pub(super) fn falls(self, yearly: Birthday, days: Stretch) -> Vec<NaiveDate> {
        let (from, to) = self.days(days);
        let years = from.year()..=to.year();
        years
            .filter_map(|year| yearly.in_year(year))
            .filter(|day| from <= *day && *day <= to)
            .collect()
    }
}
