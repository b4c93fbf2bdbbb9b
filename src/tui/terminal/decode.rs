//! What a terminal sends, byte by byte, as messages: keys, pastes, the mouse. Knows no terminal and no time: who reads
//! says when nothing more follows.

use crate::tui::effect::Message;
use crate::tui::key::{Code, Key};

/// What ends a paste.
const PASTE_END: &[u8] = b"\x1b[201~";
/// No sequence of a key is as long.
const LONGEST: usize = 64;

/// Bytes that have come and mean nothing yet.
#[derive(Debug, Default)]
pub(crate) struct Decoder {
    bytes: Vec<u8>,
    /// How much of `bytes` was searched for the end of the paste under way; `None` outside of one.
    pasted: Option<usize>,
}

/// What stands at the beginning of some bytes.
enum Found {
    /// So many bytes, and what they mean, if anything.
    Whole(usize, Option<Message>),
    /// The beginning of a paste, so many bytes long.
    Paste(usize),
    /// Something that more bytes are needed for.
    Part,
}

impl Decoder {
    /// Takes bytes; what they mean goes to `out`.
    pub(crate) fn feed(&mut self, bytes: &[u8], out: &mut Vec<Message>) {
        self.bytes.extend_from_slice(bytes);
        let mut at = 0;
        loop {
            if self.pasted.is_some() && !self.end_paste(&mut at, out) {
                break;
            }
            let rest = &self.bytes[at..];
            match if rest.is_empty() { Found::Part } else { found(rest) } {
                Found::Part => break,
                Found::Whole(length, message) => {
                    at += length;
                    out.extend(message);
                }
                Found::Paste(length) => {
                    at += length;
                    self.pasted = Some(0);
                }
            }
        }
        self.bytes.drain(..at);
    }

    /// Whether something has begun that more bytes belong to.
    pub(crate) fn is_within(&self) -> bool {
        self.pasted.is_some() || !self.bytes.is_empty()
    }

    /// Whether a paste has begun and not ended.
    pub(crate) fn is_pasting(&self) -> bool {
        self.pasted.is_some()
    }

    /// Nothing more follows: a lone escape is the key, a paste without an end ends, half a sequence is nothing.
    pub(crate) fn end(&mut self, out: &mut Vec<Message>) {
        let bytes = std::mem::take(&mut self.bytes);
        if self.pasted.take().is_some() {
            out.push(pasted(&bytes));
            return;
        }
        match bytes.as_slice() {
            [0x1b] => out.push(Message::Key(Key::from(Code::Esc))),
            [0x1b, letter] => out.extend(alt(character(&[*letter]))),
            _ => {}
        }
    }

    /// Looks for the end of the paste that begins at `at`; `false` where it has not come yet.
    fn end_paste(&mut self, at: &mut usize, out: &mut Vec<Message>) -> bool {
        let text = &self.bytes[*at..];
        let from = self.pasted.unwrap_or_default();
        let end = text[from..].windows(PASTE_END.len()).position(|window| window == PASTE_END);
        let Some(end) = end.map(|end| from + end) else {
            self.pasted = Some((text.len() + 1).saturating_sub(PASTE_END.len()));
            return false;
        };
        out.push(pasted(&text[..end]));
        *at += end + PASTE_END.len();
        self.pasted = None;
        true
    }
}

/// A paste as text, its lines ended as texts end them: terminals send what the key Enter sends.
fn pasted(bytes: &[u8]) -> Message {
    let text = String::from_utf8_lossy(bytes);
    Message::Paste(text.replace("\r\n", "\n").replace('\r', "\n"))
}

fn found(bytes: &[u8]) -> Found {
    match bytes {
        [0x1b] => Found::Part,
        [0x1b, 0x1b, ..] => Found::Whole(1, Some(Message::Key(Key::from(Code::Esc)))),
        [0x1b, b'[', ..] => control(bytes),
        [0x1b, b'O'] => Found::Part,
        [0x1b, b'O', letter, ..] => Found::Whole(3, lettered(*letter, &[])),
        [0x1b, rest @ ..] => match character(rest) {
            Found::Whole(length, message) => {
                Found::Whole(length + 1, alt(Found::Whole(length, message)))
            }
            other => other,
        },
        _ => character(bytes),
    }
}

/// A key that is one character, or one byte.
fn character(bytes: &[u8]) -> Found {
    let Some(first) = bytes.first() else { return Found::Part };
    let held = |c: u8| Key { ctrl: true, ..Key::char(char::from(c)) };
    let key = match first {
        b'\r' | b'\n' => Key::from(Code::Enter),
        b'\t' => Key::from(Code::Tab),
        0x7f | 0x08 => Key::from(Code::Backspace),
        0x00 => held(b' '),
        0x01..=0x1a => held(first | 0x60),
        0x1c..=0x1f => held(first | 0x40),
        _ => return typed(bytes),
    };
    Found::Whole(1, Some(Message::Key(key)))
}

/// A character as UTF-8 has it; bytes that are none mean nothing.
fn typed(bytes: &[u8]) -> Found {
    let length = match bytes.first() {
        Some(0xc2..=0xdf) => 2,
        Some(0xe0..=0xef) => 3,
        Some(0xf0..=0xf4) => 4,
        _ => 1,
    };
    let head = &bytes[..length.min(bytes.len())];
    match std::str::from_utf8(head) {
        Ok(text) => Found::Whole(length, text.chars().next().map(Key::char).map(Message::Key)),
        Err(fault) if fault.error_len().is_none() => Found::Part,
        Err(_) => Found::Whole(1, None),
    }
}

/// The same key with Alt held down.
fn alt(found: Found) -> Option<Message> {
    match found {
        Found::Whole(_, Some(Message::Key(key))) => Some(Message::Key(Key { alt: true, ..key })),
        _ => None,
    }
}

/// A sequence that begins with `ESC [`.
fn control(bytes: &[u8]) -> Found {
    // The console of Linux sends its first function keys in a way of its own.
    if let [0x1b, b'[', b'[', rest @ ..] = bytes {
        let number = rest.first().map(|letter| letter.wrapping_sub(b'A'));
        return number.map_or(Found::Part, |n| Found::Whole(4, (n < 5).then(|| function(n + 1))));
    }
    let is_last = |byte: &u8| (0x40..=0x7e).contains(byte);
    let length = bytes.iter().skip(2).take(LONGEST).take_while(|byte| !is_last(byte)).count() + 2;
    let inner = bytes.get(2..length).unwrap_or_default();
    // Broken off: what follows counts again.
    if let Some(at) = inner.iter().position(|byte| *byte == 0x1b) {
        return Found::Whole(2 + at, None);
    }
    let Some(last) = bytes.get(length) else { return Found::Part };
    if length > LONGEST {
        return Found::Whole(length, None);
    }
    let whole = |message| Found::Whole(length + 1, message);
    if let Some(mouse) = inner.strip_prefix(b"<") {
        return whole(clicked(&numbers(mouse), *last));
    }
    match (last, numbers(inner).as_slice()) {
        (b'~', [200]) => Found::Paste(length + 1),
        (b'~', [number, held @ ..]) => whole(numbered(*number, held)),
        // An answer to a question that nobody asked: where the cursor stands.
        (b'R', [line, _]) if *line > 1 => whole(None),
        (letter, numbers) => whole(lettered(*letter, numbers.get(1..).unwrap_or_default())),
    }
}

/// `1;5` as numbers; what is none counts as 0.
fn numbers(bytes: &[u8]) -> Vec<u16> {
    let number = |part: &[u8]| std::str::from_utf8(part).ok()?.parse().ok();
    bytes.split(|byte| *byte == b';').map(|part| number(part).unwrap_or_default()).collect()
}

/// A key that ends in a letter: `ESC [ A`, `ESC [ 1 ; 5 A`, `ESC O P`.
fn lettered(letter: u8, held: &[u16]) -> Option<Message> {
    let code = match letter {
        b'A' => Code::Up,
        b'B' => Code::Down,
        b'C' => Code::Right,
        b'D' => Code::Left,
        b'F' => Code::End,
        b'H' => Code::Home,
        b'M' => Code::Enter,
        b'Z' => Code::BackTab,
        b'P'..=b'S' => Code::F(letter - b'P' + 1),
        _ => return None,
    };
    Some(with(code, held))
}

/// A key that ends in `~`, by its number.
fn numbered(number: u16, held: &[u16]) -> Option<Message> {
    let code = match number {
        1 | 7 => Code::Home,
        3 => Code::Delete,
        4 | 8 => Code::End,
        5 => Code::PageUp,
        6 => Code::PageDown,
        11..=15 => Code::F(u8::try_from(number - 10).ok()?),
        17..=21 => Code::F(u8::try_from(number - 11).ok()?),
        23 | 24 => Code::F(u8::try_from(number - 12).ok()?),
        _ => return None,
    };
    Some(with(code, held))
}

fn function(number: u8) -> Message {
    Message::Key(Key::from(Code::F(number)))
}

/// The key with what was held down: one more than the sum of 1 for Shift, 2 for Alt and 4 for Ctrl.
fn with(code: Code, held: &[u16]) -> Message {
    let held = held.first().map_or(0, |held| held.saturating_sub(1));
    let code = if code == Code::Tab && held & 1 > 0 { Code::BackTab } else { code };
    Message::Key(Key { code, alt: held & 2 > 0, ctrl: held & 4 > 0 })
}

/// A press of the left button or a turn of the wheel: button, column and line, counted from 1.
fn clicked(numbers: &[u16], last: u8) -> Option<Message> {
    let [button, x, y] = *numbers else { return None };
    let (x, y) = (x.saturating_sub(1), y.saturating_sub(1));
    match (button, last) {
        (0, b'M') => Some(Message::Click { x, y }),
        (64, b'M') => Some(Message::Wheel(-1)),
        (65, b'M') => Some(Message::Wheel(1)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What bytes mean when they come all at once.
    fn read(bytes: &[u8]) -> Vec<String> {
        let (mut decoder, mut out) = (Decoder::default(), Vec::new());
        decoder.feed(bytes, &mut out);
        decoder.end(&mut out);
        out.iter().map(told).collect()
    }

    fn told(message: &Message) -> String {
        match message {
            Message::Key(key) => key.to_string(),
            Message::Paste(text) => format!("paste {text:?}"),
            Message::Click { x, y } => format!("click {x} {y}"),
            Message::Wheel(by) => format!("wheel {by}"),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn keys_are_read() {
        assert_eq!(read(b"jG \r\t\x7f"), ["j", "G", "Space", "Enter", "Tab", "Backspace"]);
        assert_eq!(read(b"\x03\x13\x1a"), ["Ctrl-C", "Ctrl-S", "Ctrl-Z"]);
        assert_eq!(read("山ｊé👋".as_bytes()), ["山", "ｊ", "é", "👋"]);
        assert_eq!(read(b"\x1b[A\x1b[B\x1bOA\x1b[H\x1b[F"), ["Up", "Down", "Up", "Home", "End"]);
        assert_eq!(read(b"\x1b[3~\x1b[5~\x1b[6~\x1b[Z"), ["Del", "PgUp", "PgDn", "S-Tab"]);
        assert_eq!(read(b"\x1bOP\x1b[12~\x1b[[C\x1b[15~\x1b[24~"), ["F1", "F2", "F3", "F5", "F12"]);
        assert_eq!(read(b"\x1b[1;5C\x1b[3;5~\x1b[1;3A"), ["Ctrl-Right", "Ctrl-Del", "Alt-Up"]);
        assert_eq!(read(b"\x1bx\x1b\x7f"), ["Alt-x", "Alt-Backspace"]);
    }

    #[test]
    fn an_escape_that_nothing_follows_is_the_key() {
        assert_eq!(read(b"\x1b"), ["Esc"]);
        assert_eq!(read(b"\x1b\x1b[A"), ["Esc", "Up"]);
        assert_eq!(read(b"\x1bO"), ["Alt-O"]);
        assert_eq!(read(b"\x1b["), ["Alt-["]);
    }

    #[test]
    fn the_mouse_is_read() {
        assert_eq!(read(b"\x1b[<0;5;3M\x1b[<0;5;3m"), ["click 4 2"]);
        assert_eq!(read(b"\x1b[<65;100;30M\x1b[<64;1;1M"), ["wheel 1", "wheel -1"]);
        assert_eq!(read(b"\x1b[<2;5;3M\x1b[<35;5;3M"), [""; 0]);
    }

    #[test]
    fn a_paste_is_one_text() {
        assert_eq!(read(b"a\x1b[200~x\ry\r\nz\x1b[201~b"), ["a", "paste \"x\\ny\\nz\"", "b"]);
        assert_eq!(read(b"\x1b[200~q\x1b[A\x03\x1b[201~"), ["paste \"q\\u{1b}[A\\u{3}\""]);
        assert_eq!(read(b"\x1b[200~never ended"), ["paste \"never ended\""]);
    }

    #[test]
    fn what_is_no_key_means_nothing_and_swallows_nothing() {
        assert_eq!(read(b"\x1b[12;40Rj"), ["j"]);
        assert_eq!(read(b"\x1b[?62;c\x1b[I\x1b[200j"), [""; 0]);
        assert_eq!(read(b"\xff\xfej\xe5\xb1"), ["j"]);
        let long = [b"\x1b[".as_slice(), &[b'1'; 100], b"j"].concat();
        assert_eq!(read(&long).last().map(String::as_str), Some("j"));
        assert_eq!(read(b"\x1b[1\x1b[A").last().map(String::as_str), Some("Up"));
    }

    #[test]
    fn it_makes_no_difference_in_what_pieces_bytes_come() {
        let bytes = "a\x1b[1;5C\x1b[200~山田\r\n\x1b[201\x1b[201~\x1b[<0;5;3M\x1bOPé\x1b[[A\x1bx👋";
        let whole = read(bytes.as_bytes());
        assert_eq!(whole.len(), 9, "{whole:?}");
        for size in 1..8 {
            let (mut decoder, mut out) = (Decoder::default(), Vec::new());
            bytes.as_bytes().chunks(size).for_each(|piece| decoder.feed(piece, &mut out));
            assert_eq!(out.iter().map(told).collect::<Vec<_>>(), whole, "in pieces of {size}");
            assert!(!decoder.is_within());
        }
    }
}
