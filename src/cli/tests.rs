//! The room as a whole: the tree is sound and speaks Japanese everywhere, and a world to test in.

use std::cell::RefCell;
use std::ffi::OsString;
use std::io::{Cursor, Write};
use std::rc::Rc;

use clap::{Arg, Command};

use super::*;
use crate::i18n::Lang;

/// A stream that can be read after the app is gone.
#[derive(Clone, Default)]
pub(crate) struct Tape(Rc<RefCell<Vec<u8>>>);

impl Tape {
    pub(crate) fn text(&self) -> String {
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

/// A world with an empty environment; on a terminal where somebody types `typed`, if given.
pub(crate) fn world(args: &[&str], typed: Option<&str>, stdout: Tape, stderr: Tape) -> World {
    let terminal = typed.is_some();
    World {
        args: std::iter::once("crm").chain(args.iter().copied()).map(OsString::from).collect(),
        program: Some("/usr/bin/crm".into()),
        env: Env::default(),
        folders: Folders { data: None, config: None },
        now: Now {
            utc: chrono::DateTime::UNIX_EPOCH,
            read: || chrono::DateTime::UNIX_EPOCH,
            local: |utc| utc.naive_utc(),
        },
        terminal: Terminal {
            stdin: terminal,
            stdout: terminal,
            stderr: terminal,
            columns: None,
            lines: None,
            rows: None,
        },
        streams: Streams {
            stdin: Box::new(Cursor::new(typed.unwrap_or_default().to_owned())),
            stdout: Box::new(stdout),
            stderr: Box::new(stderr),
        },
    }
}

/// An app whose command line is `args`.
pub(crate) fn app(args: &[&str], typed: Option<&str>) -> App {
    let world = world(args, typed, Tape::default(), Tape::default());
    let cli = Cli::read(&world.args).unwrap();
    App::new(world, Texts::new(Lang::En), cli.globals)
}

/// A folder with settings, a book, and an editor that runs a script on the file it is given.
#[cfg(unix)]
pub(crate) struct Desk(tempfile::TempDir);

#[cfg(unix)]
impl Desk {
    pub(crate) fn new(script: &str) -> Desk {
        let desk = Desk(tempfile::tempdir().unwrap());
        desk.teach(script);
        desk
    }

    /// Gives the editor another script.
    pub(crate) fn teach(&self, script: &str) {
        use std::os::unix::fs::PermissionsExt;
        let editor = self.0.path().join("editor");
        std::fs::write(&editor, format!("#!/bin/sh\n{script}\n")).unwrap();
        std::fs::set_permissions(&editor, std::fs::Permissions::from_mode(0o700)).unwrap();
    }

    /// An app at this desk, on a terminal where nothing is typed.
    pub(crate) fn app(&self, args: &[&str]) -> App {
        let mut app = app(args, Some(""));
        app.globals.config = Some(self.0.path().join("config.toml"));
        app.globals.db = Some(self.0.path().join("crm.db"));
        app.env.editor = Some(self.0.path().join("editor").into());
        app
    }

    /// Runs a command at this desk; what it printed, and what it said.
    pub(crate) fn run(&self, args: &[&str]) -> (Exit, String, String) {
        let (stdout, stderr) = (Tape::default(), Tape::default());
        let mut world = world(args, Some(""), stdout.clone(), stderr.clone());
        let path = |name: &str| Some(self.0.path().join(name).into_os_string());
        world.env.config = path("config.toml");
        world.env.db = path("crm.db");
        world.env.editor = path("editor");
        (run(world), stdout.text(), stderr.text())
    }

    pub(crate) fn read(&self, name: &str) -> Option<String> {
        std::fs::read_to_string(self.0.path().join(name)).ok()
    }
}

/// A line of a tree: whose text it is, and the text.
type Said = (String, Option<String>);

fn said(command: &Command, path: &str, all: &mut Vec<Said>) {
    let text = |text: Option<&clap::builder::StyledStr>| text.map(ToString::to_string);
    all.push((path.to_owned(), text(command.get_about())));
    if command.get_long_about().is_some() {
        all.push((format!("{path}.long"), text(command.get_long_about())));
    }
    if command.get_after_help().is_some() {
        all.push((format!("{path}.examples"), text(command.get_after_help())));
    }
    for arg in command.get_arguments().filter(|arg| !arg.is_hide_set()) {
        let at = format!("{path}.{}", arg.get_id());
        all.push((at.clone(), text(arg.get_help())));
        all.extend(names(arg).map(|name| (format!("{at} {name}"), Some(name.clone()))));
        let heading = arg.get_help_heading().map(str::to_owned);
        all.extend(heading.map(|heading| (format!("{at} under {heading}"), Some(heading))));
    }
    for sub in command.get_subcommands().filter(|sub| !sub.is_hide_set()) {
        said(sub, &format!("{path} {}", sub.get_name()), all);
    }
}

fn names(arg: &Arg) -> impl Iterator<Item = String> {
    let takes = arg.get_action().takes_values();
    let names = arg.get_value_names().filter(|_| takes).unwrap_or_default();
    names.iter().map(ToString::to_string).collect::<Vec<_>>().into_iter()
}

fn all_said(lang: Lang) -> Vec<Said> {
    let mut all = Vec::new();
    said(&help::tree(&Texts::new(lang)), "crm", &mut all);
    all
}

#[test]
fn the_tree_is_sound() {
    Cli::command().debug_assert();
    help::tree(&Texts::new(Lang::Ja)).debug_assert();
}

/// Japanese has characters of its own in every text, so a text without any is not translated;
/// examples are commands and may be the same in both languages, but must be there in both.
#[test]
fn every_command_and_argument_is_said_in_english_and_japanese() {
    let english: Vec<String> = all_said(Lang::En)
        .into_iter()
        .filter(|(at, text)| !at.contains(" under ") && text.as_ref().is_none_or(String::is_empty))
        .map(|(at, _)| at)
        .collect();
    assert_eq!(english, [""; 0], "without English help");
    let japanese: Vec<String> = all_said(Lang::Ja)
        .into_iter()
        .filter(|(at, text)| {
            let text = text.as_deref().unwrap_or_default();
            !at.ends_with(".examples") && (text.is_ascii() || text.contains("help-"))
        })
        .map(|(at, _)| at)
        .collect();
    assert_eq!(japanese, [""; 0], "without Japanese help");
    assert_eq!(all_said(Lang::En).len(), all_said(Lang::Ja).len(), "one language says more");
}

/// The doc comment of a flattened struct silently replaces that of its command.
#[test]
fn no_two_commands_are_explained_by_the_same_words() {
    let mut abouts: Vec<String> = all_said(Lang::En)
        .into_iter()
        .filter(|(at, _)| !at.contains('.'))
        .filter_map(|(_, text)| text)
        .collect();
    let all = abouts.len();
    abouts.sort();
    abouts.dedup();
    assert_eq!(abouts.len(), all, "{abouts:#?}");
}

/// A text whose command or argument is gone would stay for ever.
#[test]
fn no_japanese_help_is_left_over() {
    let mut tree = Cli::command();
    tree.build();
    let mut keys = vec!["help-crm".to_owned(), "help-shared".to_owned()];
    commands(&tree, "help", &mut keys);
    let file = include_str!("../../assets/locales/ja/help.ftl");
    let messages = file.lines().filter_map(|line| line.split_once(" = ")).map(|(key, _)| key);
    let left: Vec<&str> = messages
        .filter(|key| key.starts_with("help-"))
        .filter(|key| !key.starts_with("help-flags-") && !key.starts_with("help-value-"))
        .filter(|key| !keys.iter().any(|known| known == key))
        .collect();
    assert_eq!(left, [""; 0]);
}

fn commands(command: &Command, prefix: &str, keys: &mut Vec<String>) {
    for sub in command.get_subcommands() {
        let key = format!("{prefix}-{}", sub.get_name());
        commands(sub, &key, keys);
        keys.push(key);
    }
}

/// A stream that refuses every byte.
struct Refusing(std::io::ErrorKind);

impl Write for Refusing {
    fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
        Err(self.0.into())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Err(self.0.into())
    }
}

fn run_against(stdout: std::io::ErrorKind, args: &[&str]) -> (Exit, String) {
    let said = Tape::default();
    let mut world = world(args, None, Tape::default(), said.clone());
    world.streams.stdout = Box::new(Refusing(stdout));
    (run(world), said.text())
}

#[test]
fn a_closed_pipe_ends_quietly_and_a_full_disk_is_said() {
    for args in [["--help"].as_slice(), &["-V"], &["help", "man"], &["completions", "bash"]] {
        let quiet = run_against(std::io::ErrorKind::BrokenPipe, args);
        assert_eq!(quiet, (Exit::Done, String::new()), "{args:?}");
        let (exit, said) = run_against(std::io::ErrorKind::StorageFull, args);
        assert_eq!(exit, Exit::Failure, "{args:?}");
        assert!(said.starts_with("crm: The output could not be written"), "{said}");
    }
}

/// The dashboard names the command that does the same as an action.
#[test]
fn the_commands_that_the_dashboard_names_exist() {
    let values = [
        ("WHO", "C12"),
        ("ITEM", "R5"),
        ("TEXT", "word"),
        ("PRODUCT", "tea"),
        ("N", "100"),
        ("DATE", "+3d"),
        ("SCORE", "9"),
        ("NAME", "Mary"),
        ("FILTER", "tag:vip"),
        ("COLUMN", "name"),
    ];
    let filled = |word: &str| {
        let value = values.iter().find(|(name, _)| *name == word).map(|(_, value)| *value);
        OsString::from(value.unwrap_or(word))
    };
    let commands: Vec<&str> = crate::tui::TABLE.iter().filter_map(|row| row.command).collect();
    assert!(commands.len() > 15, "{commands:?}");
    for command in commands {
        let args: Vec<OsString> = command.split(' ').map(filled).collect();
        let read = Cli::read(&args).map(|cli| cli.verb.is_some());
        assert!(matches!(read, Ok(true)), "{command}");
    }
}
