//! Days with the English name of their month: `3 May`, `May 3rd`, `3rd May 1980`, `May 3, 1980`.

use chrono::Month;

use super::{digits, small};

/// The month and day of a normalised text without a year.
pub(super) fn month_and_day(text: &str) -> Option<(u32, u32)> {
    match words(text).as_slice() {
        [one, other] => either_way(one, other),
        _ => None,
    }
}

/// The year in digits, month and day of a normalised text with all three.
pub(super) fn dated(text: &str) -> Option<(&str, u32, u32)> {
    let words = words(text);
    let [one, other, year] = words.as_slice() else { return None };
    let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    let (month, day) = either_way(one, other).filter(|_| is_year)?;
    Some((year, month, day))
}

fn words(text: &str) -> Vec<&str> {
    let between = [' ', ',', '-', '/', '.'];
    text.split(between).filter(|word| !word.is_empty()).take(4).collect()
}

fn either_way(one: &str, other: &str) -> Option<(u32, u32)> {
    let both = |name, number| Some((month(name)?, ordinal(number)?));
    both(one, other).or_else(|| both(other, one))
}

/// `may`, `september`, `sep`, `sept`.
fn month(name: &str) -> Option<u32> {
    let name = if name == "sept" { "sep" } else { name };
    name.parse::<Month>().ok().map(|month| month.number_from_month())
}

/// `3`, `03`, `3rd`.
fn ordinal(text: &str) -> Option<u32> {
    let (number, ending) = digits(text);
    matches!(ending, "" | "st" | "nd" | "rd" | "th").then(|| small(number)).flatten()
}
