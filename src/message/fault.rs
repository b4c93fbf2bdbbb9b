//! What the engine could not do with a template, as a refusal that names file and line.

use minijinja::ErrorKind;

use crate::error::Error;

/// Where line `line` of the template at `place` is: `templates/ja/birthday.txt:3`.
pub(super) fn at(place: &str, line: usize) -> String {
    format!("{place}:{line}")
}

/// The refusal of the template at `place`; `said` stands on the engine's line `line` and its text there is `text`.
pub(super) fn refusal(said: &minijinja::Error, place: &str, line: usize, text: &str) -> Error {
    let key = match said.kind() {
        ErrorKind::OutOfFuel => "error-template-endless",
        ErrorKind::WriteFailure => "error-template-long",
        ErrorKind::UnknownFilter | ErrorKind::UnknownTest | ErrorKind::UnknownMethod => {
            "error-template-filter"
        }
        ErrorKind::SyntaxError | ErrorKind::BadEscape | ErrorKind::InvalidDelimiter => {
            "error-template-syntax"
        }
        _ => "error-template-value",
    };
    let error = Error::refused(key).with("place", at(place, line));
    match key {
        "error-template-endless" | "error-template-long" => error,
        _ => error.with("text", text),
    }
}
