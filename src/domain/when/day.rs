//! Recognisers of one day. Each answers `None` for texts not of its kind.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::{Fault, Lean, Read, Unit, digits, era, named, small, within, word};

/// The day a normalised text names.
pub(super) fn read(text: &str, today: NaiveDate, lean: Lean) -> Read<NaiveDate> {
    fixed(text, today).or_else(|| floating(text, today, lean))
}

/// Days that stand still whichever way one looks: words, distances, weekdays of a week, dates with a year.
fn fixed(text: &str, today: NaiveDate) -> Read<NaiveDate> {
    let named = || word::whole(text, word::DAYS).map(|days| within(plus_days(today, days)));
    named()
        .or_else(|| distance(text, today))
        .or_else(|| in_week(text, today))
        .or_else(|| in_month(text, today))
        .or_else(|| written(text))
}

/// Days that lean: a date without a year, a day of a month without the month, a bare weekday. The nearest one
/// before or after `from`, which counts itself.
pub(super) fn floating(text: &str, from: NaiveDate, lean: Lean) -> Read<NaiveDate> {
    let step = match lean {
        Lean::Past => -1,
        Lean::Future => 1,
    };
    let fits = |day: &NaiveDate| match lean {
        Lean::Past => *day <= from,
        Lean::Future => *day >= from,
    };
    if let Some(weekday) = word::weekday(text) {
        let mut near = (0..7).filter_map(|n| plus_days(from, n * step));
        return Some(within(near.find(|day| day.weekday() == weekday)));
    }
    if let Some(number) = text.strip_suffix('日').and_then(small) {
        // A 31st is never more than two months away.
        let mut near = (0..=2).filter_map(|n| month(from, n * step)?.with_day(number));
        return Some(within(near.find(fits)));
    }
    let (month, number) = month_and_day(text)?;
    // A 29 February is never more than eight years away.
    let mut near =
        (0..=8).filter_map(|n| NaiveDate::from_ymd_opt(from.year() + n * step, month, number));
    Some(within(near.find(fits)))
}

/// Whether a normalised text gives the day its number in a month: `2026-11-21`, `11/3`, `25日`, `来月5日`.
pub(super) fn is_numbered(text: &str) -> bool {
    let number = |text: &str| text.strip_suffix('日').and_then(small).is_some();
    let in_month = || word::leading(text, word::MONTHS).is_some_and(|(_, rest)| number(rest));
    number(text) || in_month() || month_and_day(text).is_some() || written(text).is_some()
}

/// The first day of the month so many months from the one of `day`.
pub(super) fn month(day: NaiveDate, months: i32) -> Option<NaiveDate> {
    let first = day.with_day(1)?;
    if months < 0 {
        first.checked_sub_months(Months::new(months.unsigned_abs()))
    } else {
        first.checked_add_months(Months::new(months.unsigned_abs()))
    }
}

/// The day so many days away.
pub(super) fn plus_days(day: NaiveDate, days: i32) -> Option<NaiveDate> {
    let distance = Days::new(u64::from(days.unsigned_abs()));
    if days < 0 { day.checked_sub_days(distance) } else { day.checked_add_days(distance) }
}

/// `-3d`, `+2w`, `3 days ago`, `in 2 weeks`, `3日前`, `2週間後`. Months and years clamp to the month's last day.
fn distance(text: &str, today: NaiveDate) -> Read<NaiveDate> {
    let (back, amount) = if let Some(rest) = text.strip_suffix(" ago") {
        (true, rest)
    } else if let Some(rest) = text.strip_prefix("in ") {
        (false, rest)
    } else if let Some(rest) = text.strip_suffix('前') {
        (true, rest)
    } else if let Some(rest) = text.strip_suffix('後') {
        (false, rest)
    } else if let Some(rest) = text.strip_prefix('-') {
        (true, rest)
    } else {
        (false, text.strip_prefix('+')?)
    };
    let (number, unit) = digits(amount);
    // Letters go with a sign, words with a word: not `3d ago`, not `+3 days`.
    let is_signed = text.starts_with(['+', '-']);
    if number.is_empty() || is_signed != (unit.len() == 1) {
        return None;
    }
    let unit = Unit::parse(unit.trim_start())?;
    // Digits that fit no number lie outside the calendar as well.
    let count = number.parse().ok();
    Some(within(count.and_then(|count| unit.shift(today, count, back))))
}

/// `来週金曜`, `next fri`: the day of that week, which begins on Monday.
fn in_week(text: &str, today: NaiveDate) -> Read<NaiveDate> {
    let (weeks, weekday) = word::weekday_of_week(text)?;
    let from_monday = |weekday: chrono::Weekday| weekday.num_days_from_monday() as i32;
    let days = weeks * 7 + from_monday(weekday) - from_monday(today.weekday());
    Some(within(plus_days(today, days)))
}

/// `月末`, `来月末`, `来月5日`, `年末`.
fn in_month(text: &str, today: NaiveDate) -> Read<NaiveDate> {
    if text == "年末" {
        return Some(within(NaiveDate::from_ymd_opt(today.year(), 12, 31)));
    }
    let (months, rest) = match text {
        "eom" | "月末" => (0, "末"),
        _ => word::leading(text, word::MONTHS)?,
    };
    let found = if rest == "末" {
        month(today, months + 1).and_then(|next| next.pred_opt())
    } else {
        let number = rest.strip_suffix('日').and_then(small)?;
        month(today, months).and_then(|first| first.with_day(number))
    };
    Some(within(found))
}

/// A date with its year: `2026-11-21`, `20261121`, `21 Nov 2026`, `2026年11月21日`, `令和8年11月21日`, `R8.11.21`.
pub(super) fn written(text: &str) -> Read<NaiveDate> {
    if let Some((era, year, rest)) = era::leading(text) {
        let (month, number) = after_year(rest)?;
        let found = NaiveDate::from_ymd_opt(year, month, number);
        return Some(within(found.filter(|day| era.has(*day))));
    }
    if let Some((year, month, number)) = named::dated(text) {
        return Some(civil(year, month, number));
    }
    let (number, rest) = digits(text);
    if number.len() == 8 && rest.is_empty() {
        return Some(civil(&number[..4], small(&number[4..6])?, small(&number[6..])?));
    }
    let (month, day) = after_year(rest)?;
    (number.len() == 4).then(|| civil(number, month, day))
}

fn civil(year: &str, month: u32, day: u32) -> Result<NaiveDate, Fault> {
    let year = year.parse().ok();
    within(year.and_then(|year| NaiveDate::from_ymd_opt(year, month, day)))
}

/// What follows a year: `-11-21`, `/11/21`, `.11.21` or `年11月21日`.
fn after_year(rest: &str) -> Option<(u32, u32)> {
    if let Some(rest) = rest.strip_prefix('年') {
        return in_kanji(rest);
    }
    let separator = rest.chars().next().filter(|c| matches!(c, '-' | '/' | '.'))?;
    separated(&rest[1..], separator)
}

/// A date without a year; not `12.5`, which is a number.
fn month_and_day(text: &str) -> Option<(u32, u32)> {
    let in_digits = || separated(text, '-').or_else(|| separated(text, '/'));
    in_kanji(text).or_else(in_digits).or_else(|| named::month_and_day(text))
}

fn in_kanji(text: &str) -> Option<(u32, u32)> {
    let (month, day) = text.strip_suffix('日')?.split_once('月')?;
    Some((small(month)?, small(day)?))
}

fn separated(text: &str, separator: char) -> Option<(u32, u32)> {
    let (month, day) = text.split_once(separator)?;
    Some((small(month)?, small(day)?))
}
