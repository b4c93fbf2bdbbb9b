//! What was done to the book, newest first; each operation can be taken back.

use super::cursor::Cursor;
use super::overlay::{self, Layer, PANE, Turn};
use super::screen::Target;
use crate::domain::id::OperationId;
use crate::domain::operation::Operation;
use crate::error::{Error, Result};
use crate::tui::action::{Action, Scope};
use crate::tui::effect::Effect;
use crate::tui::key::Key;
use crate::tui::keymap::Keymap;
use crate::tui::model::Desk;
use crate::tui::screens;
use crate::tui::work::Clerk;
use crate::tui::write::{Newest, Write, Wrote};

/// Operations that are looked up at first; so many more when the end of them is reached.
const ROWS: usize = 100;

/// The newest operations, at most so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ask(usize);

/// The newest operations.
pub(crate) type Answer = Vec<Operation>;

/// Looks the answer up.
pub(crate) fn answer(ask: Ask, clerk: &Clerk) -> Result<Answer> {
    clerk.crm.history(Some(ask.0))
}

/// The history of the book.
#[derive(Debug)]
pub(crate) struct History {
    /// The newest operations, once they were looked up.
    pub(crate) operations: Option<Vec<Operation>>,
    pub(crate) cursor: Cursor,
    /// Why the last one was not taken back.
    pub(crate) refused: Option<Error>,
    /// Whether an operation is being taken back.
    pub(crate) is_writing: bool,
    limit: usize,
    keymap: Keymap,
}

impl History {
    /// A history that has not been looked up yet.
    pub(crate) fn new(keymap: Keymap) -> History {
        History {
            operations: None,
            cursor: Cursor::default(),
            refused: None,
            limit: ROWS,
            is_writing: false,
            keymap,
        }
    }

    fn len(&self) -> usize {
        self.operations.as_ref().map_or(0, Vec::len)
    }

    /// The operation that is selected.
    pub(crate) fn selected(&self) -> Option<&Operation> {
        self.operations.as_ref()?.get(self.cursor.selected)
    }

    /// The newest operation that is seen.
    fn newest(&self) -> Option<OperationId> {
        self.operations.as_ref()?.first().map(|operation| operation.id)
    }

    fn ask(&self) -> Vec<Turn> {
        let ask = overlay::Ask::History(Ask(self.limit));
        vec![Turn::Do(Effect::Ask(screens::Ask::Overlay(ask)))]
    }

    fn write(&mut self, write: Option<Write>) -> Vec<Turn> {
        let Some(write) = write.filter(|_| !self.is_writing) else { return Vec::new() };
        (self.is_writing, self.refused) = (true, None);
        vec![Turn::Do(Effect::Write(write))]
    }

    /// Takes the selected operation back.
    fn take_back(&mut self) -> Vec<Turn> {
        self.write(self.selected().map(|operation| Write::TakeBack(operation.id)))
    }

    fn step(&mut self, action: Action, desk: &Desk) -> Vec<Turn> {
        let rows = self.len();
        if !self.cursor.step(action, rows, desk.height(PANE)) {
            return Vec::new();
        }
        self.refused = None;
        // Fewer than were asked for are all there are.
        let is_end = self.cursor.selected + 1 >= rows && rows == self.limit;
        if !is_end {
            return Vec::new();
        }
        self.limit += ROWS;
        self.ask()
    }
}

impl Layer for History {
    fn load(&mut self, _desk: &Desk) -> Vec<Turn> {
        self.ask()
    }

    fn key(&mut self, key: Key, desk: &Desk) -> Vec<Turn> {
        match self.keymap.action(key, &[Scope::Rows]) {
            Some(Action::Back | Action::Quit | Action::History) => vec![Turn::Close],
            Some(Action::Undo | Action::Open) => self.take_back(),
            Some(Action::Redo) => self.write(Some(Write::Redo(Newest::Seen(self.newest())))),
            Some(action) => self.step(action, desk),
            None => Vec::new(),
        }
    }

    fn click(&mut self, target: Option<Target>, desk: &Desk) -> Vec<Turn> {
        match target {
            Some(Target::Row(_, row)) if row == self.cursor.selected => self.take_back(),
            Some(Target::Row(_, row)) => {
                self.cursor.select(row, self.len(), desk.height(PANE));
                Vec::new()
            }
            Some(_) => Vec::new(),
            None => vec![Turn::Close],
        }
    }

    fn take(&mut self, answer: overlay::Answer, desk: &Desk) -> Vec<Turn> {
        if let overlay::Answer::History(operations) = answer {
            // The selection stays with its operation: newer ones come above it.
            let before = self.selected().map(|operation| operation.id);
            let place = operations.iter().position(|operation| Some(operation.id) == before);
            self.operations = Some(operations);
            let place = place.unwrap_or(self.cursor.selected);
            self.cursor.select(place, self.len(), desk.height(PANE));
        }
        Vec::new()
    }

    fn wrote(&mut self, wrote: &Result<Wrote>, _desk: &Desk) -> Vec<Turn> {
        self.is_writing = false;
        self.refused = wrote.as_ref().err().cloned();
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::operation::OperationKind;
    use crate::tui::over::tests::{desk, key};

    fn operation(id: i64) -> Operation {
        Operation {
            id: OperationId(id),
            at: "2026-11-21T09:30:00".to_owned(),
            command: "log contact".to_owned(),
            kind: OperationKind::Do,
            undone_by: None,
            changes: 1,
            customers: Vec::new(),
            others: Some(0),
        }
    }

    /// A history of operations up to `newest`, the newest first.
    fn history(newest: i64) -> History {
        let mut history = History::new(Keymap::usual());
        history.take(answered(newest, ROWS), &desk());
        history
    }

    fn answered(newest: i64, most: usize) -> overlay::Answer {
        overlay::Answer::History((1..=newest).rev().take(most).map(operation).collect())
    }

    fn wanted(turns: &[Turn]) -> String {
        match turns {
            [Turn::Do(Effect::Write(write))] => format!("{write:?}"),
            [Turn::Do(Effect::Ask(ask))] => format!("{ask:?}"),
            turns => format!("{turns:?}"),
        }
    }

    #[test]
    fn the_selected_operation_is_taken_back_once_at_a_time() {
        let (mut history, desk) = (history(9), desk());
        history.key(key("j"), &desk);
        assert_eq!(wanted(&history.key(key("u"), &desk)), "TakeBack(OperationId(8))");
        assert_eq!(wanted(&history.key(key("enter"), &desk)), "[]", "one is under way");
        history.wrote(&Err(Error::refused("error-undo-blocked")), &desk);
        assert_eq!(history.refused.as_ref().map(Error::key), Some("error-undo-blocked"));
        assert_eq!(wanted(&history.key(key("ctrl-r"), &desk)), "Redo(Seen(Some(OperationId(9))))");
        assert_eq!(history.refused, None, "what was refused is not said of what comes next");
    }

    #[test]
    fn the_selection_stays_with_its_operation() {
        let (mut history, desk) = (history(9), desk());
        history.key(key("j"), &desk);
        history.take(answered(11, ROWS), &desk);
        assert_eq!(wanted(&history.key(key("u"), &desk)), "TakeBack(OperationId(8))");
    }

    #[test]
    fn more_is_looked_up_at_the_end_and_only_there() {
        let (mut history, desk) = (history(250), desk());
        assert_eq!(wanted(&history.key(key("j"), &desk)), "[]");
        assert_eq!(wanted(&history.key(key("G"), &desk)), "Overlay(History(Ask(200)))");
        history.take(answered(250, 200), &desk);
        assert_eq!(history.cursor.selected, 99);
        assert_eq!(wanted(&history.key(key("G"), &desk)), "Overlay(History(Ask(300)))");
        history.take(answered(250, 300), &desk);
        assert_eq!(wanted(&history.key(key("G"), &desk)), "[]", "there is no more");
    }

    #[test]
    fn a_second_click_takes_back_and_one_beside_closes() {
        let (mut history, desk) = (history(9), desk());
        assert_eq!(wanted(&history.click(Some(Target::Row(PANE, 2)), &desk)), "[]");
        let click = history.click(Some(Target::Row(PANE, 2)), &desk);
        assert_eq!(wanted(&click), "TakeBack(OperationId(7))");
        assert!(matches!(history.click(None, &desk)[..], [Turn::Close]));
    }
}
