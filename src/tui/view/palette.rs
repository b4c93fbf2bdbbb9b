//! Draws the palette: what is typed, and what was found with its keys and command lines.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::canvas::{Canvas, cell, cells};
use super::look::Meaning;
use super::window::{count, draw_lines, keys, window, with_foot};
use crate::error::Error;
use crate::tui::state::overlay::PANE;
use crate::tui::state::palette::entry::Entry;
use crate::tui::state::palette::{Palette, Row};

/// The widest it gets.
const WIDTH: u16 = 110;

/// Draws the palette over the screen.
pub(super) fn draw(canvas: &mut Canvas, palette: &Palette, area: Rect) {
    let title = canvas.text("over-title-palette");
    let inner = window(canvas, area, (WIDTH, area.height), &title);
    let mut offered =
        vec![("Enter", "over-key-do"), ("Tab", "over-key-take-over"), ("Esc", "over-key-back")];
    if palette.recalls() {
        offered.insert(2, ("Up", "over-key-earlier"));
    }
    let foot = keys(canvas, inner.width, &offered);
    let (above, below) = with_foot(inner, count(&foot));
    draw_lines(canvas, below, foot);
    typed(canvas, palette, above);
    let list = Rect { y: above.y + 1, height: above.height.saturating_sub(2), ..above };
    let columns = Columns::of(palette, list.width);
    let row = |canvas: &Canvas, _: usize, row: &Row| match row {
        Row::Entry(at) => entry(canvas, &palette.entries[*at], &columns),
        Row::Line => line(canvas, palette),
    };
    canvas.rows((PANE, list), (&palette.cursor, true), &palette.rows, row);
}

/// The line that is typed into.
fn typed(canvas: &mut Canvas, palette: &Palette, area: Rect) {
    let sign = canvas.span(": ", Meaning::Key);
    canvas.line(area, 0, Line::from(sign));
    let room = Rect { x: area.x + 2, width: area.width.saturating_sub(2), height: 1, ..area };
    if palette.input.is_empty() {
        let what = canvas.span(&canvas.text("over-palette-empty"), Meaning::Dim);
        canvas.line(room, 0, Line::from(what));
    }
    canvas.input(room, &palette.input, true);
}

/// Cells of the columns.
struct Columns {
    name: usize,
    keys: usize,
    rest: usize,
}

impl Columns {
    /// As wide as the widest of them, names at most a third.
    fn of(palette: &Palette, width: u16) -> Columns {
        let widest = |of: &dyn Fn(&Entry) -> u16| palette.entries.iter().map(of).max();
        let name = widest(&|entry| cells(&entry.name)).unwrap_or_default().min(width / 3);
        let keys = widest(&|entry| cells(&entry.keys.join(" "))).unwrap_or_default().min(width / 4);
        let rest = width.saturating_sub(name + keys + 4);
        Columns { name: name.into(), keys: keys.into(), rest: rest.into() }
    }
}

/// `done       x         crm done R5`; what means nothing just now says why.
fn entry(canvas: &Canvas, entry: &Entry, columns: &Columns) -> Line<'static> {
    let why_not = entry.why_not.map(|why| canvas.texts().error(&Error::refused(why)));
    let (meaning, key) = match why_not {
        Some(_) => (Meaning::Dim, Meaning::Dim),
        None => (Meaning::Plain, Meaning::Key),
    };
    let rest = why_not.map(|why| format!("({why})")).unwrap_or_else(|| entry.command.clone());
    Line::from(vec![
        canvas.span(&(cell(&entry.name, columns.name) + "  "), meaning),
        canvas.span(&(cell(&entry.keys.join(" "), columns.keys) + "  "), key),
        canvas.span(&cell(&rest, columns.rest), Meaning::Dim),
    ])
}

/// `run: crm list lapsed`.
fn line(canvas: &Canvas, palette: &Palette) -> Line<'static> {
    let line = palette.preview();
    let program = if line.starts_with("crm ") { "" } else { "crm " };
    let run = canvas.text("over-run");
    Line::from(vec![
        canvas.span(&format!("{run}: "), Meaning::Key),
        canvas.span(&format!("{program}{line}"), Meaning::Plain),
    ])
}
