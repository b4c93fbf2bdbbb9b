//! A text being typed, of one line or several, with a caret that never stands within a grapheme.

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

use crate::i18n::width;
use crate::tui::key::{Code, Key};

/// A text and its caret.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Input {
    text: String,
    /// Bytes before the caret; always between two graphemes.
    caret: usize,
    /// Whether line breaks are kept.
    has_lines: bool,
}

impl Input {
    /// A line that holds `text`, the caret behind it.
    pub(crate) fn new(text: impl Into<String>) -> Input {
        let text = text.into();
        Input { caret: text.len(), text, has_lines: false }
    }

    /// A text that may have several lines, the caret behind it.
    pub(crate) fn of_lines(text: impl Into<String>) -> Input {
        Input { has_lines: true, ..Input::new(text) }
    }

    /// What was typed.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Whether nothing was typed.
    pub(crate) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Bytes before the caret.
    pub(crate) fn caret(&self) -> usize {
        self.caret
    }

    /// Puts another text in its place, the caret behind it.
    pub(crate) fn set(&mut self, text: impl Into<String>) {
        *self = Input { has_lines: self.has_lines, ..Input::new(text) };
    }

    /// Puts `text` in place of what stands between byte `from` and the caret.
    pub(crate) fn complete(&mut self, from: usize, text: &str) {
        self.cut(from, self.caret);
        self.insert(text);
    }

    /// Types or pastes `text` at the caret; line ends become spaces where there is but one line.
    pub(crate) fn insert(&mut self, text: &str) {
        let has_lines = self.has_lines;
        let plain = |c: char| match c {
            '\r' | '\n' if has_lines => '\n',
            c if c.is_control() => ' ',
            c => c,
        };
        let line: String = text.replace("\r\n", "\n").chars().map(plain).collect();
        self.text.insert_str(self.caret, &line);
        self.caret += line.len();
        // What was inserted may have joined the grapheme behind it.
        self.caret = self.boundary_from(self.caret);
    }

    /// Takes a key; `false` where it means nothing in a line of text.
    pub(crate) fn press(&mut self, key: Key) -> bool {
        if let Some(c) = key.typed() {
            self.insert(c.encode_utf8(&mut [0; 4]));
            return true;
        }
        match (key.code, key.ctrl) {
            (Code::Left, false) => self.caret = self.before(),
            (Code::Right, false) => self.caret = self.after(),
            (Code::Left, true) => self.caret = self.word_before(),
            (Code::Right, true) => self.caret = self.word_after(),
            (Code::Home, _) | (Code::Char('a'), true) => self.caret = 0,
            (Code::End, _) | (Code::Char('e'), true) => self.caret = self.text.len(),
            (Code::Backspace, false) | (Code::Char('h'), true) => {
                self.cut(self.before(), self.caret)
            }
            (Code::Delete, _) | (Code::Char('d'), true) => self.cut(self.caret, self.after()),
            (Code::Char('w'), true) | (Code::Backspace, true) => {
                self.cut(self.word_before(), self.caret);
            }
            (Code::Char('u'), true) => self.cut(0, self.caret),
            (Code::Char('k'), true) => self.cut(self.caret, self.text.len()),
            _ => return false,
        }
        true
    }

    /// What is visible of it in `cells`, and the cell of the caret within that.
    pub(crate) fn window(&self, cells: usize) -> (String, usize) {
        let room = cells.saturating_sub(1);
        let mut start = self.caret;
        let mut used = 0;
        for (at, grapheme) in self.text[..self.caret].grapheme_indices(true).rev() {
            if used + width(grapheme) > room {
                break;
            }
            (used, start) = (used + width(grapheme), at);
        }
        let mut shown = String::new();
        let mut filled = 0;
        for grapheme in self.text[start..].graphemes(true) {
            if filled + width(grapheme) > cells {
                break;
            }
            filled += width(grapheme);
            shown.push_str(grapheme);
        }
        (shown, used)
    }

    fn cut(&mut self, from: usize, to: usize) {
        self.text.replace_range(from..to, "");
        self.caret = self.boundary_from(from);
    }

    /// The first place between two graphemes that is not before `at`; looks no further back than it must.
    fn boundary_from(&self, at: usize) -> usize {
        let mut cursor = GraphemeCursor::new(at, self.text.len(), true);
        match cursor.is_boundary(&self.text, 0) {
            Ok(false) => {
                cursor.next_boundary(&self.text, 0).ok().flatten().unwrap_or(self.text.len())
            }
            _ => at,
        }
    }

    fn before(&self) -> usize {
        self.text[..self.caret].grapheme_indices(true).next_back().map_or(0, |(at, _)| at)
    }

    fn after(&self) -> usize {
        self.text[self.caret..].graphemes(true).next().map_or(self.caret, |g| self.caret + g.len())
    }

    fn word_before(&self) -> usize {
        let words = self.text[..self.caret].unicode_word_indices();
        words.last().map_or(0, |(at, _)| at)
    }

    fn word_after(&self) -> usize {
        let mut words = self.text[self.caret..].unicode_word_indices();
        words.next().map_or(self.text.len(), |(at, word)| self.caret + at + word.len())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn press(input: &mut Input, keys: &[&str]) {
        for key in keys {
            assert!(input.press(Key::parse(key).unwrap()), "{key}");
        }
    }

    #[test]
    fn editing_goes_by_what_a_person_sees_as_one_character() {
        let mut input = Input::new("山か\u{3099}👨‍👩‍👧");
        press(&mut input, &["backspace", "backspace"]);
        assert_eq!(input.text(), "山");
        press(&mut input, &["left", "x", "end", "y", "home", "delete"]);
        assert_eq!(input.text(), "山y");
    }

    #[test]
    fn words_and_ends_of_the_line() {
        let mut input = Input::new("one two three");
        press(&mut input, &["ctrl-w", "ctrl-left"]);
        assert_eq!(input.text(), "one two ");
        press(&mut input, &["ctrl-k"]);
        assert_eq!(input.text(), "one ");
        press(&mut input, &["ctrl-u"]);
        assert!(input.is_empty());
    }

    #[test]
    fn the_window_holds_the_caret() {
        let mut input = Input::new("山田太郎さん");
        assert_eq!(input.window(6), ("さん".to_owned(), 4));
        press(&mut input, &["home"]);
        assert_eq!(input.window(6), ("山田太".to_owned(), 0));
        assert_eq!(input.window(0), (String::new(), 0));
    }

    #[test]
    fn a_paste_is_one_line_unless_there_are_several() {
        let mut input = Input::default();
        input.insert("a\r\nb\tc\u{1b}");
        assert_eq!(input.text(), "a b c ");
        let mut input = Input::of_lines("");
        input.insert("a\r\nb\tc\rd");
        assert_eq!(input.text(), "a\nb c\nd");
    }

    #[test]
    fn a_completion_takes_the_place_of_what_was_typed() {
        let mut input = Input::new("cut, sham");
        input.complete(5, "shampoo");
        assert_eq!((input.text(), input.caret()), ("cut, shampoo", 12));
    }

    proptest! {
        #[test]
        fn no_keys_break_the_line(text in any::<String>(), keys in prop::collection::vec(0..12usize, 0..40)) {
            const KEYS: [&str; 12] = ["left", "right", "ctrl-left", "ctrl-right", "home", "end", "backspace",
                "delete", "ctrl-w", "ctrl-k", "x", "ctrl-h"];
            let mut input = Input::default();
            input.insert(&text);
            for key in keys {
                input.press(Key::parse(KEYS[key]).unwrap());
                input.insert("\u{3099}");
                let (shown, at) = input.window(10);
                prop_assert!(width(&shown) <= 10 && at < 10);
            }
        }
    }
}
