//! Writing canonical CSV: UTF-8, LF, quotation marks only where RFC 4180 needs them, cells guarded against
//! spreadsheets. Which columns there are is `canonical`.

use std::io::{Result, Write};

use super::guard;

/// Writes rows; the caller gives a buffered stream, and flushes it.
#[derive(Debug)]
pub struct Writer<W> {
    out: W,
}

impl<W: Write> Writer<W> {
    /// A writer of plain UTF-8.
    pub fn new(out: W) -> Self {
        Writer { out }
    }

    /// Writes one row, headings or cells. The reader passes over a row in which every cell is blank.
    ///
    /// # Errors
    /// Those of the stream.
    pub fn row<C: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = C>) -> Result<()> {
        for (at, cell) in cells.into_iter().enumerate() {
            if at > 0 {
                self.out.write_all(b",")?;
            }
            self.cell(&guard::close(cell.as_ref()))?;
        }
        self.out.write_all(b"\n")
    }

    /// Gives the stream back.
    pub fn into_inner(self) -> W {
        self.out
    }

    fn cell(&mut self, cell: &str) -> Result<()> {
        if !cell.contains([',', '"', '\n', '\r']) {
            return self.out.write_all(cell.as_bytes());
        }
        write!(self.out, "\"{}\"", cell.replace('"', "\"\""))
    }
}
