//! The sheet beside the list: which one is asked for, and how it is scrolled and turned.

use super::sheet::{RECORDS, Tab};
use super::{Ask, LIST, SHEET, State};
use crate::tui::action::Action;
use crate::tui::model::Desk;
use crate::tui::state::cursor::scrolled;
use crate::tui::state::screen::Step;

impl State {
    /// Asks for the sheet of the selected customer, unless it is there.
    pub(super) fn ask_sheet(&mut self) -> Option<Step<Ask>> {
        let id = self.selected()?.customer.id;
        let sheet = self.sheet.as_ref();
        if sheet.is_some_and(|sheet| sheet.id != id || sheet.tab != self.tab) {
            self.sheet_top = 0;
        }
        let is_there = sheet.is_some_and(|sheet| sheet.id == id && sheet.tab == self.tab);
        (!is_there).then_some(Step::Ask(Ask::Sheet(id, self.tab, RECORDS)))
    }

    /// The same sheet anew.
    pub(super) fn ask_sheet_again(&self) -> Option<Step<Ask>> {
        let id = self.selected()?.customer.id;
        let same = self.sheet.as_ref().filter(|sheet| sheet.id == id && sheet.tab == self.tab);
        Some(Step::Ask(Ask::Sheet(id, self.tab, same.map_or(RECORDS, |sheet| sheet.limit))))
    }

    /// Scrolls the sheet; its end brings older records.
    pub(super) fn scroll(&mut self, action: Action, desk: &Desk) -> Vec<Step<Ask>> {
        let (extent, height) = (desk.extent(SHEET), desk.height(SHEET));
        self.sheet_top = scrolled(self.sheet_top, action, extent, height).unwrap_or(self.sheet_top);
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
}
