//! Which encoding a file is written in: by its name on the command line, or guessed from its head.
//! Decoding itself is `source`.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{REPLACEMENT, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED};

use crate::error::{Error, Result};

/// An encoding of text, one of those of the WHATWG standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Encoding(&'static encoding_rs::Encoding);

/// Names people use that the standard does not list, and the label it knows them by.
const ALIASES: [(&str, &str); 7] = [
    ("cp932", "shift_jis"),
    ("ms932", "shift_jis"),
    ("windows-932", "shift_jis"),
    ("eucjp", "euc-jp"),
    ("utf16", "utf-16le"),
    ("utf-8-sig", "utf-8"),
    ("ansi", "windows-1252"),
];

impl Encoding {
    /// UTF-8, the encoding of every file written here.
    pub const UTF_8: Encoding = Encoding(UTF_8);

    /// The encoding called `name`, in any case: `utf-8`, `utf-16`, `cp932`, `sjis`, `euc-jp`, `cp1252`, `latin1` and
    /// every label of the WHATWG standard. `shift_jis` is CP932 and `latin1` is cp1252, as there.
    ///
    /// # Errors
    /// `error-csv-encoding-name` (exit 2) for any other name.
    pub fn parse(name: &str) -> Result<Encoding> {
        let lower = name.trim().to_ascii_lowercase();
        let label = ALIASES.iter().find(|(alias, _)| *alias == lower).map_or(&*lower, |(_, l)| l);
        match encoding_rs::Encoding::for_label(label.as_bytes()) {
            Some(found) if found != REPLACEMENT && found != X_USER_DEFINED => Ok(Encoding(found)),
            _ => Err(Error::usage("error-csv-encoding-name").with("name", name)),
        }
    }

    /// Guesses from the first bytes of a file (64 KB are plenty): byte order mark, else valid UTF-8, else UTF-16 by
    /// where its zero bytes stand, else the statistics of chardetng.
    ///
    /// `whole` says that nothing follows the head, so that a character cut off at its end is a broken one.
    /// Text that is UTF-8 but for a few broken places counts as UTF-8: it is damaged, not written in something else.
    pub fn detect(head: &[u8], whole: bool) -> Encoding {
        if let Some((marked, _)) = encoding_rs::Encoding::for_bom(head) {
            return Encoding(marked);
        }
        if let Some(wide) = utf_16_by_zeros(head) {
            return Encoding(wide);
        }
        if is_mostly_utf_8(head, whole) {
            return Encoding::UTF_8;
        }
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
        detector.feed(head, true);
        let guess = detector.guess(None, Utf8Detection::Deny);
        // Single-byte alphabets cannot be told apart in a short list of names, and cp1252 is by far the commonest.
        Encoding(if guess.is_single_byte() { WINDOWS_1252 } else { guess })
    }

    /// Its name, as in `UTF-8` or `Shift_JIS`.
    pub fn name(self) -> &'static str {
        self.0.name()
    }

    /// The encoding a decoder has settled on.
    pub(super) fn of(decoder: &encoding_rs::Decoder) -> Encoding {
        Encoding(decoder.encoding())
    }

    /// A decoder; a byte order mark in the file has the last word about the encoding.
    pub(super) fn decoder(self) -> encoding_rs::Decoder {
        self.0.new_decoder()
    }
}

/// UTF-16 without a mark: line ends and separators put zeros on one side of the pairs, and hardly any on the other.
fn utf_16_by_zeros(head: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let (pairs, _) = head.as_chunks::<2>();
    let first = pairs.iter().filter(|pair| pair[0] == 0).count();
    let second = pairs.iter().filter(|pair| pair[1] == 0).count();
    let enough = (pairs.len() / 20).max(2);
    match (first, second) {
        _ if second >= enough && first * 3 <= second => Some(UTF_16LE),
        _ if first >= enough && second * 3 <= first => Some(UTF_16BE),
        _ => None,
    }
}

/// Valid, or with at least ten sound non-ASCII characters for each broken place; a character cut off by the end of
/// a head that goes on breaks nothing.
fn is_mostly_utf_8(head: &[u8], whole: bool) -> bool {
    let (mut sound, mut broken, mut left) = (0, 0, head.len());
    for chunk in head.utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        left -= chunk.valid().len() + chunk.invalid().len();
        let cut_off = !whole && left == 0 && could_go_on(chunk.invalid());
        broken += usize::from(!chunk.invalid().is_empty() && !cut_off);
    }
    broken == 0 || sound >= broken * 10
}

fn could_go_on(tail: &[u8]) -> bool {
    std::str::from_utf8(tail).is_err_and(|error| error.error_len().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_encoding(label: &str, text: &str) -> Vec<u8> {
        let encoding = encoding_rs::Encoding::for_label(label.as_bytes()).unwrap();
        encoding.encode(text).0.into_owned()
    }

    /// The name of the encoding guessed for a whole file.
    fn detect(bytes: &[u8]) -> &'static str {
        Encoding::detect(bytes, true).name()
    }

    #[test]
    fn names_of_the_command_line_are_known() {
        let cases = [
            ("utf-8", "UTF-8"),
            ("UTF8", "UTF-8"),
            ("utf-16", "UTF-16LE"),
            ("utf-16be", "UTF-16BE"),
            ("cp932", "Shift_JIS"),
            ("sjis", "Shift_JIS"),
            ("Shift_JIS", "Shift_JIS"),
            ("euc-jp", "EUC-JP"),
            ("cp1252", "windows-1252"),
            ("latin1", "windows-1252"),
        ];
        for (name, expected) in cases {
            assert_eq!(Encoding::parse(name).unwrap().name(), expected, "{name}");
        }
        for name in ["", "utf-9", "replacement", "x-user-defined"] {
            assert_eq!(Encoding::parse(name).unwrap_err().key(), "error-csv-encoding-name");
        }
    }

    #[test]
    fn the_head_gives_the_encoding_away() {
        let names = "氏名,フリガナ,住所\n見本太郎,ミホンタロウ,東京都千代田区\n髙橋花子,タカハシハナコ,大阪市\n";
        let western = "Vorname;Nachname\nAnneliese;Krüger\nTomás;Núñez\nZoë;Groß\n";
        let cases = [
            (names.as_bytes().to_vec(), "UTF-8"),
            (in_encoding("shift_jis", names), "Shift_JIS"),
            (in_encoding("euc-jp", &names.replace('髙', "高")), "EUC-JP"),
            (in_encoding("windows-1252", western), "windows-1252"),
            (names.encode_utf16().flat_map(u16::to_le_bytes).collect(), "UTF-16LE"),
            (western.encode_utf16().flat_map(u16::to_be_bytes).collect(), "UTF-16BE"),
            (b"\xFE\xFF\0n".to_vec(), "UTF-16BE"),
            (b"name,email\nNul\0Name,nul@example.org\n".to_vec(), "UTF-8"),
            (b"plain".to_vec(), "UTF-8"),
            (Vec::new(), "UTF-8"),
        ];
        for (bytes, expected) in cases {
            assert_eq!(detect(&bytes), expected, "{bytes:?}");
        }
    }

    #[test]
    fn a_line_or_two_are_enough() {
        for words in [
            "氏名\n山田太郎\n",
            "顧客番号,日付,金額\n1,2025-01-01,500\n",
            "氏名,備考\n鈴木,犬の散歩 週2回\n",
            "商品,数量\nシャンプー,2\n",
        ] {
            assert_eq!(detect(&in_encoding("shift_jis", words)), "Shift_JIS", "{words}");
            assert_eq!(detect(&in_encoding("euc-jp", words)), "EUC-JP", "{words}");
        }
        for words in ["Müller", "Jörg;Hauptstraße 5\n", "café,crème", "Zoë", "£5,€3", "“x”"]
        {
            assert_eq!(detect(&in_encoding("windows-1252", words)), "windows-1252", "{words}");
        }
    }

    #[test]
    fn damaged_or_cut_utf_8_stays_utf_8() {
        let names = "氏名,住所\n見本太郎,東京都千代田区\n".as_bytes();
        let mut damaged = names.to_vec();
        damaged.push(0xFF);
        damaged.extend_from_slice(names);
        assert_eq!(detect(&damaged), "UTF-8");
        assert_eq!(Encoding::detect(&names[..names.len() - 2], false), Encoding::UTF_8);
        assert_eq!(Encoding::detect(&"é".as_bytes()[..1], false), Encoding::UTF_8);
        assert_eq!(Encoding::detect(&"é".as_bytes()[..1], true).name(), "windows-1252");
    }
}
