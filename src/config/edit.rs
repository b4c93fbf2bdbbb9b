//! Changes one setting of the config file. Nothing is written unless the whole file would load afterwards.

use std::path::{Path, PathBuf};

use super::keys::{self, Key};
use super::{Config, patch, save, source};
use crate::error::{Exit, Result};

/// A change that has been checked and is not yet on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use = "a change takes effect when it is saved"]
pub struct Change {
    /// The setting.
    pub key: &'static str,
    /// Its value before, as `Config::get` shows it; the default where the file's was unfit.
    pub before: String,
    /// Its value afterwards.
    pub after: String,
    path: PathBuf,
    /// The new content; `None` where the file is right as it is.
    text: Option<String>,
}

impl Change {
    /// Writes the file, whole or not at all, and a new one for its owner alone; nothing where nothing
    /// changes.
    ///
    /// # Errors
    /// Fails if the folder or the file cannot be written.
    pub fn save(&self) -> Result<()> {
        self.text.as_ref().map_or(Ok(()), |text| save::save(&self.path, text))
    }
}

/// Sets `name` to `typed` in the file at `path`; a file that does not exist begins as `blank`, for which
/// see `template`.
///
/// # Errors
/// Not found for an unknown name; usage for a value that does not fit; a refusal if the file has
/// another fault, as for `Config::load`.
pub fn set(path: &Path, name: &str, typed: &str, blank: &str) -> Result<Change> {
    let key = keys::named(name)?;
    let found = source::read(path)?;
    let old = found.as_deref().unwrap_or(blank);
    let (mut config, _) = Config::read(old, path)?;
    let before = key.form.show(&config);
    let given = key.form.typed(typed);
    if key.form.take(&given, &mut config).is_none() {
        let refusal = key.form.refusal(&given, Exit::Usage, &config).with("key", name);
        return Err(refusal.with("given", typed).with("place", "crm config set"));
    }
    let text = patch::put(old, key, &key.form.literal(&config))
        .map_err(|error| source::malformed(path, old, &error))?;
    change(path, key, before, found, text)
}

/// Takes `name` out of the file at `path`: its line becomes a comment that shows the default.
///
/// # Errors
/// As for `set`.
pub fn unset(path: &Path, name: &str) -> Result<Change> {
    let key = keys::named(name)?;
    let found = source::read(path)?;
    let old = found.as_deref().unwrap_or_default();
    let (config, _) = Config::read(old, path)?;
    let before = key.form.show(&config);
    let text = patch::take_out(old, key, &key.form.literal(&config.defaults(key)))
        .map_err(|error| source::malformed(path, old, &error))?;
    change(path, key, before, found, text)
}

/// Writes `text`, which has been checked with `Config::parse`, as the whole file at `path`.
///
/// # Errors
/// Fails if the folder or the file cannot be written.
pub fn replace(path: &Path, text: &str) -> Result<()> {
    save::save(path, text)
}

/// The change to `text`, once it is certain that it loads.
fn change(
    path: &Path,
    key: &'static Key,
    before: String,
    found: Option<String>,
    text: String,
) -> Result<Change> {
    let after = key.form.show(&Config::parse(&text, path)?);
    let text = Some(text).filter(|text| *text != found.unwrap_or_default());
    Ok(Change { key: key.name, before, after, path: path.to_path_buf(), text })
}
