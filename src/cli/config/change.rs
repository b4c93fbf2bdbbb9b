//! `crm config set` and `unset`: one setting changed, everything else in the file left as it is.

use clap::Args;

use crate::cli::app::App;
use crate::cli::flags::no_flag;
use crate::config::edit::{self, Change};
use crate::config::template;
use crate::error::{Exit, Result};
use crate::ops::Crm;
use crate::output::{Column, col};
use crate::t;

/// Change one setting
///
/// The rest of the file stays as it is, comments included. A book with amounts keeps its currency.
#[derive(Args)]
#[command(
    after_help = "crm config set currency GBP\ncrm config set lapsed.factor 2.5\ncrm config set calendar.closed sun"
)]
pub(crate) struct Set {
    /// Name of the setting, as crm config show has it
    #[arg(value_name = "SETTING")]
    key: String,
    /// Its value
    #[arg(value_name = "VALUE", allow_hyphen_values = true, value_parser = no_flag)]
    value: String,
}

impl Set {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let path = app.config_path()?;
        let blank = template(|key| app.texts.get(key, &[]));
        save(app, edit::set(&path, &self.key, &self.value, &blank)?)
    }
}

/// Put one setting back to its default
#[derive(Args)]
#[command(after_help = "crm config unset lapsed.factor")]
pub(crate) struct Unset {
    /// Name of the setting, as crm config show has it
    #[arg(value_name = "SETTING")]
    key: String,
}

impl Unset {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let path = app.config_path()?;
        save(app, edit::unset(&path, &self.key)?)
    }
}

fn save(app: &mut App, change: Change) -> Result<Exit> {
    if change.key == "currency" {
        Crm::refuse_currency(&app.book_path()?, &change.after)?;
    }
    if change.key == "calendar.holidays" {
        Crm::refuse_holidays(&change.after)?;
    }
    if !app.globals.dry_run {
        change.save()?;
    }
    let or_none = |value: &str| if value.is_empty() { "-".to_owned() } else { value.to_owned() };
    let (before, after) = (or_none(&change.before), or_none(&change.after));
    app.done(&t!(app.texts, "config-changed", key = change.key, before = before, after = after));
    if app.is_json() {
        app.show(&columns(), &change)?;
    }
    Ok(Exit::Done)
}

fn columns() -> Vec<Column<Change>> {
    vec![
        col("key", |row: &Change| row.key.into()),
        col("before", |row: &Change| row.before.as_str().into()),
        col("after", |row: &Change| row.after.as_str().into()),
    ]
}
