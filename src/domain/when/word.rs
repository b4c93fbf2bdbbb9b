//! Words for days, weeks, months and years relative to today, and the names of weekdays.

use chrono::{Weekday, WeekdaySet};

/// A word and how many of its units it lies from the present one.
pub(super) type Words = &'static [(&'static str, i32)];

/// Characters beyond which a word is no list of weekdays: seven times `月曜日`.
const LONGEST: usize = 21;

/// Words for one day.
pub(super) const DAYS: Words = &[
    ("today", 0),
    ("今日", 0),
    ("きょう", 0),
    ("本日", 0),
    ("yesterday", -1),
    ("昨日", -1),
    ("きのう", -1),
    ("一昨日", -2),
    ("おととい", -2),
    ("tomorrow", 1),
    ("明日", 1),
    ("あした", 1),
    ("明後日", 2),
    ("あさって", 2),
];

/// Words for a whole week, Monday to Sunday.
pub(super) const WEEKS: Words = &[
    ("this week", 0),
    ("今週", 0),
    ("next week", 1),
    ("来週", 1),
    ("再来週", 2),
    ("last week", -1),
    ("先週", -1),
    ("先々週", -2),
];

/// Words for a whole month.
pub(super) const MONTHS: Words = &[
    ("this month", 0),
    ("今月", 0),
    ("next month", 1),
    ("来月", 1),
    ("再来月", 2),
    ("last month", -1),
    ("先月", -1),
    ("先々月", -2),
];

/// Words for a whole year.
pub(super) const YEARS: Words = &[
    ("this year", 0),
    ("今年", 0),
    ("next year", 1),
    ("来年", 1),
    ("再来年", 2),
    ("last year", -1),
    ("昨年", -1),
    ("去年", -1),
    ("一昨年", -2),
];

/// Words that put an English weekday into a week.
const BEFORE_WEEKDAY: Words = &[("this", 0), ("next", 1), ("last", -1)];

/// The distance of a word that is the whole text.
pub(super) fn whole(text: &str, words: Words) -> Option<i32> {
    words.iter().find(|(word, _)| *word == text).map(|(_, distance)| *distance)
}

/// The distance of a word that the text begins with, and what follows it (without a `の` between).
pub(super) fn leading(text: &str, words: Words) -> Option<(i32, &str)> {
    words.iter().find_map(|(word, distance)| {
        let rest = text.strip_prefix(word)?.trim_start();
        Some((*distance, rest.strip_prefix('の').unwrap_or(rest)))
    })
}

/// A weekday with its week: `来週の金曜日`, `next fri`. Gives the distance of the week.
pub(super) fn weekday_of_week(text: &str) -> Option<(i32, Weekday)> {
    let (distance, rest) = leading(text, WEEKS).or_else(|| leading(text, BEFORE_WEEKDAY))?;
    Some((distance, weekday(rest)?))
}

/// The weekdays of one word: a name, or Japanese names side by side: `土日`, `土曜日曜`.
pub(super) fn weekdays(text: &str) -> Option<WeekdaySet> {
    if let Some(day) = weekday(text) {
        return Some(WeekdaySet::single(day));
    }
    let mut chars = text.chars();
    let first = weekday(chars.next()?.encode_utf8(&mut [0; 4]))?;
    let rest = chars.as_str();
    // `火曜日曜` is not `火曜日` and `曜`, so each ending is tried.
    let endings = ["曜日", "曜", ""].into_iter().filter_map(|ending| rest.strip_prefix(ending));
    let mut others = endings.filter(|rest| rest.chars().count() < LONGEST).filter_map(weekdays);
    Some(others.next()?.union(WeekdaySet::single(first)))
}

/// The name of a weekday: `fri`, `friday`, `金`, `金曜`, `金曜日`.
pub(super) fn weekday(text: &str) -> Option<Weekday> {
    let short = text.strip_suffix("曜日").or_else(|| text.strip_suffix('曜')).unwrap_or(text);
    let day = match short {
        "月" => Weekday::Mon,
        "火" => Weekday::Tue,
        "水" => Weekday::Wed,
        "木" => Weekday::Thu,
        "金" => Weekday::Fri,
        "土" => Weekday::Sat,
        "日" => Weekday::Sun,
        _ => return text.parse().ok(),
    };
    Some(day)
}
