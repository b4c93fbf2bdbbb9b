//! Widths in display cells: measuring, cutting and padding by what a person sees as one character.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// What marks a cut; ASCII, because `…` is two cells wide on many Japanese terminals.
pub const CUT_MARK: &str = "~";

/// Display width of `text` in cells; `山` is 2, `ﾔ` is 1, a letter with its combining marks is one letter.
pub fn width(text: &str) -> usize {
    let plain: Option<usize> = text.chars().map(plain_width).sum();
    plain.unwrap_or_else(|| text.graphemes(true).map(UnicodeWidthStr::width).sum())
}

/// The width of a character that is a grapheme of its own beside others of its kind: a text of
/// these alone, as most are, needs no search for graphemes.
fn plain_width(c: char) -> Option<usize> {
    match c {
        ' '..='~' | '£'..='¬' | '®'..='ſ' | '｡'..='ﾝ' => Some(1),
        '、'..='〗' | 'ぁ'..='ゖ' | 'ァ'..='ヿ' | '一'..='\u{9FFF}' | '！'..='｠' => {
            Some(2)
        }
        _ => None,
    }
}

/// `text` in at most `cells`; what is cut off is marked with [`CUT_MARK`], no grapheme is split.
pub fn cut(text: &str, cells: usize) -> String {
    cut_by(text, cells, CUT_MARK)
}

/// The same for a sentence: what is cut off is marked with `...`.
pub fn shorten(text: &str, cells: usize) -> String {
    cut_by(text, cells, "...")
}

fn cut_by(text: &str, cells: usize, mark: &str) -> String {
    if width(text) <= cells {
        return text.to_owned();
    }
    let Some(room) = cells.checked_sub(mark.len()) else {
        return String::new();
    };
    let mut used = 0;
    let mut kept = String::with_capacity(text.len());
    for grapheme in text.graphemes(true) {
        used += width(grapheme);
        if used > room {
            break;
        }
        kept.push_str(grapheme);
    }
    kept + mark
}

/// `text` with spaces after it up to `cells`; longer text is returned as it is.
pub fn pad(text: &str, cells: usize) -> String {
    text.to_owned() + &" ".repeat(cells.saturating_sub(width(text)))
}

/// `text` with spaces before it up to `cells`, as numbers stand; longer text is returned as it is.
pub fn pad_left(text: &str, cells: usize) -> String {
    " ".repeat(cells.saturating_sub(width(text))) + text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn measures_what_a_person_sees() {
        let cases = [
            ("", 0),
            ("C12", 3),
            ("山田 太郎", 9),
            ("ｶﾀｶﾅ", 4),
            ("ｶﾞｷﾞ", 4),
            ("か\u{3099}", 2),
            ("e\u{301}", 1),
            ("🐕", 2),
            ("👨‍👩‍👧", 2),
            ("🇯🇵", 2),
            ("犬🐶散歩。", 10),
        ];
        for (text, cells) in cases {
            assert_eq!(width(text), cells, "{text}");
        }
    }

    #[test]
    fn cuts_between_graphemes_and_says_so() {
        assert_eq!(cut("山田 太郎", 9), "山田 太郎");
        assert_eq!(cut("山田 太郎", 8), "山田 太~");
        assert_eq!(cut("山田太郎", 4), "山~", "a wide character does not fit the third cell");
        assert_eq!(cut("か\u{3099}か\u{3099}", 3), "か\u{3099}~");
        assert_eq!(cut("👨‍👩‍👧👨‍👩‍👧", 3), "👨‍👩‍👧~");
        assert_eq!(cut("abc", 1), "~");
        assert_eq!(cut("abc", 0), "");
    }

    #[test]
    fn pads_to_cells_not_to_characters() {
        assert_eq!(pad("山田", 6), "山田  ");
        assert_eq!(pad_left("1,480円", 9), "  1,480円");
        assert_eq!(pad("山田", 3), "山田");
    }

    proptest! {
        #[test]
        fn plain_characters_are_as_wide_as_their_graphemes(
            text in "[ -~\u{a0}-ƀ｡-ﾟ、-〗ぁ-ゖァ-ヿ一-龠！-｠\u{3099}\u{301}🐕]{0,20}"
        ) {
            let slow: usize = text.graphemes(true).map(UnicodeWidthStr::width).sum();
            prop_assert_eq!(width(&text), slow);
        }

        #[test]
        fn a_cut_never_exceeds_its_cells(text in "[a-z山田ｶﾞ\u{3099}\u{301}🐕 ]{0,20}", cells in 0usize..20) {
            let short = cut(&text, cells);
            prop_assert!(width(&short) <= cells);
            let kept = short.strip_suffix(CUT_MARK).unwrap_or(&short);
            let whole: Vec<&str> = text.graphemes(true).collect();
            let part: Vec<&str> = kept.graphemes(true).collect();
            prop_assert!(whole.starts_with(&part));
        }
    }
}
