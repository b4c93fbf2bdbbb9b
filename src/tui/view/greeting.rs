//! Draws what greets in a book without customers: what to do first.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::canvas::{Canvas, cells};
use super::look::Meaning;
use crate::tui::action::Action;

/// What can be done first, and the text that says so.
const FIRST: [(Action, &str); 3] = [
    (Action::Add, "tui-empty-add"),
    (Action::Palette, "tui-empty-import"),
    (Action::Quit, "tui-empty-demo"),
];

/// Draws that there is nobody yet, and how customers get into the book.
pub(super) fn draw(canvas: &mut Canvas, area: Rect) {
    let none = canvas.span(&canvas.text("tui-empty"), Meaning::Plain);
    canvas.line(area, 0, Line::from(none));
    let keys = FIRST.map(|(action, _)| canvas.model.keymap.first(action));
    let widest = keys.iter().map(|key| usize::from(cells(key))).max().unwrap_or_default();
    for (at, (key, (_, text))) in keys.iter().zip(FIRST).enumerate() {
        let key = format!(" {}  ", crate::i18n::pad(key, widest));
        let spans =
            vec![canvas.span(&key, Meaning::Key), canvas.span(&canvas.text(text), Meaning::Plain)];
        canvas.line(area, at + 2, Line::from(spans));
    }
}
