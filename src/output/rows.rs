//! Lists: rows in any format. Everything but what people read goes out row by row.

use std::borrow::Borrow;
use std::io::Write;

use crate::error::Result;

use super::column::Column;
use super::format::Format;
use super::json;
use super::page::Page;
use super::separated::{Dialect, write_ids, write_separated};
use super::stream::written;
use super::table::{Grid, Look};

/// Writes `rows` and returns how many there were, so that the caller can say a sentence where a
/// person got none: no row leaves a table empty without its headings, and is `[]` in JSON.
///
/// JSON holds all columns, the other formats those shown. Fails with the first row that fails and
/// as [`written`] says; what was written before stays written.
pub fn write_rows<R, B: Borrow<R>>(
    out: &mut dyn Write,
    page: &Page,
    columns: &[Column<R>],
    rows: impl IntoIterator<Item = Result<B>>,
) -> Result<usize> {
    let rows = rows.into_iter();
    match page.format {
        Format::Table | Format::Plain => write_table(out, page, columns, rows),
        Format::Tsv => write_separated(out, Dialect::Tsv, columns, rows),
        Format::Csv => write_separated(out, Dialect::Csv, columns, rows),
        Format::Json => json::write_array(out, columns, rows),
        Format::Jsonl => json::write_lines(out, columns, rows),
        Format::Ids => write_ids(out, columns, rows),
    }
}

fn write_table<R, B: Borrow<R>>(
    out: &mut dyn Write,
    page: &Page,
    columns: &[Column<R>],
    rows: impl Iterator<Item = Result<B>>,
) -> Result<usize> {
    let shown: Vec<&Column<R>> = columns.iter().filter(|column| column.shown).collect();
    let mut grid = Grid::new(shown.iter().map(|column| page.heading(column.key)));
    for row in rows {
        let row = row?;
        let row = row.borrow();
        let mark = columns.iter().find_map(|column| column.mark.as_ref()?(row));
        grid.push(shown.iter().map(|column| (column.of)(row)), mark, page.texts);
    }
    let count = grid.len();
    if count == 0 {
        return Ok(0);
    }
    let ruled = page.format == Format::Table;
    let look = Look { width: page.room(), ruled, painted: page.painted() };
    for line in grid.draw(&look) {
        written(out.write_all((line + "\n").as_bytes()))?;
    }
    Ok(count)
}
