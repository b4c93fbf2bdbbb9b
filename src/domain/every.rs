//! How often something returns, and on which days.

use std::fmt;

use chrono::{Datelike, NaiveDate};

use super::when::{Unit, YEARS, digits, normal};
use crate::error::{Error, Result};

/// So many days, weeks, months or years; at most about ten years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Every {
    number: u32,
    unit: Unit,
}

/// Words that say number and unit at once.
const WORDS: [(&str, u32, Unit); 14] = [
    ("daily", 1, Unit::Day),
    ("weekly", 1, Unit::Week),
    ("fortnightly", 2, Unit::Week),
    ("monthly", 1, Unit::Month),
    ("quarterly", 3, Unit::Month),
    ("quarter", 3, Unit::Month),
    ("yearly", 1, Unit::Year),
    ("annually", 1, Unit::Year),
    ("毎月", 1, Unit::Month),
    ("隔週", 2, Unit::Week),
    ("隔月", 2, Unit::Month),
    ("半年", 6, Unit::Month),
    ("四半期", 3, Unit::Month),
    ("other week", 2, Unit::Week),
];

impl Every {
    /// Reads `3 months`, `3m`, `every 2 weeks`, `monthly`, `year`, `3か月`, `3ヶ月ごと`, `毎週`.
    ///
    /// # Errors
    /// `error-every` for what is none of these, or shorter than a day, or longer than ten years.
    pub fn parse(text: &str) -> Result<Every> {
        let plain = normal(text);
        let (number, unit) = match WORDS.iter().find(|(word, ..)| *word == bare(&plain)) {
            Some((_, number, unit)) => (Some(*number), Some(*unit)),
            None => counted(&plain),
        };
        let found = number.zip(unit).map(|(number, unit)| Every { number, unit });
        found
            .filter(|every| (1..=every.most()).contains(&every.number))
            .ok_or_else(|| Error::usage("error-every").with("text", text.trim()))
    }

    /// How many of the unit.
    pub fn number(self) -> u32 {
        self.number
    }

    /// The word that says it with its number: `every-months`.
    pub fn word(self) -> &'static str {
        match self.unit {
            Unit::Day => "every-days",
            Unit::Week => "every-weeks",
            Unit::Month => "every-months",
            Unit::Year => "every-years",
        }
    }

    /// The first time it returns after the day `after`, counted from `first`: what is due on the 31st falls on the
    /// last day of a shorter month and comes back to the 31st. `None` beyond the years of the calendar.
    pub fn next(self, first: NaiveDate, after: NaiveDate) -> Option<NaiveDate> {
        let days = u32::try_from((after - first).num_days()).unwrap_or_default();
        let sure = days / (self.number * self.longest());
        let times = (sure..).map_while(|times| self.nth(first, times));
        times.into_iter().find(|day| *day > after)
    }

    /// The day of the `times`th return.
    fn nth(self, first: NaiveDate, times: u32) -> Option<NaiveDate> {
        let day = self.unit.shift(first, self.number.checked_mul(times)?, false)?;
        Some(day).filter(|day| YEARS.contains(&day.year()))
    }

    /// The largest number of the unit.
    fn most(self) -> u32 {
        match self.unit {
            Unit::Day => 3650,
            Unit::Week => 520,
            Unit::Month => 120,
            Unit::Year => 10,
        }
    }

    /// The most days one of the unit has.
    fn longest(self) -> u32 {
        match self.unit {
            Unit::Day => 1,
            Unit::Week => 7,
            Unit::Month => 31,
            Unit::Year => 366,
        }
    }
}

impl fmt::Display for Every {
    /// The stored form, `3 months`, `1 month`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = match self.unit {
            Unit::Day => "day",
            Unit::Week => "week",
            Unit::Month => "month",
            Unit::Year => "year",
        };
        write!(f, "{} {unit}{}", self.number, if self.number == 1 { "" } else { "s" })
    }
}

/// A normalised text without the words that only say that it returns.
fn bare(text: &str) -> &str {
    let text = text.strip_prefix("every ").or_else(|| text.strip_prefix("each ")).unwrap_or(text);
    text.strip_suffix("ごと").or_else(|| text.strip_suffix('毎')).unwrap_or(text)
}

/// A number and a unit; no number before a whole word is one.
fn counted(text: &str) -> (Option<u32>, Option<Unit>) {
    let text = bare(text.strip_prefix('毎').unwrap_or(text));
    let (number, unit) = digits(text);
    let number = match number {
        "" if unit.len() > 1 => Some(1),
        digits => digits.parse().ok(),
    };
    (number, Unit::parse(unit.trim_start()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// The first `count` returns, each found from the one before.
    fn returns(every: &str, first: &str, count: usize) -> Vec<String> {
        let (every, first) = (Every::parse(every).unwrap(), day(first));
        let next = |at: &NaiveDate| every.next(first, *at);
        let all = std::iter::successors(Some(first), next).skip(1).take(count);
        all.map(|day| day.to_string()).collect()
    }

    #[test]
    fn forms_of_both_languages() {
        let cases = [
            ("3 months", "3 months"),
            ("3m", "3 months"),
            ("every 3 months", "3 months"),
            ("monthly", "1 month"),
            ("Month", "1 month"),
            ("each week", "1 week"),
            ("2 Weeks", "2 weeks"),
            ("every other week", "2 weeks"),
            ("90d", "90 days"),
            ("daily", "1 day"),
            ("1 year", "1 year"),
            ("3か月", "3 months"),
            ("３ヶ月ごと", "3 months"),
            ("3ヵ月毎", "3 months"),
            ("3カ月", "3 months"),
            ("毎週", "1 week"),
            ("毎月", "1 month"),
            ("毎日", "1 day"),
            ("毎年", "1 year"),
            ("2週間ごと", "2 weeks"),
            ("隔週", "2 weeks"),
            ("半年ごと", "6 months"),
            ("年", "1 year"),
            ("1年", "1 year"),
            ("3650 days", "3650 days"),
            ("520w", "520 weeks"),
            ("120 months", "120 months"),
            ("10年", "10 years"),
        ];
        for (text, stored) in cases {
            let every = Every::parse(text).unwrap();
            assert_eq!(every.to_string(), stored, "{text}");
            assert_eq!(Every::parse(stored), Ok(every), "{stored}");
        }
        for text in [
            "",
            "0 days",
            "-3d",
            "3651 days",
            "521 weeks",
            "121 months",
            "11 years",
            "m",
            "3",
            "3 x",
            "friday",
            "毎週金曜",
            "1日おき",
            "99999999999 days",
            "1.5 months",
        ] {
            assert_eq!(Every::parse(text).unwrap_err().key(), "error-every", "{text}");
        }
    }

    #[test]
    fn the_31st_comes_back_after_shorter_months() {
        assert_eq!(
            returns("monthly", "2027-12-31", 4),
            ["2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30"]
        );
        assert_eq!(
            returns("yearly", "2024-02-29", 4),
            ["2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"]
        );
        assert_eq!(returns("2 weeks", "2026-11-21", 2), ["2026-12-05", "2026-12-19"]);
    }

    #[test]
    fn what_was_missed_is_not_made_up_for() {
        let monthly = Every::parse("monthly").unwrap();
        assert_eq!(monthly.next(day("2020-01-31"), day("2026-11-21")), Some(day("2026-11-30")));
        assert_eq!(monthly.next(day("2026-12-01"), day("2026-11-21")), Some(day("2026-12-01")));
        assert_eq!(monthly.next(day("2199-12-31"), day("2199-12-31")), None);
    }

    proptest! {
        #[test]
        fn the_next_return_is_the_first_after_the_day(
            number in 1u32..=10, unit in "days|weeks|months|years", first in 0u64..40_000, later in 0u64..30_000,
        ) {
            let every = Every::parse(&format!("{number} {unit}")).unwrap();
            let first = day("1950-01-01") + chrono::Days::new(first);
            let after = first + chrono::Days::new(later);
            let by_step = (0..).map(|times| every.nth(first, times)).find(|day| day.is_none_or(|day| day > after));
            prop_assert_eq!(every.next(first, after), by_step.flatten());
        }

        #[test]
        fn no_text_panics(text in any::<String>()) {
            let _ = Every::parse(&text);
        }
    }
}
