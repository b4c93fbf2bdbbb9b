//! Change against the months before = (revenue now - revenue before) / revenue before; where the last of them goes on,
//! both up to the same day of the month (product.md, Numbers).

use chrono::{Datelike, NaiveDate};

use super::ratio::Ratio;
use super::{TooLarge, total};
use crate::domain::month::Month;
use crate::domain::sales::DaySales;

/// How far an amount lies above (or, below 0, under) the one before it; no data where there was none.
pub fn change(now: i64, before: i64) -> Result<Ratio, TooLarge> {
    Ok(Ratio::of(now.checked_sub(before).ok_or(TooLarge)?, before))
}

/// Revenue of the `count` months that end in `month`, and of as many before them: both up to the day of the month that
/// `today` has where `month` goes on. `days` must hold all of them.
pub fn up_to(
    days: &[DaySales],
    (month, count): (Month, u32),
    today: NaiveDate,
) -> Result<(i64, i64), TooLarge> {
    let goes_on = Month::of(today) == month;
    let end = |month: Month| if goes_on { month.day(today.day()) } else { month.last() };
    let revenue = |month: Month| {
        let first = month.before(count.saturating_sub(1)).first();
        let within = days.iter().filter(|at| first <= at.day && at.day <= end(month));
        total(within).map(|(_, revenue)| revenue)
    };
    Ok((revenue(month)?, revenue(month.before(count))?))
}
