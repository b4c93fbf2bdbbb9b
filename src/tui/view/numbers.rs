//! Draws the numbers: six panes of figures, and at the foot what the selected one means and which command gives it.

mod base;
mod define;
mod months;

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;

use super::canvas::{Canvas, cell, cell_right};
use super::look::Meaning;
use crate::metrics::Ratio;
use crate::tui::state::numbers::{BEST, LAPSED, NEW, RETURNING, REVENUE, STAGES, State, YEARLY};

/// Lines of the upper panes where there is room: a year, its heading and the border.
const UPPER: u16 = 15;
/// Lines of the lower panes where there is little room: the figures of a year and the border.
const LOWER: u16 = 8;

/// Draws the screen.
pub(super) fn draw(canvas: &mut Canvas, state: &State, area: Rect) {
    let [panes, foot] = Layout::vertical([Constraint::Min(0), Constraint::Length(2)]).areas(area);
    if canvas.model.is_zoomed {
        pane(canvas, state, (state.pane, panes));
    } else {
        let upper = panes.height.saturating_sub(LOWER).max(panes.height / 2).min(UPPER);
        let [upper, lower] =
            Layout::vertical([Constraint::Length(upper), Constraint::Min(0)]).areas(panes);
        let columns = [Constraint::Fill(5), Constraint::Fill(4), Constraint::Fill(4)];
        let upper: [Rect; 3] = Layout::horizontal(columns).areas(upper);
        let lower: [Rect; 3] = Layout::horizontal(columns).areas(lower);
        let shown = [REVENUE, NEW, STAGES, YEARLY, LAPSED, BEST];
        for (name, area) in shown.into_iter().zip(upper.into_iter().chain(lower)) {
            pane(canvas, state, (name, area));
        }
    }
    tell(canvas, state, foot);
}

fn pane(canvas: &mut Canvas, state: &State, (pane, area): (usize, Rect)) {
    match pane {
        REVENUE => months::revenue(canvas, state, area),
        NEW | RETURNING => months::buyers(canvas, state, area),
        STAGES => base::stages(canvas, state, area),
        YEARLY => months::yearly(canvas, state, area),
        LAPSED => base::lapsed(canvas, state, area),
        _ => base::best(canvas, state, area),
    }
}

/// What the selected figure means, and the command that lists those behind it.
fn tell(canvas: &mut Canvas, state: &State, area: Rect) {
    let Some(figure) = state.figure(&canvas.model.desk) else { return };
    let width = usize::from(area.width.saturating_sub(2));
    let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let meaning = canvas.span(
        &cell(&define::definition(canvas.texts(), &canvas.model.desk.policy, figure), width),
        Meaning::Plain,
    );
    canvas.line(area, 0, Line::from(meaning));
    let command = cell(&format!("$ {}", figure.command()), width);
    let command = canvas.span(&command, Meaning::Dim);
    canvas.line(area, 1, Line::from(command));
}

/// A change as a column shows it: `+8%`; `-` where there is nothing to compare with.
pub(super) fn signed_percent(ratio: Ratio) -> String {
    match ratio.percent() {
        None => "-".to_owned(),
        Some(percent) if percent > 999 => ">999%".to_owned(),
        Some(percent) => format!("{percent:+}%"),
    }
}

/// A share as a column shows it: `64%`; `<1%` for what is little and not nothing, `-` without data.
pub(super) fn percent(ratio: Ratio) -> String {
    match ratio.percent() {
        None => "-".to_owned(),
        Some(0) if ratio.numerator != 0 => "<1%".to_owned(),
        Some(percent) => format!("{percent}%"),
    }
}

/// A bar of at most so many cells, as long as `value` is of `most`; one cell at least where there is something.
fn bar(value: i64, most: i64, cells: usize) -> String {
    let most = i128::from(most.max(1));
    let length = i128::from(value.max(0)) * cells as i128 / most;
    let length = usize::try_from(length).unwrap_or(cells).max(usize::from(value > 0)).min(cells);
    "#".repeat(length)
}

/// A label, and a value at the end of the line.
fn pair(canvas: &Canvas, label: &str, value: &str, cells: usize) -> Line<'static> {
    let value = format!(" {value}");
    let room = cells.saturating_sub(super::canvas::cells(&value).into());
    Line::from(vec![
        canvas.span(&cell(label, room), Meaning::Plain),
        canvas.span(&cell_right(&value, cells - room), Meaning::Plain),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_as_long_as_its_value_and_never_hides_one() {
        assert_eq!(bar(50, 100, 10), "#####");
        assert_eq!(bar(100, 100, 10), "##########");
        assert_eq!(
            (bar(1, 1_000_000, 10), bar(0, 100, 10), bar(0, 0, 10)),
            ("#".into(), String::new(), String::new())
        );
        assert_eq!(bar(i64::MAX, i64::MAX, 7).len(), 7);
        assert_eq!(bar(5, 10, 0), "");
    }

    #[test]
    fn percents_say_what_they_are_not_sure_of() {
        assert_eq!(signed_percent(Ratio::of(8, 100)), "+8%");
        assert_eq!(signed_percent(Ratio::of(0, 100)), "+0%");
        assert_eq!(signed_percent(Ratio::of(-8, 100)), "-8%");
        assert_eq!(signed_percent(Ratio::of(5000, 100)), ">999%");
        assert_eq!(
            (signed_percent(Ratio::of(8, 0)), percent(Ratio::of(0, 0))),
            ("-".into(), "-".into())
        );
        assert_eq!(
            (percent(Ratio::of(0, 4)), percent(Ratio::of(1, 400))),
            ("0%".into(), "<1%".into())
        );
    }
}
