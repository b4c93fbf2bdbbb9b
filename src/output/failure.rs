//! A refusal or failure as people and programs read it on stderr.

use crate::error::{Candidate, Error, Exit};
use crate::i18n::{clean, pad, width};

use super::cell::Cell;
use super::json;
use super::page::Page;
use super::stream::Talk;

/// Writes `error`: one JSON object where the page is JSON, else `crm: ` and its sentence, a line
/// of what to do, a line for each candidate. Nothing for what ended as [`Exit::Done`].
pub fn write_failure(talk: &mut Talk, page: &Page, error: &Error) {
    if error.exit() == Exit::Done {
        return;
    }
    if page.format.is_json() {
        let mut line = Vec::new();
        // Writing to memory cannot fail.
        let _ = json::write_value(&mut line, &object(page, error));
        talk.line(String::from_utf8_lossy(&line).trim_end());
        return;
    }
    talk.warn(&format!("crm: {}", clean(&page.texts.error(error))));
    if let Some(hint) = page.texts.hint(error) {
        talk.warn(&format!("  {}", clean(&hint)));
    }
    let code = error.candidates().iter().map(|found| width(&found.code)).max().unwrap_or(0);
    for Candidate { code: id, label } in error.candidates() {
        talk.warn(&format!("  {}  {}", pad(&clean(id), code), clean(label)));
    }
}

fn object(page: &Page, error: &Error) -> Cell {
    let candidate = |found: &Candidate| {
        Cell::Record(vec![
            ("id", found.code.as_str().into()),
            ("label", found.label.as_str().into()),
        ])
    };
    Cell::Record(vec![
        ("code", error.exit().word().into()),
        ("exit", Cell::Whole(error.exit() as i64)),
        ("message", page.texts.error(error).into()),
        ("hint", page.texts.hint(error).into()),
        ("candidates", Cell::Many(error.candidates().iter().map(candidate).collect())),
    ])
}
