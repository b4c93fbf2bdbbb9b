//! What clap could not parse, said by us in the language of the person, with what to do instead.
//! Help and version come this way too: to clap they are errors.

mod hint;
mod message;

use std::ffi::OsString;

use clap::error::ErrorKind;
use clap::{Command, Error as ClapError};

use crate::cli::app::print;
use crate::cli::help::{self, flag_as_value, path, tree};
use crate::cli::report::Report;
use crate::cli::world::World;
use crate::error::{Exit, Result};
use crate::i18n::Texts;
use crate::t;

/// Prints the page that was asked for, or gives the report of what could not be parsed.
pub(crate) fn answer(
    error: &ClapError,
    world: &mut World,
    texts: &Texts,
) -> std::result::Result<Exit, Report> {
    let done = match error.kind() {
        ErrorKind::DisplayHelp => help::asked(world, texts),
        ErrorKind::DisplayVersion => version(world),
        _ => return Err(explain(error, world, texts)),
    };
    done.map_err(|error| Report::of(&error, texts))
}

fn version(world: &mut World) -> Result<Exit> {
    let line = concat!("crm ", env!("CARGO_PKG_VERSION"), "\n");
    print(&mut world.streams.stdout, line.as_bytes())?;
    Ok(Exit::Done)
}

fn explain(error: &ClapError, world: &World, texts: &Texts) -> Report {
    let root = tree(texts);
    let path = path(&root, &world.args);
    Report {
        exit: Exit::Usage,
        message: message(error, &path, &world.args, texts),
        hint: Some(hint::hint(error, &path, texts)),
        candidates: Vec::new(),
    }
}

/// `--filter --limit 5`: clap takes `--limit` as the filter and stumbles over something else, or later.
fn message(error: &ClapError, path: &[&Command], args: &[OsString], texts: &Texts) -> String {
    let kind = matches!(error.kind(), ErrorKind::UnknownArgument | ErrorKind::ValueValidation);
    let taken = path.last().filter(|_| kind).and_then(|command| flag_as_value(command, args));
    match taken {
        Some((argument, flag)) => {
            t!(texts, "usage-flag-as-value", argument = argument, flag = flag)
        }
        None => message::message(error, path, texts),
    }
}

#[cfg(test)]
mod tests;
