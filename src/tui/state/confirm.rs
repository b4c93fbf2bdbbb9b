//! A question before something is done that is not lightly done. No is the answer unless yes is given.

use super::overlay::{Layer, Turn};
use super::screen::{Go, Target};
use crate::tui::action::Action;
use crate::tui::key::{Code, Key};
use crate::tui::model::Desk;

/// The places of the two answers.
pub(crate) const NO: usize = 0;
pub(crate) const YES: usize = 1;

/// A question.
#[derive(Debug)]
pub(crate) struct Confirm {
    pub(crate) question: String,
    /// Whom or what it is about.
    pub(crate) about: String,
    /// What yes does, in a word.
    pub(crate) yes: String,
    /// The keys that mean yes, as they are shown.
    pub(crate) keys: String,
    /// Whether Enter means yes.
    pub(crate) is_yes: bool,
    leaves: bool,
    turns: Vec<Turn>,
}

impl Confirm {
    /// A question, whom it is about, and what yes does in a word.
    pub(crate) fn new(question: String, about: String, yes: String) -> Confirm {
        let (keys, turns) = ("y".to_owned(), Vec::new());
        Confirm { question, about, yes, keys, is_yes: false, leaves: false, turns }
    }

    /// What follows from yes, when it has gone away.
    pub(crate) fn then(self, mut turns: Vec<Turn>) -> Confirm {
        turns.insert(0, Turn::Close);
        Confirm { turns, ..self }
    }

    /// The question whether the dashboard is to be left, which the key that asks it answers too.
    pub(crate) fn leaving(self, key: &str) -> Confirm {
        let turns = vec![Turn::Go(Go::Act(Action::Leave))];
        let keys = if key.is_empty() { self.keys } else { format!("{}/{key}", self.keys) };
        Confirm { keys, leaves: true, turns, ..self }
    }

    /// Whether it asks if the dashboard is to be left.
    pub(crate) fn leaves(&self) -> bool {
        self.leaves
    }

    fn answer(&mut self, is_yes: bool) -> Vec<Turn> {
        if is_yes { std::mem::take(&mut self.turns) } else { vec![Turn::Close] }
    }
}

impl Layer for Confirm {
    fn key(&mut self, key: Key, _desk: &Desk) -> Vec<Turn> {
        match key.narrow().code {
            Code::Char('y' | 'Y') => self.answer(true),
            Code::Char('n' | 'N' | 'q') | Code::Esc => self.answer(false),
            Code::Enter => self.answer(self.is_yes),
            Code::Tab | Code::BackTab | Code::Left | Code::Right => {
                self.is_yes = !self.is_yes;
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    fn wheel(&mut self, _is_down: bool, _desk: &Desk) -> Vec<Turn> {
        Vec::new()
    }

    fn click(&mut self, target: Option<Target>, _desk: &Desk) -> Vec<Turn> {
        match target {
            Some(Target::Choice(_, place)) => self.answer(place == YES),
            Some(_) => Vec::new(),
            None => self.answer(false),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::over::tests::{desk, key};

    fn asked() -> Confirm {
        Confirm::new(String::new(), String::new(), String::new())
            .then(vec![Turn::Go(crate::tui::state::screen::Go::Back)])
    }

    fn answered(keys: &[&str]) -> usize {
        let mut confirm = asked();
        let desk = desk();
        keys.iter().map(|name| confirm.key(key(name), &desk).len()).sum()
    }

    #[test]
    fn no_is_the_answer_unless_yes_is_given() {
        let (none, no, yes) = (0, 1, 2);
        for keys in [["enter"], ["esc"], ["n"], ["N"], ["ｎ"]] {
            assert_eq!(answered(&keys), no, "{keys:?}");
        }
        assert_eq!(answered(&["x"]), none);
        for keys in [["y"].as_slice(), &["Y"], &["ｙ"], &["tab", "enter"], &["left", "enter"]] {
            assert_eq!(answered(keys), yes, "{keys:?}");
        }
        assert_eq!(answered(&["tab", "tab", "enter"]), no);
    }

    #[test]
    fn a_click_beside_the_question_is_no() {
        assert_eq!(asked().click(None, &desk()).len(), 1);
        assert_eq!(asked().click(Some(Target::Inside), &desk()).len(), 0);
        assert_eq!(asked().click(Some(Target::Choice(0, NO)), &desk()).len(), 1);
        assert_eq!(asked().click(Some(Target::Choice(0, YES)), &desk()).len(), 2);
    }
}
