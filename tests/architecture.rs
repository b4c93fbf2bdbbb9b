//! How the house is built, held by a test: who may import whom, which room knows which crate,
//! how long files and functions may be, and that each file says what it owns.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Rooms and what each may import, from the top of the house down.
const ARROWS: [(&str, &[&str]); 13] = [
    ("cli", &["tui", "ops", "metrics", "domain", "output", "i18n", "config", "error"]),
    ("tui", &["ops", "metrics", "domain", "i18n", "config", "error"]),
    ("output", &["i18n", "error"]),
    ("ops", &["store", "metrics", "exchange", "message", "mail", "domain", "error"]),
    ("store", &["domain", "error"]),
    ("exchange", &["domain", "error"]),
    ("message", &["domain", "error"]),
    ("mail", &["domain", "error"]),
    ("config", &["domain", "error"]),
    ("i18n", &["domain", "error"]),
    ("metrics", &["domain"]),
    ("domain", &["error"]),
    ("error", &[]),
];

/// Words that only one room may say.
const KNOWN_TO: [(&str, &str); 11] = [
    ("rusqlite", "store"),
    ("clap", "cli"),
    ("clap_complete", "cli"),
    ("clap_mangen", "cli"),
    ("comfy_table", "output"),
    ("minijinja", "message"),
    ("mail_builder", "mail"),
    ("ratatui", "tui"),
    ("crossterm", "tui"),
    ("rustix", "tui"),
    ("signal_hook", "tui"),
];

/// Readings of clock and environment, which belong to `main.rs`.
const OUTSIDE: [&str; 7] = [
    "Utc::now",
    "Local::now",
    "SystemTime::now",
    "env::var",
    "env::args",
    "env::temp_dir",
    "ProjectDirs",
];

const LONGEST_FILE: usize = 350;
const LONGEST_FUNCTION: usize = 60;

/// A source file: its room, its text, and its code without comments and texts in quotes.
struct Source {
    path: PathBuf,
    room: String,
    text: String,
    code: String,
}

fn sources() -> Vec<Source> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    collect(&src, &mut paths);
    paths.sort();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        let inside = path.strip_prefix(&src).unwrap().to_owned();
        let first = inside.iter().next().unwrap().to_str().unwrap();
        let room = first.trim_end_matches(".rs").to_owned();
        Source { room, code: code_of(&text), text, path: inside }
    };
    paths.into_iter().map(read).collect()
}

fn collect(dir: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            paths.push(path);
        }
    }
}

/// `text` without line comments, so that words in prose are no imports.
fn code_of(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// The rooms that `code` names: `crate::room`, and each head of `crate::{room::.., room}`.
fn imports(code: &str) -> BTreeSet<String> {
    let after = code.split("crate::").skip(1).filter(|rest| !rest.is_empty());
    after.flat_map(heads).filter(|head| ARROWS.iter().any(|(room, _)| room == head)).collect()
}

/// The first words of a use tree that stands after `crate::`.
fn heads(tree: &str) -> Vec<String> {
    let word = |text: &str| -> String {
        text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
    };
    let Some(group) = tree.strip_prefix('{') else { return vec![word(tree)] };
    let mut depth = 1;
    let mut found = vec![word(group)];
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => found.push(word(&group[at + 1..])),
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    found
}

/// Whether `code` uses the crate or path `name` as a whole word.
fn names(code: &str, name: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(name)
        .any(|(at, _)| !code[..at].ends_with(part) && !code[at + name.len()..].starts_with(part))
}

/// Files that only tests are made of, among them the one that looks for the reference data.
fn is_test(path: &Path) -> bool {
    let stem = path.file_stem().and_then(|stem| stem.to_str());
    stem == Some("tests")
        || path.iter().any(|part| part == "tests")
        || path == Path::new("domain/reference.rs")
}

/// The part before the inline tests.
fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(text)
}

#[test]
fn rooms_import_only_what_is_below_them() {
    let allowed: BTreeMap<&str, &[&str]> = ARROWS.into_iter().collect();
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| !["lib", "main"].contains(&&*source.room)) {
        let Some(may) = allowed.get(source.room.as_str()) else {
            wrong.push(format!("{}: no such room is planned", source.path.display()));
            continue;
        };
        let own = |room: &String| *room == source.room || may.contains(&room.as_str());
        let strangers = imports(&source.code).into_iter().filter(|room| !own(room));
        wrong.extend(strangers.map(|room| format!("{} -> {room}", source.path.display())));
    }
    assert_eq!(wrong, [""; 0]);
}

/// The table itself is a house without a cycle: each arrow points to a later line.
#[test]
fn arrows_point_down() {
    let order: Vec<&str> = ARROWS.iter().map(|(room, _)| *room).collect();
    for (at, (room, below)) in ARROWS.iter().enumerate() {
        for other in *below {
            let position = order.iter().position(|name| name == other).unwrap();
            assert!(position > at, "{room} -> {other}");
        }
    }
}

#[test]
fn a_library_is_known_to_one_room() {
    let mut wrong = Vec::new();
    for source in sources() {
        for (library, room) in KNOWN_TO {
            if source.room != room && names(&source.code, library) {
                wrong.push(format!("{} knows {library}", source.path.display()));
            }
        }
        let outside = OUTSIDE.iter().filter(|word| source.code.contains(**word));
        if source.room != "main" && !is_test(&source.path) {
            wrong.extend(outside.map(|word| format!("{} reads {word}", source.path.display())));
        }
    }
    assert_eq!(wrong, [""; 0]);
}

/// Parts of the dashboard that may draw, or touch the terminal.
const DRAWS: [&str; 4] = ["tui/view", "tui/terminal", "tui/session.rs", "tui/rehearsal.rs"];

#[test]
fn what_the_dashboard_holds_does_not_draw() {
    let draws = |source: &Source| DRAWS.iter().any(|part| source.path.starts_with(part));
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| source.room == "tui" && !is_test(&source.path)) {
        let knows = ["ratatui", "crossterm"].iter().any(|library| names(&source.code, library));
        if knows && !draws(source) {
            wrong.push(format!("{} knows how to draw", source.path.display()));
        }
        let asks = source.code.contains(".crm.") || source.code.contains("ops::Crm");
        if asks && source.path.starts_with("tui/view") {
            wrong.push(format!("{} asks the book", source.path.display()));
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn each_file_says_what_it_owns() {
    let silent: Vec<String> = sources()
        .into_iter()
        .filter(|source| !is_test(&source.path) && !source.text.starts_with("//! "))
        .map(|source| source.path.display().to_string())
        .collect();
    assert_eq!(silent, [""; 0]);
}

#[test]
fn files_are_short() {
    let long: Vec<String> = sources()
        .into_iter()
        .filter(|source| !is_test(&source.path))
        .map(|source| (without_tests(&source.text).lines().count(), source.path))
        .filter(|(lines, _)| *lines > LONGEST_FILE)
        .map(|(lines, path)| format!("{}: {lines} lines", path.display()))
        .collect();
    assert_eq!(long, [""; 0]);
}

#[test]
fn functions_are_short() {
    let mut long = Vec::new();
    for source in sources() {
        let functions = functions(&source.text);
        let too_long = functions.into_iter().filter(|(_, lines)| *lines > LONGEST_FUNCTION);
        // A test that holds a page as a snapshot is as long as the page.
        if !is_test(&source.path) {
            let path = source.path.display();
            long.extend(too_long.map(|(name, lines)| format!("{path}: {name}: {lines} lines")));
        }
    }
    assert_eq!(long, [""; 0]);
}

/// Functions outside the inline tests and their lengths; rustfmt puts the end of a function at its own
/// indentation.
fn functions(text: &str) -> Vec<(String, usize)> {
    let lines: Vec<&str> = without_tests(text).lines().collect();
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let indent = &line[..line.len() - line.trim_start().len()];
        let words = line.trim_start();
        let head =
            words.strip_prefix("pub(crate) ").or(words.strip_prefix("pub ")).unwrap_or(words);
        let Some(name) = head.strip_prefix("const ").unwrap_or(head).strip_prefix("fn ") else {
            continue;
        };
        if line.ends_with('}') || line.ends_with(';') {
            continue;
        }
        let end = format!("{indent}}}");
        let length = lines[at..].iter().position(|line| *line == end).unwrap_or_default() + 1;
        found.push((name.split('(').next().unwrap_or_default().to_owned(), length));
    }
    found
}

#[test]
fn imports_are_seen_in_every_form() {
    let seen = |code: &str| imports(code).into_iter().collect::<Vec<_>>().join(" ");
    assert_eq!(seen("use crate::store::Store;"), "store");
    assert_eq!(
        seen("use crate::{\n    domain::{who::Who, money},\n    error,\n};"),
        "domain error"
    );
    assert_eq!(seen("pub(crate) fn run() -> crate::error::Result<()> {"), "error");
    assert_eq!(seen("$crate::cli::app::App"), "cli");
    assert_eq!(seen("use crate::t;"), "");
    assert!(names("use clap::Args;", "clap") && !names("use clap_complete::Shell;", "clap"));
    assert_eq!(
        functions("    fn a(\n        b: u8,\n    ) {\n        b;\n    }\n"),
        [("a".into(), 5)]
    );
}
