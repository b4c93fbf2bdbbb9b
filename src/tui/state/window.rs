//! The part of a long list that is held: rows that follow each other, which of them is selected, and when more are
//! wanted at one of its ends. Asks nobody and knows no filter.

use crate::domain::id::CustomerId;
use crate::ops::{At, Listed, Page};
use crate::tui::action::Action;
use crate::tui::state::cursor::Cursor;

/// Rows of one page.
pub(crate) const PAGE: usize = 120;
/// Rows that are held at most.
pub(crate) const MOST: usize = 5 * PAGE;

/// A row of a long list.
pub(crate) trait Keyed {
    /// Whose it is; no two rows of a list are the same customer's.
    fn id(&self) -> CustomerId;
}

impl Keyed for Listed {
    fn id(&self) -> CustomerId {
        self.customer.id
    }
}

/// An end of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// Towards the beginning of the list.
    Above,
    /// Towards its end.
    Below,
}

/// The rows that are held.
#[derive(Debug)]
pub(crate) struct Window<R = Listed> {
    pub(crate) rows: Vec<R>,
    pub(crate) cursor: Cursor,
    has_before: bool,
    has_after: bool,
    /// How often all rows were replaced: what was asked for before that fits no more.
    turn: u64,
    /// Ends at which more was asked for and has not come.
    asked: Vec<End>,
}

impl<R> Default for Window<R> {
    fn default() -> Window<R> {
        Window {
            rows: Vec::new(),
            cursor: Cursor::default(),
            has_before: false,
            has_after: false,
            turn: 0,
            asked: Vec::new(),
        }
    }
}

impl<R: Keyed + AsRef<Listed>> Window<R> {
    /// The pages beyond its ends that are wanted now; they count as asked for.
    pub(crate) fn beyond(&mut self) -> Vec<(End, At)> {
        let edge = |rows: &[R], end| match end {
            End::Above => rows.first().map(|row| At::Before(row.as_ref().position.clone())),
            End::Below => rows.last().map(|row| At::After(row.as_ref().position.clone())),
        };
        let wanted = self.wanted().into_iter();
        wanted.filter_map(|end| Some((end, edge(&self.rows, end)?))).collect()
    }
}

impl<R: Keyed> Window<R> {
    /// The selected row.
    pub(crate) fn selected(&self) -> Option<&R> {
        self.rows.get(self.cursor.selected)
    }

    /// Whether the list has rows before those that are held.
    pub(crate) fn has_before(&self) -> bool {
        self.has_before
    }

    /// Whether it has rows behind them.
    pub(crate) fn has_after(&self) -> bool {
        self.has_after
    }

    /// How often all rows were replaced.
    pub(crate) fn turn(&self) -> u64 {
        self.turn
    }

    /// Takes other rows and selects the one that was asked for, or `keep` where that is among them; it stays on the
    /// line of the screen on which the selected row was.
    pub(crate) fn replace(&mut self, page: Page<R>, keep: Option<CustomerId>, height: usize) {
        let line = self.cursor.selected.saturating_sub(self.cursor.top);
        let kept = page.rows.iter().position(|row| Some(row.id()) == keep);
        let selected = kept.unwrap_or(page.at);
        (self.rows, self.has_before, self.has_after) = (page.rows, page.has_before, page.has_after);
        self.turn += 1;
        self.asked.clear();
        self.cursor.top = selected.saturating_sub(line);
        self.select(selected, height);
    }

    /// Takes the rows beyond an end; those that were moved there from among the ones held are not taken twice.
    pub(crate) fn extend(&mut self, (end, turn): (End, u64), page: Page<R>) {
        if turn != self.turn || !self.asked.contains(&end) {
            return;
        }
        self.asked.retain(|asked| *asked != end);
        let mut rows = page.rows;
        rows.retain(|row| self.rows.iter().all(|held| held.id() != row.id()));
        // Where nothing new came, asking again would bring no more.
        let is_new = !rows.is_empty();
        match end {
            End::Below => {
                self.has_after = page.has_after && is_new;
                self.rows.extend(rows);
                let room = self.cursor.top.saturating_sub(PAGE);
                self.drop_first(self.rows.len().saturating_sub(MOST).min(room));
            }
            End::Above => {
                self.has_before = page.has_before && is_new;
                self.cursor.selected += rows.len();
                self.cursor.top += rows.len();
                self.rows.splice(0..0, rows);
                let least = self.cursor.selected + 2 * PAGE;
                self.drop_last(MOST.max(least));
            }
        }
    }

    /// The ends at which more is wanted now, and from which row on; they count as asked for.
    pub(crate) fn wanted(&mut self) -> Vec<End> {
        let behind = self.rows.len().saturating_sub(self.cursor.selected + 1);
        let mut wanted = Vec::new();
        if self.has_before && self.cursor.selected < PAGE {
            wanted.push(End::Above);
        }
        if self.has_after && behind < PAGE {
            wanted.push(End::Below);
        }
        wanted.retain(|end| !self.asked.contains(end) && !self.rows.is_empty());
        self.asked.extend(&wanted);
        wanted
    }

    /// Moves among the rows that are held; `false` where the action is no move.
    pub(crate) fn step(&mut self, action: Action, height: usize) -> bool {
        self.cursor.step(action, self.rows.len(), height)
    }

    /// Selects a row by its place.
    pub(crate) fn select(&mut self, row: usize, height: usize) {
        self.cursor.select(row, self.rows.len(), height);
    }

    fn drop_first(&mut self, count: usize) {
        self.rows.drain(..count);
        self.cursor.selected -= count;
        self.cursor.top -= count;
        self.has_before |= count > 0;
    }

    fn drop_last(&mut self, keep: usize) {
        self.has_after |= self.rows.len() > keep;
        self.rows.truncate(keep);
    }
}
