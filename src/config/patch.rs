//! The text of a config file with one setting put in or taken out; every other byte stays, comments,
//! order and line ends among them. Pure text to text: whether a value fits is not asked here.

use std::ops::Range;

use toml_edit::{DocumentMut, Item, TableLike, TomlError, Value};

use super::keys::{self, Key};
use super::source;

/// `text` with `key = literal`: in place of its value, else where a comment shows it, else in its section.
pub(crate) fn put(text: &str, key: &Key, literal: &str) -> Result<String, TomlError> {
    if let Some(span) = value(text, key) {
        return Ok(replaced(text, span, literal));
    }
    if let Some((text, span)) = uncommented(text, key) {
        return Ok(replaced(&text, span, literal));
    }
    let (section, name) = key.parts();
    let document = text.parse::<DocumentMut>()?;
    if document.is_empty() || (!section.is_empty() && !document.contains_key(section)) {
        return Ok(appended(text, section, &format!("{name} = {literal}")));
    }
    let item = Item::Value(literal.parse::<Value>()?);
    edited(text, section, |table| {
        table.insert(name, item);
    })
}

/// `text` without `key`: its line becomes a comment that shows `literal`.
pub(crate) fn take_out(text: &str, key: &Key, literal: &str) -> Result<String, TomlError> {
    let Some(span) = value(text, key) else { return Ok(text.to_owned()) };
    if let Some(text) = commented(text, key, span, literal) {
        return Ok(text);
    }
    let (section, name) = key.parts();
    edited(text, section, |table| {
        table.remove(name);
    })
}

/// The text without the mark some editors begin a file with.
fn unmarked(text: &str) -> &str {
    text.strip_prefix(source::BOM).unwrap_or(text)
}

/// Where the value of `key` stands.
fn value(text: &str, key: &Key) -> Option<Range<usize>> {
    let entries = source::entries(text, keys::is_section).ok()?;
    entries.into_iter().find(|entry| entry.name == key.name).map(|entry| entry.span)
}

fn replaced(text: &str, span: Range<usize>, literal: &str) -> String {
    format!("{}{literal}{}", &text[..span.start], &text[span.end..])
}

/// The text with the first commented-out line of `key` made to count, and where its value then stands.
fn uncommented(text: &str, key: &Key) -> Option<(String, Range<usize>)> {
    let (_, name) = key.parts();
    let mut start = text.len() - unmarked(text).len();
    for line in text[start..].split_inclusive('\n') {
        let end = start + line.len();
        let rest = line.trim_start().strip_prefix('#').map(str::trim_start);
        if let Some(rest) = rest.filter(|rest| rest.starts_with(name)) {
            let tried = format!("{}{rest}{}", &text[..start], &text[end..]);
            // parsing decides whether it is this key, stands in its section and is no prose
            if let Some(span) = value(&tried, key) {
                return Some((tried, span));
            }
        }
        start = end;
    }
    None
}

/// The text with the line of `key` made a comment that shows `literal`; `None` where other settings
/// stand on that line too.
fn commented(text: &str, key: &Key, span: Range<usize>, literal: &str) -> Option<String> {
    let mark = text.len() - unmarked(text).len();
    let start = text[..span.start].rfind('\n').map_or(mark, |end| end + 1);
    let shown = replaced(text, span, literal);
    let tried = format!("{}# {}", &shown[..start], &shown[start..]);
    let mut others = names(text)?;
    others.retain(|name| name != key.name);
    (names(&tried)? == others).then_some(tried)
}

fn names(text: &str) -> Option<Vec<String>> {
    let entries = source::entries(text, keys::is_section).ok()?;
    Some(entries.into_iter().map(|entry| entry.name).collect())
}

/// The text with `line` at its end, in a new section unless `section` is empty.
fn appended(text: &str, section: &str, line: &str) -> String {
    let end = end_of_line(text);
    let mut text = text.to_owned();
    if !text.is_empty() && !text.ends_with(['\n', source::BOM]) {
        text += end;
    }
    if !section.is_empty() {
        let gap = if unmarked(&text).is_empty() { "" } else { end };
        text += &format!("{gap}[{section}]{end}");
    }
    text + line + end
}

/// The text after `change` to a section; the library writes plain line ends and no mark, so both come back.
fn edited(
    text: &str,
    section: &str,
    change: impl FnOnce(&mut dyn TableLike),
) -> Result<String, TomlError> {
    let mark = &text[..text.len() - unmarked(text).len()];
    let mut document = unmarked(text).replace("\r\n", "\n").parse::<DocumentMut>()?;
    let table = match section {
        "" => Some(document.as_table_mut() as &mut dyn TableLike),
        section => document.get_mut(section).and_then(Item::as_table_like_mut),
    };
    if let Some(table) = table {
        change(table);
    }
    Ok(format!("{mark}{}", document.to_string().replace('\n', end_of_line(text))))
}

fn end_of_line(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}
