//! The screen of points: who holds how many and until when, and the statement of the selected customer.
//! Of a long list only the ids are held, and the rows around those that are seen.

use super::cursor::{Cursor, Marks};
use super::screen::{Chosen, Go, Screen, Step, Target};
use crate::domain::id::CustomerId;
use crate::domain::points::HolderOrder;
use crate::domain::statement::Statement;
use crate::error::Result;
use crate::ops::{Holding, PointsNumbers};
use crate::tui::action::{Action, Scope};
use crate::tui::model::Desk;
use crate::tui::work::Clerk;

/// The pane of those who hold points.
pub(crate) const HOLDERS: usize = 0;
/// The pane of the selected customer's statement.
pub(crate) const STATEMENT: usize = 1;

/// Rows that are looked up together, those seen in their middle.
const WINDOW: usize = 200;

/// What the screen holds.
#[derive(Debug, Default)]
pub(crate) struct State {
    /// Everybody who holds points, in their order, once they were looked up.
    pub(crate) ids: Option<Vec<CustomerId>>,
    pub(crate) order: HolderOrder,
    /// The place of the first row that was looked up, and the rows from there on.
    window: (usize, Vec<Holding>),
    /// The selected customer's statement, once it was looked up.
    statement: Option<(CustomerId, Statement)>,
    /// The points of all together.
    pub(crate) numbers: Option<PointsNumbers>,
    pub(crate) cursor: Cursor,
    pub(crate) marks: Marks,
    /// The pane that keys move in.
    pub(crate) pane: usize,
    /// The first line seen of the statement.
    pub(crate) statement_top: usize,
}

/// Its questions to the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Ask {
    /// Everybody who holds points.
    Holders(HolderOrder),
    /// The rows of some of them, the first of which stands at this place.
    Rows(usize, Vec<CustomerId>),
    /// A customer's statement.
    Statement(CustomerId),
    /// The points of all together.
    Numbers,
}

/// What it is answered.
#[derive(Debug)]
pub(crate) enum Answer {
    Holders(HolderOrder, Vec<CustomerId>),
    Rows(usize, Vec<Holding>),
    Statement(CustomerId, Statement),
    Numbers(PointsNumbers),
}

/// Looks an answer up.
pub(crate) fn answer(ask: Ask, clerk: &Clerk) -> Result<Answer> {
    let crm = &clerk.crm;
    match ask {
        Ask::Holders(order) => Ok(Answer::Holders(order, crm.holder_ids(order)?)),
        Ask::Rows(first, ids) => Ok(Answer::Rows(first, crm.holdings(&ids)?)),
        Ask::Statement(id) => Ok(Answer::Statement(id, crm.statement(id, None)?)),
        Ask::Numbers => Ok(Answer::Numbers(crm.points_numbers()?)),
    }
}

/// Whether the answer may take longer than a key press should.
pub(crate) fn is_slow(ask: &Ask) -> bool {
    matches!(ask, Ask::Holders(_) | Ask::Numbers)
}

impl State {
    /// Everybody's ids in their order; none before they were looked up.
    fn all(&self) -> &[CustomerId] {
        self.ids.as_deref().unwrap_or_default()
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.all().len()
    }

    /// The row at a place, once it was looked up.
    pub(crate) fn row(&self, at: usize) -> Option<&Holding> {
        let (first, rows) = &self.window;
        let row = rows.get(at.checked_sub(*first)?)?;
        (self.all().get(at) == Some(&row.customer.id)).then_some(row)
    }

    /// The selected customer.
    pub(crate) fn selected(&self) -> Option<CustomerId> {
        self.all().get(self.cursor.selected).copied()
    }

    /// The selected customer's statement, once it was looked up.
    pub(crate) fn statement(&self) -> Option<&Statement> {
        let selected = self.selected()?;
        self.statement.as_ref().filter(|(id, _)| *id == selected).map(|(_, statement)| statement)
    }

    fn ask_rows(&self) -> Step<Ask> {
        let first = self.cursor.selected.saturating_sub(WINDOW / 2);
        let ids = self.all().iter().skip(first).take(WINDOW).copied().collect();
        Step::Ask(Ask::Rows(first, ids))
    }

    fn ask_statement(&self) -> Vec<Step<Ask>> {
        self.selected().map(|id| Step::Ask(Ask::Statement(id))).into_iter().collect()
    }

    /// What is to be asked after the cursor has moved: the statement, and rows where some that are seen are not known.
    fn moved(&mut self, desk: &Desk) -> Vec<Step<Ask>> {
        self.statement_top = 0;
        let mut steps = self.ask_statement();
        let last = (self.cursor.top + desk.height(HOLDERS)).min(self.len());
        if (self.cursor.top..last).any(|at| self.row(at).is_none()) {
            steps.push(self.ask_rows());
        }
        steps
    }

    fn step(&mut self, action: Action, desk: &Desk) -> Vec<Step<Ask>> {
        if self.pane == STATEMENT {
            let mut cursor = Cursor { selected: self.statement_top, top: 0 };
            cursor.step(action, usize::MAX, desk.height(STATEMENT));
            let most = desk.extents.get(STATEMENT).copied().unwrap_or_default();
            self.statement_top = cursor.selected.min(most);
            return Vec::new();
        }
        let before = self.cursor.selected;
        self.cursor.step(action, self.len(), desk.height(HOLDERS));
        if self.cursor.selected == before { Vec::new() } else { self.moved(desk) }
    }

    fn mark(&mut self, desk: &Desk) -> Vec<Step<Ask>> {
        if let Some(chosen) = self.row(self.cursor.selected).map(chosen) {
            self.marks.toggle(chosen);
        }
        self.step(Action::Down, desk)
    }

    fn mark_range(&mut self) {
        let Some(from) = self.marks.from.take() else {
            self.marks.from = self.selected();
            return;
        };
        let from = self.all().iter().position(|id| *id == from);
        let from = from.unwrap_or(self.cursor.selected);
        let (first, last) = (from.min(self.cursor.selected), from.max(self.cursor.selected));
        let range: Vec<Chosen> = (first..=last).filter_map(|at| self.row(at)).map(chosen).collect();
        range.into_iter().for_each(|chosen| self.marks.mark(chosen));
    }

    /// The next order; the selection begins anew, for what stands first is what was asked for.
    fn sort(&mut self) -> Vec<Step<Ask>> {
        self.order = match self.order {
            HolderOrder::EndSoonest => HolderOrder::Most,
            HolderOrder::Most => HolderOrder::Name,
            HolderOrder::Name => HolderOrder::EndSoonest,
        };
        self.cursor = Cursor::default();
        self.ids = None;
        vec![Step::Ask(Ask::Holders(self.order))]
    }

    /// Takes over who holds points, and keeps the selection with its customer.
    fn replace(&mut self, ids: Vec<CustomerId>, desk: &Desk) -> Vec<Step<Ask>> {
        let before = self.selected();
        let place = before.and_then(|before| ids.iter().position(|id| *id == before));
        self.ids = Some(ids);
        let place = place.unwrap_or(self.cursor.selected);
        self.cursor.select(place, self.len(), desk.height(HOLDERS));
        let mut steps = self.ask_statement();
        steps.push(self.ask_rows());
        steps
    }
}

fn chosen(row: &Holding) -> Chosen {
    Chosen { id: row.customer.id, name: row.customer.name.clone() }
}

impl Screen for State {
    type Ask = Ask;
    type Answer = Answer;

    fn scopes(&self) -> &'static [Scope] {
        &[Scope::Rows, Scope::Customers, Scope::Sort, Scope::Points]
    }

    fn load(&mut self, _desk: &Desk) -> Vec<Step<Ask>> {
        let mut steps = vec![Step::Ask(Ask::Holders(self.order)), Step::Ask(Ask::Numbers)];
        steps.extend(self.ask_statement());
        if self.ids.is_some() {
            steps.push(self.ask_rows());
        }
        steps
    }

    fn act(&mut self, action: Action, desk: &Desk) -> Vec<Step<Ask>> {
        match action {
            Action::NextPane | Action::LastPane => self.pane = STATEMENT - self.pane,
            Action::Left => self.pane = HOLDERS,
            Action::Right => self.pane = STATEMENT,
            Action::Sort => return self.sort(),
            Action::Mark => return self.mark(desk),
            Action::MarkRange => self.mark_range(),
            Action::Open => {
                let go = self.selected().map(|id| Step::Go(Go::Customer(id)));
                return go.into_iter().collect();
            }
            Action::Back if self.marks.clear() => {}
            Action::Back => self.pane = HOLDERS,
            _ => return self.step(action, desk),
        }
        Vec::new()
    }

    fn take(&mut self, answer: Answer, desk: &Desk) -> Vec<Step<Ask>> {
        match answer {
            Answer::Holders(order, ids) if order == self.order => return self.replace(ids, desk),
            Answer::Holders(..) => {}
            Answer::Rows(first, rows) => self.window = (first, rows),
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
        if row == self.cursor.selected {
            return self.act(Action::Open, desk);
        }
        self.cursor.select(row, self.len(), desk.height(HOLDERS));
        self.moved(desk)
    }

    fn chosen(&self) -> Vec<Chosen> {
        self.marks.or(self.row(self.cursor.selected).map(chosen))
    }

    fn unmark(&mut self) {
        self.marks.clear();
    }
}

#[cfg(test)]
mod tests;
