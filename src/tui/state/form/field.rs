//! A field of a form: what stands in it, what it was before, what it is read as.

use super::ask::{Echo, Wish};
use super::spec::{Kind, Spec};
use crate::tui::key::{Code, Key};
use crate::tui::state::input::Input;

/// A field.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) spec: &'static Spec,
    pub(crate) value: Value,
    /// What stood in it before anything was typed.
    initial: String,
    /// What it was last read as, and what it is that was read.
    pub(crate) echo: Option<(Wish, Echo)>,
    /// What stands in the book by now, where that was changed elsewhere.
    pub(crate) there: Option<String>,
}

/// What stands in a field.
#[derive(Debug)]
pub(crate) enum Value {
    Text(Input),
    /// The chosen one of some.
    Choice(Vec<Choice>, usize),
}

/// One of those that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Choice {
    /// What is typed for it in the shell; empty for none.
    pub(crate) value: String,
    /// The word it is shown as.
    pub(crate) word: &'static str,
    /// The code shown with it, where the word alone does not tell it apart.
    pub(crate) code: Option<String>,
}

impl Choice {
    fn of(word: &'static str) -> Choice {
        Choice { value: word.to_owned(), word, code: None }
    }
}

impl Field {
    /// A field in which nothing was typed.
    pub(crate) fn new(spec: &'static Spec) -> Field {
        let value = match spec.kind {
            Kind::Line => Value::Text(Input::default()),
            Kind::Long => Value::Text(Input::of_lines("")),
            Kind::Choice(words) => Value::Choice(words().into_iter().map(Choice::of).collect(), 0),
            Kind::Optional(words) => {
                let words = std::iter::once("").chain(words());
                Value::Choice(words.map(Choice::of).collect(), 0)
            }
            Kind::Item => Value::Choice(Vec::new(), 0),
        };
        let mut field = Field { spec, value, initial: String::new(), echo: None, there: None };
        field.initial = field.text().to_owned();
        field
    }

    /// What was typed, or the value of what was chosen.
    pub(crate) fn text(&self) -> &str {
        match &self.value {
            Value::Text(input) => input.text(),
            Value::Choice(choices, at) => choices.get(*at).map_or("", |choice| &choice.value),
        }
    }

    /// Whether it is there to be filled in: a choice of nothing is not.
    pub(crate) fn is_shown(&self) -> bool {
        !matches!(&self.value, Value::Choice(choices, _) if choices.is_empty())
    }

    /// Whether something else stands in it than before.
    pub(crate) fn is_changed(&self) -> bool {
        self.text() != self.initial
    }

    /// Puts a text in it; a choice that has no such value stays.
    pub(crate) fn set(&mut self, text: &str) {
        match &mut self.value {
            Value::Text(input) => input.set(text),
            Value::Choice(choices, at) => {
                let place = choices.iter().position(|choice| choice.value == text);
                *at = place.unwrap_or(*at);
            }
        }
    }

    /// Takes note of what stands in the book: it is shown unless something was typed. What was typed stays a change of
    /// what stood there when it was typed, unless the person was told what stands there now.
    pub(crate) fn learn(&mut self, text: &str) {
        let is_changed = self.is_changed();
        if !is_changed {
            self.set(text);
        }
        if !is_changed || self.there.is_some() {
            text.clone_into(&mut self.initial);
        }
    }

    /// What stood in it before anything was typed.
    pub(crate) fn initial(&self) -> &str {
        &self.initial
    }

    /// Puts back what was there before anything was typed.
    pub(crate) fn reset(&mut self) {
        let initial = self.initial.clone();
        self.set(&initial);
        self.there = None;
    }

    /// Gives a choice what can be chosen, the first of it being chosen.
    pub(crate) fn offer(&mut self, choices: Vec<Choice>) {
        self.value = Value::Choice(choices, 0);
        self.initial = self.text().to_owned();
    }

    /// Takes a key; `false` where it means nothing here. `label` says how a choice is shown.
    pub(crate) fn press(&mut self, key: Key, label: impl Fn(&Choice) -> String) -> bool {
        match &mut self.value {
            Value::Text(input) if key.alt && key.code == Code::Enter => input.insert("\n"),
            Value::Text(input) => return input.press(key),
            Value::Choice(choices, at) => match moved(choices, *at, key, label) {
                Some(place) => *at = place,
                None => return false,
            },
        }
        true
    }
}

/// The choice that a key leads to: the one beside it, or the next that begins with a letter.
fn moved(
    choices: &[Choice],
    at: usize,
    key: Key,
    label: impl Fn(&Choice) -> String,
) -> Option<usize> {
    let count = choices.len().max(1);
    match key.narrow().code {
        Code::Left => Some((at + count - 1) % count),
        Code::Right | Code::Char(' ') => Some((at + 1) % count),
        Code::Home | Code::Backspace | Code::Delete => Some(0),
        Code::End => Some(count - 1),
        Code::Char(_) => {
            let letter = key.narrow().typed()?.to_lowercase().to_string();
            let begins = |place: &usize| {
                let choice = &choices[*place];
                let shown = label(choice).to_lowercase();
                choice.value.starts_with(&letter) || shown.starts_with(&letter)
            };
            (at + 1..at + 1 + choices.len()).map(|place| place % count).find(begins)
        }
        _ => None,
    }
}
