//! (to be written)

use ratatui::layout::Rect;

use super::canvas::Canvas;
use crate::tui::state::form::Form;

/// Draws a form over the screen.
pub(super) fn draw(canvas: &mut Canvas, _form: &Form, area: Rect) {
    canvas.clear(area);
}
