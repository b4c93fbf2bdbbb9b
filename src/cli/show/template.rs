//! `crm show template`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::list::template_columns;
use crate::error::{Exit, Result};
use crate::i18n::clean_lines;
use crate::ops::Entry;
use crate::output::{Column, col};

/// The text of one template
///
/// Of the language spoken, or that of --lang.
#[derive(Args)]
#[command(after_help = "crm show template birthday\ncrm show template birthday --lang ja")]
pub(crate) struct Template {
    /// Template: name, as crm list templates has it
    #[arg(value_name = "NAME")]
    name: String,
}

impl Template {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let entry = app.shelf()?.find(&self.name, app.texts.lang())?;
        let text = entry.text()?;
        if app.globals.format().is_some() {
            app.show(&columns(), &Shown { entry, text })?;
        } else {
            app.print(format!("{}\n", clean_lines(&text).trim_end()))?;
        }
        Ok(Exit::Done)
    }
}

struct Shown {
    entry: Entry,
    text: String,
}

impl std::borrow::Borrow<Entry> for Shown {
    fn borrow(&self) -> &Entry {
        &self.entry
    }
}

fn columns() -> Vec<Column<Shown>> {
    let mut columns = template_columns::<Shown>();
    columns.push(col("text", |row: &Shown| row.text.as_str().into()));
    columns
}
