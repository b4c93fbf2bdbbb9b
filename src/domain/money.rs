//! Money as whole minor units of a currency, read from what people and files write. Exact: no floats.
//! How money looks in a language is the business of `i18n`.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use crate::error::{Error, Result};

/// The largest amount accepted, in minor units: sums of thousands of them still fit an `i64`.
pub const LARGEST: i64 = 1_000_000_000_000_000;

/// A currency of ISO 4217 that has minor units (so no gold, no test codes).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Currency(iso_currency::Currency);

impl Currency {
    /// The currency of a code such as `JPY`, in any case.
    ///
    /// # Errors
    /// `error-currency-unknown` for what is no ISO 4217 currency.
    pub fn parse(code: &str) -> Result<Currency> {
        iso_currency::Currency::from_code(&code.trim().to_ascii_uppercase())
            .filter(|currency| currency.exponent().is_some())
            .map(Currency)
            .ok_or_else(|| Error::usage("error-currency-unknown").with("text", code))
    }

    /// Its code, such as `JPY`.
    pub fn code(self) -> &'static str {
        self.0.code()
    }

    /// Decimals of its minor unit: 0 for JPY, 2 for GBP, 3 for KWD.
    pub fn digits(self) -> u32 {
        self.0.exponent().map_or(0, u32::from)
    }
}

/// An amount of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Money {
    /// Whole minor units: yen, pence.
    pub minor: i64,
    /// What they are units of.
    pub currency: Currency,
}

/// The minor units of an amount as people write it: `1480`, `1,480`, `¥1,480`, `1480円`, `£29.33`.
///
/// # Errors
/// `error-amount-unknown` for what is no amount, `error-amount-negative`, `error-amount-decimals` for a
/// fraction of a minor unit, `error-amount-range` above [`LARGEST`].
pub fn parse_amount(text: &str, currency: Currency) -> Result<i64> {
    let (negative, minor) = read(text, currency)?;
    if negative {
        return Err(refusal("error-amount-negative", text));
    }
    Ok(minor)
}

/// The amount in major units as machines read it: `12340.67`, `1480`, `-0.05`.
pub fn major_string(minor: i64, currency: Currency) -> String {
    let sign = if minor < 0 { "-" } else { "" };
    let digits = currency.digits();
    let unit = 10_u64.pow(digits);
    let (whole, part) = (minor.unsigned_abs() / unit, minor.unsigned_abs() % unit);
    match digits as usize {
        0 => format!("{sign}{whole}"),
        width => format!("{sign}{whole}.{part:0width$}"),
    }
}

/// Whether there is a minus, and the minor units without it.
fn read(text: &str, currency: Currency) -> Result<(bool, i64)> {
    let plain: Cow<str> =
        if text.is_ascii() { text.into() } else { text.nfkc().collect::<String>().into() };
    let (outer, rest) = without_minus(plain.trim());
    let (inner, number) = without_minus(without_mark(rest, currency));
    if outer && inner {
        return Err(refusal("error-amount-unknown", text));
    }
    let (whole, fraction) = match number.split_once('.') {
        Some((whole, fraction)) if is_digits(fraction) => (whole, fraction),
        Some(_) => return Err(refusal("error-amount-unknown", text)),
        None => (number, ""),
    };
    let whole = ungrouped(whole).ok_or_else(|| refusal("error-amount-unknown", text))?;
    Ok((outer || inner, minor_units(&whole, fraction, currency, text)?))
}

fn minor_units(whole: &str, fraction: &str, currency: Currency, text: &str) -> Result<i64> {
    let digits = currency.digits() as usize;
    let (kept, beyond) = fraction.split_at(fraction.len().min(digits));
    if beyond.bytes().any(|digit| digit != b'0') {
        return Err(refusal("error-amount-decimals", text)
            .with("currency", currency.code())
            .with("digits", digits));
    }
    // Both parts are digits, so that only their number can keep them from being parsed.
    format!("{whole}{kept:0<digits$}")
        .parse()
        .ok()
        .filter(|minor| *minor <= LARGEST)
        .ok_or_else(|| refusal("error-amount-range", text))
}

fn refusal(key: &'static str, text: &str) -> Error {
    Error::usage(key).with("text", text.trim())
}

fn without_minus(text: &str) -> (bool, &str) {
    match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text),
    }
}

/// Takes off the currency's code or sign, before or behind the number.
fn without_mark(text: &str, currency: Currency) -> &str {
    let is_bare = |end: Option<char>| end.is_some_and(|c| c.is_ascii_digit());
    if is_bare(text.chars().next()) && is_bare(text.chars().next_back()) {
        return text;
    }
    let symbol = currency.0.symbol().symbol;
    let code = currency.code();
    // A backslash is the yen sign of Shift_JIS.
    let yen: &[&str] = if code == "JPY" { &["\\", "円"] } else { &[] };
    [code, symbol.as_str()]
        .iter()
        .chain(yen)
        .find_map(|mark| text.strip_prefix(mark).or_else(|| text.strip_suffix(mark)))
        .map_or(text, str::trim)
}

/// The digits without their thousands commas; `None` where commas stand elsewhere (`12,50`).
fn ungrouped(whole: &str) -> Option<Cow<'_, str>> {
    let mut groups = whole.split(',');
    let first = groups.next().filter(|first| is_digits(first))?;
    if first.len() == whole.len() {
        return Some(whole.into());
    }
    let in_threes = first.len() <= 3 && groups.all(|group| group.len() == 3 && is_digits(group));
    in_threes.then(|| whole.replace(',', "").into())
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn currency(code: &str) -> Currency {
        Currency::parse(code).unwrap()
    }

    fn key(result: Result<i64>) -> &'static str {
        result.unwrap_err().key()
    }

    #[test]
    fn currencies_are_those_of_iso_4217_with_their_minor_units() {
        let digits = |code| currency(code).digits();
        assert_eq!((digits("JPY"), digits("GBP"), digits("KWD")), (0, 2, 3));
        assert_eq!(currency(" jpy ").code(), "JPY");
        for wrong in ["", "YEN", "XAU", "円", "JPYJPY"] {
            assert_eq!(Currency::parse(wrong).unwrap_err().key(), "error-currency-unknown");
        }
    }

    #[test]
    fn amounts_as_people_write_them() {
        let yen = ["1480", "1,480", "¥1,480", "1480円", "￥１，４８０", "１４８０円", " \\1,480 "];
        for text in yen.into_iter().chain(["JPY 1480", "1480 JPY", "1480.00", "001480"]) {
            assert_eq!(parse_amount(text, currency("JPY")).ok(), Some(1480), "{text}");
        }
        let pounds = [("£29.33", 2933), ("29.330", 2933), ("204.000", 20400), ("29.3", 2930)];
        for (text, minor) in pounds.into_iter().chain([("0", 0), ("1,234,567.89", 123_456_789)]) {
            assert_eq!(parse_amount(text, currency("GBP")).ok(), Some(minor), "{text}");
        }
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        let wrong =
            ["", "abc", "1e3", ".5", "5.", "1.2.3", "12,50", "1,2345", ",480", "1480,", "$5"];
        for text in
            wrong.into_iter().chain(["1 480", "--5", "-¥-5", "+5", "1480円円", "NaN", "£", "٣"])
        {
            assert_eq!(key(parse_amount(text, currency("GBP"))), "error-amount-unknown", "{text}");
        }
    }

    #[test]
    fn a_minus_is_refused_as_such_wherever_it_stands() {
        for text in ["-1480", "−1,480", "-¥1,480", "¥-1,480", "－1480円"] {
            assert_eq!(key(parse_amount(text, currency("JPY"))), "error-amount-negative");
        }
    }

    #[test]
    fn nothing_is_rounded_and_nothing_overflows() {
        assert_eq!(key(parse_amount("1480.5", currency("JPY"))), "error-amount-decimals");
        assert_eq!(key(parse_amount("29.333", currency("GBP"))), "error-amount-decimals");
        assert_eq!(parse_amount("1,000,000,000,000,000", currency("JPY")).ok(), Some(LARGEST));
        for text in ["1000000000000001", "99999999999999999999999999", "10000000000000.01"] {
            let code = if text.contains('.') { "GBP" } else { "JPY" };
            assert_eq!(key(parse_amount(text, currency(code))), "error-amount-range", "{text}");
        }
    }

    #[test]
    fn machine_form() {
        assert_eq!(major_string(1_234_067, currency("GBP")), "12340.67");
        assert_eq!(major_string(-5, currency("GBP")), "-0.05");
        assert_eq!(major_string(1480, currency("JPY")), "1480");
        assert_eq!(major_string(i64::MIN, currency("JPY")), "-9223372036854775808");
        assert_eq!(major_string(1, currency("KWD")), "0.001");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(minor in 0..=LARGEST, code in "JPY|GBP|KWD") {
            let currency = currency(&code);
            prop_assert_eq!(parse_amount(&major_string(minor, currency), currency), Ok(minor));
        }

        #[test]
        fn no_text_panics(text in any::<String>(), code in "JPY|GBP|KWD") {
            let _ = parse_amount(&text, currency(&code));
        }
    }
}
