//! The line below a list that cuts it down as it is typed.

use super::input::Input;
use crate::error::Error;

/// A filter over a list.
#[derive(Debug, Default)]
pub(crate) struct Filter {
    pub(crate) input: Input,
    /// Whether it is being typed.
    pub(crate) is_open: bool,
    /// Why it cannot be used as it stands; what it last was stays in force meanwhile.
    pub(crate) fault: Option<Error>,
}

impl Filter {
    /// What was typed.
    pub(crate) fn text(&self) -> &str {
        self.input.text()
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
