//! (to be written)

use super::screen::{Screen, Step, Target};
use crate::error::Result;
use crate::tui::action::{Action, Scope};
use crate::tui::model::Desk;
use crate::tui::work::Clerk;

/// What the screen holds.
#[derive(Debug, Default)]
pub(crate) struct State {}

/// Its questions to the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Ask {}

/// What it is answered.
#[derive(Debug)]
pub(crate) enum Answer {}

/// Looks an answer up.
pub(crate) fn answer(ask: Ask, _clerk: &Clerk) -> Result<Answer> {
    match ask {}
}

/// Whether the answer may take longer than a key press should.
pub(crate) fn is_slow(ask: &Ask) -> bool {
    match *ask {}
}

impl Screen for State {
    type Ask = Ask;
    type Answer = Answer;

    fn scopes(&self) -> &'static [Scope] {
        &[Scope::Rows]
    }

    fn load(&mut self, _desk: &Desk) -> Vec<Step<Ask>> {
        Vec::new()
    }

    fn act(&mut self, _action: Action, _desk: &Desk) -> Vec<Step<Ask>> {
        Vec::new()
    }

    fn take(&mut self, answer: Answer, _desk: &Desk) -> Vec<Step<Ask>> {
        match answer {}
    }

    fn click(&mut self, _target: Target, _desk: &Desk) -> Vec<Step<Ask>> {
        Vec::new()
    }
}

impl State {
    /// Filters the list as if it had been typed.
    pub(crate) fn look_for(&mut self, _filter: String) {}

    /// Selects a customer.
    pub(crate) fn go_to(&mut self, _id: crate::domain::id::CustomerId) {}
}
