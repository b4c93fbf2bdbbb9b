//! How money, numbers and days are written for people, and money for files. Phrases such as
//! "3 days ago" are texts; currencies are `domain`'s.

use chrono::{Datelike, NaiveDate, NaiveTime};

use crate::domain::birthday::Birthday;
use crate::domain::language::Lang;

/// `number` with a comma at each thousand: `12,340`.
pub fn number(number: i64) -> String {
    signed(number < 0, grouped(&number.unsigned_abs().to_string()))
}

/// An amount of `minor` units, `digits` of them behind the point, as files hold it: `12340.67`.
pub fn amount_plain(minor: i64, digits: u32) -> String {
    let (whole, fraction) = split(minor, digits);
    signed(minor < 0, whole + &fraction)
}

/// An amount as columns of a table hold it, without its currency: `12,340.67`.
pub fn amount(minor: i64, digits: u32) -> String {
    signed(minor < 0, unsigned(minor, digits))
}

/// An amount with its currency: `¥1,480` or `1,480円`, `£29.33`, `$29.33`, `1,234.00 CHF`.
///
/// `code` is the ISO 4217 code. `€` is two cells wide on Japanese terminals, so EUR keeps its code.
pub fn money(minor: i64, digits: u32, code: &str, lang: Lang) -> String {
    let amount = unsigned(minor, digits);
    let text = match (code, lang) {
        ("JPY", Lang::Ja) => amount + "円",
        ("JPY", Lang::En) => format!("¥{amount}"),
        ("USD", _) => format!("${amount}"),
        ("GBP", _) => format!("£{amount}"),
        _ => format!("{amount} {code}"),
    };
    signed(minor < 0, text)
}

/// What amounts of a currency are counted in, over a column of them: `円`, `GBP`.
pub fn unit(code: &'static str, lang: Lang) -> &'static str {
    match (code, lang) {
        ("JPY", Lang::Ja) => "円",
        _ => code,
    }
}

/// A day with its weekday: `2026-11-21 Sat`, `2026-11-21 (土)`.
pub fn day(day: NaiveDate, lang: Lang) -> String {
    const EN: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    const JA: [&str; 7] = ["(月)", "(火)", "(水)", "(木)", "(金)", "(土)", "(日)"];
    let names = match lang {
        Lang::En => EN,
        Lang::Ja => JA,
    };
    format!("{} {}", day_plain(day), names[day.weekday().num_days_from_monday() as usize])
}

/// A day with its weekday, and the time of day where it is known: `2026-11-21 Sat 09:30`.
pub fn moment(at: NaiveDate, time: Option<NaiveTime>, lang: Lang) -> String {
    let day = day(at, lang);
    match time {
        Some(time) => format!("{day} {}", time.format("%H:%M")),
        None => day,
    }
}

/// A day as files hold it (ISO 8601): `2026-11-21`.
pub fn day_plain(day: NaiveDate) -> String {
    day.to_string()
}

fn unsigned(minor: i64, digits: u32) -> String {
    let (whole, fraction) = split(minor, digits);
    grouped(&whole) + &fraction
}

/// The digits before the point, and the point with the digits behind it; without the sign.
fn split(minor: i64, digits: u32) -> (String, String) {
    let digits = digits as usize;
    let mut whole = format!("{:0>1$}", minor.unsigned_abs(), digits + 1);
    let fraction = whole.split_off(whole.len() - digits);
    (whole, if fraction.is_empty() { fraction } else { format!(".{fraction}") })
}

fn grouped(digits: &str) -> String {
    let mut text = String::with_capacity(digits.len() * 4 / 3 + 1);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn signed(negative: bool, text: String) -> String {
    if negative { format!("-{text}") } else { text }
}

/// A birthday: `1980-04-05`, or `04-05` where the year is not known.
pub fn birthday(birthday: Birthday) -> String {
    birthday.to_string().trim_start_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn money_for_people() {
        assert_eq!(money(1480, 0, "JPY", Lang::Ja), "1,480円");
        assert_eq!(money(1480, 0, "JPY", Lang::En), "¥1,480");
        assert_eq!(money(2933, 2, "GBP", Lang::Ja), "£29.33");
        assert_eq!(money(2933, 2, "USD", Lang::En), "$29.33");
        assert_eq!(money(123_400, 2, "CHF", Lang::En), "1,234.00 CHF");
        assert_eq!(money(-50, 2, "USD", Lang::En), "-$0.50");
        assert_eq!(money(-1480, 0, "JPY", Lang::Ja), "-1,480円");
        assert_eq!(money(1_234_567, 3, "BHD", Lang::Ja), "1,234.567 BHD");
    }

    #[test]
    fn amounts_without_a_currency() {
        assert_eq!(amount(1_234_067, 2), "12,340.67");
        assert_eq!(amount_plain(1_234_067, 2), "12340.67");
        assert_eq!(amount_plain(-7, 2), "-0.07");
        assert_eq!(amount_plain(i64::MIN, 0), "-9223372036854775808");
        assert_eq!(number(-1_234_567), "-1,234,567");
        assert_eq!(number(999), "999");
    }

    #[test]
    fn days_with_their_weekday() {
        let saturday = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        assert_eq!(day(saturday, Lang::En), "2026-11-21 Sat");
        assert_eq!(day(saturday, Lang::Ja), "2026-11-21 (土)");
        assert_eq!(day_plain(saturday), "2026-11-21");
    }

    proptest! {
        #[test]
        fn only_commas_and_the_point_are_added(minor in any::<i64>(), digits in 0u32..5) {
            let text = amount(minor, digits);
            prop_assert_eq!(text.replace(',', ""), amount_plain(minor, digits));
            let back: i64 = amount_plain(minor, digits).replace('.', "").parse().unwrap();
            prop_assert_eq!(back, minor);
        }
    }
}
