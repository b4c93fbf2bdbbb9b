//! What waits to be done in a lane, in the order in which it is to be done. A question that a newer one makes pointless
//! waits no longer, so that what waits never grows with how fast somebody types.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::effect::Effect;
use super::screens::Ask;
use super::write::Write;

/// What a clerk is told to do.
#[derive(Debug)]
pub(crate) enum Task {
    /// Look something up.
    Ask(Ask),
    /// Change the book.
    Write(Box<Write>),
    /// Run a command line, its output for lines of so many cells.
    Shell(String, usize),
    /// Run one that leaves the book as it is.
    Look(String, usize),
}

impl Task {
    /// What the book is wanted for; gives back what is none of a clerk's business.
    pub(crate) fn of(effect: Effect) -> Result<Task, Box<Effect>> {
        match effect {
            Effect::Ask(ask) => Ok(Task::Ask(ask)),
            Effect::Write(write) => Ok(Task::Write(Box::new(write))),
            Effect::Shell(line, columns) => Ok(Task::Shell(line, columns)),
            Effect::Look(line, columns) => Ok(Task::Look(line, columns)),
            other => Err(Box::new(other)),
        }
    }

    /// Whether the book may be another one afterwards, which is not given up on for leaving.
    pub(crate) fn changes(&self) -> bool {
        !matches!(self, Task::Ask(_) | Task::Look(..))
    }

    fn makes_pointless(&self, other: &Task) -> bool {
        match (self, other) {
            (Task::Ask(new), Task::Ask(old)) => new.supersedes(old),
            _ => false,
        }
    }
}

/// Tasks that wait.
#[derive(Debug, Default)]
pub(crate) struct Waiting(VecDeque<Task>);

impl Waiting {
    /// One more; what it makes pointless is dropped.
    pub(crate) fn push(&mut self, task: Task) {
        self.0.retain(|waiting| !task.makes_pointless(waiting));
        self.0.push_back(task);
    }

    /// The next.
    pub(crate) fn pop(&mut self) -> Option<Task> {
        self.0.pop_front()
    }
}

/// A lane: somebody tells what is to be done, somebody else does it.
#[derive(Debug, Default)]
pub(crate) struct Lane {
    state: Mutex<State>,
    told: Condvar,
}

#[derive(Debug, Default)]
struct State {
    waiting: Waiting,
    is_closed: bool,
}

/// What a clerk hears.
#[derive(Debug)]
pub(crate) enum Next {
    Task(Task),
    /// Nothing, for as long as it wanted to wait.
    Nothing,
    /// Nobody wants anything any more.
    Closed,
}

impl Lane {
    /// Tells what is to be done.
    pub(crate) fn tell(&self, task: Task) {
        self.state().waiting.push(task);
        self.told.notify_one();
    }

    /// Nothing more will be told. Changes that wait are still made; questions are not looked up any more.
    pub(crate) fn close(&self) {
        let mut state = self.state();
        state.is_closed = true;
        state.waiting.0.retain(Task::changes);
        self.told.notify_one();
    }

    /// What is to be done next, waited for no longer than `patience`, if that is given.
    pub(crate) fn next(&self, patience: Option<Duration>) -> Next {
        let is_idle = |state: &mut State| state.waiting.0.is_empty() && !state.is_closed;
        let state = self.state();
        let mut state = match patience {
            None => self.told.wait_while(state, is_idle).unwrap_or_else(PoisonError::into_inner),
            Some(patience) => {
                let waited = self.told.wait_timeout_while(state, patience, is_idle);
                waited.unwrap_or_else(PoisonError::into_inner).0
            }
        };
        match state.waiting.pop() {
            Some(task) => Next::Task(task),
            None if state.is_closed => Next::Closed,
            None => Next::Nothing,
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::CustomerId;
    use crate::tui::state::today;

    fn ask(ask: today::Ask) -> Task {
        Task::Ask(Ask::Today(ask))
    }

    fn told(lane: &Lane) -> Vec<String> {
        let next = || match lane.next(Some(Duration::ZERO)) {
            Next::Task(task) => Some(format!("{task:?}")),
            Next::Nothing | Next::Closed => None,
        };
        std::iter::from_fn(next).collect()
    }

    #[test]
    fn only_the_newest_question_of_a_kind_waits_and_changes_keep_their_order() {
        let lane = Lane::default();
        for customer in 1..1000 {
            lane.tell(ask(today::Ask::Detail(CustomerId(customer))));
        }
        lane.tell(Task::Shell("done R1".to_owned(), 80));
        lane.tell(ask(today::Ask::Figures));
        lane.tell(ask(today::Ask::Detail(CustomerId(1000))));
        lane.tell(Task::Shell("done R2".to_owned(), 80));
        assert_eq!(
            told(&lane),
            [
                "Shell(\"done R1\", 80)",
                "Ask(Today(Figures))",
                "Ask(Today(Detail(CustomerId(1000))))",
                "Shell(\"done R2\", 80)"
            ]
        );
    }

    #[test]
    fn what_changes_the_book_is_done_before_a_lane_ends() {
        let lane = Lane::default();
        lane.tell(ask(today::Ask::Figures));
        lane.tell(Task::Look("list due".to_owned(), 80));
        lane.tell(Task::Shell("done R1".to_owned(), 80));
        lane.close();
        assert_eq!(told(&lane), ["Shell(\"done R1\", 80)"]);
        assert!(matches!(lane.next(None), Next::Closed));
    }
}
