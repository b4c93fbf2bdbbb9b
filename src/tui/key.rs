//! A key as it is pressed, written and compared. Knows no terminal library.

use std::fmt;

use unicode_normalization::UnicodeNormalization;

/// What was pressed, without what was held down with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Code {
    Char(char),
    Enter,
    Esc,
    Tab,
    BackTab,
    Backspace,
    Delete,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
    F(u8),
}

/// A key with what was held down: `j`, `ctrl-s`, `alt-x`. Capital letters say that shift was held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Key {
    pub(crate) code: Code,
    pub(crate) ctrl: bool,
    pub(crate) alt: bool,
}

/// Keys that are no character, by the name they are written with.
const NAMES: [(&str, Code); 15] = [
    ("enter", Code::Enter),
    ("esc", Code::Esc),
    ("tab", Code::Tab),
    ("shift-tab", Code::BackTab),
    ("backspace", Code::Backspace),
    ("delete", Code::Delete),
    ("up", Code::Up),
    ("down", Code::Down),
    ("left", Code::Left),
    ("right", Code::Right),
    ("home", Code::Home),
    ("end", Code::End),
    ("pgup", Code::PageUp),
    ("pgdn", Code::PageDown),
    ("space", Code::Char(' ')),
];

impl Key {
    /// The key of a character.
    pub(crate) fn char(c: char) -> Key {
        Key::from(Code::Char(c))
    }

    /// A key that is written `j`, `F1`, `pgdn`, `ctrl-s`, `alt-x`; `None` for anything else.
    pub(crate) fn parse(text: &str) -> Option<Key> {
        let lower = text.to_lowercase();
        if let Some(rest) = lower.strip_prefix("ctrl-") {
            return Key::parse(rest).map(|key| Key { ctrl: true, ..key });
        }
        if let Some(rest) = lower.strip_prefix("alt-") {
            return Key::parse(rest).map(|key| Key { alt: true, ..key });
        }
        if let Some((_, code)) = NAMES.iter().find(|(name, _)| *name == lower) {
            return Some(Key::from(*code));
        }
        let number = || lower.strip_prefix('f')?.parse().ok().filter(|n| (1..=12).contains(n));
        if let Some(number) = number() {
            return Some(Key::from(Code::F(number)));
        }
        let mut chars = text.chars();
        let first = chars.next().filter(|c| !c.is_control())?;
        chars.next().is_none().then(|| Key::char(first).narrow())
    }

    /// The key as commands are looked up by: a full-width letter is the letter, so that keys work with an input
    /// method left on; a control letter is small.
    pub(crate) fn narrow(self) -> Key {
        let Code::Char(c) = self.code else { return self };
        let mut narrow = std::iter::once(c).nfkc();
        let mut c = match (narrow.next(), narrow.next()) {
            (Some(one), None) => one,
            _ => c,
        };
        if self.ctrl {
            c = c.to_ascii_lowercase();
        }
        Key { code: Code::Char(c), ..self }
    }

    /// The character that this key types, if it types one.
    pub(crate) fn typed(self) -> Option<char> {
        match self.code {
            Code::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }
}

impl From<Code> for Key {
    fn from(code: Code) -> Key {
        Key { code, ctrl: false, alt: false }
    }
}

impl fmt::Display for Key {
    /// As key lines show it: `Ctrl-S`, `Enter`, `j`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            f.write_str("Ctrl-")?;
        }
        if self.alt {
            f.write_str("Alt-")?;
        }
        match self.code {
            Code::F(number) => write!(f, "F{number}"),
            Code::Char(c) if c != ' ' && self.ctrl => write!(f, "{}", c.to_ascii_uppercase()),
            Code::Char(c) if c != ' ' => write!(f, "{c}"),
            code => f.write_str(shown(code)),
        }
    }
}

/// How a key that is no character is shown.
fn shown(code: Code) -> &'static str {
    match code {
        Code::Enter => "Enter",
        Code::Esc => "Esc",
        Code::Tab => "Tab",
        Code::BackTab => "S-Tab",
        Code::Backspace => "Backspace",
        Code::Delete => "Del",
        Code::Up => "Up",
        Code::Down => "Down",
        Code::Left => "Left",
        Code::Right => "Right",
        Code::Home => "Home",
        Code::End => "End",
        Code::PageUp => "PgUp",
        Code::PageDown => "PgDn",
        Code::Char(_) | Code::F(_) => "Space",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_as_it_is_written() {
        for (text, shown) in [
            ("j", "j"),
            ("G", "G"),
            ("ctrl-s", "Ctrl-S"),
            ("Ctrl-S", "Ctrl-S"),
            ("f1", "F1"),
            ("pgdn", "PgDn"),
            ("space", "Space"),
            ("shift-tab", "S-Tab"),
            ("alt-x", "Alt-x"),
            ("-", "-"),
        ] {
            assert_eq!(Key::parse(text).map(|key| key.to_string()).as_deref(), Some(shown));
        }
        for text in ["", "jj", "f13", "ctrl-", "\u{1b}"] {
            assert_eq!(Key::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_full_width_letter_is_the_letter() {
        assert_eq!(Key::char('ｊ').narrow(), Key::char('j'));
        assert_eq!(Key::char('？').narrow(), Key::char('?'));
        assert_eq!(Key::char('\u{3000}').narrow(), Key::char(' '));
        assert_eq!(Key::char('あ').narrow(), Key::char('あ'));
    }
}
