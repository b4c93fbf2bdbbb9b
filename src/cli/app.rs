//! What a command is given: the texts of the language, the global flags, the world, the streams;
//! and its way out.

use std::io::{BufRead, Write};
use std::path::PathBuf;
use std::rc::Rc;

use crate::cli::flags::{Color, Globals, ListFlags};
use crate::cli::world::{Env, Folders, Now, Terminal, World};
use crate::error::{Exit, Result};
use crate::i18n::Texts;
use crate::output::{
    Column, Format, Out, Page, Rows, Talk, showing, write_failure, write_record, written,
};

/// Width of a help page where no terminal says one.
const COLUMNS: usize = 80;

/// What every command is given.
pub(crate) struct App {
    /// The texts of the language spoken.
    pub(crate) texts: Rc<Texts>,
    /// The flags that every command knows.
    pub(crate) globals: Globals,
    /// The full path of this program.
    pub(crate) program: Option<PathBuf>,
    pub(crate) env: Env,
    pub(crate) folders: Folders,
    pub(crate) clock: Now,
    pub(crate) terminal: Terminal,
    pub(crate) stdin: Box<dyn BufRead>,
    /// Data.
    pub(crate) out: Out,
    /// Echoes, questions and errors.
    pub(crate) talk: Talk,
}

impl App {
    pub(crate) fn new(world: World, texts: Texts, globals: Globals) -> Self {
        let World { program, env, folders, now: clock, terminal, streams, .. } = world;
        let talk = Talk::new(streams.stderr, globals.quiet);
        let (stdin, out) = (streams.stdin, Out::new(streams.stdout));
        App {
            texts: Rc::new(texts),
            globals,
            program,
            env,
            folders,
            clock,
            terminal,
            stdin,
            out,
            talk,
        }
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

    /// Where data goes and how.
    pub(crate) fn answer(&mut self) -> (&mut Out, Page<'_>) {
        let (format, width, color) = (self.format(), self.width(), self.color());
        let rows = self.terminal.rows;
        (&mut self.out, Page { texts: &self.texts, format, width, rows, color })
    }

    /// Writes a list; `fill` hands over its rows one by one. Says `none`, a key, where a person got no row.
    pub(crate) fn list<R>(
        &mut self,
        flags: &ListFlags,
        columns: Vec<Column<R>>,
        none: &'static str,
        fill: impl FnOnce(&mut dyn FnMut(R) -> Result<()>) -> Result<()>,
    ) -> Result<usize> {
        let columns = flags.choose(columns)?;
        let (out, page) = self.answer();
        let mut rows = Rows::begin(out, &page, &columns)?;
        let filled = fill(&mut |row| rows.push(&row));
        if rows.wants_more() {
            filled?;
        }
        let count = rows.finish()?;
        if count == 0 && self.format().is_for_people() {
            self.talk.say(&self.texts.get(none, &[]));
        }
        Ok(count)
    }

    /// Whether data goes to a terminal in no format that was asked for.
    pub(crate) fn is_on_screen(&self) -> bool {
        self.terminal.stdout && self.globals.format().is_none()
    }

    /// Writes one document.
    pub(crate) fn show<R>(&mut self, columns: &[Column<R>], row: &R) -> Result<()> {
        let (out, page) = self.answer();
        write_record(out, &page, columns, row)
    }

    /// The columns that people see of a list unless they name some; programs see all that are shown.
    pub(crate) fn brief<R>(&self, columns: Vec<Column<R>>, keys: &[&str]) -> Vec<Column<R>> {
        if self.is_for_people() { showing(columns, keys) } else { columns }
    }

    /// Says what was done, and that it was not where nothing was to be written.
    pub(crate) fn done(&mut self, sentence: &str) {
        self.talk.say(sentence);
        if self.globals.dry_run {
            self.talk.say(&self.texts.get("done-dry-run", &[]));
        }
    }

    /// Whether the answer is one for programs to read.
    pub(crate) fn is_json(&self) -> bool {
        self.format().is_json()
    }

    /// Whether the answer is one for people to read.
    pub(crate) fn is_for_people(&self) -> bool {
        self.format().is_for_people()
    }

    /// Ends the command: writes out what is buffered, reports what was refused.
    pub(crate) fn end(self, done: Result<Exit>) -> Exit {
        let (format, color) = (self.format(), self.color());
        let App { texts, out, mut talk, .. } = self;
        out.finish(done).unwrap_or_else(|error| {
            let page = Page { texts: &texts, format, width: None, rows: None, color };
            write_failure(&mut talk, &page, &error);
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
    pub(crate) fn color(&self) -> bool {
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
