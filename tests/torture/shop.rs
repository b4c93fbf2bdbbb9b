//! A business under torture: its book, commands that must succeed, and what the book says afterwards.

use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

use crate::environment::TestEnvironment;

/// A hermetic home with one book in it.
pub(crate) struct Shop {
    home: TestEnvironment,
}

impl Shop {
    /// A shop whose book does not exist yet.
    pub(crate) fn new() -> Self {
        Shop { home: TestEnvironment::new() }
    }

    /// The book's file.
    pub(crate) fn book(&self) -> PathBuf {
        self.home.home().join("book.db")
    }

    /// A path in the home folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.home.home().join(name)
    }

    /// The program with these arguments, nothing on stdin and its streams caught.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = self.home.command();
        command.env("CRM_DB", self.book()).args(args);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    #[cfg(unix)]
    /// The same started by `sh` after `first`, for limits that a shell sets.
    pub(crate) fn command_after(&self, first: &str, args: &[&str]) -> Command {
        let mut command = self.home.command();
        command.env("CRM_DB", self.book()).stdin(Stdio::null());
        let plain = command.get_program().to_owned();
        let mut shell = Command::new("/bin/sh");
        shell.arg("-c").arg(format!("{first}; exec \"$0\" \"$@\"")).arg(plain).args(args);
        shell.env_clear().envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
        shell.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        shell
    }

    /// Runs the program; whatever comes of it is for the test to judge.
    pub(crate) fn run(&self, args: &[&str]) -> Output {
        self.command(args).output().unwrap()
    }

    /// Runs the program, which must succeed, and gives what it printed.
    pub(crate) fn done(&self, args: &[&str]) -> String {
        let output = self.run(args);
        assert!(output.status.success(), "{args:?}: {}", told(&output));
        String::from_utf8(output.stdout).unwrap()
    }

    /// What the program prints as JSON.
    pub(crate) fn json(&self, args: &[&str]) -> Value {
        serde_json::from_str(&self.done(&[args, &["--json"]].concat())).unwrap()
    }

    /// The rows of a list.
    pub(crate) fn rows(&self, args: &[&str]) -> Vec<Value> {
        self.json(args).as_array().unwrap().clone()
    }

    /// The row of the customer with this name.
    pub(crate) fn customer(&self, name: &str) -> Value {
        let rows = self.rows(&["list", "customers"]);
        rows.into_iter().find(|row| row["name"] == name).unwrap()
    }

    /// The points a customer may spend.
    pub(crate) fn points(&self, who: &str) -> i64 {
        self.json(&["list", "points", who])["balance"].as_i64().unwrap()
    }

    /// `crm check` finds nothing wrong.
    pub(crate) fn assert_sound(&self) {
        let output = self.run(&["check"]);
        assert!(output.status.success(), "{}", told(&output));
    }
}

/// How a run ended and what it said.
pub(crate) fn told(output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    format!("{}\n{}{}", output.status, text(&output.stdout), text(&output.stderr))
}

/// The program refused in its own words: this status, one error on stderr, no panic.
pub(crate) fn assert_refused(output: &Output, code: i32) {
    assert_eq!(output.status.code(), Some(code), "{}", told(output));
    let said = String::from_utf8(output.stderr.clone()).unwrap();
    assert!(said.starts_with("crm: ") && !said.contains("panicked"), "{said}");
}
