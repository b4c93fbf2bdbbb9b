//! Lists: rows in any format, pushed one by one. Everything but what people read goes out as it comes.

use std::borrow::Borrow;
use std::io::{ErrorKind, Write};

use crate::error::Result;
use crate::i18n::number;
use crate::t;

use super::column::Column;
use super::format::Format;
use super::json::JsonLines;
use super::page::Page;
use super::separated::{Dialect, Separated};
use super::stream::written;
use super::table::{Grid, Look};

/// Rows that are counted where the first ones alone are drawn; of more it is said that they are more.
const COUNTED: usize = 100_000;

/// A list on its way out.
pub struct Rows<'a, R> {
    out: &'a mut dyn Write,
    page: &'a Page<'a>,
    columns: &'a [Column<R>],
    form: Form,
    count: usize,
}

enum Form {
    Grid(Grid),
    Separated(Separated),
    Json(JsonLines),
}

impl<'a, R> Rows<'a, R> {
    /// Begins a list; nothing is written yet.
    pub fn begin(
        out: &'a mut dyn Write,
        page: &'a Page<'a>,
        columns: &'a [Column<R>],
    ) -> Result<Self> {
        let form = match page.format {
            Format::Table | Format::Plain => {
                let shown = columns.iter().filter(|column| column.shown);
                Form::Grid(Grid::new(shown.map(|column| (page.heading(column.key), column.named))))
            }
            Format::Tsv => Form::Separated(Separated::new(Dialect::Tsv)),
            Format::Csv => Form::Separated(Separated::new(Dialect::Csv)),
            Format::Ids => Form::Separated(Separated::new(Dialect::Ids)),
            Format::Json => Form::Json(JsonLines::array()),
            Format::Jsonl => Form::Json(JsonLines::lines()),
        };
        Ok(Rows { out, page, columns, form, count: 0 })
    }

    /// Writes what stands before the first row; not before it is clear that the rows can be read.
    fn head(&mut self) -> Result<()> {
        match &self.form {
            Form::Separated(separated) => {
                written(self.out.write_all(separated.headings(self.columns).as_bytes()))
            }
            Form::Grid(_) | Form::Json(_) => Ok(()),
        }
    }

    /// Whether another row would be drawn or counted. What is no table goes out whole.
    pub fn wants_more(&self) -> bool {
        let most = self.page.rows.filter(|_| matches!(self.form, Form::Grid(_)));
        most.is_none_or(|most| self.count <= most.max(COUNTED))
    }

    /// Adds a row. Fails as [`written`] says, also where no more are wanted: then too the list is to be ended.
    pub fn push(&mut self, row: &R) -> Result<()> {
        if !self.wants_more() {
            return written(Err(ErrorKind::BrokenPipe.into()));
        }
        if self.count == 0 {
            self.head()?;
        }
        self.count += 1;
        let line = match &mut self.form {
            Form::Grid(_) if self.page.rows.is_some_and(|most| self.count > most) => return Ok(()),
            Form::Grid(grid) => {
                let shown = self.columns.iter().filter(|column| column.shown);
                let mark = self.columns.iter().find_map(|column| column.mark.as_ref()?(row));
                grid.push(shown.map(|column| (column.of)(row)), mark, self.page.texts);
                return Ok(());
            }
            Form::Separated(separated) => separated.line(self.columns, row).as_bytes(),
            Form::Json(json) => written(json.line(self.columns, row))?,
        };
        written(self.out.write_all(line))
    }

    /// Ends the list and returns the number of rows, so that the caller can say a sentence where a person got
    /// none: no row leaves a table empty without its headings, and is `[]` in JSON.
    pub fn finish(mut self) -> Result<usize> {
        if self.count == 0 {
            self.head()?;
        }
        match self.form {
            Form::Grid(grid) if self.count > 0 => {
                let (page, ruled) = (self.page, self.page.format == Format::Table);
                let look = Look { width: page.room(), ruled, painted: page.painted() };
                for line in grid.draw(&look) {
                    written(self.out.write_all((line + "\n").as_bytes()))?;
                }
                if let Some(more) = more(page, self.count) {
                    written(self.out.write_all((more + "\n").as_bytes()))?;
                }
            }
            Form::Grid(_) | Form::Separated(_) => {}
            Form::Json(json) => written(self.out.write_all(json.end()))?,
        }
        Ok(self.count)
    }
}

/// How many of so many rows were not drawn, in words, as far as they were counted.
fn more(page: &Page, count: usize) -> Option<String> {
    let most = page.rows?;
    let more = count.min(most.max(COUNTED)).checked_sub(most).filter(|more| *more > 0)?;
    let told = number(i64::try_from(more).unwrap_or(i64::MAX));
    Some(match count > most + more {
        true => t!(page.texts, "list-rows-many", count = told),
        false => t!(page.texts, "list-rows-more", count = told),
    })
}

/// Writes rows that are at hand already, as [`Rows`] does, and returns their number.
pub fn write_rows<R, B: Borrow<R>>(
    out: &mut dyn Write,
    page: &Page,
    columns: &[Column<R>],
    rows: impl IntoIterator<Item = Result<B>>,
) -> Result<usize> {
    let mut list = Rows::begin(out, page, columns)?;
    for row in rows {
        if !list.wants_more() {
            break;
        }
        list.push(row?.borrow())?;
    }
    list.finish()
}
