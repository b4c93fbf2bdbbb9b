//! What clap could not parse, said by us in the language of the person, with what to do instead.
//! Help and version come this way too: to clap they are errors.

mod hint;
mod message;

use clap::Error as ClapError;
use clap::error::ErrorKind;

use crate::cli::app::print;
use crate::cli::help::{self, path, tree};
use crate::cli::report::Report;
use crate::cli::world::World;
use crate::error::{Exit, Result};
use crate::i18n::Texts;

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
        message: message::message(error, &path, texts),
        hint: Some(hint::hint(error, &path, texts)),
        candidates: Vec::new(),
    }
}

#[cfg(test)]
mod tests;
