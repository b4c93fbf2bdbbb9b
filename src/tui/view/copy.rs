//! Draws the menu of what can be copied.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::canvas::{Canvas, cell};
use super::look::Meaning;
use super::window::{count, draw_lines, keys, window, with_foot};
use crate::t;
use crate::tui::state::copy::{Copy, Piece};
use crate::tui::state::overlay::PANE;

/// The widest it gets.
const WIDTH: u16 = 66;
/// Cells of what a piece is.
const KIND: usize = 14;

/// Draws the menu over the screen.
pub(super) fn draw(canvas: &mut Canvas, copy: &Copy, area: Rect) {
    let pieces = copy.pieces.as_deref().unwrap_or_default();
    let title = match copy.chosen.as_slice() {
        [one] => t!(canvas.texts(), "over-copy-one", name = one.name.as_str()),
        several => t!(canvas.texts(), "over-copy-several", count = several.len()),
    };
    let offered = [("1-9 Enter", "over-key-copy"), ("Esc", "over-key-back")];
    let foot = keys(canvas, WIDTH, &offered);
    let rows = u16::try_from(pieces.len().max(1)).unwrap_or(u16::MAX);
    let height = rows.saturating_add(count(&foot) + 3);
    let inner = window(canvas, area, (WIDTH, height), &title);
    let (above, below) = with_foot(inner, count(&foot));
    draw_lines(canvas, below, foot);
    if copy.pieces.is_none() {
        let line = canvas.span(&canvas.text("tui-loading"), Meaning::Dim);
        canvas.line(above, 0, Line::from(line));
    }
    let width = usize::from(above.width);
    let row = |canvas: &Canvas, at: usize, piece: &Piece| {
        let digit = if at < 9 { (at + 1).to_string() } else { String::new() };
        let kind = canvas.texts().heading(piece.kind);
        Line::from(vec![
            canvas.span(&cell(&digit, 3), Meaning::Key),
            canvas.span(&(cell(&kind, KIND) + " "), Meaning::Dim),
            canvas.span(&cell(&piece.text, width.saturating_sub(KIND + 4)), Meaning::Plain),
        ])
    };
    canvas.rows((PANE, above), (&copy.cursor, true), pieces, row);
}
