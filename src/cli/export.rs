//! `crm export`: the book as canonical CSV, a folder whole or one file.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::app::App;
use crate::cli::confirm::confirm;
use crate::error::{Error, Exit, Result};
use crate::ops::Crm;
use crate::output::{Column, col, write_rows};
use crate::t;

/// Export the book as CSV files
///
/// csv writes customers.csv, contacts.csv, purchases.csv, points.csv and feedback.csv into a folder; crm import takes
/// them back exactly. The name of one of them writes that file alone, to standard output unless --to names a file.
/// Rows that have no key of their own go out under a code such as crm-12. Files that exist are replaced with --yes.
#[derive(Args)]
#[command(
    after_help = "crm export csv ~/export\ncrm export customers > customers.csv\ncrm export points --to points.csv\ncrm export customers --excel --to customers.csv"
)]
pub(crate) struct Export {
    /// csv, or customers, contacts, purchases, points, feedback
    #[arg(value_name = "WHAT")]
    what: String,
    /// The folder of the files
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
    /// Write to this file instead of standard output
    #[arg(long, value_name = "FILE", conflicts_with = "folder")]
    to: Option<PathBuf>,
    /// Begin the files with a byte order mark, so that Excel reads them as UTF-8
    #[arg(long)]
    excel: bool,
}

/// A file that was written.
type Written = (PathBuf, u64);

impl Export {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let crm = app.crm_to_read()?;
        match (self.what.as_str(), &self.folder, &self.to) {
            ("csv", Some(folder), None) => export_folder(app, &crm, folder, self.excel)?,
            ("csv", ..) => return Err(Error::usage("error-export-folder")),
            (_, Some(_), _) => {
                return Err(Error::usage("error-export-to").with("what", self.what.as_str()));
            }
            (kind, None, Some(file)) => {
                let replaced = if file.exists() { std::slice::from_ref(file) } else { &[] };
                allow(app, replaced)?;
                let written = crm.export_file(kind, file, self.excel)?;
                say(app, &written)?;
            }
            (kind, None, None) => drop(crm.export_to(kind, &mut app.out, self.excel)?),
        }
        Ok(Exit::Done)
    }
}

fn export_folder(app: &mut App, crm: &Crm, folder: &Path, mark: bool) -> Result<()> {
    allow(app, &crm.export_replaces(folder))?;
    let written = crm.export_folder(folder, mark)?;
    say(app, &written)
}

/// Asks before files are replaced.
fn allow(app: &mut App, files: &[PathBuf]) -> Result<()> {
    let Some(first) = files.first().filter(|_| !app.globals.dry_run) else { return Ok(()) };
    let exists = t!(app.texts, "import-exists", path = first.as_path(), count = files.len());
    let question = app.texts.get("import-replace", &[]);
    confirm(app, &exists, &question)
}

fn say(app: &mut App, written: &[Written]) -> Result<()> {
    if app.is_json() {
        let (out, page) = app.answer();
        write_rows(out, &page, &columns(), written.iter().map(Ok))?;
    }
    for (path, rows) in written {
        app.talk.say(&t!(app.texts, "import-written", path = path.as_path(), count = *rows));
    }
    if app.globals.dry_run {
        app.talk.say(&app.texts.get("done-dry-run", &[]));
    }
    Ok(())
}

fn columns() -> Vec<Column<Written>> {
    vec![
        col("path", |row: &Written| row.0.display().to_string().into()),
        col("rows", |row: &Written| row.1.into()),
    ]
}
