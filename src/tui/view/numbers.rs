//! (to be written)

use ratatui::layout::Rect;

use super::canvas::Canvas;
use crate::tui::state::numbers::State;

/// Draws the screen.
pub(super) fn draw(canvas: &mut Canvas, _state: &State, area: Rect) {
    canvas.pane(area, "", true);
}
