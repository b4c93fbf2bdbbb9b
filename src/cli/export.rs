//! `crm export`: the book as canonical CSV, a folder whole or one file; what is due as a calendar.

mod ical;

use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::app::App;
use crate::cli::confirm::confirm;
use crate::cli::flags::whole;
use crate::error::{Error, Exit, Result};
use crate::ops::Crm;
use crate::output::{Column, col, write_rows};
use crate::t;

/// Export the book as CSV files, or what is due as a calendar
///
/// csv writes customers.csv, contacts.csv, purchases.csv, points.csv and feedback.csv into a folder; crm import takes
/// them back exactly. The name of one of them writes that file alone, to standard output unless --to names a file.
/// Rows that have no key of their own go out under a code such as crm-12. Files that exist are replaced with --yes.
///
/// ical writes a calendar (iCalendar) to take into a phone: reminders, contacts that are due, birthdays and
/// anniversaries, each as an event of a whole day. What is overdue stands on today, 29 February on the last day of
/// February. Taken in again, it changes the same events.
#[derive(Args)]
#[command(
    after_help = "crm export csv ~/export\ncrm export customers > customers.csv\ncrm export points --to points.csv\ncrm export customers --excel --to customers.csv\ncrm export ical --to crm.ics"
)]
pub(crate) struct Export {
    /// csv, or customers, contacts, purchases, points, feedback; ical
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
    /// ical: only what comes within so many days; everything without it
    #[arg(long, value_name = "N", value_parser = whole::<u32>)]
    days: Option<u32>,
}

/// A file that was written.
type Written = (PathBuf, u64);

impl Export {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        self.refuse_stray_flags()?;
        let crm = app.crm_to_read()?;
        match (self.what.as_str(), &self.folder, &self.to) {
            ("csv", Some(folder), None) => export_folder(app, &crm, folder, self.excel)?,
            ("csv", ..) => return Err(Error::usage("error-export-folder")),
            (_, Some(_), _) => {
                return Err(Error::usage("error-export-to").with("what", self.what.as_str()));
            }
            ("ical", None, file) => {
                allow_one(app, file.as_deref())?;
                let entries = ical::export(app, &crm, self.days, file.as_deref())?;
                let written: Vec<Written> = file.clone().zip(entries).into_iter().collect();
                say(app, &written, true)?;
            }
            (kind, None, Some(file)) => {
                allow_one(app, Some(file))?;
                let written = crm.export_file(kind, file, self.excel)?;
                say(app, &written, false)?;
            }
            (kind, None, None) => drop(crm.export_to(kind, &mut app.out, self.excel)?),
        }
        Ok(Exit::Done)
    }

    /// Each flag belongs to one form.
    fn refuse_stray_flags(&self) -> Result<()> {
        let is_calendar = self.what == "ical";
        let stray = match () {
            () if is_calendar && self.excel => "--excel",
            () if !is_calendar && self.days.is_some() => "--days",
            () => return Ok(()),
        };
        let what = self.what.as_str();
        Err(Error::usage("error-export-flag").with("flag", stray).with("what", what))
    }
}

fn export_folder(app: &mut App, crm: &Crm, folder: &Path, mark: bool) -> Result<()> {
    allow(app, &crm.export_replaces(folder))?;
    let written = crm.export_folder(folder, mark)?;
    say(app, &written, false)
}

/// Asks before a file is replaced.
fn allow_one(app: &mut App, file: Option<&Path>) -> Result<()> {
    let replaced = file.filter(|file| file.exists()).map(Path::to_owned);
    allow(app, replaced.as_slice())
}

/// Asks before files are replaced.
fn allow(app: &mut App, files: &[PathBuf]) -> Result<()> {
    let Some(first) = files.first().filter(|_| !app.globals.dry_run) else { return Ok(()) };
    let exists = t!(app.texts, "import-exists", path = first.as_path(), count = files.len());
    let question = app.texts.get("import-replace", &[]);
    confirm(app, &exists, &question)
}

fn say(app: &mut App, written: &[Written], is_calendar: bool) -> Result<()> {
    if app.is_json() {
        let (out, page) = app.answer();
        write_rows(out, &page, &columns(), written.iter().map(Ok))?;
    }
    for (path, rows) in written {
        let key = if is_calendar { "import-written-events" } else { "import-written" };
        app.talk.say(&t!(app.texts, key, path = path.as_path(), count = *rows));
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
