//! Opening the book: permissions, lock, settings, version; nothing is written to a file that is not ours.

use std::fs::{self, File, OpenOptions};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::hooks::Hooks;
use super::{policy, schema};
use crate::domain::id::OperationId;
use crate::domain::policy::Policy;
use crate::error::{Error, Result};

/// How long a connection waits for another program's write.
pub(super) const WAIT: Duration = Duration::from_secs(10);

/// How long a process waits for another one's write.
const PATIENCE: Duration = Duration::from_secs(10);

/// An open book.
pub struct Store {
    pub(super) conn: Connection,
    pub(super) hooks: Hooks,
    pub(super) path: Option<PathBuf>,
    pub(super) dry_run: bool,
    /// The operation that was written here last; none where that write was refused or changed nothing.
    pub(super) written: Option<OperationId>,
    file: Option<FileId>,
}

/// Which file a name means: by and by it may mean another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileId {
    device: u64,
    number: u64,
}

impl FileId {
    /// The file that `path` means now; `None` where there is none, and where the system has no numbers for them.
    pub fn of(path: &Path) -> Option<FileId> {
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt;
            let found = fs::metadata(path).ok()?;
            Some(FileId { device: found.dev(), number: found.ino() })
        }
        #[cfg(not(unix))]
        None
    }
}

impl Store {
    /// Opens the book at `path`, making it if it is absent, and brings its stored policy up to `policy`.
    ///
    /// With `dry_run` every later write is rolled back. Errors: not a book, newer than this program,
    /// a folder, no permission, another currency than the policy's.
    pub fn open(path: &Path, policy: &Policy, dry_run: bool) -> Result<Store> {
        refuse_special(path)?;
        make_folder(path)?;
        let mut store = Store::connect(path, dry_run)?;
        if schema::version(&store.conn, path)? < schema::NEWEST {
            let _lock = lock(path)?;
            schema::migrate(&mut store.conn, path)?;
        }
        go_back_to_wal(&store.conn)?;
        policy::apply(&mut store, policy)?;
        Ok(store)
    }

    /// A book in memory: what an absent file reads as, and what tests write to.
    pub fn in_memory(policy: &Policy) -> Result<Store> {
        let conn = Connection::open_in_memory()?;
        let hooks = Hooks::default();
        prepare(&conn, &hooks)?;
        let mut store =
            Store { conn, hooks, path: None, dry_run: false, written: None, file: None };
        schema::create(&mut store.conn)?;
        policy::apply(&mut store, policy)?;
        Ok(store)
    }

    /// Where the book is; `None` in memory.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Which file it is; `None` in memory.
    pub fn file(&self) -> Option<FileId> {
        self.file
    }

    /// Whether the book is still the file at its path. Writing to one that is not would reach nobody, and could spoil
    /// the one that is there instead.
    pub fn is_in_place(&self) -> bool {
        self.path.as_ref().is_none_or(|path| FileId::of(path) == self.file)
    }

    /// Empties the log into the book unless somebody is in the way just now, so that the book's file alone is the whole
    /// book for whoever copies or moves it.
    pub fn empty_log(&self) -> Result<()> {
        let Some(path) = self.path.as_ref().filter(|_| !self.dry_run) else { return Ok(()) };
        // Emptying an empty one would look like a change to everybody else.
        if fs::metadata(beside(path, "-wal")).is_ok_and(|log| log.len() > 0) {
            self.conn.busy_timeout(Duration::ZERO)?;
            let emptied = self.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
            self.conn.busy_timeout(WAIT)?;
            emptied?;
        }
        Ok(())
    }

    /// A number that differs whenever another connection has changed the book; two of one connection are compared.
    pub fn version(&self) -> Result<i64> {
        Ok(self.conn.pragma_query_value(None, "data_version", |row| row.get(0))?)
    }

    /// The operation that the last write here made; `None` where it was refused or changed nothing. What others have
    /// written since is none of it.
    pub fn written(&self) -> Option<OperationId> {
        self.written
    }

    /// Whether writes are rolled back.
    pub fn is_dry_run(&self) -> bool {
        self.dry_run
    }

    pub(super) fn connect(path: &Path, dry_run: bool) -> Result<Store> {
        make_file(path)?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let conn =
            Connection::open_with_flags(path, flags).map_err(|fault| denied(path, &fault))?;
        let hooks = Hooks::default();
        prepare(&conn, &hooks)?;
        let file = FileId::of(path);
        Ok(Store { conn, hooks, path: Some(path.to_owned()), dry_run, written: None, file })
    }
}

/// Settings of every connection; the waiting time first, because the others already read the file.
fn prepare(conn: &Connection, hooks: &Hooks) -> Result<()> {
    conn.busy_timeout(WAIT)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    // Plans never depend on bound values, so that a statement is not planned anew for each of them.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    conn.execute_batch(
        "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON;
         PRAGMA cell_size_check = ON; PRAGMA secure_delete = ON;",
    )?;
    conn.set_prepared_statement_cache_capacity(64);
    hooks.install(conn)
}

/// The first import of a book runs with a rollback journal; one that was killed leaves the book in that mode, in
/// which readers wait for writers. Where somebody else has the book open just now, the next opening sets it right.
fn go_back_to_wal(conn: &Connection) -> Result<()> {
    let mode: String = conn.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
    if mode == "delete" {
        conn.busy_timeout(Duration::ZERO)?;
        let _ = conn.pragma_update(None, "journal_mode", "WAL");
        conn.busy_timeout(PATIENCE)?;
    }
    Ok(())
}

/// The name of the file that belongs to `path`: `crm.db-wal`.
pub(super) fn beside(path: &Path, side: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(side);
    PathBuf::from(name)
}

/// Makes the data folder, readable by its owner only; an existing folder is left as it is.
pub(super) fn make_folder(path: &Path) -> Result<()> {
    let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) else {
        return Ok(());
    };
    if folder.is_dir() {
        return Ok(());
    }
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|fault| Error::file(folder, &fault))
}

/// Makes an empty file, readable by its owner only, where there is none.
fn make_file(path: &Path) -> Result<()> {
    if path.exists() {
        return Ok(());
    }
    let mut options = OpenOptions::new();
    options.write(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop).map_err(|fault| Error::file(path, &fault))
}

/// Holds the lock beside the book until dropped, so that one process at a time makes or migrates it.
pub(super) fn lock(path: &Path) -> Result<File> {
    let name = beside(path, ".lock");
    make_file(&name)?;
    let file =
        OpenOptions::new().write(true).open(&name).map_err(|fault| Error::file(&name, &fault))?;
    file.lock().map_err(|fault| Error::file(&name, &fault))?;
    Ok(file)
}

/// Refuses what is there and is no ordinary file: a folder, and a device or a pipe, which would be waited on.
pub(super) fn refuse_special(path: &Path) -> Result<()> {
    let key = match fs::metadata(path) {
        Ok(found) if found.is_dir() => "error-store-folder",
        Ok(found) if !found.is_file() => "error-file-special",
        _ => return Ok(()),
    };
    Err(Error::failure(key).with("path", path))
}

/// The failure of SQLite to open `path`.
pub(super) fn denied(path: &Path, fault: &rusqlite::Error) -> Error {
    Error::failure("error-store-open").with("path", path).with("cause", fault.to_string())
}
