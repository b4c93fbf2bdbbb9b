//! What can go wrong, as data: an exit status, the key of a text with its arguments, candidates.
//! Knows no language and no stream; `i18n` turns an error into a sentence, `output` writes it.

use std::fmt;
use std::io;
use std::path::Path;

/// Result of everything that can refuse.
pub type Result<T> = std::result::Result<T, Error>;

/// Exit status of the process; the numbers are part of the command line's contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// Done.
    Done = 0,
    /// A file or the database failed.
    Failure = 1,
    /// The command line could not be understood.
    Usage = 2,
    /// What was named does not exist.
    NotFound = 3,
    /// What was named fits several.
    Ambiguous = 4,
    /// A rule forbids it.
    Refused = 5,
    /// It would have asked, and there is no terminal and no `--yes`.
    NeedsYes = 6,
    /// Another process holds the database.
    Busy = 7,
    /// Some of it was done, some refused.
    Partly = 8,
    /// With `--exit-code`: something is due.
    Due = 10,
}

impl Exit {
    /// The word that stands for the status in JSON (`code`).
    pub fn word(self) -> &'static str {
        match self {
            Exit::Done => "done",
            Exit::Failure => "failure",
            Exit::Usage => "usage",
            Exit::NotFound => "not_found",
            Exit::Ambiguous => "ambiguous",
            Exit::Refused => "refused",
            Exit::NeedsYes => "needs_yes",
            Exit::Busy => "busy",
            Exit::Partly => "partly",
            Exit::Due => "due",
        }
    }
}

/// A value that stands in an error's sentence.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// Text as it was given; cleaned of control characters where it is printed.
    Text(String),
    /// A number; Fluent chooses plural forms by it.
    Number(i64),
    /// A word with a text of its own (`value-WORD`), and what is said where it has none.
    Word(&'static str, String),
}

impl From<&io::Error> for Arg {
    fn from(fault: &io::Error) -> Self {
        let word = match fault.kind() {
            io::ErrorKind::NotFound => "fault-missing",
            io::ErrorKind::PermissionDenied => "fault-denied",
            io::ErrorKind::IsADirectory => "fault-folder",
            io::ErrorKind::NotADirectory => "fault-no-folder",
            io::ErrorKind::StorageFull => "fault-full",
            io::ErrorKind::ReadOnlyFilesystem => "fault-read-only",
            io::ErrorKind::InvalidData => "fault-no-text",
            _ => "fault-other",
        };
        Arg::Word(word, fault.to_string())
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Arg::Number(number)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<u64> for Arg {
    fn from(number: u64) -> Self {
        Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<&Path> for Arg {
    fn from(path: &Path) -> Self {
        Arg::Text(path.display().to_string())
    }
}

/// One of several things a name could mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The code to type instead, such as `C12`.
    pub code: String,
    /// What a person recognises it by.
    pub label: String,
}

/// A refusal or failure: one sentence in the making.
///
/// `key` names a text `error-...`; its attribute `.hint`, where there is one, says what to do.
#[derive(Debug, Clone, PartialEq)]
pub struct Error(Box<Inner>);

#[derive(Debug, Clone, PartialEq)]
struct Inner {
    exit: Exit,
    key: &'static str,
    args: Vec<(&'static str, Arg)>,
    candidates: Vec<Candidate>,
}

impl Error {
    /// An error that ends the process with `exit` and speaks with the text `key`.
    pub fn new(exit: Exit, key: &'static str) -> Self {
        Error(Box::new(Inner { exit, key, args: Vec::new(), candidates: Vec::new() }))
    }

    /// Exit 1: a file or the database failed.
    pub fn failure(key: &'static str) -> Self {
        Self::new(Exit::Failure, key)
    }

    /// Exit 1: an operation on the file or folder `path` failed.
    pub fn file(path: &Path, fault: &io::Error) -> Self {
        Self::failure("error-file").with("path", path).with("cause", fault)
    }

    /// Exit 2: what was typed cannot be understood.
    pub fn usage(key: &'static str) -> Self {
        Self::new(Exit::Usage, key)
    }

    /// Exit 3: what was named does not exist.
    pub fn not_found(key: &'static str) -> Self {
        Self::new(Exit::NotFound, key)
    }

    /// Exit 5: a rule forbids it.
    pub fn refused(key: &'static str) -> Self {
        Self::new(Exit::Refused, key)
    }

    /// Adds the value of a placeholder of the text.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.0.args.push((name, value.into()));
        self
    }

    /// Adds what the name could have meant.
    #[must_use]
    pub fn among(mut self, candidates: Vec<Candidate>) -> Self {
        self.0.candidates = candidates;
        self
    }

    /// Ends the process with `exit` instead.
    #[must_use]
    pub fn ending(mut self, exit: Exit) -> Self {
        self.0.exit = exit;
        self
    }

    /// The exit status it ends in.
    pub fn exit(&self) -> Exit {
        self.0.exit
    }

    /// The key of its text.
    pub fn key(&self) -> &'static str {
        self.0.key
    }

    /// The values of its text's placeholders.
    pub fn args(&self) -> &[(&'static str, Arg)] {
        &self.0.args
    }

    /// What the name could have meant; empty where nothing was ambiguous.
    pub fn candidates(&self) -> &[Candidate] {
        &self.0.candidates
    }
}

impl fmt::Display for Error {
    /// For logs and test failures; people read the text of `key` instead.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:?}", self.0.key, self.0.args)
    }
}

impl std::error::Error for Error {}
