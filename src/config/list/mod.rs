//! Settings that list several things in one text, set apart by commas: taken apart, checked one by one, and written
//! in one spelling. A refusal names the part that does not fit.

pub(crate) mod key;
pub(crate) mod milestone;
pub(crate) mod plan;
pub(crate) mod season;
pub(crate) mod tag;
#[cfg(test)]
mod tests;

use unicode_normalization::UnicodeNormalization;

use super::decimal::scaled;
use crate::error::{Error, Result};

/// Characters that a name or a task may have.
const LONGEST: usize = 100;

/// The parts of `text`, at most `most` of them; what stands between two commas may be left out.
fn parts(text: &str, most: usize) -> Result<Vec<&str>> {
    let parts = text.split([',', '，', '、']).map(str::trim);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    if parts.len() > most {
        return Err(Error::refused("error-config-list-long").with("most", most));
    }
    match parts.iter().find(|part| part.chars().any(char::is_control)) {
        Some(part) => Err(unfit("error-config-list-line", part)),
        None => Ok(parts),
    }
}

/// The refusal of `part`.
fn unfit(key: &'static str, part: &str) -> Error {
    Error::refused(key).with("part", part)
}

/// A whole number from 0 to `most`, perhaps in full-width digits.
fn number(text: &str, most: i64) -> Option<i64> {
    let text: String = text.nfkc().collect();
    scaled(&text, 0).filter(|number| *number <= most)
}

/// Whether `text` is something and not too long.
fn is_short(text: &str) -> bool {
    !text.is_empty() && text.chars().count() <= LONGEST
}

/// Refuses `number`, which stands in `part`, unless it is above all that stand before it.
fn refuse_unless_above(number: i64, before: Option<i64>, part: &str) -> Result<()> {
    match before {
        Some(before) if number <= before => {
            Err(unfit("error-config-list-order", part).with("before", before))
        }
        _ => Ok(()),
    }
}
