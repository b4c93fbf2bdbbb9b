//! `crm tui`, and bare `crm` on a terminal: opens the dashboard on the book the flags name.

use std::ffi::OsString;
use std::io::{Cursor, Write};
use std::path::Path;
use std::rc::Rc;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use clap::{Args, Command, Subcommand};

use crate::cli::Verb;
use crate::cli::app::App;
use crate::cli::editor::Editor;
use crate::cli::open::now;
use crate::cli::world::{self, Streams, Terminal, World};
use crate::config::Config;
use crate::error::{Error, Exit, Result};
use crate::i18n::Lang;
use crate::ops::Now;
use crate::tui::{self, Borders, Edit, Look, Said, Shell, Start};

/// Open the dashboard
///
/// The morning's list with the selected customer beside it, customers, points and numbers; whatever a command does can
/// be done in it. crm alone opens it too, on a terminal. Keys: ? shows those of a screen, : all there is to do.
#[derive(Args)]
#[command(after_help = "crm\ncrm tui\ncrm tui --no-mouse")]
pub(crate) struct Tui {
    /// Leave the mouse to the terminal
    #[arg(long)]
    no_mouse: bool,
}

/// Whether there is a terminal that a dashboard can be shown on, and nothing else was asked for.
pub(crate) fn can_open(app: &App) -> bool {
    app.terminal.stdin && app.is_on_screen() && !is_dumb(app)
}

/// Whether the terminal says that it can only write line after line, or says nothing.
fn is_dumb(app: &App) -> bool {
    cfg!(unix) && app.env.term.as_ref().is_none_or(|term| term == "dumb")
}

/// Opens the dashboard as config has it.
pub(crate) fn open(app: &mut App) -> Result<Exit> {
    Tui { no_mouse: false }.run(app)
}

impl Tui {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        if !app.terminal.stdin || !app.terminal.stdout {
            return Err(Error::new(Exit::NeedsYes, "error-tui-terminal"));
        }
        if is_dumb(app) {
            return Err(Error::new(Exit::NeedsYes, "error-tui-dumb"));
        }
        let config = app.config()?;
        tui::run(Start {
            path: app.book_path()?,
            dry_run: app.globals.dry_run,
            texts: Rc::clone(&app.texts),
            shelf: app.shelf()?,
            business: config.business.clone(),
            look: look(app, &config),
            has_mouse: config.dashboard.mouse && !self.no_mouse,
            keys: config.dashboard.keys.clone(),
            clock: clock(app, &config)?,
            shell: shell(app),
            verbs: verbs(),
            edit: edit(app)?,
            policy: config.policy,
        })?;
        Ok(Exit::Done)
    }
}

/// Lines of one cell where that is sure, ASCII elsewhere.
fn look(app: &App, config: &Config) -> Look {
    let borders = match config.dashboard.borders.as_str() {
        "light" => Borders::Light,
        "ascii" => Borders::Ascii,
        _ if app.texts.lang() == Lang::Ja || !speaks_utf8(app) => Borders::Ascii,
        _ => Borders::Light,
    };
    Look { color: app.color(), borders }
}

/// Whether the locale says that the terminal knows more than ASCII.
fn speaks_utf8(app: &App) -> bool {
    let locale = app.env.lc_all.as_ref().or(app.env.locale.as_ref());
    let named = locale.map(|locale| locale.to_string_lossy().to_lowercase());
    cfg!(windows) || named.is_some_and(|name| name.contains("utf"))
}

/// The day and time as every command takes them, each time it is asked.
fn clock(app: &App, config: &Config) -> Result<Arc<dyn Fn() -> Now + Send + Sync>> {
    let (zone, clock, given) = (config.time_zone.clone(), app.clock, app.given_today());
    let first = now(clock, zone.as_deref(), given.as_deref())?;
    Ok(Arc::new(move || {
        let clock = world::Now { utc: (clock.read)(), ..clock };
        now(clock, zone.as_deref(), given.as_deref()).unwrap_or(first)
    }))
}

/// What a command line prints, run in this process as the shell would run it, on the same book.
fn shell(app: &App) -> Shell {
    let (program, env, folders, clock) =
        (app.program.clone(), app.env.clone(), app.folders.clone(), app.clock);
    let flags = app.globals.as_args(app.texts.lang());
    Arc::new(move |line, columns| {
        let (data, talk) = (Printed::default(), Printed::default());
        let words = words(line).into_iter().map(OsString::from);
        let args = std::iter::once(OsString::from("crm")).chain(flags.iter().cloned());
        crate::cli::run(World {
            args: args.chain(words).collect(),
            program: program.clone(),
            env: env.clone(),
            folders: folders.clone(),
            now: world::Now { utc: (clock.read)(), ..clock },
            terminal: Terminal {
                stdin: false,
                stdout: true,
                stderr: false,
                columns: Some(columns),
                lines: None,
                rows: Some(ROWS),
            },
            streams: Streams {
                stdin: Box::new(Cursor::new(Vec::new())),
                stdout: Box::new(data.clone()),
                stderr: Box::new(talk.clone()),
            },
        });
        let text = [data.text(), talk.text()].concat();
        Said { line: line.to_owned(), text, is_cut: data.is_full() }
    })
}

/// What a command line can begin with.
fn verbs() -> Vec<tui::Verb> {
    let verbs = Verb::augment_subcommands(Command::new("crm"));
    let verb = |name: &str| tui::Verb { name: name.to_owned(), looks: LOOKS.contains(&name) };
    verbs.get_subcommands().map(|command| verb(command.get_name())).collect()
}

/// A command line in words, as a shell parts them: at spaces, but not within quotes. A `crm` before it may be typed.
fn words(line: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let (mut quote, mut is_within) = (None, false);
    for c in line.chars() {
        match (c, quote) {
            (c, Some(end)) if c == end => quote = None,
            ('"' | '\'', None) => {
                quote = Some(c);
                if !is_within {
                    words.push(String::new());
                }
                is_within = true;
            }
            (c, None) if c.is_whitespace() => is_within = false,
            (c, _) => {
                if !is_within {
                    words.push(String::new());
                }
                is_within = true;
                words.last_mut().into_iter().for_each(|word| word.push(c));
            }
        }
    }
    let is_named = words.first().is_some_and(|word| word == "crm");
    words.split_off(usize::from(is_named))
}

/// The verbs that do nothing but look at the book, whatever is typed behind them.
const LOOKS: [&str; 7] = ["today", "find", "show", "list", "history", "check", "help"];

/// The most rows of a list that are drawn to be looked at: all customers of a large book are no page to read.
const ROWS: usize = 1_000;

/// The most bytes of a command's output that are kept to be looked at.
const MOST: usize = 1 << 19;

/// What was printed to a stream: the beginning of it.
#[derive(Clone, Default)]
struct Printed(Arc<Mutex<Vec<u8>>>);

impl Printed {
    fn bytes(&self) -> MutexGuard<'_, Vec<u8>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes()).into_owned()
    }

    fn is_full(&self) -> bool {
        self.bytes().len() >= MOST
    }
}

impl Write for Printed {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let mut kept = self.bytes();
        let room = MOST.saturating_sub(kept.len()).min(bytes.len());
        kept.extend_from_slice(&bytes[..room]);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Opens a text in the person's editor, in a file of the book's own folder, and reads what is left there.
fn edit(app: &App) -> Result<Edit> {
    let book = app.book_path()?;
    let editor = Editor::find(app, "dashboard").map_err(Box::new);
    Ok(Box::new(move |text| match &editor {
        Ok(editor) => editor.text(folder(&book), text),
        Err(error) => Err((**error).clone()),
    }))
}

fn folder(book: &Path) -> &Path {
    let folder = book.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn a_line_is_parted_as_a_shell_parts_it() {
        assert_eq!(
            words("log contact 'Mary Smith' said \"it's fine\""),
            ["log", "contact", "Mary Smith", "said", "it's fine"]
        );
        assert_eq!(words("  crm  find 山田　太郎 "), ["find", "山田", "太郎"]);
        assert_eq!(words("edit C1 --note ''"), ["edit", "C1", "--note", ""]);
        assert_eq!(words(""), [""; 0]);
    }
}
