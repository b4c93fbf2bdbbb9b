//! The config file: one TOML file of settings, read and checked, and edited without losing its comments.
//! Chooses no path and reads no environment; the file's words are all in `keys`.

mod contradiction;
mod decimal;
pub mod edit;
mod form;
mod keys;
mod list;
mod near;
mod patch;
mod save;
mod source;
mod template;
#[cfg(test)]
mod tests;
pub mod zone;

use std::path::Path;

pub use keys::Key;
pub use template::template;

use crate::domain::policy::Policy;
use crate::error::{Error, Exit, Result};
use source::Entry;

/// What the owner has settled; without a file the defaults.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// What business rules are judged by.
    pub policy: Policy,
    /// `en` or `ja`; `None` = as the system speaks.
    pub language: Option<String>,
    /// The name the business signs its messages with.
    pub business: Option<String>,
    /// IANA name of the time zone whose days are counted; `None` = the system's.
    pub time_zone: Option<String>,
    /// `auto`, `always` or `never`.
    pub color: String,
    /// Absolute path of the folder backups go to; `None` = beside the data.
    pub backup_folder: Option<String>,
    /// How the dashboard is used.
    pub dashboard: Dashboard,
    /// The tags of `cadence.tags` as they were spelt; the policy has them folded.
    cadence_tags: String,
    /// The tags of `greeting.except` as they were spelt.
    greeting_except: String,
    /// Names of the settings that stand in the file.
    given: Vec<&'static str>,
}

impl Default for Config {
    fn default() -> Self {
        Config {
            policy: Policy::default(),
            language: None,
            business: None,
            time_zone: None,
            color: "auto".to_owned(),
            backup_folder: None,
            dashboard: Dashboard::default(),
            cadence_tags: String::new(),
            greeting_except: "喪中, mourning".to_owned(),
            given: Vec::new(),
        }
    }
}

/// How the dashboard is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dashboard {
    /// Whether the mouse is listened to.
    pub mouse: bool,
    /// `auto`, `ascii` or `light`.
    pub borders: String,
    /// Keys of the owner's own: the name of an action and its key.
    pub keys: Vec<(String, String)>,
}

impl Default for Dashboard {
    fn default() -> Self {
        Dashboard { mouse: true, borders: "auto".to_owned(), keys: Vec::new() }
    }
}

/// One line of `crm config show`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// Its name, such as `lapsed.factor`.
    pub key: &'static str,
    /// The value in force; amounts in major units; empty = none.
    pub value: String,
    /// The value it has when the file says nothing.
    pub default: String,
    /// Whether it stands in the file.
    pub set: bool,
    /// The key of the text that describes it.
    pub text_key: String,
}

impl Config {
    /// The settings of the file at `path`; the defaults where there is no file.
    ///
    /// # Errors
    /// Fails if the file cannot be read; refuses, with file and line, what is no TOML, no setting or no
    /// fitting value.
    pub fn load(path: &Path) -> Result<Config> {
        match source::read(path)? {
            Some(text) => Config::parse(&text, path),
            None => Ok(Config::default()),
        }
    }

    /// The settings of `text`, the content of the file at `path`. Errors as for `load`.
    pub fn parse(text: &str, path: &Path) -> Result<Config> {
        let (config, problem) = Config::read(text, path)?;
        problem.map_or(Ok(config), Err)
    }

    /// Every setting, in the order of the table.
    pub fn settings(&self) -> Vec<Setting> {
        let setting = |key: &'static Key| Setting {
            key: key.name,
            value: key.form.show(self),
            default: key.form.show(&self.defaults(key)),
            set: self.given.contains(&key.name),
            text_key: key.text_key(),
        };
        keys::all().map(setting).collect()
    }

    /// The value in force of the setting `name`.
    ///
    /// # Errors
    /// Not found, with a near name where there is one.
    pub fn get(&self, name: &str) -> Result<String> {
        Ok(keys::named(name)?.form.show(self))
    }

    /// The default of `key` in a config: amounts are shown in the currency in force, so only that stays.
    fn defaults(&self, key: &Key) -> Config {
        let mut defaults = Config::default();
        if key.name != "currency" {
            defaults.policy.currency.clone_from(&self.policy.currency);
        }
        defaults
    }

    /// What of `text` could be taken, and the first thing that could not.
    fn read(text: &str, path: &Path) -> Result<(Config, Option<Error>)> {
        let entries = source::entries(text, keys::is_section)
            .map_err(|error| source::malformed(path, text, &error))?;
        let mut config = Config::default();
        let mut problems = Vec::new();
        let mut rest: Vec<&Entry> = entries.iter().collect();
        // in the table's order, because amounts depend on the currency
        for key in keys::all() {
            let Some(at) = rest.iter().position(|entry| entry.name == key.name) else { continue };
            let entry = rest.swap_remove(at);
            config.given.push(key.name);
            if key.form.take(&entry.given, &mut config).is_none() {
                let error = key.form.refusal(&entry.given, Exit::Refused, &config);
                let given = text.get(entry.span.clone()).unwrap_or_default();
                problems.push((entry.at, error.with("key", key.name).with("given", given)));
            }
        }
        problems.extend(rest.into_iter().map(|entry| (entry.at, unknown(&entry.name))));
        problems.extend(contradiction::all(&config, &entries));
        let first = problems.into_iter().min_by_key(|(at, _)| *at);
        Ok((config, first.map(|(at, error)| error.with("place", place(path, text, at)))))
    }
}

/// Where byte `at` is: `config.toml:3`.
fn place(path: &Path, text: &str, at: usize) -> String {
    format!("{}:{}", path.display(), source::position(text, at).0)
}

fn unknown(name: &str) -> Error {
    let error = match keys::nearest(name) {
        Some(near) => Error::refused("error-config-unknown-near").with("near", near),
        None => Error::refused("error-config-unknown"),
    };
    error.with("key", name)
}
