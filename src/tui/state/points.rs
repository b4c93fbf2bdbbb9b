//! The screen of points: who holds how many and until when, and the statement of the selected customer. Of a long list
//! the rows are held that are near.

use super::cursor::{Marks, scrolled};
use super::customers::window::{End, Keyed, PAGE, Window};
use super::range::Range;
use super::screen::{Chosen, Go, Screen, Step, Target};
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
    pub(crate) marks: Marks,
    /// Where a range of marks began.
    range: Option<(Position, Chosen)>,
    /// Whether a range is being looked up, so that it is not known yet who is marked.
    is_ranging: bool,
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
            let range = Range::between(wanted.at.clone(), ends, page, |row| &row.listed)?;
            Ok(Answer::Range(range))
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

    /// What is missing at the ends of the list, and of the selected customer.
    fn missing(&mut self) -> Vec<Step<Ask>> {
        let turn = self.window.turn();
        let mut steps = Vec::new();
        for end in self.window.wanted() {
            let ask = match end {
                End::Above => self.window.rows.first().map(|row| {
                    Ask::Above(turn, self.wanted(At::Before(row.listed.position.clone())))
                }),
                End::Below => self.window.rows.last().map(|row| {
                    Ask::Below(turn, self.wanted(At::After(row.listed.position.clone())))
                }),
            };
            steps.extend(ask.map(Step::Ask));
        }
        steps.extend(self.ask_statement());
        steps
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
        self.missing()
    }

    fn mark(&mut self, desk: &Desk) -> Vec<Step<Ask>> {
        if let Some(chosen) = self.window.selected().map(chosen) {
            self.marks.toggle(chosen);
        }
        self.step(Action::Down, desk)
    }

    /// Begins a range, or marks all from its beginning to the selected row.
    fn mark_range(&mut self) -> Vec<Step<Ask>> {
        let selected = self.window.selected();
        let Some(end) = selected.map(|row| (row.listed.position.clone(), chosen(row))) else {
            return Vec::new();
        };
        let Some(begin) = self.range.take() else {
            self.range = Some(end);
            return Vec::new();
        };
        let is_before = self.order().is_before(&end.0, &begin.0);
        let (first, last) = if is_before { (end, begin) } else { (begin, end) };
        self.marks.mark(first.1);
        self.is_ranging = true;
        vec![Step::Ask(Ask::Range(self.wanted(At::After(first.0)), last.0))]
    }

    /// The next order; the selection begins anew, for what stands first is what was asked for.
    fn sort(&mut self) -> Vec<Step<Ask>> {
        self.order = (self.order + 1) % ORDERS.len();
        self.range = None;
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
        steps.extend(self.ask_statement());
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
            Action::Back if self.marks.clear() | self.range.take().is_some() => {
                self.is_ranging = false;
            }
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
                return if self.selected() == before { self.missing() } else { self.moved() };
            }
            Answer::Page(..) => {}
            Answer::More(end, turn, page) => {
                self.window.extend((end, turn), page);
                return self.missing();
            }
            Answer::Range(range) => {
                self.is_ranging = false;
                return range.mark(&mut self.marks, desk).map(Step::Say).into_iter().collect();
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
        if self.is_ranging {
            return Vec::new();
        }
        self.marks.or(self.window.selected().map(chosen))
    }

    fn unmark(&mut self) {
        self.marks.clear();
        (self.range, self.is_ranging) = (None, false);
    }

    fn unmark_those(&mut self, customers: &[CustomerId]) {
        self.marks.remove(customers);
        self.range.take_if(|(_, begin)| customers.contains(&begin.id));
    }
}

#[cfg(test)]
mod tests;
