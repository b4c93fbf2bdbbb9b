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
            self.marks.toggle(chosen);
        }
        self.step(Action::Down, desk)
    }

    /// Begins a range, or marks all from its beginning to the selected row.
    pub(super) fn mark_range(&mut self) -> Vec<Step<Ask>> {
        let Some(end) = self.selected().map(|row| (row.position.clone(), chosen(row))) else {
            return Vec::new();
        };
        let Some(begin) = self.range.take() else {
            self.range = Some(end);
            return Vec::new();
        };
        let is_before = self.order.is_before(&end.0, &begin.0);
        let (first, last) = if is_before { (end, begin) } else { (begin, end) };
        let (filter, order) = (self.shown.clone(), self.order);
        self.marks.mark(first.1);
        self.is_ranging = true;
        let wanted = Wanted { filter, order, at: At::After(first.0) };
        vec![Step::Ask(Ask::Range(wanted, last.0))]
    }
}
