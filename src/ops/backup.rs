//! Copies of the book: where they go, what they are called, and going back to one.

use std::path::{Path, PathBuf};

use super::{Crm, Now};
use crate::domain::policy::Policy;
use crate::error::{Error, Result};
use crate::store::{Copy, Store};

impl Crm {
    /// Where a copy goes: to the file `asked`, or under the name of its day into the folder `asked`, else into `folder`.
    ///
    /// A second copy on one day has its time in its name, where the time is known.
    pub fn copy_path(&self, asked: Option<&Path>, folder: &Path) -> PathBuf {
        let folder = match asked {
            Some(path) if !path.is_dir() => return path.to_owned(),
            Some(path) => path,
            None => folder,
        };
        let today = self.now.today;
        let path = folder.join(format!("crm-{today}.db"));
        match self.now.time {
            Some(time) if path.exists() => {
                folder.join(format!("crm-{today}-{}.db", time.format("%H%M%S")))
            }
            _ => path,
        }
    }

    /// Writes a copy of the book to `to`: whole, examined, readable by the owner only. Refuses to take the place of
    /// a file unless `replace`, and ever to take that of the book itself. A dry run writes nothing.
    pub fn back_up(&self, to: &Path, replace: bool) -> Result<Option<Copy>> {
        self.refuse_itself(to)?;
        if self.store.is_dry_run() {
            return Ok(None);
        }
        self.store.copy_to(to, replace).map(Some)
    }

    /// Refuses the book itself as a file to be written in its stead.
    pub fn refuse_itself(&self, to: &Path) -> Result<()> {
        if self.store.path().is_some_and(|book| is_same_file(book, to)) {
            return Err(Error::refused("error-backup-itself").with("path", to));
        }
        Ok(())
    }

    /// Examines the copy at `from` as one to go back to from `book`. Writes nothing.
    pub fn examine_copy(from: &Path, book: &Path, policy: &Policy) -> Result<Copy> {
        if is_same_file(from, book) {
            return Err(Error::refused("error-restore-itself").with("path", from));
        }
        Store::examine(from, policy)
    }

    /// Makes `book` what the examined copy `from` is. Returns where the book as it was is kept.
    pub fn restore(from: &Path, book: &Path, policy: &Policy, now: Now) -> Result<Option<PathBuf>> {
        let aside = free_name(book, now);
        Store::restore(from, book, &aside, policy)?;
        Ok(Some(aside).filter(|aside| aside.exists()))
    }
}

/// A name beside `book` that no file has: `crm-before-restore-2026-11-21.db`.
fn free_name(book: &Path, now: Now) -> PathBuf {
    let stem = book.file_stem().unwrap_or_default().to_string_lossy();
    let name = |number: &str| {
        book.with_file_name(format!("{stem}-before-restore-{}{number}.db", now.today))
    };
    let numbered = (2..).map(|number: u64| name(&format!("-{number}")));
    std::iter::once(name("")).chain(numbered).find(|path| !path.exists()).unwrap_or_default()
}

fn is_same_file(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}
