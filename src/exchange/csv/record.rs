//! One record of a CSV file, borrowed from the reader's buffers.

use super::guard;
use crate::error::Error;

/// The cells of a record.
#[derive(Debug, Clone, Copy)]
pub struct Record<'a> {
    pub(super) line: u64,
    pub(super) text: &'a str,
    pub(super) ends: &'a [usize],
}

impl<'a> Record<'a> {
    /// The physical line on which the record starts, from 1.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// How many cells there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no cell at all.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The cell in `column` (from 0) without the guard of spreadsheets; empty where there is none.
    pub fn cell(&self, column: usize) -> &'a str {
        let Some(&end) = self.ends.get(column) else { return "" };
        let start = column.checked_sub(1).map_or(0, |before| self.ends[before]);
        guard::open(self.text.get(start..end).unwrap_or_default())
    }

    /// All cells in their order.
    pub fn cells(self) -> impl Iterator<Item = &'a str> {
        (0..self.len()).map(move |column| self.cell(column))
    }
}

/// What stands between two line ends of a file.
#[derive(Debug)]
pub enum Row<'a> {
    /// A record with as many cells as there are headings.
    Sound(Record<'a>),
    /// A record that cannot be trusted, its cells as far as they can be told apart, and why.
    Refused(Record<'a>, Error),
}
