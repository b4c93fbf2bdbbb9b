//! Documents: one thing with all that is known of it, as lines of heading and value for people.

use std::io::Write;

use crate::error::Result;
use crate::i18n::{clean_lines, pad, width, wrap};

use super::cell::Cell;
use super::column::{Column, Object};
use super::format::Format;
use super::json;
use super::page::Page;
use super::rows::write_rows;
use super::stream::written;
use super::style::{Meaning, paint};
use super::table::{Grid, Look};

/// Spaces before what stands under a heading of its own.
const INDENT: usize = 2;
/// A value has at least this many cells a line, however narrow the terminal.
const NARROW: usize = 10;

/// Writes one row as a document: a JSON object, or for people a line for each column that is
/// shown and has a value. In the other formats it is a list of one.
pub fn write_record<R>(
    out: &mut dyn Write,
    page: &Page,
    columns: &[Column<R>],
    row: &R,
) -> Result<()> {
    match page.format {
        Format::Json | Format::Jsonl => written(json::write_value(out, &Object { columns, row })),
        Format::Table | Format::Plain => {
            let shown = columns.iter().filter(|column| column.shown);
            let fields: Vec<_> = shown.map(|column| (column.key, (column.of)(row))).collect();
            let mut lines = Vec::new();
            push_fields(&mut lines, page, &fields, 0);
            lines.into_iter().try_for_each(|line| written(out.write_all((line + "\n").as_bytes())))
        }
        _ => write_rows(out, page, columns, [Ok(row)]).map(|_| ()),
    }
}

fn push_fields(lines: &mut Vec<String>, page: &Page, fields: &[(&str, Cell)], indent: usize) {
    let filled: Vec<(String, &Cell)> = fields
        .iter()
        .filter(|(_, cell)| !cell.is_empty())
        .map(|(key, cell)| (page.heading(key), cell))
        .collect();
    let beside = filled.iter().filter(|(_, cell)| !stands_under(cell));
    let column = beside.map(|(heading, _)| width(heading)).max().unwrap_or(0);
    let margin = " ".repeat(indent);
    for (heading, cell) in &filled {
        let head = paint(&pad(heading, column), Meaning::Heading, page.painted());
        if stands_under(cell) {
            lines.push(format!("{margin}{}", head.trim_end()));
            push_under(lines, page, cell, indent + INDENT);
            continue;
        }
        let before = indent + column + INDENT;
        let room = page.room().map_or(usize::MAX, |room| room.saturating_sub(before).max(NARROW));
        let value = wrap(&clean_lines(&cell.told(page.texts)), room);
        for (at, part) in value.iter().enumerate() {
            let left = if at == 0 { format!("{margin}{head}  ") } else { " ".repeat(before) };
            lines.push(format!("{left}{part}").trim_end().to_owned());
        }
    }
}

/// Whether a value is a document or a table itself, and stands under its heading.
fn stands_under(cell: &Cell) -> bool {
    match cell {
        Cell::Record(_) => true,
        Cell::Many(cells) => matches!(cells.first(), Some(Cell::Record(_))),
        _ => false,
    }
}

fn push_under(lines: &mut Vec<String>, page: &Page, cell: &Cell, indent: usize) {
    match cell {
        Cell::Record(fields) => push_fields(lines, page, fields, indent),
        Cell::Many(cells) => push_table(lines, page, cells, indent),
        _ => {}
    }
}

fn push_table(lines: &mut Vec<String>, page: &Page, cells: &[Cell], indent: usize) {
    let Some(Cell::Record(first)) = cells.first() else { return };
    let mut grid = Grid::new(first.iter().map(|(key, _)| (page.heading(key), false)));
    for cell in cells {
        if let Cell::Record(fields) = cell {
            grid.push(fields.iter().map(|(_, cell)| cell.clone()), None, page.texts);
        }
    }
    let room = page.room().map(|room| room.saturating_sub(indent).max(NARROW));
    let look = Look { width: room, ruled: false, painted: page.painted() };
    lines.extend(grid.draw(&look).map(|line| " ".repeat(indent) + &line));
}
