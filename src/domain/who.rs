//! What a reference to a customer looks like: its notation only. Whom it means is asked of the store by `ops`.

use unicode_normalization::UnicodeNormalization;

use crate::domain::fold::fold;
use crate::domain::phone::canonical_phone;

/// A reference to a customer as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// `12` or `C12`.
    Id(i64),
    /// A mail address, trimmed and in lower case.
    Mail(String),
    /// A phone number in its canonical form.
    Phone(String),
    /// A name, kana, organisation or part of one, folded and never empty.
    Name(String),
    /// `-`: references stand on stdin.
    Stdin,
}

/// Reads a reference; phone numbers belong to `country` (ISO 3166 code) unless they say otherwise.
///
/// In this order: `-`; `C12`, or up to 9 digits without a leading zero, is an id; with `@` mail; only
/// digits and `+-().ー` a phone number; else a name. `None` where nothing is left to look for.
pub fn parse(text: &str, country: &str) -> Option<Who> {
    if text.trim() == "-" {
        return Some(Who::Stdin);
    }
    let plain: String = text.nfkc().collect();
    let plain = plain.trim();
    if let Some(id) = id(plain) {
        return Some(Who::Id(id));
    }
    if plain.contains('@') && !plain.contains(char::is_whitespace) {
        return Some(Who::Mail(plain.to_lowercase()));
    }
    if let Some(phone) = canonical_phone(plain, country) {
        return Some(Who::Phone(phone));
    }
    Some(fold(plain)).filter(|name| !name.is_empty()).map(Who::Name)
}

/// The id of `C12` or `12`; a bare number of more than 9 digits or with a leading zero is none.
pub(crate) fn id(text: &str) -> Option<i64> {
    let coded = text.strip_prefix(['C', 'c']);
    let digits = coded.unwrap_or(text);
    let plausible = !digits.starts_with('0') && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !plausible || (coded.is_none() && digits.len() > 9) {
        return None;
    }
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn name(text: &str) -> Option<Who> {
        Some(Who::Name(text.to_owned()))
    }

    #[test]
    fn ids() {
        for text in ["12", "C12", "c12", " 12 ", "１２", "Ｃ１２"] {
            assert_eq!(parse(text, "JP"), Some(Who::Id(12)), "{text}");
        }
        assert_eq!(parse("123456789", "JP"), Some(Who::Id(123_456_789)));
        assert_eq!(parse("C1234567890", "JP"), Some(Who::Id(1_234_567_890)));
    }

    #[test]
    fn mail_and_phone() {
        let mail = Some(Who::Mail("taro@example.jp".to_owned()));
        assert_eq!(parse(" Taro@Example.JP ", "JP"), mail);
        assert_eq!(parse("ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ", "JP"), mail);
        let phone = Some(Who::Phone("09012345678".to_owned()));
        for text in [
            "09012345678",
            "090-1234-5678",
            "+81 90-1234-5678",
            "+81(0)90 1234 5678",
            "０９０ー１２３４ー５６７８",
        ] {
            assert_eq!(parse(text, "JP"), phone, "{text}");
        }
        assert_eq!(parse("9012345678", "JP"), Some(Who::Phone("9012345678".to_owned())));
        assert_eq!(parse("+44 20 7946 0000", "JP"), Some(Who::Phone("+442079460000".to_owned())));
    }

    #[test]
    fn all_else_is_a_name() {
        assert_eq!(parse("山田 太郎", "JP"), name("山田太郎"));
        assert_eq!(parse("007", "JP"), name("007"));
        assert_eq!(parse("Café @ Home", "JP"), name("café@home"));
        assert_eq!(parse("C", "JP"), name("c"));
        assert_eq!(parse("C007", "JP"), name("c007"));
        assert_eq!(parse("㈱山田", "JP"), parse("(株)山田", "JP"));
        assert_eq!(parse("C99999999999999999999", "JP"), name("c99999999999999999999"));
    }

    #[test]
    fn stdin_and_nothing() {
        assert_eq!(parse("-", "JP"), Some(Who::Stdin));
        for text in ["", "  ", "ー", "・", "--"] {
            assert_eq!(parse(text, "JP"), None, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn no_text_panics_and_no_name_is_empty(text in any::<String>()) {
            prop_assert_ne!(parse(&text, "JP"), Some(Who::Name(String::new())));
        }
    }
}
