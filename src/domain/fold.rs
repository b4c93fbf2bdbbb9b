//! One form for all spellings of a text, for search and matching: width, case, hiragana or katakana,
//! hyphens, spaces and the old or rare shape of a kanji do not matter. What is shown to people is never folded.

use unicode_normalization::UnicodeNormalization;

/// Short forms of a company's kind (`㈱` has become `(株)` before) and what they stand for.
const COMPANY_FORMS: [(&str, &str); 3] =
    [("(株)", "株式会社"), ("(有)", "有限会社"), ("(同)", "合同会社")];

/// Old and rare shapes of kanji that names are written with, and the shape most people type.
const SHAPES: [(&str, char); 21] = [
    ("髙", '高'),
    ("﨑碕", '崎'),
    ("邊邉", '辺'),
    ("濱濵", '浜'),
    ("齋", '斎'),
    ("齊", '斉'),
    ("澤", '沢'),
    ("廣", '広'),
    ("德", '徳'),
    ("瀨", '瀬'),
    ("栁", '柳'),
    ("槗", '橋'),
    ("𠮷", '吉'),
    ("眞", '真'),
    ("國", '国'),
    ("櫻", '桜'),
    ("惠", '恵'),
    ("嶋嶌", '島'),
    ("條", '条'),
    ("榮", '栄'),
    ("壽", '寿'),
];

/// The folded form: NFKC, lower case, katakana as hiragana, kanji in their common shape, company forms spelled out; without hyphens,
/// dashes, long-vowel marks, middle dots, spaces and invisible characters.
///
/// A part of a name (that does not cut a company form) folds to a part of the folded name, so that searching
/// is finding a substring.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.chars().filter(|c| !is_ignored(*c)).map(|c| c.to_ascii_lowercase()).collect();
    }
    let folded: String = if text.chars().all(is_normal) {
        text.chars().filter(|c| !is_ignored(*c)).map(simple_fold).collect()
    } else {
        // Lower case may leave what NFKC would compose, hence its place before the second pass.
        let lower: String = text.nfkc().flat_map(char::to_lowercase).collect();
        lower.nfkc().filter(|c| !is_ignored(*c)).map(simple_fold).collect()
    };
    if folded.contains('(') { spelled_out(folded) } else { folded }
}

fn spelled_out(folded: String) -> String {
    COMPANY_FORMS.iter().fold(folded, |text, (short, long)| {
        if text.contains(short) { text.replace(short, long) } else { text }
    })
}

/// Characters that NFKC leaves alone wherever they stand: they make up most of what is folded.
fn is_normal(c: char) -> bool {
    c.is_ascii()
        || matches!(c, '\u{3001}'..='\u{3003}' | '\u{3041}'..='\u{3096}' | '\u{30A1}'..='\u{30FE}' | '\u{4E00}'..='\u{9FFF}')
}

/// Lower case of ASCII, hiragana of katakana, the common shape of kanji; the rest as it is.
fn simple_fold(c: char) -> char {
    match c {
        'ァ'..='ヶ' | 'ヽ' | 'ヾ' => char::from_u32(c as u32 - 0x60).unwrap_or(c),
        _ if c.is_ascii() => c.to_ascii_lowercase(),
        _ => SHAPES.iter().find(|(rare, _)| rare.contains(c)).map_or(c, |(_, common)| *common),
    }
}

fn is_ignored(c: char) -> bool {
    match c {
        _ if c.is_ascii() => c == ' ' || c == '-' || c.is_ascii_control(),
        'ー' | '・' | '\u{B7}' | '\u{2027}' => true,
        '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{2500}' | '\u{2501}' => true,
        // Soft hyphen, zero-width characters, variants of one kanji.
        '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{FEFF}' => true,
        '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}' => true,
        _ => c.is_whitespace(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn spellings_of_one_name_are_one() {
        let groups: [&[&str]; 9] = [
            &["山田 太郎", "山田　太郎", "山田太郎"],
            &["ヤマダ タロウ", "ﾔﾏﾀﾞ ﾀﾛｳ", "やまだたろう", "ヤマダ・タロウ", "ﾔﾏﾀﾞ･ﾀﾛｳ"],
            &[
                "Anne-Marie",
                "ＡＮＮＥ　ＭＡＲＩＥ",
                "anne\u{2010}marie",
                "annemarie",
                "Anne\u{AD}Marie",
            ],
            &["コーヒー", "ｺｰﾋｰ", "こひ", "コ─ヒ─"],
            &["㈱山田", "(株)山田", "（株）山田", "株式会社山田", "㍿ 山田"],
            &["葛\u{E0100}城", "葛城"],
            &["渡辺", "渡邉", "渡邊", "渡邊\u{E0101}"],
            &["高橋", "髙橋", "髙槗"],
            &["ÉCOLE", "e\u{301}cole", "école"],
        ];
        for group in groups {
            for text in group {
                assert_eq!(fold(text), fold(group[0]), "{text}");
            }
        }
        assert_eq!(fold("Ｙａｍａｄａ タロー"), "yamadaたろ");
    }

    #[test]
    fn different_names_stay_different() {
        assert_ne!(fold("はは"), fold("ぱぱ"));
        assert_ne!(fold("山田"), fold("山口"));
        assert_ne!(fold("斉藤"), fold("斎藤"));
        assert_ne!(fold("a.b@example.org"), fold("ab@example.org"));
    }

    proptest! {
        #[test]
        fn the_short_way_folds_like_the_long_one(text in "[ -~ぁ-ゖァ-ヾ一-龥、。]{0,20}") {
            // A combining mark of its own, later taken off, forces the long way.
            let long = fold(&format!("{text}x\u{301}"));
            let expected = long.strip_suffix("x\u{301}").unwrap();
            prop_assert_eq!(fold(&text), expected);
        }

        #[test]
        fn width_and_case_do_not_matter(text in "[!-~]{0,20}") {
            let wide: String =
                text.chars().filter_map(|c| char::from_u32(c as u32 + 0xFEE0)).collect();
            prop_assert_eq!(fold(&wide), fold(&text.to_ascii_uppercase()));
        }

        #[test]
        fn no_text_panics(text in any::<String>()) {
            let _ = fold(&text);
        }
    }
}
