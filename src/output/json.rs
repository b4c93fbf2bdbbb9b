//! JSON out: rows as they come, and an escape for every character that could harm a terminal.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

use crate::i18n::is_unsafe;

use super::column::{Column, Object};

/// Writes `value` and a line end.
pub(super) fn write_value(out: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
    let mut line = Vec::new();
    push(&mut line, value)?;
    line.push(b'\n');
    out.write_all(&line)
}

/// Rows as JSON: one array with a row a line, or one object a line.
pub(super) struct JsonLines {
    line: Vec<u8>,
    array: bool,
    begun: bool,
}

impl JsonLines {
    /// One array; `[]` where no row comes.
    pub(super) fn array() -> Self {
        JsonLines { line: Vec::new(), array: true, begun: false }
    }

    /// One object a line.
    pub(super) fn lines() -> Self {
        JsonLines { line: Vec::new(), array: false, begun: false }
    }

    /// What a row adds.
    pub(super) fn line<R>(&mut self, columns: &[Column<R>], row: &R) -> io::Result<&[u8]> {
        self.line.clear();
        match (self.array, self.begun) {
            (true, false) => self.line.extend_from_slice(b"[\n"),
            (true, true) => self.line.extend_from_slice(b",\n"),
            (false, _) => {}
        }
        self.begun = true;
        push(&mut self.line, &Object { columns, row })?;
        if !self.array {
            self.line.push(b'\n');
        }
        Ok(&self.line)
    }

    /// What ends the list.
    pub(super) fn end(&self) -> &'static [u8] {
        match (self.array, self.begun) {
            (true, false) => b"[]\n",
            (true, true) => b"\n]\n",
            (false, _) => b"",
        }
    }
}

fn push(line: &mut Vec<u8>, value: &impl Serialize) -> io::Result<()> {
    Ok(value.serialize(&mut Serializer::with_formatter(line, Escaping))?)
}

/// serde_json's compact form, but with DEL, C1, bidi and hidden characters as `\uXXXX`.
struct Escaping;

impl Formatter for Escaping {
    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        let mut done = 0;
        for (at, c) in fragment.char_indices().filter(|(_, c)| is_unsafe(*c)) {
            writer.write_all(&fragment.as_bytes()[done..at])?;
            for unit in c.encode_utf16(&mut [0; 2]) {
                write!(writer, "\\u{unit:04x}")?;
            }
            done = at + c.len_utf8();
        }
        writer.write_all(&fragment.as_bytes()[done..])
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn json(text: &str) -> String {
        let mut out = Vec::new();
        write_value(&mut out, &text).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn what_could_harm_a_terminal_is_escaped() {
        assert_eq!(json("a\u{9b}2J\u{202e}b\u{1b}"), "\"a\\u009b2J\\u202eb\\u001b\"\n");
        assert_eq!(json("\u{e0041}\u{7f}"), "\"\\udb40\\udc41\\u007f\"\n");
        assert_eq!(json("山田 \"太郎\"\n"), "\"山田 \\\"太郎\\\"\\n\"\n");
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_nothing_unsafe_is_written(text in any::<String>()) {
            let written = json(&text);
            prop_assert!(!written.trim_end_matches('\n').chars().any(is_unsafe));
            prop_assert_eq!(serde_json::from_str::<String>(&written).unwrap(), text);
        }
    }
}
