//! Breaking text into lines of display cells, by the rules Japanese lines follow (kinsoku).

use unicode_segmentation::UnicodeSegmentation;

use super::width::width;

/// What must not begin a line: closing marks, prolonged sound marks, small kana.
const NOT_FIRST: &str = "、。，．・：；？！!?,.:;)]}）］｝」』】〕〉》ー～々ゝゞヽヾ\
    ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ｡､｣･ｰｧｨｩｪｫｬｭｮｯ";

/// What must not end a line: opening marks.
const NOT_LAST: &str = "([{（［｛「『【〔〈《｢";

/// `text` in lines of at most `cells`: broken at spaces and beside wide characters, within a word
/// only where it is longer than a line. `\n` begins a new line; an empty text is one empty line.
///
/// Never fails; a grapheme wider than `cells` gets a line of its own.
pub fn wrap(text: &str, cells: usize) -> Vec<String> {
    text.split('\n').flat_map(|line| wrap_line(line, cells)).collect()
}

fn wrap_line(text: &str, cells: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut last = "";
    let mut break_at = None;
    for grapheme in text.graphemes(true) {
        if !line.is_empty() && may_break(last, grapheme) {
            break_at = Some(line.len());
        }
        while !line.is_empty() && grapheme != " " && width(&line) + width(grapheme) > cells {
            let rest = line.split_off(break_at.take().unwrap_or(line.len()));
            let full = std::mem::replace(&mut line, rest);
            lines.push(full.trim_end_matches(' ').to_owned());
        }
        let continues = line.is_empty() && !lines.is_empty();
        if !(continues && grapheme == " ") {
            line.push_str(grapheme);
        }
        last = grapheme;
    }
    lines.push(line.trim_end_matches(' ').to_owned());
    lines
}

/// Whether a line may end between two neighbouring graphemes.
fn may_break(before: &str, after: &str) -> bool {
    if before == " " || after == " " {
        return before == " " && after != " ";
    }
    let beside_wide = width(before) > 1 || width(after) > 1;
    beside_wide && !begins(NOT_LAST, before) && !begins(NOT_FIRST, after)
}

fn begins(set: &str, grapheme: &str) -> bool {
    grapheme.chars().next().is_some_and(|c| set.contains(c))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn breaks_at_spaces_and_beside_wide_characters() {
        assert_eq!(wrap("call back about the dog", 10), ["call back", "about the", "dog"]);
        assert_eq!(wrap("散歩の時間の相違", 8), ["散歩の時", "間の相違"]);
        assert_eq!(wrap("C12山田太郎", 7), ["C12山田", "太郎"]);
        assert_eq!(wrap("", 10), [""]);
        assert_eq!(wrap("一\n\n二", 10), ["一", "", "二"]);
    }

    #[test]
    fn keeps_the_rules_of_japanese_lines() {
        assert_eq!(wrap("電話した。次回", 8), ["電話し", "た。次回"]);
        assert_eq!(wrap("彼の「はい」と", 6), ["彼の", "「は", "い」と"]);
        assert_eq!(wrap("初めてのチャット", 12), ["初めての", "チャット"]);
        assert_eq!(wrap("毎朝コーヒー", 6), ["毎朝", "コー", "ヒー"]);
    }

    #[test]
    fn splits_only_words_longer_than_a_line() {
        assert_eq!(wrap("a https://example.jp/x", 10), ["a", "https://ex", "ample.jp/x"]);
        assert_eq!(wrap("山田", 1), ["山", "田"]);
    }

    #[test]
    fn spaces_at_a_break_are_dropped_and_indentation_is_kept() {
        assert_eq!(wrap("  two   words", 7), ["  two", "words"]);
        assert_eq!(wrap("abc    ", 3), ["abc"]);
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_nothing_is_lost(
            text in "[a-z 山田、。「」ーッか\u{3099}ｶﾞ🐕]{0,40}", cells in 2usize..12
        ) {
            let lines = wrap(&text, cells);
            for line in &lines {
                let alone = line.graphemes(true).count() == 1;
                prop_assert!(alone || width(line) <= cells, "{line:?}");
            }
            prop_assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
        }
    }
}
