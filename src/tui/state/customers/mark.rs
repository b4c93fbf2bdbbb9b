//! Marks on rows of the list, ranges of them, and jumps from letter to letter of the index.

use super::{Ask, State, Wanted, chosen};
use crate::domain::letter::Letter;
use crate::ops::At;
use crate::tui::action::Action;
use crate::tui::model::Desk;
use crate::tui::state::screen::Step;

impl State {
    /// To the first row under the next letter of the index, or the one before.
    pub(super) fn jump(&mut self, on: bool) -> Vec<Step<Ask>> {
        let at = self.window.cursor.selected;
        let letter =
            |at: usize| self.window.rows.get(at).map(|row| Letter::of(&row.customer.reading()));
        let Some(own) = letter(at) else { return Vec::new() };
        let before = at.checked_sub(1).and_then(letter);
        let to = match (on, before) {
            (true, _) => own.until,
            (false, Some(before)) if before.letter != own.letter => before.from,
            (false, _) => own.from,
        };
        vec![self.page(At::From(to), None)]
    }

    pub(super) fn mark(&mut self, desk: &Desk) -> Vec<Step<Ask>> {
        if let Some(chosen) = self.selected().map(chosen) {
            self.marking.marks.toggle(chosen);
        }
        self.step(Action::Down, desk)
    }

    /// Begins a range, or marks all from its beginning to the selected row.
    pub(super) fn mark_range(&mut self) -> Vec<Step<Ask>> {
        let row = self.window.selected();
        let range = row.and_then(|row| self.marking.range(row, self.order));
        let ask = range.map(|(at, last)| {
            let (filter, order) = (self.shown.clone(), self.order);
            Step::Ask(Ask::Range(Wanted { filter, order, at }, last))
        });
        ask.into_iter().collect()
    }
}
