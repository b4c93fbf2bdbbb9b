//! The world as `main` found it: plain values, so that a test can make another one.
//! Nothing here is interpreted; `scan`, `app` and the rooms behind them do that.

use std::ffi::OsString;
use std::io::{BufRead, Write};
use std::path::PathBuf;

use chrono::{DateTime, NaiveDateTime, Utc};

/// Everything the program is told from outside.
pub struct World {
    /// The command line, the program's own name first.
    pub args: Vec<OsString>,
    /// The full path of this program; `None` where the system does not tell.
    pub program: Option<PathBuf>,
    /// The variables of the environment that matter.
    pub env: Env,
    /// Where files belong on this platform.
    pub folders: Folders,
    /// The moment the program was started.
    pub now: Now,
    /// What is known of the terminal.
    pub terminal: Terminal,
    /// The three streams.
    pub streams: Streams,
}

/// Folders of the platform; `None` where there is no home folder.
#[derive(Debug, Clone)]
pub struct Folders {
    /// Holds the database.
    pub data: Option<PathBuf>,
    /// Holds the config file.
    pub config: Option<PathBuf>,
}

/// One moment, and how the system's zone reads it: a configured zone needs only UTC, and most commands need neither.
#[derive(Debug, Clone, Copy)]
pub struct Now {
    /// In UTC.
    pub utc: DateTime<Utc>,
    /// Reads the clock again, for what stays open.
    pub read: fn() -> DateTime<Utc>,
    /// The same moment on the clock of the system's zone.
    pub local: fn(DateTime<Utc>) -> NaiveDateTime,
}

/// Which streams are a terminal, and how wide it is.
#[derive(Debug, Clone, Copy)]
pub struct Terminal {
    /// Somebody can type.
    pub stdin: bool,
    /// Data is read by a person.
    pub stdout: bool,
    /// Talk is read by a person.
    pub stderr: bool,
    /// Width in columns, where the terminal says it.
    pub columns: Option<usize>,
    /// Height in lines, where the terminal says it.
    pub lines: Option<usize>,
    /// Rows of a table that are drawn there at most; `None` where all are wanted.
    pub rows: Option<usize>,
}

/// Where the program reads and writes.
pub struct Streams {
    /// What is piped in or typed.
    pub stdin: Box<dyn BufRead>,
    /// Data.
    pub stdout: Box<dyn Write>,
    /// Talk: questions, echoes, errors.
    pub stderr: Box<dyn Write>,
}

/// One line a variable: the field, and the name it has outside.
macro_rules! env {
    ($($(#[$doc:meta])* $field:ident = $name:literal),+ $(,)?) => {
        /// Variables of the environment; an empty one counts as not set.
        #[derive(Debug, Clone, Default)]
        pub struct Env { $($(#[$doc])* pub $field: Option<OsString>),+ }

        impl Env {
            /// Asks `get` for each variable by name.
            pub fn read(get: impl Fn(&str) -> Option<OsString>) -> Self {
                Env { $($field: get($name).filter(|value| !value.is_empty())),+ }
            }
        }
    };
}

env! {
    /// The database file.
    db = "CRM_DB",
    /// The config file.
    config = "CRM_CONFIG",
    /// The program's idea of today.
    today = "CRM_TODAY",
    /// The language, before config and locale.
    lang = "CRM_LANG",
    /// The locale that overrules all.
    lc_all = "LC_ALL",
    /// The locale of messages.
    lc_messages = "LC_MESSAGES",
    /// The locale where nothing else is said.
    locale = "LANG",
    /// Set: no colour.
    no_color = "NO_COLOR",
    /// The kind of terminal; `dumb` has no colour.
    term = "TERM",
    /// Width of the terminal in columns, where it cannot be asked.
    columns = "COLUMNS",
    /// The editor preferred on a terminal.
    visual = "VISUAL",
    /// The editor.
    editor = "EDITOR",
}
