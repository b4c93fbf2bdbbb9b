//! `crm man`: the manual pages, drawn from the tree of commands.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, Command};

use crate::cli::app::App;
use crate::cli::help::tree;
use crate::error::{Error, Exit, Result};
use crate::i18n::Texts;
use crate::t;

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
        let Some(dir) = self.dir else {
            app.print(page(&root, &app.texts))?;
            return Ok(Exit::Done);
        };
        let mut pages = Vec::new();
        collect(&root, &app.texts, &mut pages);
        let key = if app.globals.dry_run { "usage-man-would-write" } else { "usage-man-written" };
        if !app.globals.dry_run {
            write(&pages, &dir).map_err(|why| {
                Error::failure("error-man-not-written")
                    .with("path", dir.as_path())
                    .with("why", &why)
            })?;
        }
        app.talk.say(&t!(app.texts, key, count = pages.len(), path = dir.as_path()));
        Ok(Exit::Done)
    }
}

/// File names and pages of `command` and of everything below it.
fn collect(command: &Command, texts: &Texts, pages: &mut Vec<(String, String)>) {
    let name = command.get_display_name().unwrap_or_else(|| command.get_name());
    pages.push((format!("{name}.1"), page(command, texts)));
    for sub in command.get_subcommands().filter(|sub| !sub.is_hide_set()) {
        collect(sub, texts, pages);
    }
}

fn write(pages: &[(String, String)], dir: &Path) -> io::Result<()> {
    fs::create_dir_all(dir)?;
    pages.iter().try_for_each(|(name, page)| fs::write(dir.join(name), page))
}

/// The page of one command in roff, its headings in the language of `texts`.
fn page(command: &Command, texts: &Texts) -> String {
    let mut page = Vec::new();
    // Writing to memory does not fail.
    let _ = clap_mangen::Man::new(command.clone()).render(&mut page);
    let mut page = String::from_utf8_lossy(&page).into_owned();
    if command.get_name() == "crm" {
        let (heading, exits) = (texts.get("usage-exit-status", &[]), texts.get("usage-exits", &[]));
        let section = format!(".SH \"{}\"\n.nf\n{exits}\n.fi\n", heading.to_uppercase());
        page = page.replacen(".SH VERSION\n", &format!("{section}.SH VERSION\n"), 1);
    }
    for (heading, key) in HEADINGS {
        let own = texts.get(key, &[]);
        page = page.replacen(&format!(".SH {heading}\n"), &format!(".SH {own}\n"), 1);
    }
    page
}
