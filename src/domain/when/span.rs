//! Periods: a year, quarter, month, week or day, and ranges from one to another.

use chrono::{Datelike, NaiveDate};

use super::day::{self, month, plus_days};
use super::{Fault, Lean, Read, digits, era, small, within, word};

/// The days from `first` to `last`, both included; `None` is an open end, never both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub first: Option<NaiveDate>,
    /// The last day.
    pub last: Option<NaiveDate>,
}

/// The first and last day of a period.
type Period = (NaiveDate, NaiveDate);

/// The period or range a normalised text names.
pub(super) fn read(text: &str, today: NaiveDate, lean: Lean) -> Read<Span> {
    match text.split_once("..").or_else(|| text.split_once('~')) {
        Some((from, to)) => range(from.trim(), to.trim(), today, lean),
        None => {
            let period = period(text, today, lean)?;
            Some(period.map(|(first, last)| Span { first: Some(first), last: Some(last) }))
        }
    }
}

/// `a..b`, `a..`, `..b`. An end that leans is the first such day from the beginning on.
fn range(from: &str, to: &str, today: NaiveDate, lean: Lean) -> Read<Span> {
    let first = match from {
        "" if to.is_empty() => return None,
        "" => None,
        _ => match period(from, today, lean)? {
            Ok((first, _)) => Some(first),
            Err(fault) => return Some(Err(fault)),
        },
    };
    if to.is_empty() {
        return Some(Ok(Span { first, last: None }));
    }
    let leaning = first.and_then(|first| day::floating(to, first, Lean::Future));
    let last = match leaning {
        Some(day) => day,
        None => period(to, today, lean)?.map(|(_, last)| last),
    };
    Some(last.and_then(|last| match first {
        Some(first) if first > last => Err(Fault::Reversed),
        _ => Ok(Span { first, last: Some(last) }),
    }))
}

fn period(text: &str, today: NaiveDate, lean: Lean) -> Read<Period> {
    of_year(text)
        .or_else(|| named(text, today))
        .or_else(|| Some(day::read(text, today, lean)?.map(|day| (day, day))))
}

/// `先月`, `this week`, `昨年`.
fn named(text: &str, today: NaiveDate) -> Read<Period> {
    if let Some(weeks) = word::whole(text, word::WEEKS) {
        let since_monday = today.weekday().num_days_from_monday() as i32;
        let monday = plus_days(today, weeks * 7 - since_monday);
        let sunday = monday.and_then(|monday| plus_days(monday, 6));
        return Some(within(monday).and_then(|monday| Ok((monday, within(sunday)?))));
    }
    if let Some(months) = word::whole(text, word::MONTHS) {
        return Some(months_from(month(today, months), 1));
    }
    let years = word::whole(text, word::YEARS)?;
    Some(months_of(today.year() + years, 1, 12))
}

/// A year alone or with a month or quarter: `2026`, `2026年11月`, `2026-11`, `2026q3`, `令和8年`.
fn of_year(text: &str) -> Read<Period> {
    let (year, rest) = match era::leading(text) {
        Some((era, year, _)) if !era.has_year(year) => return Some(Err(Fault::NoSuchDay)),
        Some((_, year, rest)) => (year, rest.strip_prefix('年')?),
        None => {
            let (year, rest) = digits(text);
            let year = (year.len() == 4).then(|| year.parse().ok()).flatten()?;
            (year, rest.strip_prefix('年').unwrap_or(rest))
        }
    };
    if rest.is_empty() {
        return Some(months_of(year, 1, 12));
    }
    if let Some(quarter) = rest.trim_start_matches(['-', ' ']).strip_prefix('q') {
        return Some(match small(quarter)? {
            quarter @ 1..=4 => months_of(year, quarter * 3 - 2, 3),
            _ => Err(Fault::NoSuchDay),
        });
    }
    let month = rest.strip_suffix('月').or_else(|| rest.strip_prefix(['-', '/']))?;
    Some(months_of(year, small(month)?, 1))
}

fn months_of(year: i32, month: u32, count: i32) -> Result<Period, Fault> {
    months_from(NaiveDate::from_ymd_opt(year, month, 1), count)
}

fn months_from(first: Option<NaiveDate>, count: i32) -> Result<Period, Fault> {
    let first = within(first)?;
    let last = month(first, count).and_then(|next| next.pred_opt());
    Ok((first, within(last)?))
}
