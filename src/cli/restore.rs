//! `crm restore`: back to a copy, after looking at it and after putting the present book aside.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::app::App;
use crate::cli::backup::columns;
use crate::cli::confirm::confirm_code;
use crate::domain::operation::moment;
use crate::error::{Exit, Result};
use crate::ops::{Copy, Crm};
use crate::t;

/// What is typed to go on.
const CODE: &str = "RESTORE";

/// Go back to a copy of the book
///
/// The copy is examined first, and the present book is kept beside it under another name. crm undo does not bring
/// it back, so the code RESTORE has to be typed, or --yes given.
#[derive(Args)]
#[command(after_help = "crm restore crm-2026-11-21.db\ncrm restore crm-2026-11-21.db -n")]
pub(crate) struct Restore {
    /// The copy, as crm backup made it
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

impl Restore {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let (config, book) = (app.config()?, app.book_path()?);
        let now = app.now(&config)?;
        let copy = Crm::examine_copy(&self.file, &book, &config.policy)?;
        let preview = preview(app, &copy, &book);
        if app.globals.dry_run {
            app.done(&preview);
            return Ok(Exit::Done);
        }
        confirm_code(app, &preview, CODE)?;
        let kept = Crm::restore(&self.file, &book, &config.policy, now)?;
        app.done(&t!(app.texts, "book-restored", path = book.as_path(), count = copy.customers));
        if let Some(kept) = kept {
            app.done(&t!(app.texts, "book-kept-aside", path = kept.as_path()));
        }
        if app.is_json() {
            app.show(&columns(), &copy)?;
        }
        Ok(Exit::Done)
    }
}

fn preview(app: &App, copy: &Copy, book: &Path) -> String {
    let newest = copy.newest.as_deref().map(moment).unwrap_or_else(|| "-".to_owned());
    t!(
        app.texts,
        "book-restore-preview",
        file = copy.path.as_path(),
        count = copy.customers,
        newest = newest,
        path = book
    )
}
