//! The text that is being edited: a file beside the settings, kept until it has become the settings or was given up.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

/// A draft of the settings file.
pub(super) struct Draft {
    path: PathBuf,
    /// The settings as they are.
    stored: Option<String>,
    /// What the editor was given.
    given: String,
}

impl Draft {
    /// The draft left by an earlier try, else a copy of the settings at `settings`, else what `blank` says.
    pub(super) fn begin(settings: &Path, blank: impl FnOnce() -> String) -> Result<Draft> {
        let path = settings.with_extension("draft.toml");
        let stored = fs::read_to_string(settings).ok();
        let left = fs::read_to_string(&path).ok();
        let given = left.or_else(|| stored.clone()).unwrap_or_else(blank);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|why| Error::file(folder, &why))?;
        }
        fs::write(&path, &given).map_err(|why| Error::file(&path, &why))?;
        Ok(Draft { path, stored, given })
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// What the editor left, where it differs from the settings.
    pub(super) fn changed(&self) -> Result<Option<String>> {
        let text = fs::read_to_string(&self.path).map_err(|why| Error::file(&self.path, &why))?;
        let before = self.stored.as_ref().unwrap_or(&self.given);
        Ok(Some(text).filter(|text| text != before))
    }

    /// Removes the draft.
    pub(super) fn drop(self) -> Result<()> {
        fs::remove_file(&self.path).map_err(|why| Error::file(&self.path, &why))
    }
}
