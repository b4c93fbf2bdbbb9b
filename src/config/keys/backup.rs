//! Where backups go.

use super::{Key, place};
use crate::config::form::Form;
use crate::error::Error;

pub(super) static KEYS: &[Key] = &[optional!("backup.folder", backup_folder, place, |exit, _| {
    Error::new(exit, "error-config-backup-folder")
})];
