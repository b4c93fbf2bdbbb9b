//! What the palette finds: an action or a screen, by its names, its keys and its command line.

use crate::domain::fold::fold;
use crate::tui::action::Action;
use crate::tui::screens::ScreenName;

/// What an entry does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum What {
    Action(Action),
    Screen(ScreenName),
}

/// An action or a screen as the palette shows and finds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) what: What,
    /// In the language spoken.
    pub(crate) name: String,
    /// Its keys, as they are shown.
    pub(crate) keys: Vec<String>,
    /// The command line that does the same; empty where none does.
    pub(crate) command: String,
    /// Why it means nothing just now: the key of an error's text.
    pub(crate) why_not: Option<&'static str>,
    /// All its names, folded.
    names: Vec<String>,
    /// What it does in a sentence, folded.
    said: String,
}

/// How well an entry fits; a lower one is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fit {
    /// The whole text is a key or a name.
    Whole,
    /// A name begins with it.
    Beginning,
    /// The names hold all words.
    Words,
    /// Names and command line together do.
    Command,
    /// Names and the sentence that says what it does do.
    Said,
}

impl Entry {
    /// An entry with its name in the language spoken and its other names.
    pub(crate) fn new(what: What, name: String, others: Vec<String>) -> Entry {
        let names = others.iter().chain([&name]).map(|name| fold(name)).collect();
        let (command, said) = (String::new(), String::new());
        Entry { what, name, keys: Vec::new(), command, why_not: None, names, said }
    }

    /// Says what it does.
    pub(crate) fn says(self, hint: &str) -> Entry {
        Entry { said: fold(hint), ..self }
    }

    /// Gives its keys and its command line.
    pub(crate) fn with(self, keys: Vec<String>, command: String) -> Entry {
        Entry { keys, command, ..self }
    }

    /// Says why it means nothing just now, where it does not.
    pub(crate) fn unless(self, why_not: Option<&'static str>) -> Entry {
        Entry { why_not, ..self }
    }

    /// How well it fits what was typed; `None` where it does not.
    pub(crate) fn fit(&self, typed: &str) -> Option<Fit> {
        let (typed, whole) = (typed.trim(), fold(typed));
        let words: Vec<String> =
            typed.split_whitespace().map(fold).filter(|word| !word.is_empty()).collect();
        // A letter is a key by its case; `ctrl-r` is written as one likes.
        let is_key = |key: &String| key == typed || key.len() > 1 && fold(key) == whole;
        if self.keys.iter().any(is_key) || self.names.contains(&whole) {
            return Some(Fit::Whole);
        }
        if words.is_empty() {
            return None;
        }
        if self.names.iter().any(|name| name.starts_with(&whole)) {
            return Some(Fit::Beginning);
        }
        let named = |word: &String| self.names.iter().any(|name| name.contains(word.as_str()));
        let command = fold(&self.command);
        match () {
            () if words.iter().all(named) => Some(Fit::Words),
            // A single letter is in every command line.
            () if whole.len() == 1 => None,
            () if words.iter().all(|word| named(word) || command.contains(word.as_str())) => {
                Some(Fit::Command)
            }
            () if words.iter().all(|word| named(word) || self.said.contains(word.as_str())) => {
                Some(Fit::Said)
            }
            () => None,
        }
    }
}
