//! The line below a list that cuts it down as it is typed.

use super::input::Input;
use crate::error::Error;

/// A filter over a list.
#[derive(Debug, Default)]
pub(crate) struct Filter {
    pub(crate) input: Input,
    /// Whether it is being typed.
    pub(crate) is_open: bool,
    /// What was typed and cannot be used, and why; what it last was stays in force meanwhile.
    unfit: Option<(String, Error)>,
}

impl Filter {
    /// What was typed.
    pub(crate) fn text(&self) -> &str {
        self.input.text()
    }

    /// What is meant where `shown` is what it last was: what is typed, unless that cannot be used.
    pub(crate) fn meant<'f>(&'f self, shown: &'f str) -> &'f str {
        let is_unfit = self.unfit.as_ref().is_some_and(|(text, _)| text == self.text());
        if is_unfit { shown } else { self.text() }
    }

    /// Why what was typed cannot be used.
    pub(crate) fn fault(&self) -> Option<&Error> {
        self.unfit.as_ref().map(|(_, error)| error)
    }

    /// Takes note that a text can be used.
    pub(crate) fn fits(&mut self, text: &str) {
        self.unfit.take_if(|_| self.input.text() == text);
    }

    /// Takes note why a text cannot be used; `false` where another one is typed by now.
    pub(crate) fn refuse(&mut self, text: String, error: Error) -> bool {
        let is_typed = text == self.text();
        if is_typed {
            self.unfit = Some((text, error));
        }
        is_typed
    }

    /// Whether the line is to be seen.
    pub(crate) fn is_seen(&self) -> bool {
        self.is_open || !self.input.is_empty()
    }

    /// The line, while it is being typed.
    pub(crate) fn typing(&mut self) -> Option<&mut Input> {
        self.is_open.then_some(&mut self.input)
    }

    /// Ends typing and keeps the filter; `false` where nothing was being typed.
    pub(crate) fn close(&mut self) -> bool {
        std::mem::take(&mut self.is_open)
    }

    /// Takes the filter away; `false` where there was none.
    pub(crate) fn clear(&mut self) -> bool {
        let was_seen = self.is_seen();
        *self = Filter::default();
        was_seen
    }

    /// Takes another filter over, as if it had been typed.
    pub(crate) fn set(&mut self, text: String) {
        *self = Filter { input: Input::new(text), ..Filter::default() };
    }
}
