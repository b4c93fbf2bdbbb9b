//! Lines of a sheet as they are written one below the other: texts wrapped to the width, headings, fields.

use ratatui::text::Line;

use crate::i18n::{clean_lines, pad, width, wrap};
use crate::tui::view::canvas::{Canvas, cell};
use crate::tui::view::look::Meaning;

/// Cells of a heading before its value, and how few are left for a value at least.
const HEADING: usize = 14;
const NARROW: usize = 10;

/// Lines under way.
pub(super) struct Page<'p, 'c, 'f> {
    pub(super) canvas: &'p Canvas<'c, 'f>,
    pub(super) width: usize,
    pub(super) lines: Vec<Line<'static>>,
}

impl<'p, 'c, 'f> Page<'p, 'c, 'f> {
    pub(super) fn new(canvas: &'p Canvas<'c, 'f>, width: usize) -> Page<'p, 'c, 'f> {
        Page { canvas, width, lines: Vec::new() }
    }

    /// Text in as many lines as it takes, all but the first one indented.
    pub(super) fn text(&mut self, text: &str, meaning: Meaning) {
        let indent = 2.min(self.width.saturating_sub(NARROW));
        for (at, line) in wrap(&clean_lines(text), self.width - indent).iter().enumerate() {
            let margin = if at == 0 { "" } else { &"  "[..indent] };
            let span = self.canvas.span(&format!("{margin}{line}"), meaning);
            self.lines.push(Line::from(span));
        }
    }

    /// A heading over what follows.
    pub(super) fn heading(&mut self, text: &str) {
        if !self.lines.is_empty() {
            self.lines.push(Line::default());
        }
        self.text(text, Meaning::Heading);
    }

    /// A heading and its value beside it.
    pub(super) fn field(&mut self, heading: &str, value: &str, meaning: Meaning) {
        let before = HEADING.max(width(heading).min(2 * HEADING)) + 1;
        let room = self.width.saturating_sub(before).max(NARROW);
        for (at, line) in wrap(&clean_lines(value), room).iter().enumerate() {
            let head = if at == 0 { cell(heading, before - 1) } else { pad("", before - 1) };
            self.lines.push(Line::from(vec![
                self.canvas.span(&(head + " "), Meaning::Dim),
                self.canvas.span(line, meaning),
            ]));
        }
    }
}
