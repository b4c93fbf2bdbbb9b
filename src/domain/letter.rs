//! The letter under which a customer stands in an index by reading: the row of a kana, a Latin letter.

/// A letter of the index, and the readings that stand under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// As it is shown: `あ`, `か`, `A`; `漢` for names whose reading is not known, `#` for digits and signs.
    pub letter: char,
    /// The first reading under it.
    pub from: String,
    /// The first reading that is not under it any more.
    pub until: String,
}

/// The kana that each row of the table begins with, small ones before theirs, and how the row is called.
const ROWS: [(char, char); 12] = [
    ('ぁ', 'あ'),
    ('か', 'か'),
    ('さ', 'さ'),
    ('た', 'た'),
    ('な', 'な'),
    ('は', 'は'),
    ('ま', 'ま'),
    ('ゃ', 'や'),
    ('ら', 'ら'),
    ('ゎ', 'わ'),
    ('ゔ', 'ヴ'),
    ('ゕ', '#'),
];

/// What comes after the last kana.
const AFTER_KANA: char = '\u{3100}';

impl Letter {
    /// The letter of a folded reading.
    pub fn of(reading: &str) -> Letter {
        let first = reading.chars().next().unwrap_or_default();
        let (letter, from, until) = match first {
            '\0'..'a' => ('#', String::new(), 'a'),
            'ぁ'..AFTER_KANA => kana(first),
            '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}' => {
                ('漢', AFTER_KANA.to_string(), char::MAX)
            }
            _ => (own(first), first.to_string(), next(first)),
        };
        Letter { letter, from, until: until.to_string() }
    }
}

fn kana(first: char) -> (char, String, char) {
    let at = ROWS.iter().rposition(|(begins, _)| *begins <= first).unwrap_or_default();
    let until = ROWS.get(at + 1).map_or(AFTER_KANA, |(begins, _)| *begins);
    (ROWS[at].1, ROWS[at].0.to_string(), until)
}

fn own(first: char) -> char {
    let mut upper = first.to_uppercase();
    match (upper.next(), upper.next()) {
        (Some(letter), None) if letter.is_alphabetic() => letter,
        _ if first.is_alphabetic() => first,
        _ => '#',
    }
}

fn next(first: char) -> char {
    (first..=char::MAX).nth(1).unwrap_or(char::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::fold::fold;

    #[test]
    fn a_reading_stands_under_the_row_of_its_first_kana() {
        let letters = [
            ("アーノルド", 'あ'),
            ("ガモウ", 'か'),
            ("っ", 'た'),
            ("ぱーく", 'は'),
            ("ゃ", 'や'),
            ("よしだ", 'や'),
            ("ん", 'わ'),
            ("ヴァイオリン", 'ヴ'),
            ("ada", 'A'),
            ("Zoë", 'Z'),
            ("Émile", 'É'),
            ("1号店", '#'),
            ("", '#'),
            ("山田", '漢'),
            ("한국", '한'),
        ];
        for (name, letter) in letters {
            assert_eq!(Letter::of(&fold(name)).letter, letter, "{name}");
        }
    }

    proptest! {
        #[test]
        fn a_reading_lies_within_its_letter(reading in "[あ-んa-z0-9山-川é가-힣]{0,3}") {
            let letter = Letter::of(&reading);
            prop_assert!(letter.from <= reading && reading < letter.until);
            let next = Letter::of(&letter.until);
            prop_assert!(next.from >= letter.until || letter.letter == '漢');
        }
    }
}
