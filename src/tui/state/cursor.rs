//! Which row of a list is selected, which is the first one seen, and which are marked.

use std::collections::BTreeMap;

use crate::domain::id::CustomerId;
use crate::tui::action::Action;

use super::screen::Chosen;

/// The selected row and the first visible one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Cursor {
    pub(crate) selected: usize,
    pub(crate) top: usize,
}

impl Cursor {
    /// Moves among `rows` of which `height` are seen; `false` where the action is no move.
    pub(crate) fn step(&mut self, action: Action, rows: usize, height: usize) -> bool {
        let page = height.saturating_sub(1).max(1);
        let selected = match action {
            Action::Down => self.selected.saturating_add(1),
            Action::Up => self.selected.saturating_sub(1),
            Action::PageDown => self.selected.saturating_add(page),
            Action::PageUp => self.selected.saturating_sub(page),
            Action::First => 0,
            Action::Last => usize::MAX,
            _ => return false,
        };
        self.select(selected, rows, height);
        true
    }

    /// Selects a row, or the last one, and brings it into sight.
    pub(crate) fn select(&mut self, row: usize, rows: usize, height: usize) {
        self.selected = row.min(rows.saturating_sub(1));
        self.top = self.seen_from(rows, height);
    }

    /// The first row to show so that the selected one is among the `height` that are seen.
    pub(crate) fn seen_from(&self, rows: usize, height: usize) -> usize {
        let least = (self.selected + 1).saturating_sub(height);
        let top = self.top.clamp(least, self.selected.max(least));
        top.min(rows.saturating_sub(height).max(least))
    }
}

/// The first line seen after a move, where the last of them can be `extent` and `height` lines are seen; `None` where
/// the action is no move.
pub(crate) fn scrolled(top: usize, action: Action, extent: usize, height: usize) -> Option<usize> {
    let mut cursor = Cursor { selected: top, top: 0 };
    cursor.step(action, extent + 1, height).then_some(cursor.selected)
}

/// Marked customers by id, with their names, and the one with whom a range of them began.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Marks {
    marked: BTreeMap<CustomerId, String>,
    /// With whom a range began: rows come and go.
    pub(crate) from: Option<CustomerId>,
}

impl Marks {
    /// Whether a customer is marked.
    pub(crate) fn has(&self, id: CustomerId) -> bool {
        self.marked.contains_key(&id)
    }

    /// How many are.
    pub(crate) fn len(&self) -> usize {
        self.marked.len()
    }

    /// Marks a customer, or takes its mark away.
    pub(crate) fn toggle(&mut self, chosen: Chosen) {
        if self.marked.remove(&chosen.id).is_none() {
            self.mark(chosen);
        }
    }

    /// Marks a customer.
    pub(crate) fn mark(&mut self, chosen: Chosen) {
        self.marked.insert(chosen.id, chosen.name);
    }

    /// Takes the marks of these away.
    pub(crate) fn remove(&mut self, customers: &[CustomerId]) {
        customers.iter().for_each(|id| drop(self.marked.remove(id)));
        self.from = self.from.filter(|from| !customers.contains(from));
    }

    /// Those marked, else the one that is selected.
    pub(crate) fn or(&self, selected: Option<Chosen>) -> Vec<Chosen> {
        if self.marked.is_empty() {
            return selected.into_iter().collect();
        }
        let chosen = |(id, name): (&CustomerId, &String)| Chosen { id: *id, name: name.clone() };
        self.marked.iter().map(chosen).collect()
    }

    /// Takes all marks away; `false` where there were none.
    pub(crate) fn clear(&mut self) -> bool {
        let had = !self.marked.is_empty() || self.from.is_some();
        *self = Marks::default();
        had
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn moving_scrolls_no_further_than_needed() {
        let mut cursor = Cursor::default();
        for _ in 0..4 {
            cursor.step(Action::Down, 10, 3);
        }
        assert_eq!(cursor, Cursor { selected: 4, top: 2 });
        cursor.step(Action::Up, 10, 3);
        assert_eq!(cursor, Cursor { selected: 3, top: 2 });
        cursor.step(Action::Last, 10, 3);
        assert_eq!(cursor, Cursor { selected: 9, top: 7 });
        cursor.step(Action::First, 10, 3);
        assert_eq!(cursor, Cursor { selected: 0, top: 0 });
    }

    proptest! {
        #[test]
        fn the_selected_row_is_seen(rows in 1..50usize, height in 1..20usize, row in 0..60usize, top in 0..60usize) {
            let mut cursor = Cursor { selected: 0, top };
            cursor.select(row, rows, height);
            prop_assert!(cursor.selected < rows);
            prop_assert!(cursor.top <= cursor.selected && cursor.selected < cursor.top + height);
            prop_assert!(rows <= height || cursor.top + height <= rows);
        }
    }
}
