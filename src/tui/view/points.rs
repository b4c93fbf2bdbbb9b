//! Draws the points: who holds them on the left, the selected customer's statement on the right, all together below.

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;

use super::canvas::{Canvas, cell, cell_right};
use super::look::Meaning;
use crate::domain::points::Lot;
use crate::domain::statement::{Posted, Statement};
use crate::i18n::number;
use crate::ops::{Holding, Order};
use crate::t;
use crate::tui::state::points::{HOLDERS, STATEMENT, State};

/// Cells of points, and of a day.
const POINTS: usize = 8;
const DAY: usize = 10;

/// Draws the screen.
pub(super) fn draw(canvas: &mut Canvas, state: &State, area: Rect) {
    let [panes, foot] = Layout::vertical([Constraint::Min(0), Constraint::Length(2)]).areas(area);
    match (canvas.model.is_zoomed, state.pane) {
        (true, HOLDERS) => holders(canvas, state, panes),
        (true, _) => beside(canvas, state, panes),
        (false, _) => {
            let [left, right] =
                Layout::horizontal([Constraint::Fill(1), Constraint::Fill(1)]).areas(panes);
            holders(canvas, state, left);
            beside(canvas, state, right);
        }
    }
    together(canvas, state, foot);
}

fn holders(canvas: &mut Canvas, state: &State, area: Rect) {
    let title = title(canvas, state);
    let is_focused = state.pane == HOLDERS;
    let inner = canvas.pane(area, &title, is_focused);
    if state.is_loaded && state.window.rows.is_empty() {
        return canvas.told(inner, "number-points-none");
    }
    let width = usize::from(inner.width);
    let [head, inner] = Layout::vertical([Constraint::Length(1), Constraint::Min(0)]).areas(inner);
    let heading = canvas.span(&heading(canvas, width), Meaning::Dim);
    canvas.line(head, 0, Line::from(heading));
    let draw = |canvas: &Canvas, _: usize, row: &Holding| line(canvas, state, row, width);
    let cursor = (&state.window.cursor, is_focused);
    canvas.rows((HOLDERS, inner), cursor, &state.window.rows, draw);
}

fn title(canvas: &Canvas, state: &State) -> String {
    let Some(numbers) = state.numbers.filter(|_| state.is_loaded) else {
        return canvas.text("tui-loading");
    };
    let order = canvas.text(match state.order() {
        Order::PointsEnd => "number-points-soonest",
        Order::Points => "number-points-most",
        _ => "number-points-name",
    });
    let count = numbers.outstanding.holders;
    let title = t!(canvas.texts(), "number-points-title", count = number(count), order = order);
    title + &canvas.marked(&state.marking.marks)
}

fn heading(canvas: &Canvas, width: usize) -> String {
    let name = width.saturating_sub(2 * POINTS + 1 + DAY);
    let right = |key: &str| cell_right(&canvas.text(key), POINTS);
    let (held, ending) = (right("number-points-head-held"), right("number-points-head-ending"));
    cell("", name) + &held + &ending + " " + &canvas.text("number-points-head-day")
}

/// `* Mary Smith    1,840    300 2026-12-31`: the balance, and how many of it end when.
fn line(canvas: &Canvas, state: &State, row: &Holding, width: usize) -> Line<'static> {
    let customer = &row.listed.customer;
    let is_marked = state.marking.marks.has(customer.id);
    let (many, day) = match row.ending {
        Some((day, points)) => (number(points), day.to_string()),
        None => (String::new(), canvas.text("number-points-never")),
    };
    let ends_soon =
        row.ending.is_some_and(|(day, _)| state.numbers.is_some_and(|numbers| day <= numbers.soon));
    let name = width.saturating_sub(1 + 2 * POINTS + 1 + DAY);
    let meaning = if is_marked { Meaning::Marked } else { Meaning::Plain };
    let ending = if ends_soon { Meaning::Late } else { Meaning::Dim };
    Line::from(vec![
        canvas.span(if is_marked { "*" } else { " " }, Meaning::Marked),
        canvas.span(&cell(&customer.name, name), meaning),
        canvas.span(&cell_right(&number(customer.summary.points), POINTS), meaning),
        canvas.span(&cell_right(&many, POINTS), ending),
        canvas.span(&format!(" {}", cell(&day, DAY)), ending),
    ])
}

fn beside(canvas: &mut Canvas, state: &State, area: Rect) {
    let statement = state.statement();
    let customer = state.window.selected().map(|row| &row.listed.customer);
    let title = customer.map(|customer| format!("{} {}", customer.id, customer.name));
    let inner = canvas.pane(area, &title.unwrap_or_default(), state.pane == STATEMENT);
    let lines = statement.map(|statement| lines(canvas, statement));
    canvas.scrolled(STATEMENT, inner, state.statement_top, lines.unwrap_or_default());
}

/// The balance, the lots with points left, and what happened, newest first.
fn lines(canvas: &Canvas, statement: &Statement) -> Vec<Line<'static>> {
    let texts = canvas.texts();
    let balance = t!(texts, "number-points-balance", points = number(statement.balance));
    let heading = |key: &str| Line::from(canvas.span(&canvas.text(key), Meaning::Heading));
    let mut lines = vec![Line::from(canvas.span(&balance, Meaning::Heading))];
    let mut open: Vec<&Lot> = statement.lots.iter().filter(|lot| lot.left > 0).collect();
    open.sort_by_key(|lot| (lot.expires_on.is_none(), lot.expires_on, lot.awarded_on, lot.id));
    if !open.is_empty() {
        lines.extend([Line::default(), heading("number-points-lots")]);
        lines.extend(open.into_iter().map(|lot| held(canvas, lot)));
    }
    if !statement.entries.is_empty() {
        lines.extend([Line::default(), heading("number-points-entries")]);
        lines.extend(statement.entries.iter().rev().map(|line| posted(canvas, line)));
    }
    lines
}

/// `2026-12-31     300/500     2025-12-31`.
fn held(canvas: &Canvas, lot: &Lot) -> Line<'static> {
    let never = || canvas.text("number-points-never");
    let day = lot.expires_on.map_or_else(never, |day| day.to_string());
    let left = cell_right(&number(lot.left), POINTS);
    let awarded = cell(&number(lot.points), POINTS);
    let text = format!("{}{left}/{awarded}{}", cell(&day, DAY), lot.awarded_on);
    Line::from(canvas.span(&text, Meaning::Plain))
}

/// `2026-11-18 award   +33   1,840  P12 why`.
fn posted(canvas: &Canvas, line: &Posted) -> Line<'static> {
    let entry = &line.entry;
    let sign = if entry.delta > 0 { "+" } else { "" };
    let word = cell(&canvas.texts().word(entry.kind.word()), 7);
    let delta = cell_right(&format!("{sign}{}", number(entry.delta)), POINTS);
    let balance = cell_right(&number(line.balance), POINTS);
    let purchase = entry.purchase_id.map(|id| id.to_string());
    let why = [purchase, entry.note.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let text = format!("{} {word}{delta}{balance}  {why}", entry.day);
    Line::from(canvas.span(&text, Meaning::Plain))
}

/// What all hold together, what of it ends soon, and what moved this month.
fn together(canvas: &mut Canvas, state: &State, area: Rect) {
    let Some(numbers) = state.numbers else { return };
    let (texts, outstanding, moved) = (canvas.texts(), numbers.outstanding, numbers.moved);
    let held = t!(
        texts,
        "number-points-held",
        points = number(outstanding.points),
        count = number(outstanding.holders),
        day = numbers.soon.to_string(),
        ending = number(outstanding.ending)
    );
    let moved = t!(
        texts,
        "number-points-moved",
        awarded = number(moved.awarded),
        redeemed = number(moved.redeemed),
        expired = number(moved.expired)
    );
    let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    for (row, text) in [held, moved].iter().enumerate() {
        let span = canvas.span(text, Meaning::Plain);
        canvas.line(area, row, Line::from(span));
    }
}
