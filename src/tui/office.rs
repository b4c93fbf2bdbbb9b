//! What everybody who works on the book is given: where it is, how it is run, and which file was meant by its name.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::effect::Shell;
use crate::domain::id::OperationId;
use crate::domain::language::Lang;
use crate::domain::policy::Policy;
use crate::error::Error;
use crate::ops::{FileId, Now, Shelf};

/// What clerks are made with.
#[derive(Clone)]
pub(crate) struct Office {
    pub(crate) path: PathBuf,
    pub(crate) policy: Policy,
    pub(crate) dry_run: bool,
    pub(crate) shelf: Shelf,
    pub(crate) lang: Lang,
    pub(crate) business: Option<String>,
    pub(crate) clock: Arc<dyn Fn() -> Now + Send + Sync>,
    pub(crate) shell: Shell,
    /// The file that is shown, and those that somebody still has open.
    pub(crate) files: Arc<Mutex<Files>>,
}

/// Files that the name of the book means and meant.
#[derive(Debug, Default)]
pub(crate) struct Files {
    /// The one that is looked at: nothing is written to another one.
    pub(super) shown: Option<FileId>,
    /// A file is opened only when nobody has another one open: SQLite would take the log of the one for the other's.
    pub(super) open: Vec<Option<FileId>>,
    /// The operation that was written here last, while nobody has noticed it from outside.
    pub(super) written: Option<OperationId>,
}

impl Office {
    /// The files, for a moment.
    pub(super) fn files(&self) -> MutexGuard<'_, Files> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The book is not where it was.
    pub(super) fn gone(&self) -> Error {
        Error::not_found("error-tui-book-gone").with("path", &*self.path)
    }

    /// Another book is where it was.
    pub(super) fn other(&self) -> Error {
        Error::refused("error-tui-book-other")
    }
}
