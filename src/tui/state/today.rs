//! The screen of the morning: the queue, what comes up, and the selected customer beside it.

use super::cursor::{Cursor, Marks, scrolled};
use super::detail::Detail;
use super::filter::Filter;
use super::input::Input;
use super::screen::{Chosen, Go, Screen, Step, Target};
use crate::domain::id::CustomerId;
use crate::domain::rule::Item;
use crate::error::{Error, Result};
use crate::ops::{KeyNumbers, Query, QueueRow, Today};
use crate::tui::action::{Action, Scope};
use crate::tui::model::Desk;
use crate::tui::work::Clerk;

/// Days that lie ahead and are shown below the queue.
pub(crate) const AHEAD: u32 = 7;
/// Rows that are looked up at first; so many more when the end of them is reached.
const ROWS: usize = 200;
/// Rows that the coming days show.
const COMING: usize = 50;

/// The pane of the queue.
pub(crate) const QUEUE: usize = 0;
/// The pane of the selected customer.
pub(crate) const CARD: usize = 1;

/// What the screen holds.
#[derive(Debug)]
pub(crate) struct State {
    /// The queue, once it was looked up.
    pub(crate) queue: Option<Today>,
    /// Who comes up in the next days and is not in the queue.
    pub(crate) coming: Vec<QueueRow>,
    pub(crate) cursor: Cursor,
    pub(crate) marks: Marks,
    pub(crate) filter: Filter,
    /// The filter that the queue is that of.
    shown: String,
    /// The key numbers, once they were looked up.
    pub(crate) numbers: Option<Box<KeyNumbers>>,
    /// The selected customer, once it was looked up.
    pub(crate) detail: Option<Detail>,
    /// Whether the book has no customer at all, once that was looked up.
    is_without_customers: bool,
    /// The pane that keys move in.
    pub(crate) pane: usize,
    /// The first line seen of the selected customer.
    pub(crate) card_top: usize,
    limit: usize,
}

impl Default for State {
    fn default() -> State {
        State {
            queue: None,
            coming: Vec::new(),
            cursor: Cursor::default(),
            marks: Marks::default(),
            filter: Filter::default(),
            shown: String::new(),
            numbers: None,
            detail: None,
            is_without_customers: false,
            pane: QUEUE,
            card_top: 0,
            limit: ROWS,
        }
    }
}

/// Its questions to the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Ask {
    /// The queue of the customers a filter means, at most so many rows, and what comes up for them.
    Queue(usize, String),
    /// A customer.
    Detail(CustomerId),
    /// The key numbers.
    Figures,
    /// Whether the book has any customer.
    Anybody,
}

/// What it is answered.
#[derive(Debug)]
pub(crate) enum Answer {
    /// The queue of the customers a filter means, and what comes up for them.
    Queue(String, Today, Vec<QueueRow>),
    /// The filter cannot be used as it stands.
    Unfit(String, Error),
    Detail(Box<Detail>),
    Figures(Box<KeyNumbers>),
    Anybody(bool),
}

/// Looks an answer up.
pub(crate) fn answer(ask: Ask, clerk: &Clerk) -> Result<Answer> {
    match ask {
        Ask::Queue(rows, text) => match clerk.crm.filter(&text) {
            Ok(filter) => {
                let query = Query { filter, limit: Some(rows), ..Query::all(clerk.crm.now.today) };
                let (queue, coming) = clerk.crm.today_and_ahead(&query, AHEAD, COMING)?;
                Ok(Answer::Queue(text, queue, coming))
            }
            Err(error) => Ok(Answer::Unfit(text, error)),
        },
        Ask::Figures => Ok(Answer::Figures(Box::new(clerk.crm.key_numbers()?))),
        Ask::Anybody => Ok(Answer::Anybody(clerk.crm.count_everybody()? > 0)),
        Ask::Detail(id) => Ok(Answer::Detail(Box::new(Detail::look_up(id, clerk)?))),
    }
}

/// Whether the answer may take longer than a key press should.
pub(crate) fn is_slow(ask: &Ask) -> bool {
    !matches!(ask, Ask::Detail(_))
}

impl State {
    /// All rows: the queue, then what comes up.
    pub(crate) fn rows(&self) -> impl Iterator<Item = &QueueRow> {
        self.queue.iter().flat_map(|queue| &queue.rows).chain(&self.coming)
    }

    /// How many of the rows are the queue's.
    pub(crate) fn due(&self) -> usize {
        self.queue.as_ref().map_or(0, |queue| queue.rows.len())
    }

    /// The selected row.
    pub(crate) fn selected(&self) -> Option<&QueueRow> {
        self.rows().nth(self.cursor.selected)
    }

    /// Whether nothing can be shown because the book has no customer yet.
    pub(crate) fn is_bare(&self) -> bool {
        self.is_without_customers && self.filter.text().is_empty() && self.len() == 0
    }

    fn len(&self) -> usize {
        self.due() + self.coming.len()
    }

    /// Takes rows over. The selection stays with its customer; where that is done with for today it stays in its place,
    /// on whoever is next, though the customer may come up again in the days ahead.
    fn replace(&mut self, queue: Today, coming: Vec<QueueRow>, desk: &Desk) -> Vec<Step<Ask>> {
        let before = self.selected().map(|row| row.customer.id);
        let was_due = self.cursor.selected < self.due();
        (self.queue, self.coming) = (Some(queue), coming);
        let due = self.due();
        let is_it = |(at, row): &(usize, &QueueRow)| {
            Some(row.customer.id) == before && (!was_due || *at < due)
        };
        let place = self.rows().enumerate().find(is_it).map(|(at, _)| at);
        let place = place.unwrap_or(self.cursor.selected);
        self.cursor.select(place, self.len(), desk.height(QUEUE));
        self.ask_detail()
    }

    fn ask_detail(&self) -> Vec<Step<Ask>> {
        self.selected().map(|row| Step::Ask(Ask::Detail(row.customer.id))).into_iter().collect()
    }

    fn move_to(&mut self, action: Action, desk: &Desk) -> Vec<Step<Ask>> {
        if self.pane == CARD {
            let (extent, height) = (desk.extent(CARD), desk.height(CARD));
            self.card_top =
                scrolled(self.card_top, action, extent, height).unwrap_or(self.card_top);
            return Vec::new();
        }
        let before = self.cursor.selected;
        self.cursor.step(action, self.len(), desk.height(QUEUE));
        if self.cursor.selected == before {
            return Vec::new();
        }
        self.card_top = 0;
        let mut steps = self.ask_detail();
        let queue = self.queue.as_ref();
        let has_more = queue.is_some_and(|queue| queue.count > queue.rows.len());
        if has_more && self.cursor.selected + 1 >= self.due() {
            self.limit += ROWS;
            steps.push(self.ask_queue());
        }
        steps
    }

    fn ask_queue(&self) -> Step<Ask> {
        Step::Ask(Ask::Queue(self.limit, self.filter.meant(&self.shown).to_owned()))
    }

    fn mark(&mut self, desk: &Desk) -> Vec<Step<Ask>> {
        if let Some(chosen) = self.selected().map(chosen) {
            self.marks.toggle(chosen);
        }
        self.move_to(Action::Down, desk)
    }

    fn mark_range(&mut self) {
        let Some(from) = self.marks.from.take() else {
            self.marks.from = self.selected().map(|row| row.customer.id);
            return;
        };
        let from = self.rows().position(|row| row.customer.id == from);
        let from = from.unwrap_or(self.cursor.selected);
        let (first, last) = (from.min(self.cursor.selected), from.max(self.cursor.selected));
        let range: Vec<Chosen> = self.rows().take(last + 1).skip(first).map(chosen).collect();
        range.into_iter().for_each(|chosen| self.marks.mark(chosen));
    }
}

fn chosen(row: &QueueRow) -> Chosen {
    Chosen::of(&row.customer)
}

impl Screen for State {
    type Ask = Ask;
    type Answer = Answer;

    fn scopes(&self) -> &'static [Scope] {
        &[Scope::Rows, Scope::Customers, Scope::Marks, Scope::Queue, Scope::Filter]
    }

    fn load(&mut self, _desk: &Desk) -> Vec<Step<Ask>> {
        let mut steps = vec![self.ask_queue()];
        steps.extend(self.ask_detail());
        steps.push(Step::Ask(Ask::Figures));
        steps
    }

    fn act(&mut self, action: Action, desk: &Desk) -> Vec<Step<Ask>> {
        match action {
            Action::NextPane | Action::LastPane => self.pane = CARD - self.pane,
            Action::Left => self.pane = QUEUE,
            Action::Right => self.pane = CARD,
            Action::Mark => return self.mark(desk),
            Action::MarkRange => self.mark_range(),
            Action::Filter => (self.pane, self.filter.is_open) = (QUEUE, true),
            Action::Open if self.filter.close() => {}
            Action::Open => {
                let go = self.selected().map(|row| Step::Go(Go::Customer(row.customer.id)));
                return go.into_iter().collect();
            }
            Action::Back if self.filter.clear() => return vec![self.ask_queue()],
            Action::Back if self.marks.clear() => {}
            Action::Back => self.pane = QUEUE,
            _ => return self.move_to(action, desk),
        }
        Vec::new()
    }

    fn take(&mut self, answer: Answer, desk: &Desk) -> Vec<Step<Ask>> {
        match answer {
            Answer::Queue(filter, queue, coming) => {
                self.filter.fits(&filter);
                self.shown = filter;
                let mut steps = self.replace(queue, coming, desk);
                if self.len() == 0 {
                    steps.push(Step::Ask(Ask::Anybody));
                }
                steps
            }
            Answer::Anybody(is_anybody) => {
                self.is_without_customers = !is_anybody;
                Vec::new()
            }
            Answer::Unfit(filter, error) => {
                let is_typed = self.filter.refuse(filter, error);
                // The queue goes on being what it was last, also where it is asked for because it was changed.
                let again = is_typed && self.queue.is_some();
                again.then(|| self.ask_queue()).into_iter().collect()
            }
            Answer::Detail(detail) => {
                self.detail = Some(*detail);
                Vec::new()
            }
            Answer::Figures(numbers) => {
                self.numbers = Some(numbers);
                Vec::new()
            }
        }
    }

    fn input(&mut self) -> Option<&mut Input> {
        self.filter.typing()
    }

    fn typed(&mut self, _desk: &Desk) -> Vec<Step<Ask>> {
        vec![self.ask_queue()]
    }

    fn click(&mut self, target: Target, desk: &Desk) -> Vec<Step<Ask>> {
        let Target::Row(pane, row) = target else { return Vec::new() };
        self.pane = pane;
        if pane == CARD {
            return Vec::new();
        }
        if row == self.cursor.selected {
            return self.act(Action::Open, desk);
        }
        self.cursor.select(row, self.len(), desk.height(QUEUE));
        self.ask_detail()
    }

    fn chosen(&self) -> Vec<Chosen> {
        // While another filter's rows are still seen, nobody has been chosen among those that were asked for.
        let selected = self.selected().filter(|_| self.shown == self.filter.text());
        self.marks.or(selected.map(chosen))
    }

    fn items(&self) -> Vec<Item> {
        let ids: Vec<CustomerId> = self.chosen().iter().map(|chosen| chosen.id).collect();
        let rows = self.rows().filter(|row| ids.contains(&row.customer.id));
        rows.flat_map(|row| row.items.clone()).collect()
    }

    fn unmark(&mut self) {
        self.marks.clear();
    }

    fn unmark_those(&mut self, customers: &[CustomerId]) {
        self.marks.remove(customers);
    }
}

#[cfg(test)]
mod tests;
