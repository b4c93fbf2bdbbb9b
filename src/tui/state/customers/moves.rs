//! Moving about on the screen of customers: rows, letters, tabs, marks, orders.

use super::sheet::{RECORDS, Tab};
use super::{Ask, LIST, ORDERS, SHEET, State, Wanted, chosen};
use crate::domain::letter::Letter;
use crate::ops::At;
use crate::tui::action::Action;
use crate::tui::model::Desk;
use crate::tui::state::cursor::Cursor;
use crate::tui::state::screen::Step;

impl State {
    pub(super) fn step(&mut self, action: Action, desk: &Desk) -> Vec<Step<Ask>> {
        if self.pane == SHEET {
            return self.scroll(action, desk);
        }
        match action {
            Action::First if self.window.has_before() => vec![self.page(At::First, None)],
            Action::Last if self.window.has_after() => vec![self.page(At::Last, None)],
            _ if self.window.step(action, desk.height(LIST)) => self.missing(),
            _ => Vec::new(),
        }
    }

    /// Scrolls the sheet; its end brings older records.
    pub(super) fn scroll(&mut self, action: Action, desk: &Desk) -> Vec<Step<Ask>> {
        let extent = desk.extents.get(SHEET).copied().unwrap_or_default();
        let mut cursor = Cursor { selected: self.sheet_top, top: 0 };
        cursor.step(action, usize::MAX, desk.height(SHEET));
        self.sheet_top = cursor.selected.min(extent);
        let Some(sheet) = self.sheet.as_ref().filter(|sheet| sheet.has_more) else {
            return Vec::new();
        };
        let more = sheet.limit.saturating_add(RECORDS);
        let is_at_end = self.sheet_top == extent;
        is_at_end.then_some(Step::Ask(Ask::Sheet(sheet.id, sheet.tab, more))).into_iter().collect()
    }

    pub(super) fn show(&mut self, tab: Tab) -> Vec<Step<Ask>> {
        self.tab = tab;
        self.ask_sheet().into_iter().collect()
    }

    /// To the tab beside the open one; to the left of the first one lies the list.
    pub(super) fn beside(&mut self, right: bool) -> Vec<Step<Ask>> {
        match self.tab.beside(right) {
            Some(tab) => self.show(tab),
            None => {
                self.pane = if right { self.pane } else { LIST };
                Vec::new()
            }
        }
    }

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
        let wanted = Wanted { filter, order, at: At::After(first.0) };
        vec![Step::Ask(Ask::Range(wanted, last.0))]
    }

    pub(super) fn sort(&mut self) -> Vec<Step<Ask>> {
        let at = ORDERS.iter().position(|order| *order == self.order).unwrap_or_default();
        self.order = ORDERS[(at + 1) % ORDERS.len()];
        self.range = None;
        vec![self.around()]
    }
}
