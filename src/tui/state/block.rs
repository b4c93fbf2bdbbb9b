//! A text of several lines as far as it is seen: broken at line breaks and where a line is full, around the caret. What
//! it costs depends on what is seen, not on how long the text is.

use unicode_segmentation::UnicodeSegmentation;

use super::input::Input;
use crate::i18n::{CUT_MARK, width};

/// Bytes before the caret up to which a text is shown from its beginning.
const NEAR: usize = 4000;

/// The lines that are seen, and where among them the caret stands.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Block {
    pub(crate) lines: Vec<String>,
    /// Line and cell of the caret.
    pub(crate) caret: (usize, usize),
}

impl Block {
    /// At most `rows` lines of `cells`, at least 3, among them that of the caret.
    pub(crate) fn of(input: &Input, cells: usize, rows: usize) -> Block {
        let (cells, rows) = (cells.max(3), rows.max(1));
        let start = start(input, cells * rows);
        let mut block = Block { lines: vec![String::new()], caret: (0, 0) };
        let (mut at, mut used) = (start, 0);
        for grapheme in input.text()[start..].graphemes(true) {
            let is_break = grapheme == "\n";
            // What no line has room for is shown as cut.
            let shown = if width(grapheme) < cells { grapheme } else { CUT_MARK };
            // One cell is left for the caret behind the last character.
            if !is_break && used + width(shown) >= cells {
                block.lines.push(String::new());
                used = 0;
            }
            if at == input.caret() {
                block.caret = (block.lines.len() - 1, used);
            }
            if at > input.caret() && block.lines.len() > block.caret.0 + rows {
                break;
            }
            at += grapheme.len();
            if is_break {
                block.lines.push(String::new());
                used = 0;
            } else {
                used += width(shown);
                block.lines.last_mut().into_iter().for_each(|line| line.push_str(shown));
            }
        }
        if at == input.caret() {
            block.caret = (block.lines.len() - 1, used);
        }
        block.around_caret(rows)
    }

    /// The first lines, or those that end with that of the caret.
    fn around_caret(mut self, rows: usize) -> Block {
        let first = (self.caret.0 + 1).saturating_sub(rows);
        self.lines.drain(..first);
        self.lines.truncate(rows);
        self.caret.0 -= first;
        self
    }
}

/// Where the text that is laid out begins: so far before the caret as can be seen.
fn start(input: &Input, cells: usize) -> usize {
    if input.caret() <= NEAR {
        return 0;
    }
    let before = input.text()[..input.caret()].grapheme_indices(true).rev();
    before.take(cells).last().map_or(0, |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::tui::key::Key;

    #[test]
    fn lines_are_broken_where_they_are_full() {
        let mut input = Input::of_lines("散歩の件\nok");
        let shown = Block::of(&input, 6, 3);
        assert_eq!(shown.lines, ["散歩", "の件", "ok"]);
        assert_eq!(shown.caret, (2, 2));
        assert_eq!(Block::of(&input, 6, 2).lines, ["の件", "ok"]);
        input.press(Key::parse("home").unwrap());
        let shown = Block::of(&input, 6, 2);
        assert_eq!(
            (shown.lines, shown.caret),
            (vec!["散歩".to_owned(), "の件".to_owned()], (0, 0))
        );
        assert_eq!(Block::of(&Input::of_lines(""), 6, 2).lines, [""]);
    }

    #[test]
    fn what_is_wider_than_a_line_is_shown_as_cut() {
        let shown = Block::of(&Input::of_lines("👧\u{3099}\u{200d}👧x"), 3, 2);
        assert_eq!((shown.lines, shown.caret), (vec!["~x".to_owned()], (0, 2)));
    }

    #[test]
    fn of_a_long_text_only_what_is_seen_is_laid_out() {
        let input = Input::of_lines("山".repeat(100_000));
        let shown = Block::of(&input, 41, 4);
        assert_eq!(shown.lines.len(), 4);
        assert_eq!(shown.caret.0, 3);
        assert!(shown.lines.iter().map(String::len).sum::<usize>() < 1000);
    }

    proptest! {
        #[test]
        fn the_caret_is_seen(text in "[a山\n👨‍👩‍👧\u{3099}]{0,60}", keys in 0..80usize, cells in 3..20usize, rows in 1..5usize) {
            let mut input = Input::of_lines(text);
            for _ in 0..keys {
                input.press(Key::parse("left").unwrap());
            }
            let block = Block::of(&input, cells, rows);
            prop_assert!(block.lines.len() <= rows && block.caret.0 < block.lines.len());
            prop_assert!(block.lines.iter().all(|line| width(line) <= cells));
            prop_assert!(block.caret.1 < cells);
        }
    }
}
