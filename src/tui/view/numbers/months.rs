//! The panes of a year: revenue by month, new and returning customers, and what the twelve months come to.

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;

use super::super::canvas::{Canvas, cell, cell_right, cells};
use super::super::look::Meaning;
use super::{bar, pair, percent, signed_percent};
use crate::domain::month::Month;
use crate::i18n::{amount, number};
use crate::metrics::{MonthBuyers, MonthSales, Ratio};
use crate::ops::{Figure, YearBuyers, YearSales};
use crate::t;
use crate::tui::state::numbers::{NEW, RETURNING, REVENUE, State, YEARLY};

/// Cells of a month, `2026-11`, and of a change, ` >999%`.
const MONTH: usize = 7;
const CHANGE: usize = 7;
/// The shortest bar that tells anything.
const LEAST_BAR: usize = 4;

/// Revenue by month: a bar, the amount, the change.
pub(super) fn revenue(canvas: &mut Canvas, state: &State, area: Rect) {
    let desk = &canvas.model.desk;
    let (months, sales) = (state.months(desk), state.sales(desk));
    let title = match (months.first(), months.last(), sales) {
        (Some(first), Some(last), Some(_)) => t!(
            canvas.texts(),
            "number-title-revenue",
            first = first.to_string(),
            last = last.to_string()
        ),
        _ => canvas.text("tui-loading"),
    };
    let is_focused = state.pane == REVENUE;
    let inner = canvas.pane(area, &title, is_focused);
    let columns = Columns::of(canvas, sales, usize::from(inner.width));
    let (heading, inner) = headed(inner);
    let text = columns.heading(canvas);
    let span = canvas.span(&text, Meaning::Dim);
    canvas.line(heading, 0, Line::from(span));
    let draw = |canvas: &Canvas, at: usize, month: &Month| {
        columns.line(canvas, *month, sales.and_then(|sales| sales.months.get(at)))
    };
    canvas.rows((REVENUE, inner), (state.cursor(REVENUE), is_focused), &months, draw);
}

/// The first line of a pane, and the rest of it.
fn headed(area: Rect) -> (Rect, Rect) {
    let [heading, rest] = Layout::vertical([Constraint::Length(1), Constraint::Min(0)]).areas(area);
    (heading, rest)
}

/// Cells of what stands beside the month; 0 leaves it out.
struct Columns {
    bar: usize,
    amount: usize,
    change: usize,
    most: i64,
}

impl Columns {
    fn of(canvas: &Canvas, sales: Option<&YearSales>, width: usize) -> Columns {
        let digits = canvas.model.desk.currency.digits();
        let months = || sales.iter().flat_map(|sales| &sales.months).map(|(sold, _)| sold.revenue);
        let widest = months().map(|revenue| usize::from(cells(&amount(revenue, digits)))).max();
        let amount = widest.unwrap_or_default().max(8) + 1;
        let rest = width.saturating_sub(MONTH + amount);
        let change = if rest >= CHANGE { CHANGE } else { 0 };
        let bar = Some(rest - change).filter(|cells| *cells > LEAST_BAR).unwrap_or_default();
        let amount = width.saturating_sub(MONTH + change + bar);
        Columns { bar, amount, change, most: months().max().unwrap_or_default() }
    }

    fn heading(&self, canvas: &Canvas) -> String {
        let change = canvas.text("number-head-change");
        let change = if self.change > 0 { cell_right(&change, self.change) } else { String::new() };
        cell("", MONTH + self.bar) + &cell_right(canvas.unit(), self.amount) + &change
    }

    fn line(
        &self,
        canvas: &Canvas,
        month: Month,
        sold: Option<&(MonthSales, Ratio)>,
    ) -> Line<'static> {
        let digits = canvas.model.desk.currency.digits();
        let told = sold.map(|(sold, _)| amount(sold.revenue, digits)).unwrap_or_default();
        let length = self.bar.saturating_sub(1);
        let drawn = sold.map(|(sold, _)| bar(sold.revenue, self.most, length)).unwrap_or_default();
        let change = sold.map(|(_, change)| signed_percent(*change)).unwrap_or_default();
        let drawn = if self.bar > 0 { format!(" {}", cell(&drawn, length)) } else { drawn };
        Line::from(vec![
            canvas.span(&month.to_string(), Meaning::Plain),
            canvas.span(&cell(&drawn, self.bar), Meaning::Bar),
            canvas.span(&cell_right(&told, self.amount), Meaning::Plain),
            canvas.span(&cell_right(&change, self.change), Meaning::Plain),
        ])
    }
}

/// New and returning customers of each month, side by side: each a row of figures of its own.
pub(super) fn buyers(canvas: &mut Canvas, state: &State, area: Rect) {
    let title = match state.buyers(&canvas.model.desk) {
        Some(_) => canvas.text("number-title-buyers"),
        None => canvas.text("tui-loading"),
    };
    let inner = canvas.pane(area, &title, [NEW, RETURNING].contains(&state.pane));
    let month = u16::try_from(MONTH).unwrap_or_default() + 1;
    let first = month + inner.width.saturating_sub(month) / 2;
    let [new, returning] =
        Layout::horizontal([Constraint::Length(first), Constraint::Min(0)]).areas(inner);
    counts(canvas, state, (NEW, new));
    counts(canvas, state, (RETURNING, returning));
}

/// One of the two columns: the months stand before the first.
fn counts(canvas: &mut Canvas, state: &State, (pane, area): (usize, Rect)) {
    let desk = &canvas.model.desk;
    let (months, buyers) = (state.months(desk), state.buyers(desk));
    let (key, month): (_, fn(Month) -> String) = match pane {
        NEW => ("number-head-new", |month| month.to_string() + " "),
        _ => ("number-head-returning", |_| String::new()),
    };
    let count = |at: &MonthBuyers| if pane == NEW { at.new } else { at.returning };
    let all = || buyers.iter().flat_map(|buyers| &buyers.months);
    let most = all().map(|at| at.new.max(at.returning)).max().unwrap_or_default();
    let (heading, rest) = headed(area);
    let span = canvas.span(&cell_right(&canvas.text(key), area.width.into()), Meaning::Dim);
    canvas.line(heading, 0, Line::from(span));
    let digits = usize::from(cells(&number(most))) + 1;
    let draw = |canvas: &Canvas, at: usize, row: &Month| {
        let month = month(*row);
        let room = usize::from(area.width).saturating_sub(month.len() + digits);
        let length = Some(room).filter(|room| *room > LEAST_BAR).map_or(0, |room| room - 1);
        let told = buyers.and_then(|buyers| buyers.months.get(at)).map(count);
        let drawn = bar(told.unwrap_or_default(), most, length);
        let told = told.map(number).unwrap_or_default();
        let drawn = if length > 0 { format!(" {}", cell(&drawn, length)) } else { cell("", room) };
        Line::from(vec![
            canvas.span(&month, Meaning::Plain),
            canvas.span(&drawn, Meaning::Bar),
            canvas.span(&cell_right(&told, digits), Meaning::Plain),
        ])
    };
    canvas.rows((pane, rest), (state.cursor(pane), state.pane == pane), &months, draw);
}

/// What the twelve months come to, and averages.
pub(super) fn yearly(canvas: &mut Canvas, state: &State, area: Rect) {
    let is_focused = state.pane == YEARLY;
    let inner = canvas.pane(area, &canvas.text("number-title-year"), is_focused);
    let figures = state.figures(YEARLY, &canvas.model.desk);
    let draw = |canvas: &Canvas, _: usize, figure: &Figure| {
        let (key, value) = told(canvas, state, *figure);
        pair(canvas, &canvas.text(key), &value.unwrap_or_default(), inner.width.into())
    };
    canvas.rows((YEARLY, inner), (state.cursor(YEARLY), is_focused), &figures, draw);
}

/// The label of a figure of the year, and its value once it was looked up.
fn told(canvas: &Canvas, state: &State, figure: Figure) -> (&'static str, Option<String>) {
    let desk = &canvas.model.desk;
    let (sales, buyers) = (state.sales(desk), state.buyers(desk));
    let rate = |rate: Ratio| match rate.percent() {
        Some(_) => {
            format!("{} ({}/{})", percent(rate), number(rate.numerator), number(rate.denominator))
        }
        None => canvas.text("number-none"),
    };
    let average = |sales: &YearSales| match sales.average.quotient() {
        Some(minor) => canvas.money(minor),
        None => canvas.text("number-none"),
    };
    let revenue = |sales: &YearSales| {
        format!("{} {:>5}", canvas.money(sales.revenue), signed_percent(sales.change))
    };
    match figure {
        Figure::YearPurchases(_) => {
            ("number-label-purchases", sales.map(|sales| number(sales.purchases)))
        }
        Figure::YearCustomers(_) => {
            ("number-label-customers", buyers.map(|buyers| number(buyers.customers)))
        }
        Figure::Average(_) => ("number-label-average", sales.map(average)),
        Figure::Repeat(_) => {
            ("number-label-repeat", buyers.map(|buyers: &YearBuyers| rate(buyers.repeat)))
        }
        Figure::RepeatEver => {
            ("number-label-repeat-ever", state.base.as_ref().map(|base| rate(base.repeat)))
        }
        _ => ("number-label-revenue", sales.map(revenue)),
    }
}
