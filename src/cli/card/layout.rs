//! Fields of a card as lines: two beside each other where both are short, one with its lines below it otherwise.

use super::Pen;
use crate::i18n::{Field, clean, clean_lines, pad, width, wrap};
use crate::output::Meaning;

/// Cells before each line.
const INDENT: usize = 2;
/// Cells between heading and value, and between two fields.
const GAP: usize = 2;
/// A heading wider than this is not what others are aligned to.
const WIDEST_HEADING: usize = 16;
/// A value has at least this many cells a line, however narrow the terminal.
const NARROW: usize = 10;

/// The lines of fields, in their order.
pub(super) fn draw(pen: &Pen, fields: &[Field]) -> Vec<String> {
    let widths = fields.iter().map(|field| width(&clean(&field.heading)));
    let column = widths.filter(|width| *width <= WIDEST_HEADING).max().unwrap_or(0);
    let half = pen.width.saturating_sub(INDENT + GAP) / 2;
    let room = half.saturating_sub(column + GAP);
    let is_short = |field: &Field| {
        width(&clean(&field.heading)) <= column
            && !field.value.contains('\n')
            && width(&clean(&field.value)) <= room
    };
    let mut lines = Vec::new();
    let mut rest = fields;
    while let Some((field, after)) = rest.split_first() {
        match after.split_first() {
            Some((beside, after)) if is_short(field) && is_short(beside) => {
                let left = Cells { column, room: Some(room) }.short(pen, field);
                let right = Cells { column, room: None }.short(pen, beside);
                lines.push(format!("{}{left}{}{right}", " ".repeat(INDENT), " ".repeat(GAP)));
                rest = after;
            }
            _ => {
                lines.extend(alone(pen, field, column));
                rest = after;
            }
        }
    }
    lines
}

/// The place of a short field: the width of its heading, and of its value where another field follows.
struct Cells {
    column: usize,
    room: Option<usize>,
}

impl Cells {
    fn short(&self, pen: &Pen, field: &Field) -> String {
        let value = clean(&field.value);
        let after = self.room.map_or(0, |room| room.saturating_sub(width(&value)));
        format!(
            "{}{}{}",
            head(pen, field, self.column),
            painted(pen, field, &value),
            " ".repeat(after)
        )
    }
}

fn alone(pen: &Pen, field: &Field, column: usize) -> Vec<String> {
    let before = INDENT + column.max(width(&clean(&field.heading))) + GAP;
    let room = pen.width.saturating_sub(before).max(NARROW);
    let value = wrap(&clean_lines(&field.value), room);
    let line = |(at, part): (usize, &String)| match at {
        0 => format!(
            "{}{}{}",
            " ".repeat(INDENT),
            head(pen, field, column),
            painted(pen, field, part)
        ),
        _ => format!("{}{}", " ".repeat(before), painted(pen, field, part)),
    };
    value.iter().enumerate().map(line).collect()
}

fn head(pen: &Pen, field: &Field, column: usize) -> String {
    let heading = pad(&clean(&field.heading), column);
    format!("{}{}", pen.paint(&heading, Meaning::Dim), " ".repeat(GAP))
}

fn painted(pen: &Pen, field: &Field, value: &str) -> String {
    if field.is_late { pen.paint(value, Meaning::Overdue) } else { value.to_owned() }
}
