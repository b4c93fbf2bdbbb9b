//! The whole tree of commands in one language: English as declared, Japanese from `ja/help.ftl`.
//! Built for help pages, usage errors, completions and man pages only; never on the way to a command.
//!
//! A command's text is `help-PATH` (`help-list-lapsed`), attributes `.ARGUMENT`, `.long`, `.examples`;
//! arguments under a heading share `help-flags-HEADING`, any others may share `help-shared`.

use std::borrow::Cow;
use std::ffi::OsString;

use clap::{Arg, Command};

use crate::cli::Cli;
use crate::i18n::{Lang, Texts};

/// The tree, every family opened, in the language of `texts`.
pub(crate) fn tree(texts: &Texts) -> Command {
    localised(Cli::command(), texts)
}

/// `root` with every family opened, in the language of `texts`.
pub(crate) fn localised(mut root: Command, texts: &Texts) -> Command {
    root.build();
    match texts.lang() {
        Lang::En => root,
        Lang::Ja => translate(root, "help", texts),
    }
}

fn translate(command: Command, prefix: &str, texts: &Texts) -> Command {
    let key = format!("{prefix}-{}", command.get_name());
    // The root's name is no part of the path of what is below it.
    let below = if prefix == "help" && command.get_name() == "crm" { prefix } else { &key };
    let about = texts.lookup(&key);
    let long = texts.attribute(&key, "long", &[]);
    let mut command = command
        .mut_args(|arg| translate_arg(arg, &key, texts))
        .mut_subcommands(|sub| translate(sub, below, texts));
    if let (Some(about), Some(long)) = (&about, long) {
        command = command.long_about(format!("{about}\n\n{long}"));
    }
    if let Some(about) = about {
        command = command.about(about);
    }
    match texts.attribute(&key, "examples", &[]) {
        Some(examples) => command.after_help(examples),
        None => command,
    }
}

fn translate_arg(mut arg: Arg, key: &str, texts: &Texts) -> Arg {
    let group = arg.get_help_heading().map(group_key);
    let id = arg.get_id().as_str().replace('_', "-");
    let help = texts
        .attribute(group.as_deref().unwrap_or(key), &id, &[])
        .or_else(|| texts.attribute("help-shared", &id, &[]));
    let names: Vec<String> = arg
        .get_value_names()
        .unwrap_or_default()
        .iter()
        .map(|name| texts.lookup(&format!("help-value-{name}")).unwrap_or_else(|| name.to_string()))
        .collect();
    if arg.get_action().takes_values() {
        arg = arg.value_names(names);
    }
    if let Some(heading) = group.and_then(|key| texts.lookup(&key)) {
        arg = arg.help_heading(heading);
    }
    match help {
        Some(help) => arg.help(help),
        None => arg,
    }
}

/// `List options` -> `help-flags-list`.
fn group_key(heading: &str) -> String {
    let first = heading.split(' ').next().unwrap_or_default();
    format!("help-flags-{}", first.to_lowercase())
}

/// The command that `args` (the program's own name first) mean, from the root down.
///
/// Steps over flags and their values, stops at the first word that is no command.
pub(crate) fn path<'t>(root: &'t Command, args: &[OsString]) -> Vec<&'t Command> {
    let mut path = vec![root];
    let mut here = root;
    let mut words = args.iter().skip(1).map(|arg| arg.to_string_lossy());
    while let Some(word) = words.next().filter(|word| word != "--") {
        if word.starts_with('-') {
            if takes_next(here, &word) {
                words.next();
            }
            continue;
        }
        let Some(sub) = here.find_subcommand(word.as_ref()) else { break };
        path.push(sub);
        here = sub;
    }
    path
}

/// Whether the flag `word` takes the word after it as its value.
fn takes_next(command: &Command, word: &str) -> bool {
    let is = |arg: &&Arg| match word.strip_prefix("--") {
        Some(long) => arg.get_long() == Some(long),
        None => word.starts_with('-') && arg.get_short().is_some_and(|short| word.ends_with(short)),
    };
    command.get_arguments().find(is).is_some_and(|arg| arg.get_action().takes_values())
}

/// The first flag of `command` in `args` that has another flag where its value should be, and that one.
pub(crate) fn flag_as_value(command: &Command, args: &[OsString]) -> Option<(String, String)> {
    let words: Vec<_> = args.iter().map(|arg| arg.to_string_lossy()).collect();
    let options = words.split(|word| word == "--").next()?;
    let lacks = |pair: &&[Cow<str>]| takes_next(command, &pair[0]) && pair[1].starts_with("--");
    let pair = options.windows(2).find(lacks)?;
    Some((pair[0].to_string(), pair[1].to_string()))
}

/// The words that call the last command of `path`: `crm list lapsed`.
pub(crate) fn words(path: &[&Command]) -> String {
    path.iter().map(|command| command.get_name()).collect::<Vec<_>>().join(" ")
}

/// The names of the commands under `command`.
pub(crate) fn below(command: &Command) -> Vec<&str> {
    command.get_subcommands().filter(|sub| !sub.is_hide_set()).map(Command::get_name).collect()
}

/// The full command whose last word is `word`, wherever in the tree it stands first.
pub(crate) fn elsewhere(root: &Command, word: &str) -> Option<String> {
    root.get_subcommands().find_map(|family| {
        let found = family.find_subcommand(word)?;
        Some(words(&[root, family, found]))
    })
}
