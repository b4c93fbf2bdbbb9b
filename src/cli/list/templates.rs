//! `crm list templates`.

use std::borrow::Borrow;

use clap::Args;

use crate::cli::app::App;
use crate::error::{Exit, Result};
use crate::i18n::Lang;
use crate::ops::Entry;
use crate::output::{Cell, Column, col, write_rows};

/// Templates of messages: those shipped, and your own, which go before them
///
/// A shipped one is named as the reason to write that it answers. Those of the language spoken come first.
#[derive(Args)]
#[command(
    after_help = "crm list templates\ncrm show template birthday\ncrm edit template birthday"
)]
pub(crate) struct Templates {}

impl Templates {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let shelf = app.shelf()?;
        let spoken = app.texts.lang();
        let mut entries = shelf.of(spoken)?;
        for other in Lang::ALL.into_iter().filter(|lang| *lang != spoken) {
            entries.extend(shelf.of(other)?);
        }
        let (out, page) = app.answer();
        write_rows(out, &page, &columns::<Entry>(), entries.iter().map(Ok))?;
        Ok(Exit::Done)
    }
}

/// The columns of a template.
pub(crate) fn columns<R: Borrow<Entry> + 'static>() -> Vec<Column<R>> {
    vec![
        col("name", |row: &R| row.borrow().name.as_str().into()),
        col("language", |row: &R| row.borrow().lang.tag().into()),
        col("origin", |row: &R| {
            Cell::Word(if row.borrow().path.is_some() { "own" } else { "shipped" })
        }),
        col("path", |row: &R| {
            row.borrow().path.as_ref().map(|path| path.display().to_string()).into()
        }),
    ]
}
