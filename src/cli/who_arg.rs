//! Arguments that name customers or other things by code, as raw text, and what they mean in the book.

use std::collections::BTreeSet;
use std::io::BufRead;

use clap::Args;

use crate::cli::app::App;
use crate::domain::id::CustomerId;
use crate::error::{Error, Result};
use crate::ops::Crm;

// One customer. (No doc comments: clap would take them for those of the command.)
#[derive(Args)]
pub(crate) struct WhoArg {
    /// Customer: id, name, mail or phone; - reads from stdin
    #[arg(value_name = "WHO")]
    pub(crate) who: String,
}

// One customer or several.
#[derive(Args)]
pub(crate) struct WhoArgs {
    /// Customers: id, name, mail or phone each; - reads from stdin
    #[arg(value_name = "WHO", required = true)]
    pub(crate) whos: Vec<String>,
}

impl WhoArg {
    /// The customers it means: one, or for `-` those of the lines on stdin.
    pub(crate) fn customers(&self, app: &mut App, crm: &Crm) -> Result<Vec<CustomerId>> {
        customers(app, crm, std::slice::from_ref(&self.who))
    }
}

impl WhoArgs {
    /// The customers they mean, each once.
    pub(crate) fn customers(&self, app: &mut App, crm: &Crm) -> Result<Vec<CustomerId>> {
        customers(app, crm, &self.whos)
    }
}

/// The customers that references mean, each once; `-` stands for the lines of stdin that are not empty.
fn customers(app: &mut App, crm: &Crm, references: &[String]) -> Result<Vec<CustomerId>> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for reference in references {
        let lines = if reference.trim() == "-" { lines(app)? } else { vec![reference.clone()] };
        for line in lines {
            let id = crm.resolve(&line)?;
            if seen.insert(id) {
                found.push(id);
            }
        }
    }
    Ok(found)
}

/// The lines of stdin that are not empty; refuses an input without any.
fn lines(app: &mut App) -> Result<Vec<String>> {
    let mut lines = Vec::new();
    for line in (&mut app.stdin).lines() {
        let line =
            line.map_err(|why| Error::failure("error-stdin").with("why", why.to_string()))?;
        if !line.trim().is_empty() {
            lines.push(line);
        }
    }
    if lines.is_empty() { Err(Error::usage("error-stdin-empty")) } else { Ok(lines) }
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

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct One {
        #[command(flatten)]
        who: WhoArg,
    }

    #[derive(Parser)]
    struct Many {
        #[command(flatten)]
        whos: WhoArgs,
    }

    #[test]
    fn a_reference_stays_as_it_was_typed() {
        assert_eq!(One::try_parse_from(["crm", "山田 太郎"]).unwrap().who.who, "山田 太郎");
        assert_eq!(One::try_parse_from(["crm", "-"]).unwrap().who.who, "-");
        assert!(One::try_parse_from(["crm"]).is_err());
        assert!(One::try_parse_from(["crm", "山田", "太郎"]).is_err());
        let many = Many::try_parse_from(["crm", "C12", "+81 90-1234-5678"]).unwrap();
        assert_eq!(many.whos.whos, ["C12", "+81 90-1234-5678"]);
        assert!(Many::try_parse_from(["crm"]).is_err());
    }
}
