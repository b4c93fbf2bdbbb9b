//! `crm man`: the manual pages, drawn from the tree of commands.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, Command};

use crate::cli::app::App;
use crate::cli::help::tree;
use crate::error::{Error, Exit, Result};
use crate::i18n::Texts;

/// Headings that `clap_mangen` writes in English, and the texts that stand for them.
const HEADINGS: [(&str, &str); 7] = [
    ("NAME", "usage-man-name"),
    ("SYNOPSIS", "usage-man-synopsis"),
    ("DESCRIPTION", "usage-man-description"),
    ("OPTIONS", "usage-man-options"),
    ("SUBCOMMANDS", "usage-man-commands"),
    ("EXTRA", "usage-man-examples"),
    ("VERSION", "usage-man-version"),
];

/// Write the manual pages
///
/// With a folder: one page a command, made if it is not there. Without: the main page to stdout.
#[derive(Args)]
#[command(after_help = "crm man | man -l -\ncrm man ~/.local/share/man/man1")]
pub(crate) struct Man {
    /// Folder for all pages
    #[arg(value_name = "DIR")]
    dir: Option<PathBuf>,
}

impl Man {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let root = tree(&app.texts);
        match self.dir {
            Some(dir) => {
                let failed = |why: io::Error| {
                    Error::failure("error-man-not-written")
                        .with("path", dir.display().to_string())
                        .with("why", why.to_string())
                };
                fs::create_dir_all(&dir).map_err(failed)?;
                write_all(&root, &dir, &app.texts).map_err(failed)?;
            }
            None => app.print(page(&root, &app.texts))?,
        }
        Ok(Exit::Done)
    }
}

fn write_all(command: &Command, dir: &Path, texts: &Texts) -> io::Result<()> {
    let name = command.get_display_name().unwrap_or_else(|| command.get_name());
    fs::write(dir.join(format!("{name}.1")), page(command, texts))?;
    let mut below = command.get_subcommands().filter(|sub| !sub.is_hide_set());
    below.try_for_each(|sub| write_all(sub, dir, texts))
}

/// The page of one command in roff, its headings in the language of `texts`.
fn page(command: &Command, texts: &Texts) -> String {
    let mut page = Vec::new();
    // Writing to memory does not fail.
    let _ = clap_mangen::Man::new(command.clone()).render(&mut page);
    let mut page = String::from_utf8_lossy(&page).into_owned();
    for (heading, key) in HEADINGS {
        let own = texts.get(key, &[]);
        page = page.replacen(&format!(".SH {heading}\n"), &format!(".SH {own}\n"), 1);
    }
    page
}
