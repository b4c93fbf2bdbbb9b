//! Days, periods and moments as people type them, in both languages, into dates of the calendar.
//! Knows no clock: today is passed in, and so is whether a day without a year looks back or ahead.

mod day;
mod era;
mod named;
mod span;
#[cfg(test)]
mod tests;
mod time;
mod unit;
mod word;

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Weekday, WeekdaySet};
use unicode_normalization::UnicodeNormalization;

use crate::error::{Error, Result};

pub use span::Span;
pub use unit::Unit;

/// The years the program takes.
pub(super) const YEARS: RangeInclusive<i32> = 1900..=2199;

/// Where a day without a year, or a bare weekday, lies. Today counts both ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lean {
    /// The nearest past one: for what has happened.
    Past,
    /// The nearest future one: for what is planned.
    Future,
}

/// The day a text names: `2026-11-21`, `11-21`, `21 Nov`, `fri`, `-3d`, `昨日`, `来週金曜`, `令和8年11月21日`.
///
/// # Errors
/// `error-when-unknown` for what names no day, `error-when-no-such-day` for one that is not in the calendar or
/// not in the years 1900-2199.
pub fn day(text: &str, today: NaiveDate, lean: Lean) -> Result<NaiveDate> {
    answer(text, day::read(&normal(text), today, lean))
}

/// The day and time a text names: a day with or without a time behind it (`昨日15時`), a time of today
/// (`10:30`) or `now`. No time is given where none was.
///
/// # Errors
/// Those of [`day`].
pub fn moment(
    text: &str,
    now: NaiveDateTime,
    lean: Lean,
) -> Result<(NaiveDate, Option<NaiveTime>)> {
    answer(text, time::read(&normal(text), now, lean))
}

/// The period a text names: `2026`, `2026-11`, `2026q3`, `先月`, a day, or `a..b` with an end left open.
///
/// # Errors
/// Those of [`day`], and `error-when-reversed` where the end lies before the beginning.
pub fn span(text: &str, today: NaiveDate, lean: Lean) -> Result<Span> {
    answer(text, span::read(&normal(text), today, lean))
}

/// The day a date with its year names: `2026-11-21`, `2026/11/21`, `21 Nov 2026`, `令和8年11月21日`.
///
/// # Errors
/// Those of [`day`].
pub fn date(text: &str) -> Result<NaiveDate> {
    answer(text, day::written(&normal(text)))
}

/// Whether a text that names a day names it by its number in a month, as a calendar on the wall does, and not by
/// how far away it is: `11-21` and `25日`, but not `+3d`, `fri`, `月末`.
pub fn is_date(text: &str) -> bool {
    day::is_numbered(&normal(text))
}

/// The time of day a text names: `7:30`, `7am`, `午前7時半`.
///
/// # Errors
/// `error-when-time` for what names none.
pub fn time(text: &str) -> Result<NaiveTime> {
    let found = time::clock(&normal(text));
    found.ok_or_else(|| Error::usage("error-when-time").with("text", text.trim()))
}

/// The weekdays a text names, in any order and spelling: `sun`, `Tue, Wed`, `日 水`, `土日`, `月曜・木曜`; an empty
/// text names none, `None` stands for a text with anything else in it.
pub fn weekdays(text: &str) -> Option<WeekdaySet> {
    let is_between = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '/' | '、' | '・');
    let text: String = text.nfkc().collect();
    let words = text.split(is_between).filter(|word| !word.is_empty());
    words
        .map(|word| word::weekdays(&normal(word)))
        .try_fold(WeekdaySet::EMPTY, |all, found| Some(all.union(found?)))
}

/// Weekdays as they are kept, Monday first: `tue, wed`.
pub fn weekdays_text(weekdays: WeekdaySet) -> String {
    let names = weekdays.iter(Weekday::Mon).map(|day| day.to_string().to_lowercase());
    names.collect::<Vec<_>>().join(", ")
}

/// What is wrong with a text that is written like a day or a period.
#[derive(Debug, Clone, Copy)]
enum Fault {
    NoSuchDay,
    Reversed,
}

/// What a recogniser says: `None` where the text is not of its kind.
type Read<T> = Option<std::result::Result<T, Fault>>;

fn answer<T>(text: &str, read: Read<T>) -> Result<T> {
    let key = match read {
        Some(Ok(value)) => return Ok(value),
        Some(Err(Fault::NoSuchDay)) => "error-when-no-such-day",
        Some(Err(Fault::Reversed)) => "error-when-reversed",
        None => "error-when-unknown",
    };
    Err(Error::usage(key).with("text", text.trim()))
}

/// A day of the calendar, in [`YEARS`].
fn within(day: Option<NaiveDate>) -> std::result::Result<NaiveDate, Fault> {
    day.filter(|day| YEARS.contains(&day.year())).ok_or(Fault::NoSuchDay)
}

/// One form for all ways to write a text: NFKC, lower case, one hyphen, one wave dash, single spaces, and none
/// beside Japanese characters.
pub(super) fn normal(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.nfkc().flat_map(char::to_lowercase) {
        if c.is_whitespace() {
            gap = true;
            continue;
        }
        let between_ascii = c.is_ascii() && plain.ends_with(|before: char| before.is_ascii());
        if gap && between_ascii {
            plain.push(' ');
        }
        gap = false;
        plain.push(match c {
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2500}' | 'ー' => '-',
            '〜' => '~',
            other => other,
        });
    }
    plain
}

/// A number of one or two digits and nothing else.
fn small(text: &str) -> Option<u32> {
    let plausible = matches!(text.len(), 1 | 2) && text.bytes().all(|byte| byte.is_ascii_digit());
    plausible.then(|| text.parse().ok()).flatten()
}

/// The digits a text begins with, and the rest of it.
pub(super) fn digits(text: &str) -> (&str, &str) {
    text.split_at(text.bytes().take_while(u8::is_ascii_digit).count())
}
