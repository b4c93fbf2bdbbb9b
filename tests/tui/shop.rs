//! A business to open the dashboard on: a hermetic home with a book in it, asked by the commands of the shell.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crm::i18n::Lang;
use serde_json::Value;

use crate::environment::{Output, TestEnvironment};

/// A home, a day (2026-11-21), a language and a book.
pub(crate) struct Shop {
    home: TestEnvironment,
    lang: Lang,
}

impl Shop {
    /// The invented business of `crm demo`, in English: 40 customers of a dog walker in Leeds.
    pub(crate) fn demo() -> Shop {
        Shop::empty().filled()
    }

    /// The same in Japanese: another walker, in Kyoto.
    pub(crate) fn japanese() -> Shop {
        Shop { home: TestEnvironment::japanese(), lang: Lang::Ja }.filled()
    }

    /// A business that begins today.
    pub(crate) fn empty() -> Shop {
        Shop { home: TestEnvironment::new(), lang: Lang::En }
    }

    fn filled(self) -> Shop {
        let output = self.run(["demo", "--quiet", "--keep", "demo"]);
        assert_eq!(output.code, 0, "{output}");
        for (from, to) in [("crm.db", self.book()), ("config.toml", self.config())] {
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::rename(self.path("demo").join(from), to).unwrap();
        }
        self
    }

    /// The home folder.
    pub(crate) fn home(&self) -> &Path {
        self.home.home()
    }

    /// The language spoken.
    pub(crate) fn lang(&self) -> Lang {
        self.lang
    }

    /// The book's file, where the program looks for it by itself.
    pub(crate) fn book(&self) -> PathBuf {
        self.path("data/crm/crm.db")
    }

    /// What belongs to the book's file: `-wal`, `-shm`.
    pub(crate) fn beside_book(&self, side: &str) -> PathBuf {
        self.path(format!("data/crm/crm.db{side}"))
    }

    /// The config file.
    pub(crate) fn config(&self) -> PathBuf {
        self.path("config/crm/config.toml")
    }

    /// A path in the home folder.
    pub(crate) fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.home().join(name)
    }

    /// The program without arguments, in this home.
    pub(crate) fn command(&self) -> Command {
        self.home.command()
    }

    /// Runs a command of the shell beside the dashboard.
    pub(crate) fn run<const N: usize>(&self, args: [&str; N]) -> Output {
        self.home.run(args)
    }

    /// What a command of the shell says as JSON.
    pub(crate) fn json(&self, args: &[&str]) -> Value {
        let output = self.command().args(args).arg("--json").output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{args:?}: {said}");
        serde_json::from_slice(&output.stdout).unwrap()
    }

    /// The command that made the newest change of the book, and who it was about.
    pub(crate) fn newest_change(&self) -> String {
        let newest = &self.json(&["history", "--limit", "1"])[0];
        format!("{} {}", newest["command"].as_str().unwrap(), newest["who"].as_str().unwrap())
    }
}
