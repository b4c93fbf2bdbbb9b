//! The config file as text: read whole, cut into its settings with their places. Knows no key's meaning.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::ops::Range;
use std::path::Path;

use toml_edit::{Document, Item, TableLike, TomlError, Value};

use crate::error::{Error, Result};

/// Bytes beyond which a file is not ours.
const LARGEST: u64 = 1 << 20;

/// What Windows editors like to put before UTF-8.
pub(crate) const BOM: char = '\u{feff}';

/// A value as it stands in the file or was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Given {
    /// Text between quotes.
    Text(String),
    /// Digits, perhaps with a point.
    Number(String),
    /// `true` or `false`.
    Switch(bool),
    /// A date, a list, a section: nothing a setting can be.
    Other,
}

/// One `key = value` of the file.
#[derive(Debug)]
pub(crate) struct Entry {
    /// The key with the sections it stands in: `lapsed.factor`.
    pub(crate) name: String,
    /// Byte where the last part of the key begins.
    pub(crate) at: usize,
    /// Bytes of the value.
    pub(crate) span: Range<usize>,
    /// The value.
    pub(crate) given: Given,
}

/// The text of the file at `path`; `None` where there is none.
pub(crate) fn read(path: &Path) -> Result<Option<String>> {
    let failed = |error: &std::io::Error| {
        Error::failure("error-config-read").with("file", path).with("reason", error.to_string())
    };
    let handle = match File::open(path) {
        Ok(handle) => handle,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(failed(&error)),
    };
    if handle.metadata().map_err(|error| failed(&error))?.is_dir() {
        return Err(Error::failure("error-config-folder-given").with("file", path));
    }
    let mut bytes = Vec::new();
    handle.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|error| failed(&error))?;
    if bytes.len() as u64 > LARGEST {
        return Err(Error::refused("error-config-large").with("file", path));
    }
    String::from_utf8(bytes).map(Some).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let line = 1 + error.as_bytes()[..good].iter().filter(|byte| **byte == b'\n').count();
        Error::refused("error-config-encoding").with("file", path).with("line", line)
    })
}

/// All settings of `text` in its order. A section is entered where `section` says that it is one;
/// anything else, known or not, is an entry.
pub(crate) fn entries(
    text: &str,
    section: impl Fn(&str) -> bool,
) -> std::result::Result<Vec<Entry>, TomlError> {
    let document = Document::parse(text)?;
    let mut found = Vec::new();
    collect(text, document.as_table(), "", &section, &mut found);
    found.sort_by_key(|entry| entry.at);
    Ok(found)
}

fn collect(
    text: &str,
    table: &dyn TableLike,
    prefix: &str,
    section: &dyn Fn(&str) -> bool,
    found: &mut Vec<Entry>,
) {
    for (key, item) in table.iter() {
        let name = format!("{prefix}{key}");
        if let Some(inner) = item.as_table_like().filter(|_| section(&name)) {
            collect(text, inner, &format!("{name}."), section, found);
            continue;
        }
        let at = table.key(key).and_then(toml_edit::Key::span).unwrap_or_default().start;
        let span = item.span().unwrap_or(at..at);
        found.push(Entry { name, at, given: given(item, text.get(span.clone())), span });
    }
}

fn given(item: &Item, written: Option<&str>) -> Given {
    match item.as_value() {
        Some(Value::String(text)) => Given::Text(text.value().clone()),
        Some(Value::Boolean(switch)) => Given::Switch(*switch.value()),
        Some(Value::Integer(number)) => Given::Number(number.value().to_string()),
        // the digits as written: a float would round them
        Some(Value::Float(_)) => Given::Number(written.unwrap_or_default().replace('_', "")),
        _ => Given::Other,
    }
}

/// Line and column, both from 1, the column in characters, of byte `at`.
pub(crate) fn position(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let column = before[start..].trim_matches([BOM, '\r']).chars().count() + 1;
    (line, column)
}

/// The refusal of a file that is no TOML.
pub(crate) fn malformed(path: &Path, text: &str, error: &TomlError) -> Error {
    let (line, column) = position(text, error.span().unwrap_or_default().start);
    let written = text.lines().nth(line - 1).unwrap_or_default();
    let written = written.trim_start_matches(BOM).trim();
    let twice = error.message().contains("duplicate key");
    Error::refused(if twice { "error-config-twice" } else { "error-config-syntax" })
        .with("file", path)
        .with("line", line)
        .with("column", column)
        .with("text", written)
}
