//! Draws the morning: the queue on the left, the selected customer on the right.

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;

use super::canvas::{Canvas, cell, cell_right};
use super::card;
use super::greeting;
use super::look::Meaning;
use super::strip;
use crate::domain::rule::Item;
use crate::ops::QueueRow;
use crate::t;
use crate::tui::state::cursor::Cursor;
use crate::tui::state::today::{AHEAD, CARD, QUEUE, State};

/// Draws the screen.
pub(super) fn draw(canvas: &mut Canvas, state: &State, area: Rect) {
    let area = if canvas.model.is_zoomed {
        area
    } else {
        let (above, below) = strip::split(area);
        strip::draw(canvas, state.numbers.as_deref(), below);
        above
    };
    let (left, right) = panes(canvas, state, area);
    if let Some(area) = left {
        queue(canvas, state, area);
    }
    if let Some(area) = right {
        beside(canvas, state, area);
    }
}

/// The two panes; one alone where it has the whole screen.
fn panes(canvas: &Canvas, state: &State, area: Rect) -> (Option<Rect>, Option<Rect>) {
    if canvas.model.is_zoomed {
        return if state.pane == QUEUE { (Some(area), None) } else { (None, Some(area)) };
    }
    let [left, right] =
        Layout::horizontal([Constraint::Percentage(60), Constraint::Percentage(40)]).areas(area);
    (Some(left), Some(right))
}

fn queue(canvas: &mut Canvas, state: &State, area: Rect) {
    let title = title(canvas, state);
    let is_focused = state.pane == QUEUE;
    let inner = canvas.pane(area, &title, is_focused);
    let inner = canvas.filter(inner, &state.filter);
    if state.is_bare() {
        greeting::draw(canvas, inner);
    } else if state.queue.is_some() && state.rows().next().is_none() {
        let key =
            if state.filter.text().is_empty() { "tui-today-none" } else { "people-not-found" };
        let line = canvas.span(&canvas.text(key), Meaning::Good);
        canvas.line(inner, 0, Line::from(line));
    }
    let listed = listed(canvas, state);
    let selected = listed.iter().position(|listed| listed.at == Some(state.cursor.selected));
    let cursor = Cursor { selected: selected.unwrap_or_default(), top: state.cursor.top };
    let row = |at: usize| listed.get(at).and_then(|listed| listed.at);
    let draw = |canvas: &Canvas, at: usize| listed[at].line(canvas, state, inner);
    canvas.lines((QUEUE, inner), (&cursor, is_focused), listed.len(), (&draw, &row));
}

/// A line of the queue's pane: a row of the queue, or what stands over the coming days.
struct Listed<'s> {
    /// The place of the row among all.
    at: Option<usize>,
    row: Option<&'s QueueRow>,
    heading: String,
}

impl Listed<'_> {
    fn line(&self, canvas: &Canvas, state: &State, area: Rect) -> Line<'static> {
        match (self.at, self.row) {
            (Some(at), Some(row)) => line(canvas, state, (at, row), area),
            _ => Line::from(canvas.span(&self.heading, Meaning::Heading)),
        }
    }
}

/// The queue, and below a heading what comes up.
fn listed<'s>(canvas: &Canvas, state: &'s State) -> Vec<Listed<'s>> {
    let row = |(at, row)| Listed { at: Some(at), row: Some(row), heading: String::new() };
    let mut listed: Vec<Listed> = state.rows().enumerate().map(row).collect();
    if !state.coming.is_empty() {
        let heading = |heading| Listed { at: None, row: None, heading };
        let ahead = t!(canvas.texts(), "tui-today-ahead", days = i64::from(AHEAD));
        let due = state.due();
        let is_clear = due == 0 && state.filter.text().is_empty();
        let above = if is_clear { canvas.text("tui-today-none") } else { String::new() };
        listed.splice(due..due, [heading(above), heading(ahead)]);
    }
    listed
}

fn title(canvas: &Canvas, state: &State) -> String {
    let Some(queue) = &state.queue else { return canvas.text("tui-loading") };
    let mut title = canvas.counted("tui-today-title", queue.count);
    if queue.late > 0 {
        title += &canvas.counted("tui-today-late", queue.late);
    }
    if queue.held_count > 0 {
        title += &canvas.counted("tui-today-held", queue.held_count);
    }
    title + &canvas.marked(&state.marks)
}

/// `* ! Mary Smith    Birthday 11-24, turns 40    in 3 days`; where there is room with code and channel.
fn line(
    canvas: &Canvas,
    state: &State,
    (at, row): (usize, &QueueRow),
    area: Rect,
) -> Line<'static> {
    let columns = Columns::of(usize::from(area.width));
    let is_ahead = at >= state.due();
    let is_late = row.items.iter().any(|item| item.is_problem || item.is_late(canvas.today()));
    let is_marked = state.marks.has(row.customer.id);
    let meaning = match () {
        () if is_ahead => Meaning::Dim,
        () if is_marked => Meaning::Marked,
        () if is_late => Meaning::Late,
        () => Meaning::Plain,
    };
    let quiet = if is_ahead { Meaning::Dim } else { Meaning::Plain };
    let mut spans = vec![
        canvas.span(if is_marked { "*" } else { " " }, Meaning::Marked),
        canvas.span(if is_late { "! " } else { "  " }, Meaning::Late),
        canvas.span(&(cell(&row.customer.name, columns.name) + " "), meaning),
    ];
    if columns.code > 0 {
        spans.push(canvas.span(&cell(&row.customer.id.to_string(), columns.code), Meaning::Dim));
    }
    spans.push(canvas.span(&(reason(canvas, row, columns.reason) + " "), quiet));
    if columns.channel > 0 {
        let channel = canvas.texts().word(row.channel.word());
        spans.push(canvas.span(&cell(&channel, columns.channel), quiet));
    }
    let when = row.items.first().map(|item| due(canvas, item)).unwrap_or_default();
    spans.push(canvas.span(&cell_right(&when, columns.when), meaning));
    Line::from(spans)
}

/// Cells of each column; 0 leaves it out.
struct Columns {
    name: usize,
    code: usize,
    reason: usize,
    channel: usize,
    when: usize,
}

impl Columns {
    fn of(width: usize) -> Columns {
        let (code, channel) = (if width >= 64 { 8 } else { 0 }, if width >= 80 { 12 } else { 0 });
        let (name, when) = (20.min(width / 4), 9);
        let fixed = 3 + name + 1 + code + 1 + channel + when;
        Columns { name, code, reason: width.saturating_sub(fixed), channel, when }
    }
}

/// The best reason, and how many there are besides.
fn reason(canvas: &Canvas, row: &QueueRow, cells: usize) -> String {
    let more = row.items.len().saturating_sub(1);
    let more = if more > 0 { format!(" +{more}") } else { String::new() };
    let reason =
        row.items.first().map(|item| canvas.texts().reason(item, canvas.model.desk.currency));
    cell(&reason.unwrap_or_default(), cells.saturating_sub(more.len())) + &more
}

/// When an item is due, in few cells: `today`, `in 3d`, `-21d`; how long it has been so where nothing was promised.
fn due(canvas: &Canvas, item: &Item) -> String {
    match (item.due - canvas.today()).num_days() {
        0 => canvas.text("card-today"),
        days if days > 0 => t!(canvas.texts(), "tui-when-ahead", days = days),
        days if item.has_deadline() => t!(canvas.texts(), "tui-when-late", days = -days),
        days => t!(canvas.texts(), "tui-when-since", days = -days),
    }
}

fn beside(canvas: &mut Canvas, state: &State, area: Rect) {
    let selected = state.selected().map(|row| row.customer.id);
    let detail = state.detail.as_ref().filter(|detail| Some(detail.card.row.id) == selected);
    let title = detail.map(|detail| card::title(canvas, detail)).unwrap_or_default();
    let inner = canvas.pane(area, &title, state.pane == CARD);
    let lines = detail.map(|detail| card::lines(canvas, detail, usize::from(inner.width)));
    canvas.scrolled(CARD, inner, state.card_top, lines.unwrap_or_default());
}
