//! Units of time, and how a number of them moves a day.

use chrono::{Days, Months, NaiveDate};

/// A unit of time of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// A day.
    Day,
    /// Seven days.
    Week,
    /// A month, clamped to the last day of a shorter one.
    Month,
    /// Twelve months.
    Year,
}

impl Unit {
    /// The unit a normalised word names: `d`, `days`, `週間`, `か月`.
    pub(in crate::domain) fn parse(word: &str) -> Option<Unit> {
        Some(match word {
            "d" | "day" | "days" | "日" => Unit::Day,
            "w" | "week" | "weeks" | "週" | "週間" => Unit::Week,
            "m" | "month" | "months" | "か月" | "ヶ月" | "ケ月" | "カ月" | "ヵ月" | "箇月" => {
                Unit::Month
            }
            "y" | "year" | "years" | "年" => Unit::Year,
            _ => return None,
        })
    }

    /// The day so many of the unit after `day`, or before it.
    pub(in crate::domain) fn shift(
        self,
        day: NaiveDate,
        number: u32,
        back: bool,
    ) -> Option<NaiveDate> {
        match self {
            Unit::Day => shift_days(day, number.into(), back),
            Unit::Week => shift_days(day, u64::from(number) * 7, back),
            Unit::Month => shift_months(day, number, back),
            Unit::Year => shift_months(day, number.checked_mul(12)?, back),
        }
    }
}

fn shift_days(day: NaiveDate, days: u64, back: bool) -> Option<NaiveDate> {
    let days = Days::new(days);
    if back { day.checked_sub_days(days) } else { day.checked_add_days(days) }
}

fn shift_months(day: NaiveDate, months: u32, back: bool) -> Option<NaiveDate> {
    let months = Months::new(months);
    if back { day.checked_sub_months(months) } else { day.checked_add_months(months) }
}
