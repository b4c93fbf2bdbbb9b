//! Draws the morning: the queue on the left, the selected customer on the right.

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;

use super::canvas::{Canvas, cell, cell_right};
use super::card;
use super::look::Meaning;
use crate::ops::QueueRow;
use crate::t;
use crate::tui::state::today::{CARD, QUEUE, State};

/// The widest that names, and the days until something is due, are drawn.
const NAME: usize = 20;
const WHEN: usize = 14;

/// Draws the screen.
pub(super) fn draw(canvas: &mut Canvas, state: &State, area: Rect) {
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
    if state.queue.is_some() && state.rows().next().is_none() {
        let line = canvas.span(&canvas.text("tui-today-none"), Meaning::Good);
        canvas.line(inner, 0, Line::from(line));
    }
    let rows: Vec<&QueueRow> = state.rows().collect();
    let draw = |canvas: &Canvas, at: usize, row: &QueueRow| line(canvas, state, (at, row), inner);
    canvas.rows((QUEUE, inner), (&state.cursor, is_focused), rows.into_iter(), draw);
}

fn title(canvas: &Canvas, state: &State) -> String {
    let Some(queue) = &state.queue else { return canvas.text("tui-loading") };
    let mut title = t!(canvas.texts(), "tui-today-title", count = queue.count);
    if queue.late > 0 {
        title += &t!(canvas.texts(), "tui-today-late", count = queue.late);
    }
    if queue.held_count > 0 {
        title += &t!(canvas.texts(), "tui-today-held", count = queue.held_count);
    }
    if state.marks.len() > 0 {
        title += &t!(canvas.texts(), "tui-marked", count = state.marks.len());
    }
    title
}

/// `* ! Mary Smith    Birthday 11-24, turns 40    in 3 days`.
fn line(
    canvas: &Canvas,
    state: &State,
    (at, row): (usize, &QueueRow),
    area: Rect,
) -> Line<'static> {
    let item = row.items.first();
    let today = canvas.today();
    let is_late = row.items.iter().any(|item| item.is_problem || item.is_late(today));
    let is_marked = state.marks.has(row.customer.id);
    let mark = if is_marked { "*" } else { " " };
    let sign = if is_late { "!" } else { " " };
    let reason = item.map(|item| canvas.texts().reason(item, canvas.model.desk.currency));
    let when = item.map(|item| canvas.texts().due(item, today)).unwrap_or_default();
    let more = row.items.len().saturating_sub(1);
    let more = if more > 0 { format!(" +{more}") } else { String::new() };
    let width = usize::from(area.width);
    let (name, days) = (NAME.min(width / 4), WHEN.min(width / 4));
    let rest = width.saturating_sub(name + days + 5);
    let room = rest.saturating_sub(more.len());
    let reason = cell(&reason.unwrap_or_default(), room) + &more;
    let meaning = match () {
        () if at >= state.due() => Meaning::Dim,
        () if is_marked => Meaning::Marked,
        () if is_late => Meaning::Late,
        () => Meaning::Plain,
    };
    Line::from(vec![
        canvas.span(mark, Meaning::Marked),
        canvas.span(&format!("{sign} "), Meaning::Late),
        canvas.span(&(cell(&row.customer.name, name) + " "), meaning),
        canvas.span(&(reason + " "), if at >= state.due() { Meaning::Dim } else { Meaning::Plain }),
        canvas.span(&cell_right(&when, days), meaning),
    ])
}

fn beside(canvas: &mut Canvas, state: &State, area: Rect) {
    let selected = state.selected().map(|row| row.customer.id);
    let detail = state.detail.as_ref().filter(|detail| Some(detail.card.row.id) == selected);
    let title = detail.map(|detail| card::title(canvas, detail)).unwrap_or_default();
    let inner = canvas.pane(area, &title, state.pane == CARD);
    let lines = detail.map(|detail| card::lines(canvas, detail, usize::from(inner.width)));
    canvas.scrolled(CARD, inner, state.card_top, lines.unwrap_or_default());
}
