//! `crm help` and every `--help`: our own pages in both languages, since clap's are English only.

mod page;
mod rows;
mod tree;

use std::ffi::OsString;

use clap::{Args, Command};

use crate::cli::app::App;
use crate::error::{Error, Exit, Result};

#[cfg(test)]
pub(crate) use tree::localised;
pub(crate) use tree::{below, elsewhere, flag_as_value, path, tree, words};

/// Explain a command
#[derive(Args)]
#[command(after_help = "crm help\ncrm help completions")]
pub(crate) struct Help {
    /// Words of the command; all commands without them
    #[arg(value_name = "COMMAND")]
    command: Vec<String>,
}

impl Help {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let root = tree(&app.texts);
        let mut path = vec![&root];
        for word in &self.command {
            let here = path.last().copied().unwrap_or(&root);
            path.push(here.find_subcommand(word).ok_or_else(|| unknown(&root, &path, word))?);
        }
        let page = page::draw(&path, &app.texts, app.columns());
        app.print(page)?;
        Ok(Exit::Done)
    }
}

fn unknown(root: &Command, path: &[&Command], word: &str) -> Error {
    if let Some(found) = elsewhere(root, word) {
        let page = found.replacen("crm", "crm help", 1);
        return Error::usage("error-help-elsewhere").with("word", word).with("page", page);
    }
    let list = path.last().map(|here| below(here)).unwrap_or_default();
    match list.is_empty() {
        true => {
            Error::usage("error-help-nothing-below").with("word", word).with("command", words(path))
        }
        false => {
            Error::usage("error-help-unknown").with("word", word).with("list", list.join(", "))
        }
    }
}

/// Prints what `crm` alone says off a terminal: what it is and its commands.
pub(crate) fn short(app: &mut App) -> Result<Exit> {
    let root = tree(&app.texts);
    let page = page::short(&[&root], &app.texts, app.columns());
    let more = app.texts.get("usage-more", &[]);
    app.print(format!("{page}\n{more}\n"))?;
    Ok(Exit::Done)
}

/// Prints the page of the command that `args` name, as `--help` anywhere asks.
pub(crate) fn asked(args: &[OsString], app: &mut App) -> Result<Exit> {
    let root = tree(&app.texts);
    let page = page::draw(&path(&root, args), &app.texts, app.columns());
    app.print(page)?;
    Ok(Exit::Done)
}

#[cfg(test)]
pub(crate) mod tests;
