//! What every screen can do. A screen knows its own questions and answers; who asks and who draws is not its business.

use crate::domain::customer::CustomerRow;
use crate::domain::id::CustomerId;
use crate::domain::rule::Item;
use crate::tui::action::{Action, Scope};
use crate::tui::model::{Desk, Notice};
use crate::tui::screens::ScreenName;

use super::input::Input;

/// A customer that an action is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Chosen {
    pub(crate) id: CustomerId,
    pub(crate) name: String,
}

impl Chosen {
    /// The customer of a row.
    pub(crate) fn of(row: &CustomerRow) -> Chosen {
        Chosen { id: row.id, name: row.name.clone() }
    }
}

/// What follows from something that happened.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Step<A> {
    /// Ask the book.
    Ask(A),
    /// Go somewhere else.
    Go(Go),
    /// Say something.
    Say(Notice),
}

/// A place to go to.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Go {
    /// To the list of customers, filtered by what could have been typed.
    Customers(String),
    /// To one customer on the list of customers.
    Customer(CustomerId),
    /// Back to where one came from.
    Back,
    /// To a screen.
    Screen(ScreenName),
    /// Where an action leads.
    Act(Action),
}

/// What lies under the mouse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Target {
    /// The name of a screen, by its place.
    Screen(usize),
    /// An action on the key line.
    Action(Action),
    /// A row of a pane: the place of the pane and of the row among all rows.
    Row(usize, usize),
    /// A tab, by its place.
    Tab(usize),
    /// A field of a form, by its place.
    Field(usize),
    /// One of the choices of a field.
    Choice(usize, usize),
    /// Something of an overlay that nothing happens at.
    Inside,
}

/// A screen: what it holds, what it asks the book, what actions do to it. It draws nothing.
pub(crate) trait Screen {
    /// Its questions to the book. A newer question of the same variant makes the older one pointless.
    type Ask;
    /// What it is answered.
    type Answer;

    /// Which actions mean something here.
    fn scopes(&self) -> &'static [Scope];

    /// What is to be asked for it to show what is true now; it keeps what it shows until it is answered.
    fn load(&mut self, desk: &Desk) -> Vec<Step<Self::Ask>>;

    /// Does an action; one that means nothing here does nothing.
    fn act(&mut self, action: Action, desk: &Desk) -> Vec<Step<Self::Ask>>;

    /// Takes an answer.
    fn take(&mut self, answer: Self::Answer, desk: &Desk) -> Vec<Step<Self::Ask>>;

    /// The line being typed into, while there is one.
    fn input(&mut self) -> Option<&mut Input> {
        None
    }

    /// Takes note of what was typed into that line.
    fn typed(&mut self, _desk: &Desk) -> Vec<Step<Self::Ask>> {
        Vec::new()
    }

    /// Goes to what was clicked at.
    fn click(&mut self, target: Target, desk: &Desk) -> Vec<Step<Self::Ask>>;

    /// The customers that an action is about: those marked, else the selected one.
    fn chosen(&self) -> Vec<Chosen> {
        Vec::new()
    }

    /// The items of the queue that an action is about.
    fn items(&self) -> Vec<Item> {
        Vec::new()
    }

    /// Drops the marks.
    fn unmark(&mut self) {}

    /// Drops the marks of those for whom what they were for was done; of others none, where the screen knows how.
    fn unmark_those(&mut self, _customers: &[CustomerId]) {
        self.unmark();
    }
}
