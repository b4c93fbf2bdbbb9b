//! Arguments that name customers or other things by code, as raw text, and how they become what is meant: `ops`
//! resolves them against the store, `-` stands for the lines of stdin.

use std::io::Read;

use clap::Args;

use crate::cli::app::App;
use crate::cli::flags::no_flag;
use crate::domain::id::CustomerId;
use crate::error::{Error, Exit, Result};
use crate::ops::Crm;

// One customer. (No doc comments: clap would take them for those of the command.)
#[derive(Args)]
pub(crate) struct WhoArg {
    /// Customer: id, name, mail or phone; - reads from stdin
    #[arg(value_name = "WHO")]
    pub(crate) who: String,
}

impl WhoArg {
    /// The customers it means: one, or for `-` those of the lines on stdin.
    pub(crate) fn customers(&self, app: &mut App, crm: &Crm) -> Result<Vec<CustomerId>> {
        several(app, crm, std::slice::from_ref(&self.who))
    }
}

// Customers one by one, or all that a filter means.
#[derive(Args)]
pub(crate) struct Whose {
    /// Customers: id, name, mail or phone each; - reads from stdin
    #[arg(value_name = "WHO", required_unless_present = "filter", conflicts_with = "filter")]
    pub(crate) whos: Vec<String>,
    /// All customers that fit, instead of naming them
    #[arg(long, value_name = "FILTER", allow_hyphen_values = true, value_parser = no_flag)]
    pub(crate) filter: Option<String>,
}

/// The one customer that `typed` means; `-` stands for a single line of stdin.
pub(crate) fn one(app: &mut App, crm: &Crm, typed: &str) -> Result<CustomerId> {
    match several(app, crm, &[typed.to_owned()])?.as_slice() {
        [id] => Ok(*id),
        ids => Err(Error::usage("error-who-one").with("count", ids.len())),
    }
}

/// The customers that `typed` means, each once, in order; `-` stands for the lines of stdin.
pub(crate) fn several(app: &mut App, crm: &Crm, typed: &[String]) -> Result<Vec<CustomerId>> {
    let mut ids = Vec::new();
    for reference in references(app, typed)? {
        let id = crm.resolve(&reference).map_err(|error| unquoted(error, crm, typed))?;
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    Ok(ids)
}

/// What was typed, with the lines of stdin in place of `-`.
pub(crate) fn references(app: &mut App, typed: &[String]) -> Result<Vec<String>> {
    let mut references = Vec::new();
    for text in typed {
        if text != "-" {
            references.push(text.clone());
            continue;
        }
        let mut lines = String::new();
        app.stdin
            .read_to_string(&mut lines)
            .map_err(|why| Error::failure("error-stdin").with("why", &why))?;
        let lines = lines.lines().map(str::trim).filter(|line| !line.is_empty());
        references.extend(lines.map(str::to_owned));
    }
    if references.is_empty() {
        return Err(Error::usage("error-stdin-empty"));
    }
    Ok(references)
}

/// The id of a typed code; what is no code is as unknown as a code that is not there: `key`, with the text as `name`.
pub(crate) fn code<T>(
    text: &str,
    parse: impl Fn(&str) -> Option<T>,
    key: &'static str,
    name: &'static str,
) -> Result<T> {
    parse(text).ok_or_else(|| Error::not_found(key).with(name, text.trim()))
}

/// The ids of typed codes; see [`code`].
pub(crate) fn codes<T>(
    texts: &[String],
    parse: impl Fn(&str) -> Option<T>,
    key: &'static str,
    name: &'static str,
) -> Result<Vec<T>> {
    texts.iter().map(|text| code(text, &parse, key, name)).collect()
}

/// `archive Mary Jones`: the words of one name, typed without quotes.
fn unquoted(error: Error, crm: &Crm, typed: &[String]) -> Error {
    let name = typed.join(" ");
    let unclear = matches!(error.exit(), Exit::NotFound | Exit::Ambiguous);
    let meant = typed.len() > 1 && unclear && crm.resolve(&name).is_ok();
    if meant { Error::usage("error-who-quotes").with("name", name) } else { error }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct One {
        #[command(flatten)]
        who: WhoArg,
    }

    #[test]
    fn a_reference_stays_as_it_was_typed() {
        assert_eq!(One::try_parse_from(["crm", "山田 太郎"]).unwrap().who.who, "山田 太郎");
        assert_eq!(One::try_parse_from(["crm", "-"]).unwrap().who.who, "-");
        assert!(One::try_parse_from(["crm"]).is_err());
        assert!(One::try_parse_from(["crm", "山田", "太郎"]).is_err());
    }
}
