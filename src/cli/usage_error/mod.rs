//! What clap could not parse, said by us in the language of the person, with what to do instead.
//! Help and version come this way too: to clap they are errors.

mod hint;
mod message;

use std::ffi::OsString;

use clap::error::ErrorKind;
use clap::{Command, Error as ClapError};

use crate::cli::app::App;
use crate::cli::help::{self, flag_as_value, path, tree};
use crate::error::{Error, Exit, Result};
use crate::i18n::Texts;
use crate::t;

/// Prints the page that was asked for, or refuses what could not be parsed.
pub(crate) fn answer(error: &ClapError, args: &[OsString], app: &mut App) -> Result<Exit> {
    match error.kind() {
        ErrorKind::DisplayHelp => help::asked(args, app),
        ErrorKind::DisplayVersion => {
            app.print(concat!("crm ", env!("CARGO_PKG_VERSION"), "\n"))?;
            Ok(Exit::Done)
        }
        _ => Err(explain(error, args, &app.texts)),
    }
}

/// The error in our words; its text is nothing but the two sentences made here.
fn explain(error: &ClapError, args: &[OsString], texts: &Texts) -> Error {
    let root = tree(texts);
    let path = path(&root, args);
    let (message, hint) = said(error, &path, args, texts);
    Error::usage("error-usage").with("message", message).with("hint", hint)
}

/// What is wrong, and what to do about it.
///
/// `--filter --limit 5`: clap takes `--limit` as the filter and stumbles over something else, or later.
fn said(
    error: &ClapError,
    path: &[&Command],
    args: &[OsString],
    texts: &Texts,
) -> (String, String) {
    let kind = matches!(error.kind(), ErrorKind::UnknownArgument | ErrorKind::ValueValidation);
    let taken = path.last().filter(|_| kind).and_then(|command| flag_as_value(command, args));
    match taken {
        Some((argument, flag)) => (
            t!(texts, "usage-flag-as-value", argument = argument, flag = flag),
            hint::page(path, texts),
        ),
        None => (message::message(error, path, texts), hint::hint(error, path, texts)),
    }
}

#[cfg(test)]
mod tests;
