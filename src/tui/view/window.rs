//! The frame of what lies over a screen: a pane of its own in the middle, and the line of its keys at the foot.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::canvas::{Canvas, cells};
use super::look::Meaning;
use crate::tui::model::Spot;
use crate::tui::state::screen::Target;

/// Cells beside a pane that are too few to show anything.
const SLIVER: u16 = 24;

/// Draws an empty pane of at most `width` and `height` cells, borders among them, in the middle of `area`; returns what
/// is inside. A click in it is none beside it.
pub(super) fn window(
    canvas: &mut Canvas,
    area: Rect,
    (width, height): (u16, u16),
    title: &str,
) -> Rect {
    let width =
        if height >= area.height { width_beside(area, width) } else { width.min(area.width) };
    let height = height.min(area.height);
    let x = area.x + (area.width - width) / 2;
    let y = area.y + (area.height - height) / 2;
    let place = Rect { x, y, width, height };
    canvas.clear(place);
    canvas.drawn.spots.push(Spot { x, y, width, height, target: Target::Inside });
    let inner = canvas.pane(place, title, true);
    Rect { x: inner.x + 1, width: inner.width.saturating_sub(2), ..inner }
}

/// The width of a pane of at most `widest` cells: all there is, where it would leave no more than a sliver beside it,
/// which would only confuse.
pub(super) fn width_beside(area: Rect, widest: u16) -> u16 {
    if widest + SLIVER > area.width { area.width } else { widest }
}

/// Parts an area into what is above its last `lines` lines, and those.
pub(super) fn with_foot(area: Rect, lines: u16) -> (Rect, Rect) {
    let lines = lines.min(area.height);
    let above = Rect { height: area.height - lines, ..area };
    (above, Rect { y: area.bottom() - lines, height: lines, ..area })
}

/// `Enter do   Esc back`: keys and what they do, in as many lines of `width` cells as it takes.
pub(super) fn keys(canvas: &Canvas, width: u16, keys: &[(&str, &str)]) -> Vec<Line<'static>> {
    let mut lines: Vec<Line<'static>> = Vec::new();
    let mut used = 0;
    for (key, text) in keys.iter().filter(|(key, _)| !key.is_empty()) {
        let does = canvas.text(text);
        let wide = cells(key) + 1 + cells(&does);
        let parts =
            [canvas.span(key, Meaning::Key), Span::raw(" "), canvas.span(&does, Meaning::Plain)];
        match lines.last_mut() {
            Some(line) if used + 2 + wide <= width => {
                line.push_span("  ");
                parts.into_iter().for_each(|part| line.push_span(part));
                used += 2 + wide;
            }
            _ => {
                lines.push(Line::from(parts.to_vec()));
                used = wide;
            }
        }
    }
    lines
}

/// Draws lines from the first line of an area on.
pub(super) fn draw_lines(canvas: &mut Canvas, area: Rect, lines: Vec<Line>) {
    for (row, line) in lines.into_iter().enumerate() {
        canvas.line(area, row, line);
    }
}

/// How many lines there are.
pub(super) fn count(lines: &[Line]) -> u16 {
    u16::try_from(lines.len()).unwrap_or(u16::MAX)
}
