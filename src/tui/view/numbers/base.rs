//! The panes of today: how many customers stand in each stage, the lapsed and the best by what they spent.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::super::canvas::{Canvas, cell, cell_right, cells};
use super::super::look::Meaning;
use super::{bar, pair, percent};
use crate::i18n::number;
use crate::metrics::StageShare;
use crate::ops::{Best, Figure};
use crate::tui::state::numbers::{BEST, LAPSED, STAGES, State};

/// Cells of a share, ` 100%`.
const SHARE: usize = 5;
/// Cells of a name below which it would be cut for a share.
const NAME: usize = 12;
/// The shortest bar that tells anything.
const LEAST_BAR: usize = 4;

/// Customers in each stage, and their share.
pub(super) fn stages(canvas: &mut Canvas, state: &State, area: Rect) {
    let is_focused = state.pane == STAGES;
    let title = title(canvas, state, "number-title-stages");
    let inner = canvas.pane(area, &title, is_focused);
    let stages = state.base.as_ref().map(|base| base.stages.as_slice()).unwrap_or_default();
    let word = |canvas: &Canvas, at: &StageShare| canvas.texts().word(at.stage.word());
    let widest = stages.iter().map(|at| usize::from(cells(&word(canvas, at)))).max();
    let name = widest.unwrap_or_default() + 1;
    let most = stages.iter().map(|at| at.share.numerator).max().unwrap_or_default();
    let count = usize::from(cells(&number(most)));
    let rest = usize::from(inner.width).saturating_sub(name + count + SHARE);
    let length = Some(rest).filter(|rest| *rest > LEAST_BAR).map_or(0, |rest| rest - 1);
    let draw = |canvas: &Canvas, _: usize, at: &StageShare| {
        let drawn = bar(at.share.numerator, most, length);
        Line::from(vec![
            canvas.span(&cell(&word(canvas, at), name), Meaning::Plain),
            canvas.span(&cell(&drawn, rest), Meaning::Bar),
            canvas.span(&cell_right(&number(at.share.numerator), count), Meaning::Plain),
            canvas.span(&cell_right(&percent(at.share), SHARE), Meaning::Plain),
        ])
    };
    canvas.rows((STAGES, inner), (state.cursor(STAGES), is_focused), stages, draw);
}

/// How many are lapsed, then those of them who spent most.
pub(super) fn lapsed(canvas: &mut Canvas, state: &State, area: Rect) {
    let is_focused = state.pane == LAPSED;
    let title = title(canvas, state, "number-title-lapsed");
    let inner = canvas.pane(area, &title, is_focused);
    let width = usize::from(inner.width);
    let figures = state.figures(LAPSED, &canvas.model.desk);
    let base = state.base.as_ref();
    let draw = |canvas: &Canvas, at: usize, _: &Figure| {
        let Some(base) = base else { return Line::default() };
        let best = at.checked_sub(1).and_then(|at| base.lapsed_best.get(at));
        match best {
            Some(lapsed) => {
                let spend = canvas.money(lapsed.customer.summary.spend);
                pair(canvas, &lapsed.customer.name, &spend, width)
            }
            None => {
                let all = canvas.text("number-label-lapsed");
                pair(canvas, &all, &number(base.lapsed.customers), width)
            }
        }
    };
    canvas.rows((LAPSED, inner), (state.cursor(LAPSED), is_focused), &figures, draw);
}

/// Those who spent most, with their share of all revenue.
pub(super) fn best(canvas: &mut Canvas, state: &State, area: Rect) {
    let is_focused = state.pane == BEST;
    let title = title(canvas, state, "number-title-best");
    let inner = canvas.pane(area, &title, is_focused);
    let best = state.base.as_ref().map(|base| base.best.as_slice()).unwrap_or_default();
    let has_share = usize::from(inner.width) >= NAME + SHARE + 12;
    let draw = |canvas: &Canvas, _: usize, at: &Best| {
        let share = cell_right(&percent(at.share), if has_share { SHARE } else { 0 });
        let spend = canvas.money(at.share.numerator) + &share;
        pair(canvas, &at.customer.name, &spend, inner.width.into())
    };
    canvas.rows((BEST, inner), (state.cursor(BEST), is_focused), best, draw);
}

fn title(canvas: &Canvas, state: &State, key: &str) -> String {
    canvas.text(if state.base.is_some() { key } else { "tui-loading" })
}
