//! A month of the calendar, as figures are told by month.

use std::fmt;

use chrono::{Datelike, Months, NaiveDate};

/// A month of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(NaiveDate);

impl Month {
    /// The month a day lies in.
    pub fn of(day: NaiveDate) -> Month {
        Month(day.with_day(1).unwrap_or(day))
    }

    /// Its first day.
    pub fn first(self) -> NaiveDate {
        self.0
    }

    /// Its last day.
    pub fn last(self) -> NaiveDate {
        let next = self.0.checked_add_months(Months::new(1)).and_then(|next| next.pred_opt());
        next.unwrap_or(NaiveDate::MAX)
    }

    /// Its day of that number, or its last one where it is shorter.
    pub fn day(self, number: u32) -> NaiveDate {
        self.0.with_day(number).unwrap_or_else(|| self.last())
    }

    /// So many months before it; the first month there is at most.
    #[must_use]
    pub fn before(self, months: u32) -> Month {
        let earlier = self.0.checked_sub_months(Months::new(months));
        earlier.map_or(Month::of(NaiveDate::MIN), Month)
    }

    /// So many months after it; the last month there is at most.
    #[must_use]
    pub fn after(self, months: u32) -> Month {
        let later = self.0.checked_add_months(Months::new(months));
        later.map_or(Month::of(NaiveDate::MAX), Month)
    }

    /// So many months, of which it is the last, in their order.
    pub fn ending_here(self, count: u32) -> Vec<Month> {
        (0..count).rev().map(|back| self.before(back)).collect()
    }
}

impl fmt::Display for Month {
    /// As a filter and a period name it: `2026-11`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.0.year(), self.0.month())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(text: &str) -> Month {
        Month::of(format!("{text}-15").parse().unwrap())
    }

    #[test]
    fn a_month_has_its_days() {
        let february = month("2028-02");
        assert_eq!(february.first().to_string(), "2028-02-01");
        assert_eq!(february.last().to_string(), "2028-02-29");
        assert_eq!(february.day(21).to_string(), "2028-02-21");
        assert_eq!(month("2026-02").day(31).to_string(), "2026-02-28");
        assert_eq!(month("2026-12").last().to_string(), "2026-12-31");
    }

    #[test]
    fn months_follow_each_other_across_the_year() {
        let told: Vec<_> = month("2026-02").ending_here(4).iter().map(Month::to_string).collect();
        assert_eq!(told, ["2025-11", "2025-12", "2026-01", "2026-02"]);
        assert_eq!(month("2026-12").after(1), month("2027-01"));
        assert_eq!(month("2026-01").before(12), month("2025-01"));
    }

    #[test]
    fn the_calendar_has_ends() {
        let last = Month::of(NaiveDate::MAX);
        assert_eq!((last.after(1), last.last()), (last, NaiveDate::MAX));
        assert_eq!(Month::of(NaiveDate::MIN).before(1), Month::of(NaiveDate::MIN));
    }
}
