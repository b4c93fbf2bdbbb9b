//! `crm import`: a folder of canonical files whole, or one file of any program.

use std::cell::Cell as Shared;
use std::path::PathBuf;

use clap::Args;

use crate::cli::app::App;
use crate::domain::words::FeedbackKind;
use crate::error::{Error, Exit, Result};
use crate::ops::Crm;
use crate::ops::import::{Counts, ImportOptions, ImportProblem, ImportReport};
use crate::output::{Cell, Column, col, write_rows};
use crate::t;

/// Problems that people are shown; programs get all.
const SHOWN: usize = 20;

/// Import customers, contacts, purchases, points, feedback
///
/// A folder is taken whole: customers.csv, contacts.csv, purchases.csv, points.csv and feedback.csv, as crm export
/// writes them. A single file may be of any program: headings are recognised, --map names the others. Customers are
/// matched by key, then mail, then phone; the same file twice changes nothing. An import is one operation, which
/// crm undo takes back. Ends with status 8 where rows were refused.
#[derive(Args)]
#[command(after_help = "\
crm import ~/export
crm import customers people.csv -n
crm import purchases orders.csv --map id=InvoiceNo,at=Date
crm import feedback survey.csv --kind csat --encoding cp932")]
pub(crate) struct Import {
    /// A folder; or customers, contacts, purchases, points, feedback
    #[arg(value_name = "WHAT")]
    what: String,
    /// The file of that kind
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
    /// Which column holds which field: field=column,...
    #[arg(long, value_name = "MAP", requires = "file")]
    map: Option<String>,
    /// Encoding of the files, where it is not to be guessed
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,
    /// Refuse rows of customers not known instead of adding them
    #[arg(long)]
    no_create: bool,
    /// Let the purchases earn points
    #[arg(long)]
    award: bool,
    /// What was asked for, in feedback: nps or csat
    #[arg(long, value_name = "KIND")]
    kind: Option<String>,
    /// Write the refused rows to this file, to be corrected
    #[arg(long, value_name = "FILE", requires = "file")]
    refused: Option<PathBuf>,
}

impl Import {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let options = self.options()?;
        if let Some(refused) = self.refused.as_deref().filter(|path| path.exists())
            && !app.globals.yes
        {
            return Err(Error::new(Exit::NeedsYes, "error-export-exists").with("path", refused));
        }
        let mut crm = app.crm()?;
        self.refused.as_deref().map_or(Ok(()), |to| crm.refuse_itself(to))?;
        let report = self.import(app, &mut crm, &options)?;
        show(app, &report)?;
        if let (Some(to), Some(file)) = (&self.refused, &self.file) {
            let texts = &app.texts;
            let rows = report.write_refused((file, &options), to, &|why| texts.error(why))?;
            if rows > 0 {
                app.talk.say(&t!(app.texts, "import-refused", count = rows, path = to.as_path()));
            }
        }
        Ok(if report.has_refused() { Exit::Partly } else { Exit::Done })
    }

    fn options(&self) -> Result<ImportOptions> {
        Ok(ImportOptions {
            map: self.map.clone(),
            encoding: self.encoding.clone(),
            create: !self.no_create,
            award: self.award,
            feedback: self.kind.as_deref().map(FeedbackKind::require).transpose()?,
            all_problems: self.refused.is_some(),
        })
    }

    fn import(
        &self,
        app: &mut App,
        crm: &mut Crm,
        options: &ImportOptions,
    ) -> Result<ImportReport> {
        let (texts, talk) = (&app.texts, &mut app.talk);
        let (seen, said) = (app.terminal.stderr, Shared::new(false));
        let mut progress = |file: &str, rows: u64| {
            if seen {
                said.set(true);
                talk.progress(&t!(texts, "import-progress", file = file, count = rows));
            }
        };
        let done = match &self.file {
            Some(file) => crm.import_file(&self.what, file, options, &mut progress),
            None => crm.import_folder(self.what.as_ref(), options, &mut progress),
        };
        if said.get() {
            app.talk.progress("");
        }
        done
    }
}

/// Counts as data, problems as talk; for programs both as one object.
fn show(app: &mut App, report: &ImportReport) -> Result<()> {
    if app.is_json() {
        let problems = problems(app, report);
        let columns: Vec<Column<ImportReport>> = FATES
            .iter()
            .map(|(key, of)| col(key, move |report: &ImportReport| by_table(report, *of)))
            .chain([col("problems", move |_| problems.clone())])
            .collect();
        return app.show(&columns, report);
    }
    let rows: Vec<(&'static str, Counts)> = report.tables().collect();
    if !rows.is_empty() {
        let (out, page) = app.answer();
        write_rows(out, &page, &counts(), rows.iter().map(Ok))?;
    }
    for ImportProblem { file, line, why, .. } in report.problems.iter().take(SHOWN) {
        app.talk.warn(&format!("{file}:{line}: {}", app.texts.error(why)));
    }
    let unshown = report.problems.len().saturating_sub(SHOWN) as u64;
    let more = report.more_problems.saturating_add(unshown);
    if more > 0 {
        app.talk.warn(&t!(app.texts, "import-more", count = more));
    }
    let changed = rows.iter().any(|(_, counts)| counts.added + counts.updated > 0);
    let said = match (changed, app.globals.dry_run) {
        (false, _) => "import-nothing",
        (true, true) => "import-preview",
        (true, false) => "import-done",
    };
    app.done(&app.texts.get(said, &[]));
    Ok(())
}

type Fate = fn(&Counts) -> u64;

/// What can become of a row, in the order of the answer.
const FATES: [(&str, Fate); 5] = [
    ("added", |counts| counts.added),
    ("updated", |counts| counts.updated),
    ("unchanged", |counts| counts.unchanged),
    ("skipped", |counts| counts.skipped),
    ("refused", |counts| counts.refused),
];

fn by_table(report: &ImportReport, of: Fate) -> Cell {
    Cell::Record(report.all().map(|(table, counts)| (table, of(&counts).into())).collect())
}

fn counts() -> Vec<Column<(&'static str, Counts)>> {
    let table = col("table", |row: &(&'static str, Counts)| Cell::Word(row.0));
    let fates = FATES
        .iter()
        .map(|(key, of)| col(key, move |row: &(&'static str, Counts)| of(&row.1).into()));
    [table].into_iter().chain(fates).collect()
}

fn problems(app: &App, report: &ImportReport) -> Cell {
    let problem = |problem: &ImportProblem| {
        Cell::Record(vec![
            ("file", problem.file.as_str().into()),
            ("line", problem.line.into()),
            ("why", app.texts.error(&problem.why).into()),
        ])
    };
    Cell::Many(report.problems.iter().map(problem).collect())
}
