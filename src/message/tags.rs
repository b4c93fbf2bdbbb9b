//! The tags of a template, seen before the engine reads it: a template may ask and go through a list, and nothing that
//! lets a text grow without end.

use super::fault::at;
use crate::error::{Error, Result};

/// What a `{% %}` may begin with.
const BLOCKS: [&str; 6] = ["if", "elif", "else", "endif", "for", "endfor"];

/// Signs that build texts out of texts.
const SIGNS: [char; 2] = ['~', '*'];

/// The most characters of one tag, and the most tags: the engine reads what stands in a tag, and the branches of an `if`, by
/// calling itself.
const LONGEST: usize = 500;
const MOST: usize = 500;

/// A `{{ }}` or `{% %}`.
pub(super) struct Tag {
    /// The line it begins on, from 1.
    pub(super) line: usize,
    /// Bytes of the template it takes.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Characters of it.
    length: usize,
    /// Whether it is a `{% %}`.
    is_block: bool,
    /// What stands in it, without what stands in quotes.
    code: String,
}

impl Tag {
    /// The words of its code.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.code
            .split(|c: char| !(c.is_alphanumeric() || c == '_'))
            .filter(|word| !word.is_empty())
    }
}

/// The tags of `text`, comments left out.
pub(super) fn tags(text: &str) -> Vec<Tag> {
    let mut found = Vec::new();
    let (mut from, mut line, mut counted) = (0, 1, 0);
    while let Some(start) = text[from..].find('{').map(|at| from + at) {
        let rest = &text[start..];
        let (is_block, close) = match rest.as_bytes().get(1) {
            Some(b'#') => {
                from = rest.find("#}").map_or(text.len(), |at| start + at + 2);
                continue;
            }
            Some(b'%') => (true, "%}"),
            Some(b'{') => (false, "}}"),
            _ => {
                from = start + 1;
                continue;
            }
        };
        let (code, length) = inside(&rest[2..], close);
        from = start + 2 + length;
        line += text[counted..start].matches('\n').count();
        counted = start;
        let length = text[start..from].chars().count();
        found.push(Tag { line, start, end: from, length, is_block, code });
    }
    found
}

/// The code up to `close`, without what stands in quotes, and the bytes to behind it.
fn inside(rest: &str, close: &str) -> (String, usize) {
    let mut code = String::new();
    let mut quote = None;
    let mut chars = rest.char_indices();
    while let Some((at, c)) = chars.next() {
        match quote {
            Some(_) if c == '\\' => drop(chars.next()),
            Some(mark) if c == mark => quote = None,
            Some(_) => {}
            None if rest[at..].starts_with(close) => return (code, at + close.len()),
            None if c == '"' || c == '\'' => quote = Some(c),
            None => code.push(c),
        }
    }
    (code, rest.len())
}

/// Refuses what a template may not do; `above` lines stand over the first one.
pub(super) fn check(tags: &[Tag], place: &str, above: usize) -> Result<()> {
    let mut loops = 0;
    for (count, tag) in tags.iter().enumerate() {
        let refused = |key, what: &str| {
            Err(Error::refused(key).with("place", at(place, above + tag.line)).with("what", what))
        };
        if tag.code.contains('{') {
            // Nothing in a message needs a map, so it is a tag that was not closed.
            let line = tag.code.lines().next().unwrap_or_default().trim();
            return Err(Error::refused("error-template-syntax")
                .with("place", at(place, above + tag.line))
                .with("text", line));
        }
        if let Some(sign) = tag.code.chars().find(|c| SIGNS.contains(c)) {
            return refused("error-template-sign", &sign.to_string());
        }
        if tag.length > LONGEST || count >= MOST {
            return refused("error-template-tag", "");
        }
        let first = tag.words().next().unwrap_or_default();
        if !tag.is_block {
            continue;
        }
        if !BLOCKS.contains(&first) {
            return refused("error-template-block", first);
        }
        loops += i32::from(first == "for") - i32::from(first == "endfor");
        if loops > 1 || first == "for" && tag.words().any(|word| word == "recursive") {
            return refused("error-template-loop", first);
        }
    }
    Ok(())
}

/// `text` for the engine, which drops the line end behind a `{% %}`: right where the line holds nothing else, so that it
/// leaves no empty line; told not to where it does.
pub(super) fn lines_kept(text: &str, tags: &[Tag]) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut from = 0;
    let mut before: Option<(usize, bool)> = None;
    for tag in tags {
        let begin = text[..tag.start].rfind('\n').map_or(0, |at| at + 1);
        let (gap, alone) = before.filter(|(end, _)| *end > begin).unwrap_or((begin, true));
        let alone = alone && tag.is_block && text[gap..tag.start].trim().is_empty();
        before = Some((tag.end, alone));
        let code = text[..tag.end].strip_suffix("%}").filter(|code| !code.ends_with(['-', '+']));
        if let Some(code) = code.filter(|_| !alone && text[tag.end..].starts_with('\n')) {
            kept.push_str(&code[from..]);
            kept.push_str("+%}");
            from = tag.end;
        }
    }
    kept.push_str(&text[from..]);
    kept
}
