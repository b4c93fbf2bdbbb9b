//! Several values typed into one field: `Cut, shampoo@1,480`, `vip、散歩`. Where one ends and the next begins, and how
//! they are written so that they are read back. What a value means is not known here.

/// What stands around a value that has a separator of its own in it.
const QUOTE: char = '"';

/// The values, without the space around them and without empty ones.
///
/// A comma, a semicolon or a line break parts them; a comma between digits does not where three digits follow, as in
/// `1,480`; nothing within quotes does, where a doubled quote stands for one.
pub fn parts(text: &str) -> Vec<String> {
    let mut values = Vec::new();
    let mut begin = 0;
    for (end, width) in ends(text) {
        values.extend(value(&text[begin..end]));
        begin = end + width;
    }
    values.extend(value(&text[begin..]));
    values
}

/// Where the last value begins, in bytes: the one that is being typed.
pub fn last(text: &str) -> usize {
    let begin = ends(text).last().map_or(0, |(end, width)| end + width);
    text.len() - text[begin..].trim_start().len()
}

/// The values in one text that [`parts`] reads back.
pub fn join(values: &[String]) -> String {
    values.iter().map(|value| quoted(value)).collect::<Vec<_>>().join(", ")
}

/// A value as it is typed among others.
pub fn quoted(value: &str) -> String {
    match value.starts_with(QUOTE) || ends(value).next().is_some() {
        true => format!("{QUOTE}{}{QUOTE}", value.replace(QUOTE, "\"\"")),
        false => value.to_owned(),
    }
}

/// Where values end, and how many bytes part them from what comes next.
fn ends(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let (mut is_quoted, mut is_new) = (false, true);
    text.char_indices().filter_map(move |(at, c)| {
        let toggles = c == QUOTE && (is_quoted || is_new);
        is_quoted ^= toggles;
        let parts = !is_quoted && is_separator(c) && !is_in_number(text, at, c);
        // A quote right behind the closing one is a doubled one.
        is_new = parts || (is_new && c.is_whitespace()) || (toggles && !is_quoted);
        parts.then_some((at, c.len_utf8()))
    })
}

fn is_separator(c: char) -> bool {
    matches!(c, ',' | '，' | '、' | ';' | '；' | '\n')
}

/// Whether the comma at `at` stands within a number.
fn is_in_number(text: &str, at: usize, comma: char) -> bool {
    if !matches!(comma, ',' | '，') || !text[..at].ends_with(char::is_numeric) {
        return false;
    }
    text[at + comma.len_utf8()..].chars().take_while(|c| c.is_numeric()).take(4).count() == 3
}

/// A value without its quotes; nothing where it is empty.
fn value(text: &str) -> Option<String> {
    let text = text.trim();
    let plain = text.strip_prefix(QUOTE).and_then(unquoted).unwrap_or_else(|| text.to_owned());
    Some(plain.trim().to_owned()).filter(|text| !text.is_empty())
}

/// What stood behind an opening quote, the quotes taken out; `None` where no quote closes it.
fn unquoted(text: &str) -> Option<String> {
    let mut plain = String::new();
    let mut rest = text;
    loop {
        let (before, after) = rest.split_once(QUOTE)?;
        plain.push_str(before);
        match after.strip_prefix(QUOTE) {
            Some(more) => (plain, rest) = (plain + "\"", more),
            None => return Some(plain + after),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn values_are_parted_but_numbers_and_quotes_are_not() {
        for (text, values) in [
            ("散歩60分x2, shampoo@1480", &["散歩60分x2", "shampoo@1480"][..]),
            ("shampoo@1,480, tea", &["shampoo@1,480", "tea"]),
            ("shampoo＠１，４８０、お茶", &["shampoo＠１，４８０", "お茶"]),
            ("a@1,48 b", &["a@1", "48 b"]),
            ("\"Walk, 60 min\" x2; tea", &["Walk, 60 min x2", "tea"]),
            ("\"Walk, 60 min\", tea", &["Walk, 60 min", "tea"]),
            ("5\" pipe, tea", &["5\" pipe", "tea"]),
            (" , ;", &[]),
            ("\"", &["\""]),
        ] {
            assert_eq!(parts(text), values, "{text}");
        }
    }

    #[test]
    fn the_value_being_typed_is_the_last() {
        assert_eq!(last("cut, sha"), 5);
        assert_eq!(last("sha"), 0);
        assert_eq!(last("cut、 "), 7);
        assert_eq!(last("\"a, b"), 0);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(values in prop::collection::vec("[a1,;\"、 山]{1,6}", 0..5)) {
            let values: Vec<String> = values.iter().map(|value| value.trim().to_owned())
                .filter(|value| !value.is_empty()).collect();
            prop_assert_eq!(parts(&join(&values)), values);
        }

        #[test]
        fn no_text_panics(text in any::<String>()) {
            parts(&text);
            prop_assert!(last(&text) <= text.len());
        }
    }
}
