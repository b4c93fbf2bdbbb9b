//! The screen of points: who holds how many and until when, and the statement of the selected customer. Of a long list
//! the rows are held that are near.

use super::cursor::scrolled;
use super::range::{Marking, Range};
use super::screen::{Chosen, Go, Screen, Step, Target};
use super::window::{End, Keyed, PAGE, Window};
use crate::domain::id::CustomerId;
use crate::domain::statement::Statement;
use crate::error::Result;
use crate::ops::{At, Holding, Order, Page, PointsNumbers, Position};
use crate::tui::action::{Action, Scope};
use crate::tui::model::Desk;
use crate::tui::work::Clerk;

/// The pane of those who hold points.
pub(crate) const HOLDERS: usize = 0;
/// The pane of the selected customer's statement.
pub(crate) const STATEMENT: usize = 1;

/// The orders, as they follow each other.
const ORDERS: [Order; 3] = [Order::PointsEnd, Order::Points, Order::Reading];

/// What the screen holds.
#[derive(Debug, Default)]
pub(crate) struct State {
    /// The rows that are near, once they were looked up.
    pub(crate) window: Window<Holding>,
    /// Whether they were.
    pub(crate) is_loaded: bool,
    /// The place of the order among all.
    order: usize,
    /// The selected customer's statement, once it was looked up.
    statement: Option<(CustomerId, Statement)>,
    /// The points of all together.
    pub(crate) numbers: Option<PointsNumbers>,
    pub(crate) marking: Marking,
    /// The pane that keys move in.
    pub(crate) pane: usize,
    /// The first line seen of the statement.
    pub(crate) statement_top: usize,
}

/// A page of those who hold points.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Wanted {
    order: Order,
    at: At,
}

/// Its questions to the book.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Ask {
    /// Rows instead of those that are held; the customer that was selected where it is to stay so.
    Page(Wanted, Option<CustomerId>),
    /// Rows above those that are held, and how often these were replaced.
    Above(u64, Wanted),
    /// Rows below them, likewise.
    Below(u64, Wanted),
    /// All from behind a position up to and with another.
    Range(Wanted, Position),
    /// A customer's statement.
    Statement(CustomerId),
    /// The points of all together.
    Numbers,
}

/// What it is answered.
#[derive(Debug)]
pub(crate) enum Answer {
    Page(Order, Option<CustomerId>, Page<Holding>),
    More(End, u64, Page<Holding>),
    Range(Range),
    Statement(CustomerId, Statement),
    Numbers(PointsNumbers),
}

/// Looks an answer up.
pub(crate) fn answer(ask: Ask, clerk: &Clerk) -> Result<Answer> {
    let crm = &clerk.crm;
    let page = |wanted: &Wanted, rows| crm.holders_page(wanted.order, &wanted.at, rows);
    match ask {
        Ask::Page(wanted, keep) => Ok(Answer::Page(wanted.order, keep, page(&wanted, 2 * PAGE)?)),
        Ask::Above(turn, wanted) => Ok(Answer::More(End::Above, turn, page(&wanted, PAGE)?)),
        Ask::Below(turn, wanted) => Ok(Answer::More(End::Below, turn, page(&wanted, PAGE)?)),
        Ask::Range(wanted, last) => {
            let page = |at: &At, rows| crm.holders_page(wanted.order, at, rows);
            let ends = (wanted.order, &last);
            Ok(Answer::Range(Range::between(wanted.at.clone(), ends, page)?))
        }
        Ask::Statement(id) => Ok(Answer::Statement(id, crm.statement(id, None)?)),
        Ask::Numbers => Ok(Answer::Numbers(crm.points_numbers()?)),
    }
}

/// Whether the answer may take longer than a key press should.
pub(crate) fn is_slow(ask: &Ask) -> bool {
    matches!(ask, Ask::Numbers)
}

impl Keyed for Holding {
    fn id(&self) -> CustomerId {
        self.listed.customer.id
    }
}

impl State {
    /// The order they stand in.
    pub(crate) fn order(&self) -> Order {
        ORDERS[self.order]
    }

    /// The selected customer.
    pub(crate) fn selected(&self) -> Option<CustomerId> {
        self.window.selected().map(Keyed::id)
    }

    /// The selected customer's statement, once it was looked up.
    pub(crate) fn statement(&self) -> Option<&Statement> {
        let selected = self.selected()?;
        self.statement.as_ref().filter(|(id, _)| *id == selected).map(|(_, statement)| statement)
    }

    fn wanted(&self, at: At) -> Wanted {
        Wanted { order: self.order(), at }
    }

    fn page(&self, at: At, keep: Option<CustomerId>) -> Vec<Step<Ask>> {
        vec![Step::Ask(Ask::Page(self.wanted(at), keep))]
    }

    fn ask_statement(&self) -> Option<Step<Ask>> {
        self.selected().map(|id| Step::Ask(Ask::Statement(id)))
    }

    /// What is missing at the ends of the list.
    fn missing(&mut self) -> Vec<Step<Ask>> {
        let turn = self.window.turn();
        let beyond = self.window.beyond().into_iter();
        let more = |(end, at)| match end {
            End::Above => Step::Ask(Ask::Above(turn, self.wanted(at))),
            End::Below => Step::Ask(Ask::Below(turn, self.wanted(at))),
        };
        beyond.map(more).collect()
    }

    fn step(&mut self, action: Action, desk: &Desk) -> Vec<Step<Ask>> {
        if self.pane == STATEMENT {
            let (extent, height) = (desk.extent(STATEMENT), desk.height(STATEMENT));
            self.statement_top =
                scrolled(self.statement_top, action, extent, height).unwrap_or(self.statement_top);
            return Vec::new();
        }
        match action {
            Action::First if self.window.has_before() => self.page(At::First, None),
            Action::Last if self.window.has_after() => self.page(At::Last, None),
            _ if self.window.step(action, desk.height(HOLDERS)) => self.moved(),
            _ => Vec::new(),
        }
    }

    fn moved(&mut self) -> Vec<Step<Ask>> {
        self.statement_top = 0;
        self.missing_of_selected()
    }

    /// What is missing at the ends of the list, and the statement of the selected customer.
    fn missing_of_selected(&mut self) -> Vec<Step<Ask>> {
        let mut steps = self.missing();
        steps.extend(self.ask_statement());
        steps
    }

    fn mark(&mut self, desk: &Desk) -> Vec<Step<Ask>> {
        if let Some(chosen) = self.window.selected().map(chosen) {
            self.marking.marks.toggle(chosen);
        }
        self.step(Action::Down, desk)
    }

    /// Begins a range, or marks all from its beginning to the selected row.
    fn mark_range(&mut self) -> Vec<Step<Ask>> {
        let order = self.order();
        let row = self.window.selected().map(|row| &row.listed);
        let range = row.and_then(|row| self.marking.range(row, order));
        let ask = range.map(|(at, last)| Step::Ask(Ask::Range(self.wanted(at), last)));
        ask.into_iter().collect()
    }

    /// The next order; the selection begins anew, for what stands first is what was asked for.
    fn sort(&mut self) -> Vec<Step<Ask>> {
        self.order = (self.order + 1) % ORDERS.len();
        self.marking.forget_range();
        self.page(At::First, None)
    }
}

fn chosen(row: &Holding) -> Chosen {
    Chosen::of(&row.listed.customer)
}

impl Screen for State {
    type Ask = Ask;
    type Answer = Answer;

    fn scopes(&self) -> &'static [Scope] {
        &[Scope::Rows, Scope::Customers, Scope::Marks, Scope::Sort, Scope::Points]
    }

    fn load(&mut self, _desk: &Desk) -> Vec<Step<Ask>> {
        let selected = self.window.selected();
        let at = selected.map(|row| At::Around(row.id(), Some(row.listed.position.clone())));
        let mut steps = self.page(at.unwrap_or(At::First), self.selected());
        steps.push(Step::Ask(Ask::Numbers));
        steps
    }

    fn act(&mut self, action: Action, desk: &Desk) -> Vec<Step<Ask>> {
        match action {
            Action::NextPane | Action::LastPane => self.pane = STATEMENT - self.pane,
            Action::Left => self.pane = HOLDERS,
            Action::Right => self.pane = STATEMENT,
            Action::Sort => return self.sort(),
            Action::Mark => return self.mark(desk),
            Action::MarkRange => return self.mark_range(),
            Action::Open => {
                let go = self.selected().map(|id| Step::Go(Go::Customer(id)));
                return go.into_iter().collect();
            }
            Action::Back if self.marking.clear() => {}
            Action::Back => self.pane = HOLDERS,
            _ => return self.step(action, desk),
        }
        Vec::new()
    }

    fn take(&mut self, answer: Answer, desk: &Desk) -> Vec<Step<Ask>> {
        match answer {
            Answer::Page(order, keep, page) if order == self.order() => {
                let before = self.selected();
                self.window.replace(page, keep.and(before), desk.height(HOLDERS));
                self.is_loaded = true;
                return match self.selected() == before {
                    true => self.missing_of_selected(),
                    false => self.moved(),
                };
            }
            Answer::Page(..) => {}
            Answer::More(end, turn, page) => {
                self.window.extend((end, turn), page);
                return self.missing();
            }
            Answer::Range(range) => {
                return self.marking.take(range, desk).map(Step::Say).into_iter().collect();
            }
            Answer::Statement(id, statement) => self.statement = Some((id, statement)),
            Answer::Numbers(numbers) => self.numbers = Some(numbers),
        }
        Vec::new()
    }

    fn click(&mut self, target: Target, desk: &Desk) -> Vec<Step<Ask>> {
        let Target::Row(pane, row) = target else { return Vec::new() };
        self.pane = pane;
        if pane == STATEMENT {
            return Vec::new();
        }
        if row == self.window.cursor.selected {
            return self.act(Action::Open, desk);
        }
        self.window.select(row, desk.height(HOLDERS));
        self.moved()
    }

    fn chosen(&self) -> Vec<Chosen> {
        self.marking.or(self.window.selected().map(chosen))
    }

    fn unmark(&mut self) {
        self.marking.clear();
    }

    fn unmark_those(&mut self, customers: &[CustomerId]) {
        self.marking.remove(customers);
    }
}

#[cfg(test)]
mod tests;
