//! Decimal numbers as scaled integers, exactly: `2.5` with three digits is 2500. No floating point.

use iso_currency::Currency;

/// The integer that `text` means in units of 10^-`digits`; `None` for anything but plain
/// non-negative digits with at most `digits` of them after one point, or beyond `i64`.
pub(crate) fn scaled(text: &str, digits: u32) -> Option<i64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let numeric = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !numeric(whole) || !numeric(fraction) {
        return None;
    }
    let fraction = fraction.trim_end_matches('0');
    let missing = digits.checked_sub(u32::try_from(fraction.len()).ok()?)?;
    let unit = 10i64.checked_pow(digits)?;
    let part = match fraction {
        "" => 0,
        some => some.parse::<i64>().ok()?.checked_mul(10i64.checked_pow(missing)?)?,
    };
    whole.parse::<i64>().ok()?.checked_mul(unit)?.checked_add(part)
}

/// The shortest text that `scaled` reads back as `value`: `2.5`, `100`.
pub(crate) fn plain(value: i64, digits: u32) -> String {
    let unit = 10i64.checked_pow(digits).unwrap_or(1);
    let fraction = value % unit;
    if fraction == 0 {
        return (value / unit).to_string();
    }
    let fraction = format!("{fraction:0width$}", width = digits as usize);
    format!("{}.{}", value / unit, fraction.trim_end_matches('0'))
}

/// Decimal places of a currency; `None` for what is no currency one can pay in.
pub(crate) fn minor_digits(code: &str) -> Option<u32> {
    Currency::from_code(code)?.exponent().map(u32::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_plain_digits_count() {
        assert_eq!(scaled("29.33", 2), Some(2933));
        assert_eq!(scaled("2.50", 1), Some(25));
        assert_eq!(scaled("100", 0), Some(100));
        for bad in ["", ".5", "5.", "-1", "+1", "1e3", "1_000", "1,000", "0.001", "１", "1.2.3"] {
            assert_eq!(scaled(bad, 2), None, "{bad}");
        }
        assert_eq!(scaled("92233720368547758.08", 2), None);
    }

    proptest! {
        #[test]
        fn comes_back(value in 0..=i64::MAX, digits in 0u32..=4) {
            prop_assert_eq!(scaled(&plain(value, digits), digits), Some(value));
        }

        #[test]
        fn never_fails_on_any_text(text in "\\PC*", digits in 0u32..=19) {
            let _ = scaled(&text, digits);
        }
    }
}
