//! What a command is given: the texts of the language, the global flags, the world, the streams;
//! and its way out.

use std::io::{BufRead, Write};

use crate::cli::flags::{Color, Globals};
use crate::cli::world::{Env, Folders, Now, Terminal, World};
use crate::error::{Exit, Result};
use crate::i18n::Texts;
use crate::output::{Format, Out, Page, Talk, write_failure, written};

/// Width of a help page where no terminal says one.
const COLUMNS: usize = 80;

/// What every command is given.
pub(crate) struct App {
    /// The texts of the language spoken.
    pub(crate) texts: Texts,
    /// The flags that every command knows.
    pub(crate) globals: Globals,
    pub(crate) env: Env,
    #[expect(dead_code, reason = "for the command that opens the store")]
    pub(crate) folders: Folders,
    #[expect(dead_code, reason = "for the command that opens the store")]
    pub(crate) now: Now,
    pub(crate) terminal: Terminal,
    pub(crate) stdin: Box<dyn BufRead>,
    /// Data.
    pub(crate) out: Out,
    /// Echoes, questions and errors.
    pub(crate) talk: Talk,
}

impl App {
    pub(crate) fn new(world: World, texts: Texts, globals: Globals) -> Self {
        let World { env, folders, now, terminal, streams, .. } = world;
        let talk = Talk::new(streams.stderr, globals.quiet);
        let (stdin, out) = (streams.stdin, Out::new(streams.stdout));
        App { texts, globals, env, folders, now, terminal, stdin, out, talk }
    }

    /// Where data goes and how: `let (out, page) = app.answer(); write_rows(out, &page, ...)?`.
    #[expect(dead_code, reason = "for the first list")]
    pub(crate) fn answer(&mut self) -> (&mut Out, Page<'_>) {
        let (format, width, color) = (self.format(), self.width(), self.color());
        (&mut self.out, Page { texts: &self.texts, format, width, color })
    }

    /// Writes text as it is to stdout.
    pub(crate) fn print(&mut self, text: impl AsRef<[u8]>) -> Result<()> {
        written(self.out.write_all(text.as_ref()))
    }

    /// Whether somebody sits at a terminal to answer a question.
    pub(crate) fn can_ask(&self) -> bool {
        self.terminal.stdin && self.terminal.stderr
    }

    /// Cells a line of a help page may take.
    pub(crate) fn columns(&self) -> usize {
        self.width().unwrap_or(COLUMNS)
    }

    /// Ends the command: writes out what is buffered, reports what was refused.
    pub(crate) fn end(self, done: Result<Exit>) -> Exit {
        let (format, color) = (self.format(), self.color());
        let App { texts, out, mut talk, .. } = self;
        out.finish(done).unwrap_or_else(|error| {
            write_failure(&mut talk, &Page { texts: &texts, format, width: None, color }, &error);
            error.exit()
        })
    }

    /// As asked, else a table on a terminal and TSV elsewhere.
    fn format(&self) -> Format {
        let otherwise = if self.terminal.stdout { Format::Table } else { Format::Tsv };
        self.globals.format().unwrap_or(otherwise)
    }

    /// The terminal's, else what `COLUMNS` says; off a terminal lines may be of any length.
    fn width(&self) -> Option<usize> {
        let said = || self.env.columns.as_ref()?.to_str()?.parse().ok();
        let terminal = self.terminal.stdout.then(|| self.terminal.columns.or_else(said))?;
        terminal.or(Some(COLUMNS))
    }

    /// As asked, else on a terminal that has colour, unless `NO_COLOR` is set.
    fn color(&self) -> bool {
        let dumb = self.env.term.as_ref().is_some_and(|term| term == "dumb");
        match self.globals.color {
            Some(Color::Always) => true,
            Some(Color::Never) => false,
            Some(Color::Auto) | None => {
                self.terminal.stdout && self.env.no_color.is_none() && !dumb
            }
        }
    }
}
