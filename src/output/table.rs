//! Tables for people: columns aligned by display width, fitted to the terminal, ASCII marks only.

use comfy_table::{CellAlignment, ContentArrangement, LineStyle, Row, Table, TableStyle};

use crate::i18n::{Texts, clean, cut, width};

use super::cell::Cell;
use super::style::{Meaning, paint};

/// Cells between two columns.
const GAP: usize = 2;
/// A column of text is not made narrower than this.
const NARROW: usize = 4;
/// No cell is wider, whatever it holds; comfy-table counts cells in 16 bits.
const WIDE: usize = 10_000;

/// How a table is drawn.
pub(super) struct Look {
    /// The width no line exceeds.
    pub(super) width: Option<usize>,
    /// Whether a line is drawn under the headings.
    pub(super) ruled: bool,
    /// Whether lines are painted.
    pub(super) painted: bool,
}

/// Rows as people read them, kept until their widths are known.
pub(super) struct Grid {
    columns: Vec<Measured>,
    rows: Vec<Vec<String>>,
    marks: Vec<Option<Meaning>>,
}

/// What is known of a column from the cells it was given.
struct Measured {
    heading: String,
    content: usize,
    drawn: bool,
    numbers: bool,
    may_be_cut: bool,
}

impl Grid {
    /// An empty table under `headings`, each with whether it is drawn even where no row has a value.
    pub(super) fn new(headings: impl Iterator<Item = (String, bool)>) -> Self {
        let column = |(heading, drawn)| Measured {
            heading,
            content: 0,
            drawn,
            numbers: true,
            may_be_cut: false,
        };
        let columns = headings.map(column).collect();
        Grid { columns, rows: Vec::new(), marks: Vec::new() }
    }

    /// Adds a row, painted by `mark`.
    pub(super) fn push(
        &mut self,
        cells: impl Iterator<Item = Cell>,
        mark: Option<Meaning>,
        texts: &Texts,
    ) {
        let read = |(cell, column): (Cell, &mut Measured)| {
            let text = clean(&cell.pretty(texts)).into_owned();
            column.content = column.content.max(width(&text));
            column.drawn |= !cell.is_empty();
            column.numbers &= cell.is_number() || cell == Cell::None;
            column.may_be_cut |= cell.may_be_cut() && cell != Cell::None;
            text
        };
        self.rows.push(cells.zip(&mut self.columns).map(read).collect());
        self.marks.push(mark);
    }

    /// The lines of the table, headings first.
    pub(super) fn draw(mut self, look: &Look) -> impl Iterator<Item = String> {
        self.drop_empty();
        let widths = self.fit(look.width);
        let mut table = Table::new();
        table.load_style(style(look.ruled)).set_content_arrangement(ContentArrangement::Disabled);
        let headings = self.columns.iter().map(|column| column.heading.as_str());
        table.set_header(cut_row(headings, &widths));
        for row in &self.rows {
            table.add_row(cut_row(row.iter().map(String::as_str), &widths));
        }
        for (at, column) in self.columns.iter().enumerate() {
            let Some(drawn) = table.column_mut(at) else { continue };
            // The style's junction is the second cell of the gap.
            let last = at + 1 == self.columns.len();
            drawn.set_padding((0, if last { 0 } else { GAP as u16 - 1 }));
            if column.numbers {
                drawn.set_cell_alignment(CellAlignment::Right);
            }
        }
        let above = if look.ruled { 2 } else { 1 };
        let marks = std::iter::repeat_n(Some(Meaning::Heading), above).chain(self.marks);
        let lines: Vec<String> = table.lines().collect();
        let (most, painted) = (look.width.unwrap_or(usize::MAX), look.painted);
        let fits = widths.iter().sum::<usize>() + GAP * widths.len() <= most;
        lines.into_iter().zip(marks).map(move |(line, mark)| {
            let line = line.trim_end();
            let line = if fits { line.to_owned() } else { cut(line, most) };
            match mark {
                Some(meaning) => paint(&line, meaning, painted),
                None => line,
            }
        })
    }

    /// Takes out the columns that no row has a value for and nobody asked for.
    fn drop_empty(&mut self) {
        let drawn: Vec<bool> = self.columns.iter().map(|column| column.drawn).collect();
        for row in &mut self.rows {
            let mut drawn = drawn.iter();
            row.retain(|_| drawn.next().is_some_and(|drawn| *drawn));
        }
        self.columns.retain(|column| column.drawn);
    }

    /// Widths of the columns: as wide as they like, else the widest gives way first. Numbers and
    /// days give up their headings but not their digits.
    fn fit(&self, room: Option<usize>) -> Vec<usize> {
        let gaps = GAP * self.columns.len().saturating_sub(1);
        let room = room.map_or(usize::MAX, |room| room.saturating_sub(gaps));
        let most = room.min(WIDE);
        let wish = |column: &Measured| column.content.max(width(&column.heading)).min(most);
        let floor = |column: &Measured| if column.may_be_cut { NARROW } else { column.content };
        let mut widths: Vec<usize> = self.columns.iter().map(wish).collect();
        let floors: Vec<usize> = self.columns.iter().map(floor).collect();
        while widths.iter().sum::<usize>() > room {
            let gives = (0..widths.len()).filter(|at| widths[*at] > floors[*at]);
            let Some(widest) = gives.max_by_key(|at| widths[*at]) else { break };
            widths[widest] -= 1;
        }
        widths
    }
}

fn cut_row<'a>(texts: impl Iterator<Item = &'a str>, widths: &[usize]) -> Row {
    Row::from(texts.zip(widths).map(|(text, cells)| cut(text, *cells)).collect::<Vec<_>>())
}

fn style(ruled: bool) -> TableStyle {
    let between = comfy_table::ContentLineStyle::none().junction(' ');
    let style = TableStyle::new().header_lines(between).content_lines(between);
    if ruled { style.header_separator(LineStyle::none().fill('-').junction(' ')) } else { style }
}
