//! A command's help page, drawn from the tree: what it does, usage, and one row an argument; on the page of the
//! whole program also what its exit status means.

use clap::{Arg, ArgAction, Command};

use crate::cli::help::rows::{Row, draw_rows};
use crate::cli::help::tree::words;
use crate::i18n::{Texts, wrap};
use crate::t;

/// Pages are no wider than this, however wide the terminal: longer lines read badly.
const WIDEST: usize = 100;

/// The page of the last command of `path`, at most `columns` wide.
pub(crate) fn draw(path: &[&Command], texts: &Texts, columns: usize) -> String {
    let mut page = short(path, texts, columns);
    let Some(command) = path.last() else { return page };
    let columns = columns.min(WIDEST);
    for (heading, args) in sections(command, texts) {
        let rows: Vec<Row> = args.into_iter().map(|arg| argument_row(arg, texts)).collect();
        page += &section(&heading, &draw_rows(&rows, columns));
    }
    if let Some(examples) = command.get_after_help() {
        let lines: Vec<String> =
            examples.to_string().lines().map(|line| format!("  {}\n", line.trim_end())).collect();
        page += &section(&texts.get("usage-examples", &[]), &lines.concat());
    }
    if path.len() == 1 {
        let exits = texts.get("usage-exits", &[]);
        let lines: Vec<String> = exits.lines().map(|line| format!("  {line}\n")).collect();
        page += &section(&texts.get("usage-exit-status", &[]), &lines.concat());
    }
    page
}

/// The head of the page: what the command does, how it is called, what stands below it.
pub(crate) fn short(path: &[&Command], texts: &Texts, columns: usize) -> String {
    let Some(command) = path.last() else { return String::new() };
    let columns = columns.min(WIDEST);
    let about = command.get_long_about().or(command.get_about());
    let mut page = about.map(|about| lines(&about.to_string(), columns)).unwrap_or_default();
    let aliases: Vec<&str> = command.get_visible_aliases().collect();
    if !aliases.is_empty() {
        page += &lines(&t!(texts, "usage-aliases", list = aliases.join(", ")), columns);
    }
    page += &section(&texts.get("usage-usage", &[]), &usage(path, texts, columns));
    let below: Vec<Row> =
        command.get_subcommands().filter(|sub| !sub.is_hide_set()).map(sub_row).collect();
    if !below.is_empty() {
        page += &section(&texts.get("usage-commands", &[]), &draw_rows(&below, columns));
    }
    page
}

fn lines(text: &str, columns: usize) -> String {
    wrap(text, columns).join("\n") + "\n"
}

fn section(heading: &str, body: &str) -> String {
    format!("\n{heading}:\n{body}")
}

/// The lines that show how the command is called; two where a noun may be left out.
fn usage(path: &[&Command], texts: &Texts, columns: usize) -> String {
    let Some(command) = path.last() else { return String::new() };
    let mut own = vec![words(path)];
    own.extend(command.get_arguments().filter(|arg| in_usage(arg)).map(written));
    if command.get_arguments().any(|arg| !arg.is_hide_set() && !in_usage(arg)) {
        own.push(texts.get("usage-options-mark", &[]));
    }
    let mut calls = vec![own.join(" ")];
    if command.has_subcommands() {
        let family = format!("{} {}", words(path), texts.get("usage-command-mark", &[]));
        if command.is_subcommand_required_set() || command.get_positionals().next().is_none() {
            calls.clear();
        }
        calls.push(family);
    }
    let calls = calls.iter().flat_map(|call| wrap(call, columns.saturating_sub(2)));
    calls.map(|line| format!("  {line}\n")).collect()
}

fn in_usage(arg: &Arg) -> bool {
    !arg.is_hide_set() && (arg.is_positional() || arg.is_required_set())
}

/// An argument as it stands in the usage line: `WHO`, `[ITEM]...`, `--at DATE`.
fn written(arg: &Arg) -> String {
    let many = if is_many(arg) { "..." } else { "" };
    let name = value_name(arg);
    match (arg.get_long(), arg.is_required_set()) {
        (Some(long), _) => format!("--{long} {name}{many}"),
        (None, true) => format!("{name}{many}"),
        (None, false) => format!("[{name}]{many}"),
    }
}

fn is_many(arg: &Arg) -> bool {
    let values = arg.get_num_args().is_some_and(|range| range.max_values() > 1);
    values || (arg.is_positional() && matches!(arg.get_action(), ArgAction::Append))
}

fn value_name(arg: &Arg) -> String {
    let names = arg.get_value_names().unwrap_or_default();
    names.iter().map(|name| name.to_string()).collect::<Vec<_>>().join(" ")
}

/// Headings with their arguments: positional ones, the command's own options, then shared groups.
fn sections<'c>(command: &'c Command, texts: &Texts) -> Vec<(String, Vec<&'c Arg>)> {
    let mut found: Vec<(String, Vec<&Arg>)> = vec![
        (texts.get("usage-arguments", &[]), Vec::new()),
        (texts.get("usage-options", &[]), Vec::new()),
    ];
    for arg in command.get_arguments().filter(|arg| !arg.is_hide_set()) {
        let heading = match arg.get_help_heading() {
            _ if arg.is_positional() => found[0].0.clone(),
            Some(heading) => heading.to_owned(),
            None => found[1].0.clone(),
        };
        match found.iter_mut().find(|(known, _)| *known == heading) {
            Some((_, args)) => args.push(arg),
            None => found.push((heading, vec![arg])),
        }
    }
    found.retain(|(_, args)| !args.is_empty());
    // The flags of every command come first in the tree and last on the page.
    let global = |args: &Vec<&Arg>| args.iter().all(|arg| arg.is_global_set());
    found.sort_by_key(|(_, args)| global(args));
    found
}

fn argument_row(arg: &Arg, texts: &Texts) -> Row {
    let name = if arg.is_positional() { written(arg) } else { flag(arg) };
    let mut help = vec![arg.get_help().map(ToString::to_string).unwrap_or_default()];
    let values = arg.get_possible_values();
    if !values.is_empty() && arg.get_action().takes_values() && !arg.is_hide_possible_values_set() {
        let list: Vec<&str> = values.iter().map(|value| value.get_name()).collect();
        help.push(t!(texts, "usage-values", list = list.join(", ")));
    }
    let defaults = arg.get_default_values();
    if !defaults.is_empty() && arg.get_action().takes_values() {
        let list: Vec<_> = defaults.iter().map(|value| value.to_string_lossy()).collect();
        help.push(t!(texts, "usage-default", value = list.join(",")));
    }
    Row { name, help: help.join(" ").trim().to_owned() }
}

/// A flag as its row names it: `-o, --output FORM`, with room for a short form it does not have.
fn flag(arg: &Arg) -> String {
    let short = arg.get_short().map(|short| format!("-{short}"));
    let long = arg.get_long().map(|long| format!("--{long}"));
    let mut name = match (short, long) {
        (Some(short), Some(long)) => format!("{short}, {long}"),
        (None, Some(long)) => format!("    {long}"),
        (short, _) => short.unwrap_or_default(),
    };
    if arg.get_action().takes_values() {
        name += &format!(" {}", value_name(arg));
    }
    name
}

fn sub_row(command: &Command) -> Row {
    let help = command.get_about().map(ToString::to_string).unwrap_or_default();
    Row { name: command.get_name().to_owned(), help }
}
