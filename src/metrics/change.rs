//! Change against the month before = (revenue now - revenue before) / revenue before; of a month that goes on, both
//! up to the same day of the month (product.md, Numbers).

use chrono::{Datelike, NaiveDate};

use super::ratio::Ratio;
use super::{TooLarge, total};
use crate::domain::month::Month;
use crate::domain::sales::DaySales;

/// How far an amount lies above (or, below 0, under) the one before it; no data where there was none.
pub fn change(now: i64, before: i64) -> Result<Ratio, TooLarge> {
    Ok(Ratio::of(now.checked_sub(before).ok_or(TooLarge)?, before))
}

/// Revenue of a month and of the one before it, both up to the day of the month that `today` has where the month
/// goes on. `days` must hold both months.
pub fn up_to(days: &[DaySales], month: Month, today: NaiveDate) -> Result<(i64, i64), TooLarge> {
    let goes_on = Month::of(today) == month;
    let end = |month: Month| if goes_on { month.day(today.day()) } else { month.last() };
    let revenue = |month: Month| {
        let within = days.iter().filter(|at| month.first() <= at.day && at.day <= end(month));
        total(within).map(|(_, revenue)| revenue)
    };
    Ok((revenue(month)?, revenue(month.before(1))?))
}
