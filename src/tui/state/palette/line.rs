//! Command lines of the shell: what stands in them for the customers chosen.

use crate::error::{Error, Result};
use crate::tui::effect::Verb;

/// Stands for a customer that is chosen.
const WHO: &str = "WHO";
/// Stands for what the list asks for with it.
const ITEM: &str = "ITEM";

/// A customer that is chosen, as a command line names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Picked {
    pub(crate) who: String,
    /// What the list asks for with it.
    pub(crate) item: Option<String>,
}

/// A command line with a customer in it.
pub(crate) fn fill(line: &str, picked: &Picked) -> String {
    let filled = |word: &str| match (word, &picked.item) {
        (WHO, _) => picked.who.clone(),
        (ITEM, Some(item)) => item.clone(),
        _ => word.to_owned(),
    };
    line.split(' ').map(filled).collect::<Vec<_>>().join(" ")
}

/// The command lines that a typed one means: as it is, or one for each customer chosen where it names them.
///
/// # Errors
/// `error-nobody-chosen`, `error-no-item-chosen` where nothing is there to stand in it.
pub(crate) fn filled(line: &str, picked: &[Picked]) -> Result<Vec<String>> {
    let names = |name: &str| line.split(' ').any(|word| word == name);
    if !names(WHO) && !names(ITEM) {
        return Ok(vec![line.to_owned()]);
    }
    if picked.is_empty() {
        return Err(Error::refused("error-nobody-chosen"));
    }
    if names(ITEM) && picked.iter().any(|picked| picked.item.is_none()) {
        return Err(Error::refused("error-no-item-chosen"));
    }
    Ok(picked.iter().map(|picked| fill(line, picked)).collect())
}

/// Whether a text begins as a command line does, with a verb of the shell.
pub(crate) fn is_command(text: &str, verbs: &[Verb]) -> bool {
    verb(text, verbs).is_some()
}

/// Whether a command line does nothing but look at the book.
pub(crate) fn looks(line: &str, verbs: &[Verb]) -> bool {
    let line = line.strip_prefix("crm ").unwrap_or(line);
    verb(line, verbs).is_some_and(|verb| verb.looks)
}

fn verb<'a>(text: &str, verbs: &'a [Verb]) -> Option<&'a Verb> {
    let first = text.split_whitespace().next()?;
    verbs.iter().find(|verb| verb.name == first)
}
