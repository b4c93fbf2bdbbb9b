//! Where backups go.

use std::path::Path;

use super::Key;
use crate::config::form::Form;
use crate::error::Error;

pub(super) static KEYS: &[Key] = &[optional!("backup.folder", backup_folder, folder, |exit, _| {
    Error::new(exit, "error-config-backup-folder")
})];

/// Only a whole path means the same folder wherever, and by whomever, the program is started.
fn folder(text: &str) -> Option<String> {
    let fits = Path::new(text).is_absolute() && !text.chars().any(char::is_control);
    fits.then(|| text.to_owned())
}
