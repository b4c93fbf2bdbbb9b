//! A world of its own for each test: an empty home, an empty environment, a fixed day, one language.
//! Nothing of the machine's gets in, so what a test shows is what everybody sees.

use std::cell::RefCell;
use std::ffi::OsString;
use std::fmt;
use std::io::{Cursor, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::rc::Rc;

use chrono::DateTime;
use crm::cli::{Env, Folders, Now, Streams, Terminal, World};

/// A home folder, a day and a language. The folder goes with it.
pub(crate) struct TestEnvironment {
    home: tempfile::TempDir,
    lang: &'static str,
}

/// What one run did. As text: stdout, then stderr and the status where there is anything to say.
pub(crate) struct Output {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Output {
    /// Stdout as the JSON it is.
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout).unwrap()
    }
}

impl TestEnvironment {
    /// In English, on Saturday 2026-11-21.
    pub(crate) fn new() -> Self {
        TestEnvironment { home: tempfile::tempdir().unwrap(), lang: "en_GB.UTF-8" }
    }

    /// In Japanese, on Saturday 2026-11-21.
    pub(crate) fn japanese() -> Self {
        TestEnvironment { lang: "ja_JP.UTF-8", ..Self::new() }
    }

    /// The home folder; runs start in it.
    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    /// Runs `crm` with `args`, nothing on stdin.
    pub(crate) fn run<const N: usize>(&self, args: [&str; N]) -> Output {
        self.run_with_input(args, "")
    }

    /// Runs `crm` with `args` and `input` on stdin; no stream is a terminal.
    pub(crate) fn run_with_input<const N: usize>(&self, args: [&str; N], input: &str) -> Output {
        let mut command = self.command();
        command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        // A run that never reads its input may be gone by now; that is for the test to judge.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        let done = child.wait_with_output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap().replace(&self.home_text(), "$HOME");
        Output {
            code: done.status.code().unwrap(),
            stdout: text(done.stdout),
            stderr: text(done.stderr),
        }
    }

    /// Runs `args` on a terminal of 80 columns without colour, where somebody types `typed`.
    pub(crate) fn on_terminal<const N: usize>(&self, args: [&str; N], typed: &str) -> Output {
        self.at_terminal(args, typed, None)
    }

    /// The same on a screen of so many lines.
    pub(crate) fn on_screen<const N: usize>(&self, args: [&str; N], lines: usize) -> Output {
        self.at_terminal(args, "", Some(lines))
    }

    fn at_terminal<const N: usize>(
        &self,
        args: [&str; N],
        typed: &str,
        lines: Option<usize>,
    ) -> Output {
        let (stdout, stderr) = (Tape::default(), Tape::default());
        let home = |name: &str| Some(self.home().join(name).join("crm"));
        let at = DateTime::from_timestamp(1_795_219_200, 0).unwrap();
        let code = crm::cli::run(World {
            args: ["crm"].into_iter().chain(args).map(OsString::from).collect(),
            program: Some("/usr/bin/crm".into()),
            env: Env::read(|name| match name {
                "LANG" => Some(self.lang.into()),
                "CRM_TODAY" => Some("2026-11-21".into()),
                "NO_COLOR" => Some("1".into()),
                _ => None,
            }),
            folders: Folders { data: home("data"), config: home("config") },
            now: Now {
                utc: at,
                read: || chrono::DateTime::UNIX_EPOCH,
                local: |utc| utc.naive_utc(),
            },
            terminal: Terminal {
                stdin: true,
                stdout: true,
                stderr: true,
                columns: Some(80),
                lines,
                rows: None,
            },
            streams: Streams {
                stdin: Box::new(Cursor::new(typed.to_owned())),
                stdout: Box::new(stdout.clone()),
                stderr: Box::new(stderr.clone()),
            },
        });
        Output { code: code as i32, stdout: stdout.text(), stderr: stderr.text() }
    }

    /// The command without arguments, for a test that needs other streams or variables.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_crm"));
        command
            .env_clear()
            .current_dir(self.home())
            .env("HOME", self.home())
            .env("XDG_DATA_HOME", self.home().join("data"))
            .env("XDG_CONFIG_HOME", self.home().join("config"))
            .env("TZ", "Asia/Tokyo")
            .env("LANG", self.lang)
            .env("CRM_TODAY", "2026-11-21");
        command
    }

    fn home_text(&self) -> String {
        self.home().display().to_string()
    }
}

impl fmt::Display for Output {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.stdout)?;
        if !self.stderr.is_empty() {
            write!(f, "--- stderr\n{}", self.stderr)?;
        }
        if self.code != 0 {
            writeln!(f, "--- exit {}", self.code)?;
        }
        Ok(())
    }
}

/// A stream that can be read when the program is done with it.
#[derive(Clone, Default)]
struct Tape(Rc<RefCell<Vec<u8>>>);

impl Tape {
    fn text(&self) -> String {
        String::from_utf8(self.0.borrow().clone()).unwrap()
    }
}

impl Write for Tape {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
