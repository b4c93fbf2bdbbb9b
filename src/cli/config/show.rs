//! `crm config path`, `show` and `get`: where the settings are, and what they say.

use clap::Args;

use crate::cli::app::App;
use crate::config::Setting;
use crate::error::{Exit, Result};
use crate::i18n::Texts;
use crate::output::{Column, col, write_rows};

/// Print where the settings file is
#[derive(Args)]
#[command(after_help = "crm config path")]
pub(crate) struct Path {}

impl Path {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let path = app.config_path()?.display().to_string();
        if app.is_json() {
            app.show(&[col("path", |path: &String| path.as_str().into())], &path)?;
        } else {
            app.print(path + "\n")?;
        }
        Ok(Exit::Done)
    }
}

/// Show every setting with its value and what it means
#[derive(Args)]
#[command(after_help = "crm config show")]
pub(crate) struct Show {}

impl Show {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let settings = app.config()?.settings();
        let rows: Vec<Described> =
            settings.into_iter().map(|row| described(row, &app.texts)).collect();
        let (out, page) = app.answer();
        write_rows(out, &page, &columns(), rows.iter().map(Ok))?;
        Ok(Exit::Done)
    }
}

/// Print the value of one setting
#[derive(Args)]
#[command(after_help = "crm config get currency")]
pub(crate) struct Get {
    /// Name of the setting, as crm config show has it
    #[arg(value_name = "SETTING")]
    key: String,
}

impl Get {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let config = app.config()?;
        let value = config.get(&self.key)?;
        if !app.is_json() {
            app.print(value + "\n")?;
            return Ok(Exit::Done);
        }
        if let Some(setting) = config.settings().into_iter().find(|row| row.key == self.key) {
            let row = described(setting, &app.texts);
            app.show(&columns(), &row)?;
        }
        Ok(Exit::Done)
    }
}

/// A setting with its description in the language spoken.
struct Described {
    setting: Setting,
    text: String,
}

fn described(setting: Setting, texts: &Texts) -> Described {
    let text = texts.get(&setting.text_key, &[]);
    Described { setting, text }
}

fn columns() -> Vec<Column<Described>> {
    vec![
        col("key", |row: &Described| row.setting.key.into()),
        col("value", |row: &Described| row.setting.value.as_str().into()),
        col("default", |row: &Described| row.setting.default.as_str().into()).hidden(),
        col("set", |row: &Described| row.setting.set.into()),
        col("description", |row: &Described| row.text.as_str().into()),
    ]
}
