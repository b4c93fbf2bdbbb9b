//! The screen of customers: a long list by reading or another order, cut down as one types, and the selected customer
//! beside it. Rows are held as far as they are near; what stands on the sheets is not decided here.

mod arrive;
mod ask;
mod beside;
mod mark;
pub(crate) mod sheet;
#[cfg(test)]
mod tests;

use super::filter::Filter;
use super::input::Input;
use super::range::Marking;
use super::screen::{Chosen, Go, Screen, Step, Target};
use super::window::Window;
use crate::domain::id::CustomerId;
use crate::ops::{At, Listed, Order, Page};
use crate::tui::action::{Action, Scope};
use crate::tui::model::Desk;

pub(crate) use ask::{Answer, Ask, Wanted, answer, is_slow};
use sheet::{Sheet, Tab};

/// The pane of the list.
pub(crate) const LIST: usize = 0;
/// The pane of the selected customer.
pub(crate) const SHEET: usize = 1;

/// The orders, as they follow each other.
const ORDERS: [Order; 6] = [
    Order::Reading,
    Order::LastPurchase,
    Order::Spend,
    Order::Points,
    Order::NextDue,
    Order::Newest,
];

/// What the screen holds.
#[derive(Debug, Default)]
pub(crate) struct State {
    /// The rows that are near, once they were looked up.
    pub(crate) window: Window,
    /// Whether they were.
    pub(crate) is_loaded: bool,
    pub(crate) filter: Filter,
    /// The filter that the rows are those of.
    pub(crate) shown: String,
    pub(crate) order: Order,
    /// How many customers a filter means, and which filter.
    pub(crate) count: Option<(String, usize)>,
    pub(crate) marking: Marking,
    pub(crate) tab: Tab,
    /// What was looked up last of a customer.
    pub(crate) sheet: Option<Sheet>,
    /// The pane that keys move in.
    pub(crate) pane: usize,
    /// The first part of the sheet that is seen.
    pub(crate) sheet_top: usize,
    /// The customer to go to with the next load.
    target: Option<CustomerId>,
    /// How many customers there are, archived ones too; looked up where the list is empty.
    pub(crate) everybody: Option<usize>,
    /// The filter that somebody came with from elsewhere.
    brought: Option<String>,
}

impl State {
    /// Filters the list as if it had been typed.
    pub(crate) fn look_for(&mut self, filter: String) {
        self.brought = Some(filter.clone());
        self.filter.set(filter);
        (self.pane, self.target) = (LIST, None);
        self.unmark();
    }

    /// Selects a customer.
    pub(crate) fn go_to(&mut self, id: CustomerId) {
        self.filter.clear();
        (self.pane, self.target, self.brought) = (LIST, Some(id), None);
        // Who is gone to is meant now, not who was marked before.
        self.unmark();
    }

    /// The selected row.
    pub(crate) fn selected(&self) -> Option<&Listed> {
        self.window.selected()
    }

    /// The filter that is meant: what is typed, and as long as that cannot be used what was last.
    fn meant(&self) -> &str {
        self.filter.meant(&self.shown)
    }

    /// A page of the list that is meant.
    fn page(&self, at: At, keep: Option<CustomerId>) -> Step<Ask> {
        let filter = self.meant().to_owned();
        Step::Ask(Ask::Page(Wanted { filter, order: self.order, at }, keep))
    }

    /// The page around the selected customer; where it is not on the list, the first one.
    fn around(&self) -> Step<Ask> {
        let id = self.selected().map(|row| row.customer.id);
        self.page(id.map_or(At::First, |id| At::Around(id, None)), id)
    }

    /// What is missing at the ends of the list, and of the selected customer.
    fn missing(&mut self) -> Vec<Step<Ask>> {
        let (order, turn) = (self.order, self.window.turn());
        let more = |(end, at)| {
            let filter = self.shown.clone();
            Step::Ask(ask::more(end, turn, Wanted { filter, order, at }))
        };
        let mut steps: Vec<Step<Ask>> = self.window.beyond().into_iter().map(more).collect();
        steps.extend(self.ask_sheet());
        steps
    }

    fn step(&mut self, action: Action, desk: &Desk) -> Vec<Step<Ask>> {
        if self.pane == SHEET {
            return self.scroll(action, desk);
        }
        match action {
            Action::First if self.window.has_before() => vec![self.page(At::First, None)],
            Action::Last if self.window.has_after() => vec![self.page(At::Last, None)],
            _ if self.window.step(action, desk.height(LIST)) => self.missing(),
            _ => Vec::new(),
        }
    }

    fn sort(&mut self) -> Vec<Step<Ask>> {
        let at = ORDERS.iter().position(|order| *order == self.order).unwrap_or_default();
        self.order = ORDERS[(at + 1) % ORDERS.len()];
        self.marking.forget_range();
        vec![self.around()]
    }

    fn back(&mut self) -> Vec<Step<Ask>> {
        let is_brought = self.brought.as_deref() == Some(self.filter.text());
        let is_own = self.pane == LIST && !self.filter.input.is_empty() && !is_brought;
        if self.filter.is_open || is_own {
            self.filter.clear();
            return vec![self.around()];
        }
        if self.pane == SHEET {
            self.pane = LIST;
            return Vec::new();
        }
        if self.marking.clear() {
            return Vec::new();
        }
        let mut steps = Vec::new();
        // Whoever comes by another way does not want what was brought from there.
        if is_brought {
            self.filter.clear();
            steps.push(self.around());
        }
        steps.push(Step::Go(Go::Back));
        steps
    }

    /// Takes a page over; the selection stays with its customer where that was asked for.
    fn turn_to(
        &mut self,
        wanted: Wanted,
        keep: Option<CustomerId>,
        desk: &Desk,
        page: Page,
    ) -> Vec<Step<Ask>> {
        let Wanted { filter, order, at } = wanted;
        if order != self.order || matches!(at, At::From(_)) && page.rows.is_empty() {
            return Vec::new();
        }
        self.filter.fits(&filter);
        let selected = self.selected().map(|row| row.customer.id);
        let keep = keep.and(selected).filter(|_| self.target.is_none());
        self.window.replace(page, keep, desk.height(LIST));
        self.is_loaded = true;
        let is_counted = self.count.as_ref().is_some_and(|(counted, _)| *counted == filter);
        self.shown = filter;
        if self.selected().is_none() {
            self.sheet = None;
        }
        let mut steps = self.missing();
        steps.extend((!is_counted).then(|| Step::Ask(Ask::Count(self.shown.clone()))));
        steps.extend(self.window.rows.is_empty().then_some(Step::Ask(Ask::Everybody)));
        steps
    }
}

fn chosen(row: &Listed) -> Chosen {
    Chosen::of(&row.customer)
}

impl Screen for State {
    type Ask = Ask;
    type Answer = Answer;

    fn scopes(&self) -> &'static [Scope] {
        const ALL: &[Scope] = &[
            Scope::Rows,
            Scope::Customers,
            Scope::Marks,
            Scope::Filter,
            Scope::Sort,
            Scope::Tabs,
            Scope::Letters,
        ];
        ALL
    }

    fn load(&mut self, _desk: &Desk) -> Vec<Step<Ask>> {
        let page = match (self.target, self.selected()) {
            (Some(id), _) => self.page(At::Around(id, None), None),
            (None, Some(row)) if self.meant() == self.shown => {
                let id = row.customer.id;
                self.page(At::Around(id, Some(row.position.clone())), Some(id))
            }
            _ => self.page(At::First, None),
        };
        let mut steps = vec![page, Step::Ask(Ask::Count(self.meant().to_owned()))];
        steps.extend(self.ask_sheet_again());
        steps
    }

    fn act(&mut self, action: Action, desk: &Desk) -> Vec<Step<Ask>> {
        match action {
            Action::NextPane | Action::LastPane => self.pane = SHEET - self.pane,
            Action::Right if self.pane == LIST => self.pane = SHEET,
            Action::Left if self.pane == LIST => {}
            Action::Left | Action::TabLeft => return self.beside(false),
            Action::Right | Action::TabRight => return self.beside(true),
            Action::NextLetter | Action::LastLetter => {
                return self.jump(action == Action::NextLetter);
            }
            Action::Mark => return self.mark(desk),
            Action::MarkRange => return self.mark_range(),
            Action::Filter => (self.pane, self.filter.is_open) = (LIST, true),
            Action::Sort => return self.sort(),
            Action::Open if self.filter.is_open && self.filter.fault().is_some() => {}
            Action::Open if self.filter.close() => {}
            Action::Open => self.pane = SHEET,
            Action::Back => return self.back(),
            _ => return self.step(action, desk),
        }
        Vec::new()
    }

    fn take(&mut self, answer: Answer, desk: &Desk) -> Vec<Step<Ask>> {
        match answer {
            Answer::Page(wanted, keep, page) => {
                return match wanted.at {
                    At::Around(id, _) if Some(id) == self.target => {
                        self.arrive(id, wanted, desk, page)
                    }
                    _ => self.turn_to(wanted, keep, desk, page),
                };
            }
            Answer::More(end, turn, page) => {
                self.window.extend((end, turn), page);
                return self.missing();
            }
            Answer::Unfit(filter, error) => {
                let is_typed = self.filter.refuse(filter, error);
                // The list goes on being what it was last, also where it is asked for because it was changed.
                return (is_typed && self.is_loaded).then(|| self.around()).into_iter().collect();
            }
            Answer::Everybody(count) => self.everybody = Some(count),
            Answer::Count(filter, count) => self.count = Some((filter, count)),
            Answer::Sheet(sheet) => {
                let is_wanted = self.selected().is_some_and(|row| row.customer.id == sheet.id);
                if is_wanted && sheet.tab == self.tab {
                    self.sheet = Some(*sheet);
                }
            }
            Answer::Range(range) => {
                return self.marking.take(range, desk).map(Step::Say).into_iter().collect();
            }
        }
        Vec::new()
    }

    fn input(&mut self) -> Option<&mut Input> {
        self.filter.typing()
    }

    fn typed(&mut self, _desk: &Desk) -> Vec<Step<Ask>> {
        vec![self.around()]
    }

    fn click(&mut self, target: Target, desk: &Desk) -> Vec<Step<Ask>> {
        match target {
            Target::Row(LIST, row) if row == self.window.cursor.selected => {
                self.pane = SHEET;
                Vec::new()
            }
            Target::Row(LIST, row) => {
                self.pane = LIST;
                self.window.select(row, desk.height(LIST));
                self.missing()
            }
            Target::Row(..) => {
                self.pane = SHEET;
                Vec::new()
            }
            Target::Tab(at) => {
                self.pane = SHEET;
                Tab::ALL.get(at).map(|tab| self.show(*tab)).unwrap_or_default()
            }
            _ => Vec::new(),
        }
    }

    fn chosen(&self) -> Vec<Chosen> {
        // While the rows of before are still seen, nobody has been chosen among those that were asked for.
        let is_shown = self.target.is_none() && self.shown == self.filter.text();
        self.marking.or(self.selected().filter(|_| is_shown).map(chosen))
    }

    fn unmark(&mut self) {
        self.marking.clear();
    }

    fn unmark_those(&mut self, customers: &[CustomerId]) {
        self.marking.remove(customers);
    }
}
