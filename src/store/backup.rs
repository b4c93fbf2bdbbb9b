//! Copies of the book: made whole beside their name and then given it, examined before they count, and put back.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};

use super::open::{Store, WAIT, beside, denied, lock, make_folder, refuse_special};
use super::write::Reader;
use super::{policy, schema};
use crate::domain::policy::Policy;
use crate::error::{Error, Exit, Result};

/// What there is to say of a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// Where it is.
    pub path: PathBuf,
    /// Its size.
    pub bytes: u64,
    /// Customers in it, archived ones left out.
    pub customers: i64,
    /// When the newest operation in it was made; `None` for a book without any.
    pub newest: Option<String>,
}

impl Store {
    /// Writes one moment of the book to `to`, readable by its owner only, while others may go on writing.
    ///
    /// The copy is complete, on the disk and examined before it gets its name. Refuses to take the place of a file
    /// unless `replace`.
    pub fn copy_to(&self, to: &Path, replace: bool) -> Result<Copy> {
        refuse_special(to)?;
        make_folder(to)?;
        let failed = |fault: &std::io::Error| Error::file(to, fault);
        let folder = folder_of(to);
        let temporary = tempfile::Builder::new()
            .prefix(".crm-")
            .suffix(".part")
            .tempfile_in(folder)
            .map_err(|fault| failed(&fault))?;
        self.conn.execute("VACUUM INTO ?1", [path_text(temporary.path())?])?;
        let copy = examine(temporary.path(), "quick_check")?;
        temporary.as_file().sync_all().map_err(|fault| failed(&fault))?;
        if replace {
            temporary.persist(to).map_err(|fault| failed(&fault.error))?;
        } else {
            temporary.persist_noclobber(to).map_err(|fault| failed(&fault.error))?;
        }
        sync_folder(folder).map_err(|fault| failed(&fault))?;
        Ok(Copy { path: to.to_owned(), ..copy })
    }

    /// Examines the book at `path` from end to end without writing to it: what `restore` would put back.
    ///
    /// Errors: not a book, newer than this program, damaged, amounts in another currency than the policy's.
    pub fn examine(path: &Path, policy: &Policy) -> Result<Copy> {
        let copy = examine(path, "integrity_check")?;
        policy::refuse_other_currency(&open_to_read(path)?, policy)?;
        Ok(copy)
    }

    /// The currency of the amounts in the book at `path`; `None` where there are none yet.
    pub fn currency_of_amounts(path: &Path) -> Result<Option<String>> {
        let conn = open_to_read(path)?;
        schema::version(&conn, path)?;
        policy::currency_of_amounts(&conn)
    }

    /// Makes the book at `book` what the examined copy at `from` is, after putting the present one aside at `aside`.
    ///
    /// A present book that can be read is replaced in one transaction, so that programs that have it open see
    /// the one or the other whole. One that cannot be read is moved aside as it is, with its log.
    pub fn restore(from: &Path, book: &Path, aside: &Path, policy: &Policy) -> Result<Store> {
        make_folder(book)?;
        let _lock = lock(book)?;
        if book.exists() {
            match Store::connect(book, false).and_then(|present| put_aside(&present, aside)) {
                Ok(()) => {}
                Err(error) if error.exit() == Exit::Busy => return Err(error),
                Err(_) => move_aside(book, aside)?,
            }
        }
        let mut store = Store::connect(book, false)?;
        store.conn.pragma_update(None, "journal_mode", "WAL")?;
        replace(&open_to_read(from)?, &mut store.conn)?;
        schema::migrate(&mut store.conn, book)?;
        policy::apply(&mut store, policy)?;
        Ok(store)
    }
}

/// A sound present book is copied; an empty file is no book to keep.
fn put_aside(present: &Store, aside: &Path) -> Result<()> {
    let path = present.path.clone().unwrap_or_default();
    if schema::version(&present.conn, &path)? > 0 {
        present.copy_to(aside, false)?;
    }
    Ok(())
}

/// Moves a book that cannot be read, and the log that belongs to it.
fn move_aside(book: &Path, aside: &Path) -> Result<()> {
    for side in ["", "-wal", "-shm"] {
        let (from, to) = (beside(book, side), beside(aside, side));
        if from.exists() {
            fs::rename(&from, &to).map_err(|fault| Error::file(&from, &fault))?;
        }
    }
    Ok(())
}

/// Overwrites every page of `to` with those of `from`, as one transaction.
fn replace(from: &Connection, to: &mut Connection) -> Result<()> {
    let backup = Backup::new(from, to)?;
    match backup.step(-1)? {
        StepResult::Done => Ok(()),
        _ => Err(Error::new(Exit::Busy, "error-store-busy")),
    }
}

/// What there is to say of the book at `path`, once SQLite's `examination` finds nothing wrong in it.
fn examine(path: &Path, examination: &str) -> Result<Copy> {
    let conn = open_to_read(path)?;
    if schema::version(&conn, path)? == 0 {
        return Err(Error::failure("error-store-not-ours").with("path", path));
    }
    let said: String = conn.pragma_query_value(None, examination, |row| row.get(0))?;
    if said != "ok" {
        return Err(Error::failure("error-store-copy-damaged")
            .with("path", path)
            .with("cause", said));
    }
    let reader = Reader { conn: &conn };
    let newest = reader.operations(Some(1))?.pop().map(|operation| operation.at);
    let customers = reader.count_customers()?;
    let bytes = fs::metadata(path).map_err(|fault| Error::file(path, &fault))?.len();
    Ok(Copy { path: path.to_owned(), bytes, customers, newest })
}

/// Opens a file that is only read. Read-only for SQLite too, it would leave the log of a copied book behind, which
/// only a connection that may write clears away.
fn open_to_read(path: &Path) -> Result<Connection> {
    refuse_special(path)?;
    File::open(path).map_err(|fault| Error::file(path, &fault))?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags).map_err(|fault| denied(path, &fault))?;
    conn.busy_timeout(WAIT)?;
    Ok(conn)
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// SQL takes a path as text.
pub(super) fn path_text(path: &Path) -> Result<&str> {
    path.to_str().ok_or_else(|| Error::failure("error-path-text").with("path", path))
}

/// A new name is on the disk only with its folder; Windows has no such call and no such need.
fn sync_folder(folder: &Path) -> std::io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

#[cfg(test)]
#[path = "tests/backup.rs"]
mod tests;
