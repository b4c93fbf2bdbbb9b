//! What may reach a terminal: takes out characters that steer it or turn the direction of text.

use std::borrow::Cow;

/// What stands in place of a character that was taken out.
const MARK: char = '?';

/// Whether `c` steers a terminal, turns the direction of text or hides in it: C0, DEL and C1
/// controls, line and paragraph separators, bidi marks, the byte order mark, tag characters.
pub fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
            | '\u{FEFF}' | '\u{E0000}'..='\u{E007F}')
}

/// `text` fit for one line: line ends and tabs become a space, what [`is_unsafe`] becomes `?`.
pub fn clean(text: &str) -> Cow<'_, str> {
    replace(text, ' ')
}

/// `text` fit for several lines: like [`clean`], but every line end becomes `\n`.
pub fn clean_lines(text: &str) -> Cow<'_, str> {
    replace(text, '\n')
}

fn replace(text: &str, line_end: char) -> Cow<'_, str> {
    if text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) || !text.chars().any(is_unsafe) {
        return Cow::Borrowed(text);
    }
    let mut cleaned = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\r' | '\n' => cleaned.push(line_end),
            '\t' => cleaned.push(' '),
            c if is_unsafe(c) => cleaned.push(MARK),
            c => cleaned.push(c),
        }
    }
    Cow::Owned(cleaned)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn takes_out_what_steers_a_terminal() {
        assert_eq!(clean("\u{1b}[31m赤\u{9b}0m"), "?[31m赤?0m");
        assert_eq!(clean("a\u{202e}b\u{200f}c\u{feff}d\u{e0041}e\u{2028}"), "a?b?c?d?e?");
        assert_eq!(clean("nul\0 del\u{7f}"), "nul? del?");
    }

    #[test]
    fn a_line_end_is_one_space_or_one_line_feed() {
        assert_eq!(clean("一行目\r\n二行目\t終\r"), "一行目 二行目 終 ");
        assert_eq!(clean_lines("一行目\r\n二行目\n\t終\r."), "一行目\n二行目\n 終\n.");
    }

    #[test]
    fn leaves_people_s_writing_alone() {
        for text in ["山田 太郎", "ｶﾀｶﾅ", "か\u{3099}", "👨‍👩‍👧", "Ünïcödé", "葛\u{E0100}城"]
        {
            assert!(matches!(clean(text), Cow::Borrowed(same) if same == text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_unsafe_is_left(text in any::<String>()) {
            prop_assert!(!clean(&text).chars().any(is_unsafe));
            prop_assert!(!clean_lines(&text).chars().any(|c| c != '\n' && is_unsafe(c)));
        }
    }
}
