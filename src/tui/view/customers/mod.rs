//! Draws the list of customers, and beside it the sheet of the selected one.

mod overview;
mod page;
mod sheet;

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;

use super::canvas::{Canvas, cell, cell_right};
use super::greeting;
use super::look::Meaning;
use crate::domain::address::addressed_row;
use crate::domain::letter::Letter;
use crate::i18n::{money, number};
use crate::ops::{Listed, Order};
use crate::t;
use crate::tui::state::customers::{LIST, State};

/// Cells of what stands before the name: the mark, the letter, a space.
const BEFORE: usize = 4;
const CODE: usize = 7;
const STAGE: usize = 10;
const DAYS: usize = 6;
const DAY: usize = 10;
const POINTS: usize = 9;
const SPEND: usize = 13;
/// What a list must be wide for to show codes, next contacts, points and spend.
const WIDE: [usize; 4] = [40, 60, 72, 86];

/// Draws the screen.
pub(super) fn draw(canvas: &mut Canvas, state: &State, area: Rect) {
    match (canvas.model.is_zoomed, state.pane) {
        (true, LIST) => list(canvas, state, area),
        (true, _) => sheet::draw(canvas, state, area),
        (false, _) => {
            let halves = [Constraint::Percentage(45), Constraint::Percentage(55)];
            let [left, right] = Layout::horizontal(halves).areas(area);
            list(canvas, state, left);
            sheet::draw(canvas, state, right);
        }
    }
}

fn list(canvas: &mut Canvas, state: &State, area: Rect) {
    let title = title(canvas, state);
    let is_focused = state.pane == LIST;
    let inner = canvas.pane(area, &title, is_focused);
    let inner = canvas.filter(inner, &state.filter);
    if state.is_loaded && state.window.rows.is_empty() {
        match (state.shown.as_str(), state.everybody) {
            ("", Some(0)) => greeting::draw(canvas, inner),
            ("", None) => {}
            ("", Some(_)) => canvas.told(inner, "people-all-archived"),
            _ => canvas.told(inner, "people-not-found"),
        }
    }
    let width = usize::from(inner.width);
    let draw = |canvas: &Canvas, at: usize, row: &Listed| line(canvas, state, (at, row), width);
    let cursor = (&state.window.cursor, is_focused);
    canvas.rows((LIST, inner), cursor, &state.window.rows, draw);
}

fn title(canvas: &Canvas, state: &State) -> String {
    if !state.is_loaded {
        return canvas.text("tui-loading");
    }
    let order = canvas.text(match state.order {
        Order::Reading => "people-order-reading",
        Order::LastPurchase => "people-order-last-purchase",
        Order::Spend => "people-order-spend",
        Order::Points => "people-order-points",
        Order::NextDue => "people-order-next-due",
        Order::Newest => "people-order-newest",
        Order::PointsEnd => "people-order-points-end",
    });
    let count = state.count.as_ref().filter(|(filter, _)| *filter == state.shown);
    let count = count.map(|(_, count)| number(i64::try_from(*count).unwrap_or(i64::MAX)));
    let count = count.unwrap_or_default();
    let mut title = t!(canvas.texts(), "people-title", count = count, order = order);
    title += &canvas.marked(&state.marking.marks);
    if state.marking.has_begun() {
        title += &canvas.text("people-range");
    }
    title
}

/// The letter of a row in the order of readings, where it is the first one under it.
fn letter(state: &State, at: usize, row: &Listed) -> String {
    if state.order != Order::Reading {
        return String::new();
    }
    let of = |row: &Listed| Letter::of(&row.customer.reading()).letter;
    let before = at.checked_sub(1).and_then(|at| state.window.rows.get(at)).map(of);
    let own = of(row);
    if before == Some(own) { String::new() } else { own.to_string() }
}

/// `*や 山田 太郎 様   C12  利用中  3日`.
fn line(
    canvas: &Canvas,
    state: &State,
    (at, row): (usize, &Listed),
    width: usize,
) -> Line<'static> {
    let (customer, summary) = (&row.customer, &row.customer.summary);
    let today = canvas.today();
    let is_marked = state.marking.marks.has(customer.id);
    let stage = summary.stage(today, &canvas.model.desk.policy.stages);
    let days =
        summary.days_silent(today).map(|days| t!(canvas.texts(), "people-days", days = days));
    let shown = WIDE.map(|least| width >= least);
    let extra = [(shown[1], DAY + 1), (shown[2], POINTS), (shown[3], SPEND), (shown[0], CODE)];
    let taken: usize = extra.iter().filter(|(is_shown, _)| *is_shown).map(|(_, cells)| cells).sum();
    let name = width.saturating_sub(BEFORE + 1 + STAGE + DAYS + taken);
    let meaning = if is_marked { Meaning::Marked } else { Meaning::Plain };
    let mut spans = vec![
        canvas.span(if is_marked { "*" } else { " " }, Meaning::Marked),
        canvas.span(&(cell(&letter(state, at, row), 2) + " "), Meaning::Key),
        canvas.span(&cell(&addressed_row(customer, canvas.texts().lang()), name), meaning),
        canvas.span(" ", Meaning::Plain),
    ];
    if shown[0] {
        spans.push(canvas.span(&cell(&customer.id.to_string(), CODE), Meaning::Dim));
    }
    spans.push(canvas.span(&cell(&canvas.texts().word(stage.word()), STAGE), Meaning::Plain));
    spans.push(canvas.span(&cell_right(&days.unwrap_or_else(|| "-".to_owned()), DAYS), meaning));
    if shown[3] {
        let currency = canvas.model.desk.currency;
        let lang = canvas.texts().lang();
        let spend = money(summary.spend, currency.digits(), currency.code(), lang);
        spans.push(canvas.span(&cell_right(&spend, SPEND), Meaning::Plain));
    }
    if shown[2] {
        spans.push(canvas.span(&cell_right(&number(summary.points), POINTS), Meaning::Plain));
    }
    if shown[1] {
        let is_late = summary.next_due.is_some_and(|due| due <= today);
        let due = summary.next_due.map(|due| due.to_string()).unwrap_or_default();
        let meaning = if is_late { Meaning::Late } else { Meaning::Plain };
        spans.push(canvas.span(&(String::from(" ") + &cell(&due, DAY)), meaning));
    }
    Line::from(spans)
}
