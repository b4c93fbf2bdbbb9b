//! One form for all notations of a phone number, so that equal numbers are equal texts.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// Countries whose national numbers, mobiles too, are written with a trunk 0: ISO 3166 code and calling code.
const TRUNK_ZERO: [(&str, &str); 20] = [
    ("AT", "43"),
    ("AU", "61"),
    ("BE", "32"),
    ("CH", "41"),
    ("DE", "49"),
    ("FI", "358"),
    ("FR", "33"),
    ("GB", "44"),
    ("ID", "62"),
    ("IE", "353"),
    ("JP", "81"),
    ("KR", "82"),
    ("MY", "60"),
    ("NL", "31"),
    ("NZ", "64"),
    ("PH", "63"),
    ("SE", "46"),
    ("TH", "66"),
    ("TW", "886"),
    ("VN", "84"),
];

/// The number as bare digits, as dialled within `country` (its ISO 3166 code); `+` and the calling code for
/// numbers of other countries.
///
/// In Japan `+81 90-1234-5678`, `+81(0)90…` and `０９０ー１２３４…` are all `090…`; `+44…` keeps its code.
/// `None` for what is no phone number: other characters, fewer than 6 or more than 15 digits.
pub fn canonical_phone(text: &str, country: &str) -> Option<String> {
    let plain: String = text.nfkc().filter(|c| !c.is_whitespace()).collect();
    let (international, rest) = match plain.strip_prefix('+') {
        Some(rest) => (true, rest.replacen("(0)", "", 1)),
        None => (false, plain),
    };
    let is_filler = |c| {
        matches!(
            c,
            '-' | '.' | '(' | ')' | 'ー' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2500}'
        )
    };
    if !rest.chars().all(|c| c.is_ascii_digit() || is_filler(c)) {
        return None;
    }
    let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
    let canonical = if international { national(&digits, country) } else { digits };
    (6..=15).contains(&canonical.trim_start_matches('+').len()).then_some(canonical)
}

/// The number as people read it: half width, with plain hyphens. What is no phone number stays as it is.
pub fn tidy_phone(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || canonical_phone(text, "").is_none() {
        return Cow::Borrowed(text);
    }
    let plain = |c| match c {
        'ー' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2500}' => '-',
        _ => c,
    };
    Cow::Owned(text.nfkc().map(plain).collect())
}

/// Turns an international number of `country` itself into what is dialled there.
fn national(digits: &str, country: &str) -> String {
    let own = TRUNK_ZERO.iter().find(|(code, _)| code.eq_ignore_ascii_case(country));
    match own.and_then(|(_, calling)| digits.strip_prefix(calling)) {
        // Some write the trunk 0 although the calling code stands before it.
        Some(rest) => format!("0{}", rest.strip_prefix('0').unwrap_or(rest)),
        None => format!("+{digits}"),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn notations_of_one_number_are_one() {
        let same = [
            "090-1234-5678",
            "+81 90-1234-5678",
            "+81(0)90-1234-5678",
            "０９０ー１２３４ー５６７８",
        ];
        for text in same.into_iter().chain([
            "(090) 1234.5678",
            "＋８１ ９０ １２３４ ５６７８",
            "+81 090 1234 5678",
        ]) {
            assert_eq!(canonical_phone(text, "JP").as_deref(), Some("09012345678"), "{text}");
        }
    }

    #[test]
    fn a_number_in_full_width_is_shown_in_half_width() {
        assert_eq!(tidy_phone("０９０ー１２３４−５６７８"), "090-1234-5678");
        assert_eq!(tidy_phone("０６（６３３３）４４４４"), "06(6333)4444");
        assert_eq!(tidy_phone("フリーダイヤル 0120"), "フリーダイヤル 0120");
    }

    #[test]
    fn only_numbers_of_the_own_country_lose_their_code() {
        let of = |text, country| canonical_phone(text, country);
        assert_eq!(of("+44 20 7946 0000", "JP").as_deref(), Some("+442079460000"));
        assert_eq!(of("+44 (0)20 7946 0000", "JP").as_deref(), Some("+442079460000"));
        assert_eq!(of("+44 20 7946 0000", "gb").as_deref(), Some("02079460000"));
        assert_eq!(of("+1 212 555 0100", "US").as_deref(), Some("+12125550100"));
        assert_eq!(of("+81 3 1234 5678", "GB").as_deref(), Some("+81312345678"));
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in [
            "",
            "-",
            "12345",
            "1234567890123456",
            "090-CALL",
            "03-1234-5678 内線5",
            "++819012345678",
            "090+1234",
        ] {
            assert_eq!(canonical_phone(text, "JP"), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn the_canonical_form_is_its_own(text in "\\+?[0-9 ()ー-]{0,20}", country in "JP|GB|US") {
            if let Some(once) = canonical_phone(&text, &country) {
                prop_assert_eq!(canonical_phone(&once, &country), Some(once));
            }
        }

        #[test]
        fn no_text_panics(text in any::<String>()) {
            let _ = canonical_phone(&text, "JP");
        }
    }
}
