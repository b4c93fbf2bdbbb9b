//! What a command is given: the texts of the language, the global flags, the world; and its way out.

use std::io::{self, Write};

use crate::cli::flags::{Form, Globals};
use crate::cli::report::Report;
use crate::cli::world::World;
use crate::error::{Error, Exit, Result};
use crate::i18n::Texts;

/// Width of a page where no terminal says one.
const COLUMNS: usize = 80;

/// What every command is given.
pub(crate) struct App {
    /// The texts of the language spoken.
    pub(crate) texts: Texts,
    /// The flags that every command knows.
    pub(crate) globals: Globals,
    /// The world outside.
    pub(crate) world: World,
}

impl App {
    pub(crate) fn new(world: World, texts: Texts, globals: Globals) -> Self {
        App { texts, globals, world }
    }

    /// The form of the data: as asked, else a table on a terminal and TSV elsewhere.
    pub(crate) fn form(&self) -> Form {
        let otherwise = if self.world.terminal.stdout { Form::Table } else { Form::Tsv };
        self.globals.form().unwrap_or(otherwise)
    }

    /// Width of the page in columns.
    pub(crate) fn columns(&self) -> usize {
        self.world.columns()
    }

    /// Writes data to stdout.
    pub(crate) fn print(&mut self, data: impl AsRef<[u8]>) -> Result<()> {
        print(&mut self.world.streams.stdout, data.as_ref())
    }

    /// Says one line on stderr, unless `--quiet`; what becomes of it changes nothing.
    pub(crate) fn say(&mut self, line: &str) {
        if !self.globals.quiet {
            let _ = writeln!(self.world.streams.stderr, "{line}");
        }
    }

    /// Whether somebody sits at a terminal to answer a question.
    pub(crate) fn can_ask(&self) -> bool {
        self.world.terminal.stdin && self.world.terminal.stderr
    }

    /// Reports what was refused and gives the status to end in.
    pub(crate) fn end(mut self, done: Result<Exit>) -> Exit {
        done.unwrap_or_else(|error| {
            let json = self.form().is_json();
            let report = Report::of(&error, &self.texts);
            report.write(json, &mut self.world.streams, &self.texts)
        })
    }
}

impl World {
    /// Width of a page: the terminal's, else `COLUMNS`, else 80; off a terminal always 80.
    pub(crate) fn columns(&self) -> usize {
        let said = || self.env.columns.as_ref()?.to_str()?.parse().ok();
        let terminal = self.terminal.stdout.then(|| self.terminal.columns.or_else(said));
        terminal.flatten().unwrap_or(COLUMNS)
    }
}

/// Writes `data` to `stdout` at once; a reader that went away ends the program quietly.
pub(crate) fn print(stdout: &mut dyn Write, data: &[u8]) -> Result<()> {
    stdout.write_all(data).and_then(|()| stdout.flush()).map_err(|why| match why.kind() {
        io::ErrorKind::BrokenPipe => Error::new(Exit::Done, "error-output-closed"),
        _ => Error::failure("error-output-full").with("why", why.to_string()),
    })
}
