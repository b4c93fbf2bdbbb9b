//! A birthday, with or without its year.

use chrono::{Datelike, NaiveDate};

/// A day of the year that returns; 29 February falls on 28 February in common years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Birthday {
    year: Option<i32>,
    /// Month and day, in a leap year so that 29 February exists.
    day: NaiveDate,
}

const LEAP_YEAR: i32 = 2000;

impl Birthday {
    /// The birthday of someone born on `day`.
    pub fn born(day: NaiveDate) -> Option<Birthday> {
        Some(Birthday { year: Some(day.year()), day: day.with_year(LEAP_YEAR)? })
    }

    /// A birthday whose year is not known.
    pub fn yearly(month: u32, day: u32) -> Option<Birthday> {
        Some(Birthday { year: None, day: NaiveDate::from_ymd_opt(LEAP_YEAR, month, day)? })
    }

    /// Reads the stored form, `1980-04-05` or `--04-05`.
    pub fn parse(text: &str) -> Option<Birthday> {
        if let Some(rest) = text.strip_prefix("--") {
            let (month, day) = rest
                .split_once('-')
                .unwrap_or_else(|| rest.split_at_checked(2).unwrap_or((rest, "")));
            return Self::yearly(month.parse().ok()?, day.parse().ok()?);
        }
        Self::born(text.parse().ok()?)
    }

    /// The year of birth, if known.
    pub fn year(self) -> Option<i32> {
        self.year
    }

    /// Whether it is 29 February.
    pub fn is_leap_day(self) -> bool {
        (self.day.month(), self.day.day()) == (2, 29)
    }

    /// The day it falls on in `year`.
    pub fn in_year(self, year: i32) -> Option<NaiveDate> {
        self.day.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, 2, 28))
    }

    /// The first day from `today` on that it falls on.
    pub fn next(self, today: NaiveDate) -> Option<NaiveDate> {
        let this_year = self.in_year(today.year())?;
        if this_year >= today { Some(this_year) } else { self.in_year(today.year() + 1) }
    }

    /// How old somebody is on `today`; `None` where the year is not known or lies ahead.
    pub fn age(self, today: NaiveDate) -> Option<i32> {
        let years = today.year() - self.year?;
        let had = self.in_year(today.year())? <= today;
        Some(if had { years } else { years - 1 }).filter(|years| *years >= 0)
    }
}

impl std::fmt::Display for Birthday {
    /// The stored form, `1980-04-05` or `--04-05`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.year {
            Some(year) => write!(f, "{year:04}-{}", self.day.format("%m-%d")),
            None => write!(f, "--{}", self.day.format("%m-%d")),
        }
    }
}

/// The next full year since a day, and how many it makes; the day itself is none.
pub fn anniversary(since: NaiveDate, today: NaiveDate) -> Option<(NaiveDate, i32)> {
    let yearly = Birthday::born(since)?;
    let next = yearly.next(today)?;
    let day = if next.year() > since.year() { next } else { yearly.in_year(since.year() + 1)? };
    Some((day, day.year() - since.year()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_leap_day_falls_on_the_28th_in_common_years() {
        let leap = Birthday::parse("1992-02-29").unwrap();
        assert_eq!(leap.next(day("2027-02-28")), Some(day("2027-02-28")));
        assert_eq!(leap.next(day("2027-03-01")), Some(day("2028-02-29")));
    }

    #[test]
    fn nobody_is_a_year_older_before_the_day() {
        let leap = Birthday::parse("1992-02-29").unwrap();
        assert_eq!(leap.age(day("2027-02-27")), Some(34));
        assert_eq!(leap.age(day("2027-02-28")), Some(35));
        assert_eq!(leap.age(day("1991-01-01")), None);
        assert_eq!(Birthday::parse("--02-29").unwrap().age(day("2027-02-28")), None);
    }

    #[test]
    fn stored_forms_come_back_and_impossible_days_do_not() {
        for text in ["1980-04-05", "--04-05", "--02-29"] {
            assert_eq!(Birthday::parse(text).unwrap().to_string(), text);
        }
        assert!(Birthday::parse("--02-30").is_none());
        assert!(Birthday::parse("1981-02-29").is_none());
    }
}
