//! The places of a measurement: the generated files, the books made of them, the programs compared.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::Outcome;
use crate::generate::{LAST_DAY, canonical_folder};
use crate::measure::answer;

/// Where everything lies, and how large the business is.
pub(crate) struct Bench {
    /// Number of customers of the large book.
    pub(crate) customers: u64,
    /// Kept between measurements: `target/bench`.
    cache: PathBuf,
    /// SQLite's own shell.
    sqlite3: PathBuf,
}

impl Bench {
    /// Finds SQLite's shell; fails where there is none.
    pub(crate) fn new(customers: u64) -> Outcome<Self> {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("bench");
        fs::create_dir_all(&target)?;
        let found = Command::new("sh").args(["-c", "command -v sqlite3"]).output()?.stdout;
        let sqlite3 = String::from_utf8(found)?.trim().into();
        if sqlite3 == Path::new("") {
            return Err("there is no sqlite3 on the PATH to compare with".into());
        }
        Ok(Bench { customers, cache: target, sqlite3 })
    }

    /// A path in the cache folder.
    pub(crate) fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.cache.join(name)
    }

    /// The program on a book, in an empty environment.
    pub(crate) fn crm(&self, book: &Path, args: &[&str]) -> Command {
        let mut command = self.command(Path::new(env!("CARGO_BIN_EXE_crm")));
        command.env("CRM_DB", book).args(args);
        command
    }

    /// SQLite's shell, reading one of the files in `sql/`, in an empty environment.
    pub(crate) fn shell(&self, database: &Path, sql: &str) -> Command {
        let sql = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bench/sql").join(sql);
        let mut command = self.command(&self.sqlite3);
        command.arg("-batch").arg(database).arg(format!(".read '{}'", sql.display()));
        command
    }

    /// Any other program, in an empty environment.
    pub(crate) fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command.env_clear().env("HOME", self.path("home")).env("CRM_TODAY", LAST_DAY);
        command.env("LANG", "C.UTF-8").env("TZ", "UTC").stdin(Stdio::null());
        command
    }

    /// The five files for so many customers, made on first use.
    pub(crate) fn files(&self, customers: u64) -> Outcome<PathBuf> {
        let folder = self.path(format!("files-{customers}"));
        if !folder.exists() {
            eprintln!("generating {}", folder.display());
            canonical_folder(&folder, customers)?;
        }
        Ok(folder)
    }

    /// The book of so many customers; made by `crm import` on first use and after each build.
    pub(crate) fn book(&self, customers: u64) -> Outcome<PathBuf> {
        let book = self.path(format!("book-{customers}.db"));
        let built = fs::metadata(env!("CARGO_BIN_EXE_crm"))?.modified()?;
        let made = fs::metadata(&book).and_then(|book| book.modified());
        if made.is_ok_and(|made| made > built) {
            return Ok(book);
        }
        let folder = self.files(customers)?;
        eprintln!("importing {}", folder.display());
        let new = self.path("new.db");
        remove_book(&new)?;
        answer(&mut self.crm(&new, &["import", &folder.display().to_string()]))?;
        remove_book(&book)?;
        fs::rename(new, &book)?;
        Ok(book)
    }

    /// A copy of a book that a scenario may write to.
    pub(crate) fn copy(&self, book: &Path, name: &str) -> Outcome<PathBuf> {
        let copy = self.path(name);
        remove_book(&copy)?;
        fs::copy(book, &copy)?;
        Ok(copy)
    }

    /// A program that does nothing, as `rustc -O` makes it.
    pub(crate) fn empty_program(&self) -> Outcome<PathBuf> {
        let program = self.path("empty");
        if !program.exists() {
            let source = self.path("empty.rs");
            fs::write(&source, "fn main() {}\n")?;
            let mut rustc = Command::new("rustc");
            rustc.args(["-O", "-C", "strip=symbols", "-o"]).arg(&program).arg(source);
            answer(&mut rustc)?;
        }
        Ok(program)
    }
}

/// Removes a database with what SQLite keeps beside it.
pub(crate) fn remove_book(path: &Path) -> Outcome<()> {
    for beside in ["", "-wal", "-shm", "-journal", ".lock"] {
        let mut name = path.as_os_str().to_owned();
        name.push(beside);
        match fs::remove_file(name) {
            Err(fault) if fault.kind() != std::io::ErrorKind::NotFound => return Err(fault.into()),
            _ => {}
        }
    }
    Ok(())
}
