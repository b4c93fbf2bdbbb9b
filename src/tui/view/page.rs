//! Draws what a command line printed.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::canvas::Canvas;
use super::look::Meaning;
use super::window::{count, draw_lines, keys, window, with_foot};
use crate::tui::action::Action;
use crate::tui::state::overlay::PANE;
use crate::tui::state::page::Page;

/// Draws the page over the screen.
pub(super) fn draw(canvas: &mut Canvas, page: &Page, area: Rect) {
    let program = if page.title.starts_with("crm ") { "" } else { "crm " };
    let title = format!("{program}{}", page.title);
    let inner = window(canvas, area, (area.width, area.height), &title);
    // Lines were made for all cells between the borders.
    let inner = Rect { x: inner.x - 1, width: inner.width + 2, ..inner };
    let palette = canvas.model.keymap.first(Action::Palette);
    let copy = canvas.model.keymap.first(Action::Copy);
    let offered =
        [("Esc", "over-key-back"), (&palette, "action-palette"), (&copy, "over-key-copy")];
    let foot = keys(canvas, inner.width, &offered);
    let (above, below) = with_foot(inner, count(&foot));
    draw_lines(canvas, below, foot);
    let mut lines = lines(canvas, page, usize::from(above.height));
    if page.is_waiting() {
        lines.push(Line::from(canvas.span(&canvas.text("over-page-waits"), Meaning::Dim)));
    } else if page.lines.is_empty() {
        lines.push(Line::from(canvas.span(&canvas.text("over-page-empty"), Meaning::Dim)));
    }
    canvas.scrolled(PANE, above, page.top, lines);
}

/// The lines of the page; those that are not seen are only counted.
fn lines(canvas: &Canvas, page: &Page, height: usize) -> Vec<Line<'static>> {
    let first = page.top.min(page.lines.len().saturating_sub(height));
    let seen = first..first + height;
    let line = |(at, line): (usize, &String)| match seen.contains(&at) {
        true => Line::from(canvas.span(line, Meaning::Plain)),
        false => Line::default(),
    };
    page.lines.iter().enumerate().map(line).collect()
}
