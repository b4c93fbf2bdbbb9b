//! One sentence for each kind of error that clap reports, filled from the error's context.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, Error as ClapError};

use crate::cli::help::words;
use crate::i18n::Texts;
use crate::t;

/// What is wrong with a command line that means the last command of `path`.
pub(crate) fn message(error: &ClapError, path: &[&Command], texts: &Texts) -> String {
    let command = words(path);
    let argument = argument(error, texts);
    let value = first(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::UnknownArgument => {
            t!(texts, "usage-unknown-argument", word = argument, command = command)
        }
        ErrorKind::InvalidSubcommand => {
            let word = first(error, ContextKind::InvalidSubcommand);
            t!(texts, "usage-unknown-command", word = word, command = command)
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            t!(texts, "usage-missing-command", command = command)
        }
        // `show --timeline purchase 3`: a flag of the default noun, then another noun.
        ErrorKind::MissingRequiredArgument if argument.is_empty() => {
            t!(texts, "usage-mixed-calls", command = command)
        }
        ErrorKind::MissingRequiredArgument => {
            t!(texts, "usage-missing", list = missing(error, texts), command = command)
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            t!(texts, "usage-needs-value", argument = argument)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            t!(texts, "usage-invalid-value", argument = argument, value = value)
        }
        ErrorKind::ArgumentConflict => conflict(error, argument, texts),
        ErrorKind::NoEquals => t!(texts, "usage-needs-equals", argument = argument),
        ErrorKind::TooManyValues => {
            t!(texts, "usage-too-many-values", argument = argument, value = value)
        }
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            t!(texts, "usage-wrong-number-of-values", argument = argument)
        }
        ErrorKind::InvalidUtf8 => texts.get("usage-not-utf8", &[]),
        _ => texts.get("usage-not-understood", &[]),
    }
}

fn conflict(error: &ClapError, argument: String, texts: &Texts) -> String {
    let others = all(error, ContextKind::PriorArg);
    if others == all(error, ContextKind::InvalidArg) {
        return t!(texts, "usage-given-twice", argument = argument);
    }
    let others: Vec<String> = others.iter().map(|other| short(other, texts)).collect();
    t!(texts, "usage-conflict", argument = argument, others = others.join(", "))
}

fn missing(error: &ClapError, texts: &Texts) -> String {
    let missing = all(error, ContextKind::InvalidArg);
    missing.iter().map(|written| whole(written, texts)).collect::<Vec<_>>().join(", ")
}

/// The argument an error is about, as a person names it.
pub(crate) fn argument(error: &ClapError, texts: &Texts) -> String {
    short(&first(error, ContextKind::InvalidArg), texts)
}

/// Every text of one kind in the error's context.
pub(crate) fn all(error: &ClapError, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}

/// The first text of one kind in the error's context; empty where there is none.
pub(crate) fn first(error: &ClapError, kind: ContextKind) -> String {
    all(error, kind).into_iter().next().unwrap_or_default()
}

/// `--at <DATE>` -> `--at`, `<WHO>` -> `WHO`: a flag by its name, another argument by its value's.
fn short(written: &str, texts: &Texts) -> String {
    if written.starts_with('-') {
        written.split([' ', '=']).next().unwrap_or_default().to_owned()
    } else {
        whole(written, texts)
    }
}

/// `--at <DATE>` -> `--at DATE`, the value's name in the language of `texts`.
fn whole(written: &str, texts: &Texts) -> String {
    let word = |word: &str| {
        let name = word.strip_suffix("...").unwrap_or(word).trim_matches(['<', '>', '[', ']']);
        texts.lookup(&format!("help-value-{name}")).unwrap_or_else(|| name.to_owned())
    };
    written.split(' ').map(word).collect::<Vec<_>>().join(" ")
}
