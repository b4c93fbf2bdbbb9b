//! The days the business is open, and where a planned day falls among them.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, WeekdaySet};

/// Closed on some weekdays of each week, and on single days; open on all others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    /// Weekdays on which it is closed, never all of them.
    closed: WeekdaySet,
    holidays: BTreeSet<NaiveDate>,
}

/// How a planned day lies among those the business is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// It is open.
    Open,
    /// It is the first open day after the one that was wished for.
    Moved,
    /// It is closed, and meant all the same.
    Closed,
}

/// A day something is planned for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Planned {
    /// The day.
    pub day: NaiveDate,
    /// The day that was wished for.
    pub wished: NaiveDate,
    /// How the day lies among those the business is open.
    pub fit: Fit,
}

impl Calendar {
    /// Closed on the weekdays `closed` and on `holidays`; all seven weekdays count as none.
    pub fn new(closed: WeekdaySet, holidays: BTreeSet<NaiveDate>) -> Calendar {
        let closed = if closed == WeekdaySet::ALL { WeekdaySet::EMPTY } else { closed };
        Calendar { closed, holidays }
    }

    /// Whether the business is open on `day`.
    pub fn is_open(&self, day: NaiveDate) -> bool {
        !self.closed.contains(day.weekday()) && !self.holidays.contains(&day)
    }

    /// The first open day from `day` on.
    pub fn next_open(&self, day: NaiveDate) -> NaiveDate {
        day.iter_days().find(|day| self.is_open(*day)).unwrap_or(day)
    }

    /// Where something wished for `day` falls: on the next open day if it `may_move`, else on the day itself.
    pub fn plan(&self, wished: NaiveDate, may_move: bool) -> Planned {
        let (day, fit) = match (self.is_open(wished), may_move) {
            (true, _) => (wished, Fit::Open),
            (false, true) => (self.next_open(wished), Fit::Moved),
            (false, false) => (wished, Fit::Closed),
        };
        Planned { day, wished, fit }
    }
}

#[cfg(test)]
mod tests {
    use chrono::Weekday;
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn calendar(closed: &[Weekday], holidays: &[&str]) -> Calendar {
        let closed = closed.iter().copied().collect();
        Calendar::new(closed, holidays.iter().map(|text| day(text)).collect())
    }

    #[test]
    fn a_holiday_after_a_closed_weekday_is_passed_over_too() {
        let calendar = calendar(&[Weekday::Sun], &["2026-11-23"]);
        assert_eq!(calendar.next_open(day("2026-11-21")), day("2026-11-21"));
        assert_eq!(calendar.next_open(day("2026-11-22")), day("2026-11-24"));
        assert_eq!(calendar.next_open(day("2026-11-23")), day("2026-11-24"));
    }

    #[test]
    fn what_may_not_move_stays_and_is_known_to_be_closed() {
        let calendar = calendar(&[Weekday::Sun], &[]);
        let (sunday, monday) = (day("2026-11-22"), day("2026-11-23"));
        assert_eq!(
            calendar.plan(sunday, false),
            Planned { day: sunday, wished: sunday, fit: Fit::Closed }
        );
        assert_eq!(
            calendar.plan(sunday, true),
            Planned { day: monday, wished: sunday, fit: Fit::Moved }
        );
        assert_eq!(calendar.plan(monday, false).fit, Fit::Open);
        assert_eq!(calendar.plan(monday, true).fit, Fit::Open);
    }

    #[test]
    fn a_business_that_is_never_open_is_always_open() {
        let never = Calendar::new(WeekdaySet::ALL, BTreeSet::new());
        assert!(never.is_open(day("2026-11-21")));
    }

    proptest! {
        #[test]
        fn the_next_open_day_is_the_first_that_is_open(
            closed in 0u8..127, holidays in proptest::collection::btree_set(0u64..60, 0..20), from in 0u64..30,
        ) {
            let first = day("2026-11-01");
            let weekdays = (0..7u8).filter(|bit| closed >> bit & 1 == 1);
            let weekdays = weekdays.map(|bit| Weekday::try_from(bit).unwrap()).collect();
            let after = |days: u64| first + chrono::Days::new(days);
            let calendar = Calendar::new(weekdays, holidays.into_iter().map(after).collect());
            let next = calendar.next_open(after(from));
            prop_assert!(calendar.is_open(next) && next >= after(from));
            let skipped = after(from).iter_days().take_while(|day| *day < next);
            prop_assert!(skipped.into_iter().all(|day| !calendar.is_open(day)));
        }
    }
}
