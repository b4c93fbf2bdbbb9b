//! Times of day, alone or behind a day.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use super::{Lean, Read, day, digits, small};

/// The longest time in bytes (`午後12時30分`); longer texts need no look.
const LONGEST: usize = 24;

/// The day, and the time if there is one, that a normalised text names.
pub(super) fn read(
    text: &str,
    now: NaiveDateTime,
    lean: Lean,
) -> Read<(NaiveDate, Option<NaiveTime>)> {
    let today = now.date();
    if matches!(text, "now" | "今") {
        return Some(Ok((today, NaiveTime::from_hms_opt(now.hour(), now.minute(), 0))));
    }
    if let Some(day) = day::read(text, today, lean) {
        return Some(day.map(|day| (day, None)));
    }
    if let Some(time) = clock(text) {
        return Some(Ok((today, Some(time))));
    }
    // The longest time behind a day wins: `昨日午後3時` is not `昨日午後` and `3時`.
    text.char_indices().find_map(|(at, _)| {
        let (before, after) = text.split_at(at);
        let time = clock(after)?;
        let day = day::read(without_joint(before, after)?, today, lean)?;
        Some(day.map(|day| (day, Some(time))))
    })
}

/// The day in front of a time without what joins them: a space, `T` or `の`, or Japanese on either side.
fn without_joint<'a>(before: &'a str, after: &str) -> Option<&'a str> {
    if let Some(day) = before.strip_suffix(' ').or_else(|| before.strip_suffix('の')) {
        return Some(day);
    }
    if let Some(day) = before.strip_suffix('t') {
        return day.ends_with(|c: char| c.is_ascii_digit()).then_some(day);
    }
    let is_joined =
        !before.ends_with(|c: char| c.is_ascii()) || !after.starts_with(|c: char| c.is_ascii());
    is_joined.then_some(before)
}

/// A half of the day.
enum Half {
    Morning,
    Afternoon,
}

/// `9:05`, `09:30:00`, `3pm`, `3:30 pm`, `15時`, `午後3時半`, `10時30分`.
pub(super) fn clock(text: &str) -> Option<NaiveTime> {
    if text.len() > LONGEST {
        return None;
    }
    let (half, rest) = half(text);
    let (hour, rest) = digits(rest);
    let hour = small(hour)?;
    let (minute, second) = match rest {
        "" if text.ends_with('m') => (0, 0),
        _ => after_hour(rest)?,
    };
    let hour = match half {
        None => hour,
        Some(_) if hour > 12 => return None,
        Some(Half::Morning) => hour % 12,
        Some(Half::Afternoon) => hour % 12 + 12,
    };
    NaiveTime::from_hms_opt(hour, minute, second)
}

/// Takes off what says which half of the day it is.
fn half(text: &str) -> (Option<Half>, &str) {
    if let Some(rest) = text.strip_prefix("午前") {
        (Some(Half::Morning), rest)
    } else if let Some(rest) = text.strip_prefix("午後") {
        (Some(Half::Afternoon), rest)
    } else if let Some(rest) = text.strip_suffix("am") {
        (Some(Half::Morning), rest.trim_end())
    } else if let Some(rest) = text.strip_suffix("pm") {
        (Some(Half::Afternoon), rest.trim_end())
    } else {
        (None, text)
    }
}

/// Minutes and seconds: `:05`, `:30:00`, `時`, `時半`, `時30分`.
fn after_hour(rest: &str) -> Option<(u32, u32)> {
    if let Some(rest) = rest.strip_prefix('時') {
        return match rest {
            "" => Some((0, 0)),
            "半" => Some((30, 0)),
            _ => Some((small(rest.strip_suffix('分')?)?, 0)),
        };
    }
    let two = |text: &str| small(text).filter(|_| text.len() == 2);
    let rest = rest.strip_prefix(':')?;
    match rest.split_once(':') {
        Some((minute, second)) => Some((two(minute)?, two(second)?)),
        None => Some((two(rest)?, 0)),
    }
}
