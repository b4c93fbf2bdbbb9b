//! The screen of the numbers: a year of revenue, new and returning customers, stages, averages, the lapsed, the best.
//! A cursor stands on a figure; who is behind it is one key away.

use super::cursor::Cursor;
use super::screen::{Chosen, Go, Screen, Step, Target};
use crate::domain::customer::CustomerRow;
use crate::domain::month::Month;
use crate::error::Result;
use crate::ops::{CustomerBase, Figure, YEAR, YearBuyers, YearSales};
use crate::tui::action::{Action, Scope};
use crate::tui::model::Desk;
use crate::tui::work::Clerk;

/// The panes, in the order they are gone through; the first three show the same months.
pub(crate) const REVENUE: usize = 0;
pub(crate) const NEW: usize = 1;
pub(crate) const RETURNING: usize = 2;
pub(crate) const STAGES: usize = 3;
pub(crate) const YEARLY: usize = 4;
pub(crate) const LAPSED: usize = 5;
pub(crate) const BEST: usize = 6;

const PANES: usize = 7;

/// What the screen holds.
#[derive(Debug)]
pub(crate) struct State {
    /// The last of the twelve months that are shown; `None` is that of today.
    ending: Option<Month>,
    sales: Option<(Month, YearSales)>,
    buyers: Option<(Month, YearBuyers)>,
    /// Where customers stand today, once it was looked up.
    pub(crate) base: Option<CustomerBase>,
    /// The pane that keys move in.
    pub(crate) pane: usize,
    cursors: [Cursor; PANES],
}

impl Default for State {
    fn default() -> State {
        let mut cursors = [Cursor::default(); PANES];
        cursors[REVENUE].selected = YEAR as usize - 1;
        State { ending: None, sales: None, buyers: None, base: None, pane: REVENUE, cursors }
    }
}

/// Its questions to the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Ask {
    /// What was sold in the twelve months that end in one.
    Sales(Month),
    /// Who bought in them.
    Buyers(Month),
    /// Where customers stand today.
    Base,
}

/// What it is answered.
#[derive(Debug)]
pub(crate) enum Answer {
    Sales(Month, YearSales),
    Buyers(Month, YearBuyers),
    Base(Box<CustomerBase>),
}

/// Looks an answer up.
pub(crate) fn answer(ask: Ask, clerk: &Clerk) -> Result<Answer> {
    match ask {
        Ask::Sales(last) => Ok(Answer::Sales(last, clerk.crm.year_sales(last)?)),
        Ask::Buyers(last) => Ok(Answer::Buyers(last, clerk.crm.year_buyers(last)?)),
        Ask::Base => Ok(Answer::Base(Box::new(clerk.crm.customer_base()?))),
    }
}

/// Whether the answer may take longer than a key press should.
pub(crate) fn is_slow(_ask: &Ask) -> bool {
    true
}

impl State {
    /// The twelve months that are shown.
    pub(crate) fn months(&self, desk: &Desk) -> Vec<Month> {
        self.ending(desk).ending_here(YEAR)
    }

    /// The last of them.
    pub(crate) fn ending(&self, desk: &Desk) -> Month {
        self.ending.unwrap_or(Month::of(desk.now.today))
    }

    /// What was sold in them, once it was looked up.
    pub(crate) fn sales(&self, desk: &Desk) -> Option<&YearSales> {
        let ending = self.ending(desk);
        self.sales.as_ref().filter(|(last, _)| *last == ending).map(|(_, sales)| sales)
    }

    /// Who bought in them, once it was looked up.
    pub(crate) fn buyers(&self, desk: &Desk) -> Option<&YearBuyers> {
        let ending = self.ending(desk);
        self.buyers.as_ref().filter(|(last, _)| *last == ending).map(|(_, buyers)| buyers)
    }

    /// The figures of a pane, from the top.
    pub(crate) fn figures(&self, pane: usize, desk: &Desk) -> Vec<Figure> {
        let monthly = |figure: fn(Month) -> Figure| self.months(desk).into_iter().map(figure);
        let base = self.base.as_ref();
        match pane {
            REVENUE => monthly(Figure::Revenue).collect(),
            NEW => monthly(Figure::New).collect(),
            RETURNING => monthly(Figure::Returning).collect(),
            STAGES => {
                let stages = base.iter().flat_map(|base| &base.stages);
                stages.map(|stage| Figure::Stage(stage.stage)).collect()
            }
            YEARLY => yearly(self.ending(desk)).to_vec(),
            LAPSED => {
                let best = base.iter().flat_map(|base| &base.lapsed_best);
                let best = best.map(|lapsed| Figure::LapsedCustomer(lapsed.customer.id));
                std::iter::once(Figure::Lapsed).chain(best).collect()
            }
            _ => {
                let best = base.iter().flat_map(|base| &base.best);
                best.map(|best| Figure::BestCustomer(best.customer.id)).collect()
            }
        }
    }

    /// Where the cursor stands in a pane.
    pub(crate) fn cursor(&self, pane: usize) -> &Cursor {
        &self.cursors[slot(pane)]
    }

    /// The figure that the cursor stands on.
    pub(crate) fn figure(&self, desk: &Desk) -> Option<Figure> {
        self.figures(self.pane, desk).get(self.cursor(self.pane).selected).copied()
    }

    /// The customer whose figure it is.
    fn customer(&self) -> Option<&CustomerRow> {
        let (base, row) = (self.base.as_ref()?, self.cursor(self.pane).selected);
        match self.pane {
            LAPSED => Some(&base.lapsed_best.get(row.checked_sub(1)?)?.customer),
            BEST => Some(&base.best.get(row)?.customer),
            _ => None,
        }
    }

    fn ask_year(&self, desk: &Desk) -> Vec<Step<Ask>> {
        let ending = self.ending(desk);
        vec![Step::Ask(Ask::Sales(ending)), Step::Ask(Ask::Buyers(ending))]
    }

    /// Goes a year back, as long as there is anything to see, or ahead, as far as today.
    fn turn(&mut self, action: Action, desk: &Desk) -> Vec<Step<Ask>> {
        let (today, ending) = (Month::of(desk.now.today), self.ending(desk));
        let earliest = self.sales.as_ref().and_then(|(_, sales)| sales.earliest);
        let wanted = match action {
            Action::Earlier => ending.before(YEAR),
            _ => ending.after(YEAR).min(today),
        };
        let is_there = wanted > ending || earliest.is_some_and(|earliest| earliest <= wanted);
        if wanted == ending || !is_there {
            return Vec::new();
        }
        self.ending = Some(wanted).filter(|wanted| *wanted < today);
        self.ask_year(desk)
    }

    fn open(&self, desk: &Desk) -> Vec<Step<Ask>> {
        let Some(figure) = self.figure(desk) else { return Vec::new() };
        let to = figure.filter().map(Go::Customers);
        let to = to.or_else(|| figure.customer().map(Go::Customer));
        to.map(Step::Go).into_iter().collect()
    }

    fn select(&mut self, pane: usize, row: usize, desk: &Desk) {
        let (rows, height) = (self.figures(pane, desk).len(), desk.height(pane));
        self.cursors[slot(pane)].select(row, rows, height);
    }
}

/// The figures of the year that ends in a month.
fn yearly(last: Month) -> [Figure; 6] {
    [
        Figure::YearRevenue(last),
        Figure::YearPurchases(last),
        Figure::YearCustomers(last),
        Figure::Average(last),
        Figure::Repeat(last),
        Figure::RepeatEver,
    ]
}

/// Whose cursor a pane has: panes of the same months have the same.
fn slot(pane: usize) -> usize {
    if pane <= RETURNING { REVENUE } else { pane }
}

impl Screen for State {
    type Ask = Ask;
    type Answer = Answer;

    fn scopes(&self) -> &'static [Scope] {
        match self.customer() {
            Some(_) => &[Scope::Rows, Scope::Period, Scope::Customers],
            None => &[Scope::Rows, Scope::Period],
        }
    }

    fn load(&mut self, desk: &Desk) -> Vec<Step<Ask>> {
        let mut steps = self.ask_year(desk);
        steps.push(Step::Ask(Ask::Base));
        steps
    }

    fn act(&mut self, action: Action, desk: &Desk) -> Vec<Step<Ask>> {
        match action {
            Action::Open => return self.open(desk),
            Action::Earlier | Action::Later => return self.turn(action, desk),
            Action::NextPane => self.pane = (self.pane + 1) % PANES,
            Action::LastPane => self.pane = (self.pane + PANES - 1) % PANES,
            Action::Right => self.pane = (self.pane + 1).min(BEST),
            Action::Left => self.pane = self.pane.saturating_sub(1),
            _ => {
                let rows = self.figures(self.pane, desk).len();
                self.cursors[slot(self.pane)].step(action, rows, desk.height(self.pane));
            }
        }
        Vec::new()
    }

    fn take(&mut self, answer: Answer, desk: &Desk) -> Vec<Step<Ask>> {
        match answer {
            Answer::Sales(last, sales) => self.sales = Some((last, sales)),
            Answer::Buyers(last, buyers) => self.buyers = Some((last, buyers)),
            Answer::Base(base) => {
                self.base = Some(*base);
                for pane in [STAGES, LAPSED, BEST] {
                    self.select(pane, self.cursor(pane).selected, desk);
                }
            }
        }
        Vec::new()
    }

    fn click(&mut self, target: Target, desk: &Desk) -> Vec<Step<Ask>> {
        let Target::Row(pane, row) = target else { return Vec::new() };
        if self.pane == pane && self.cursor(pane).selected == row {
            return self.open(desk);
        }
        self.pane = pane.min(BEST);
        self.select(self.pane, row, desk);
        Vec::new()
    }

    fn chosen(&self) -> Vec<Chosen> {
        let chosen = |row: &CustomerRow| Chosen { id: row.id, name: row.name.clone() };
        self.customer().map(chosen).into_iter().collect()
    }
}

#[cfg(test)]
mod tests;
