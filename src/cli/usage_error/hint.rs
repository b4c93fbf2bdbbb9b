//! What to type instead: the same word under another verb, a near spelling, the values there are, the noun or
//! the --filter that was left out, quotes around a name, else the page that explains the command.

use clap::error::{ContextKind, ErrorKind};
use clap::{Command, Error as ClapError};

use crate::cli::help::{below, elsewhere, words};
use crate::cli::usage_error::message::{all, first};
use crate::domain::id::noun_of;
use crate::i18n::Texts;
use crate::t;

const SUGGESTIONS: [ContextKind; 2] = [ContextKind::SuggestedArg, ContextKind::SuggestedValue];

/// What to do about `error` on a command line that means the last command of `path`.
pub(crate) fn hint(error: &ClapError, path: &[&Command], texts: &Texts) -> String {
    moved(error, path, texts)
        .or_else(|| near(error, path, texts))
        .or_else(|| values(error, texts))
        .or_else(|| left_out(error, path, texts))
        .or_else(|| nouns(error, path, texts))
        .or_else(|| unfiltered(error, path, texts))
        .or_else(|| quotes(error, path, texts))
        .unwrap_or_else(|| page(path, texts))
}

/// `crm lapsed`: the very word under another verb is a better guess than any near spelling, but for
/// `crm list customer`, where the verb is known and its noun is near.
fn moved(error: &ClapError, path: &[&Command], texts: &Texts) -> Option<String> {
    let has_verb = path.len() > 1 && !all(error, ContextKind::SuggestedSubcommand).is_empty();
    if error.kind() != ErrorKind::InvalidSubcommand || has_verb {
        return None;
    }
    let word = first(error, ContextKind::InvalidSubcommand);
    let command = elsewhere(path.first()?, &word)?;
    Some(t!(texts, "usage-did-you-mean", word = command))
}

fn near(error: &ClapError, path: &[&Command], texts: &Texts) -> Option<String> {
    // clap puts the nearest last.
    let command = all(error, ContextKind::SuggestedSubcommand).pop();
    let near = command
        .map(|near| format!("{} {near}", words(path)))
        .or_else(|| SUGGESTIONS.iter().find_map(|kind| all(error, *kind).pop()))?;
    Some(t!(texts, "usage-did-you-mean", word = near))
}

fn values(error: &ClapError, texts: &Texts) -> Option<String> {
    let values = all(error, ContextKind::ValidValue);
    let list = (!values.is_empty()).then(|| values.join(", "))?;
    Some(t!(texts, "usage-values-hint", list = list))
}

/// A verb without its noun, or with one it does not have.
fn nouns(error: &ClapError, path: &[&Command], texts: &Texts) -> Option<String> {
    let lacks_noun = matches!(
        error.kind(),
        ErrorKind::MissingSubcommand
            | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
            | ErrorKind::InvalidSubcommand
    );
    let family =
        path.last().filter(|command| lacks_noun && path.len() > 1 && command.has_subcommands())?;
    let list = below(family).join(", ");
    Some(t!(texts, "usage-nouns-hint", command = words(path), list = list))
}

/// `crm edit mary`, `crm edit P3`: the noun that the code is of, else a customer where the verb takes
/// one that is there already.
fn left_out(error: &ClapError, path: &[&Command], texts: &Texts) -> Option<String> {
    if error.kind() != ErrorKind::InvalidSubcommand {
        return None;
    }
    let word = first(error, ContextKind::InvalidSubcommand);
    let noun = path.last()?.find_subcommand(noun_of(&word).unwrap_or("customer"))?;
    if noun.get_positionals().next()?.get_id() == "name" {
        return None;
    }
    let command = format!("{} {} {}", words(path), noun.get_name(), quoted(&word));
    Some(t!(texts, "usage-did-you-mean", word = command))
}

/// `crm list customers tag:vip`: a word too many for a list without arguments is a filter.
fn unfiltered(error: &ClapError, path: &[&Command], texts: &Texts) -> Option<String> {
    let word = first(error, ContextKind::InvalidArg);
    let list = path.last()?;
    let filters = list.get_arguments().any(|arg| arg.get_id() == "filter");
    let extra = error.kind() == ErrorKind::UnknownArgument && !word.starts_with('-');
    if !extra || !filters || list.get_positionals().next().is_some() {
        return None;
    }
    Some(t!(texts, "usage-did-you-mean", word = format!("--filter {}", quoted(&word))))
}

/// `word` as a shell takes it for one word.
fn quoted(word: &str) -> String {
    let plain = word.chars().all(|c| c.is_alphanumeric() || "-_.:@".contains(c));
    if plain { word.to_owned() } else { format!("'{}'", word.replace('\'', r"'\''")) }
}

/// `crm show 山田 太郎`: one word too many is often a name with a space in it.
fn quotes(error: &ClapError, path: &[&Command], texts: &Texts) -> Option<String> {
    let word = first(error, ContextKind::InvalidArg);
    let command = path.last()?;
    let extra = error.kind() == ErrorKind::UnknownArgument && !word.starts_with('-');
    if !extra || command.get_positionals().next().is_none() {
        return None;
    }
    match below(command).join(", ") {
        list if list.is_empty() => Some(texts.get("usage-quotes-hint", &[])),
        list => Some(t!(texts, "usage-quotes-or-noun-hint", list = list)),
    }
}

/// The page that explains the command.
pub(crate) fn page(path: &[&Command], texts: &Texts) -> String {
    let command = words(path).replacen("crm", "crm help", 1);
    t!(texts, "usage-page-hint", command = command)
}
