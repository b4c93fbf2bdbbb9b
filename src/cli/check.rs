//! `crm check`: whether the book is sound, one line a check.

use clap::Args;

use crate::cli::app::App;
use crate::error::{Exit, Result};
use crate::ops::Finding;
use crate::output::{Cell, Column, Meaning, col, write_rows};
use crate::t;

/// Examine the book from end to end
///
/// Looks at the file itself, at everything that is derived, at the points ledger and at the journal, and changes
/// nothing. Ends with status 1 where anything is wrong.
#[derive(Args)]
#[command(after_help = "crm check\ncrm check --json")]
pub(crate) struct Check {}

impl Check {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let findings = app.crm_to_read()?.check()?;
        let faulty = findings.iter().filter(|finding| !finding.is_sound()).count();
        let (out, page) = app.answer();
        write_rows(out, &page, &columns(), findings.iter().map(Ok))?;
        if faulty == 0 {
            app.talk.say(&app.texts.get("book-sound", &[]));
            return Ok(Exit::Done);
        }
        app.talk.warn(&t!(app.texts, "book-unsound", count = faulty));
        Ok(Exit::Failure)
    }
}

fn columns() -> Vec<Column<Finding>> {
    vec![
        col("check", |row: &Finding| Cell::Word(row.check)),
        col("ok", |row: &Finding| row.is_sound().into())
            .marking(|row: &Finding| (!row.is_sound()).then_some(Meaning::Overdue)),
        col("details", |row: &Finding| row.faults.clone().into()),
        col("more", |row: &Finding| (row.more > 0).then_some(row.more).into()),
    ]
}
