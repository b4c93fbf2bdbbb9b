//! The rows an import did not take, written back as a file of the same columns, to be corrected and imported again.

use std::io::{Result, Write};

use super::csv::{Record, Writer};

/// Heading of the added column.
const WHY: &str = "why";

/// A file of refused rows; nothing is written before the first of them.
#[derive(Debug)]
pub struct Refused<W> {
    writer: Writer<W>,
    headings: Vec<String>,
    rows: u64,
}

impl<W: Write> Refused<W> {
    /// A file with the headings of the one being imported.
    pub fn new(out: W, headings: &[String]) -> Self {
        Refused { writer: Writer::new(out), headings: headings.to_vec(), rows: 0 }
    }

    /// Writes the row and the sentence that says why it was refused. The sentence stands under its own heading after
    /// the columns of the file; cells that a row has too many stay behind it.
    ///
    /// # Errors
    /// Those of the stream.
    pub fn row(&mut self, record: Record<'_>, why: &str) -> Result<()> {
        if self.rows == 0 {
            let headings = self.headings.iter().map(String::as_str);
            self.writer.row(headings.filter(|heading| *heading != WHY).chain([WHY]))?;
        }
        self.rows += 1;
        let columns = self.headings.len();
        // A file of refused rows that is imported again brings the old reasons along.
        let old = self.headings.iter().position(|heading| heading == WHY);
        let own = (0..columns).filter(|column| Some(*column) != old);
        let more = columns..record.len();
        let cells = own.map(|column| record.cell(column)).chain([why]);
        self.writer.row(cells.chain(more.map(|column| record.cell(column))))
    }

    /// How many rows were written.
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// Gives the stream back.
    pub fn into_inner(self) -> W {
        self.writer.into_inner()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::csv::{Options, Reader, Row};

    fn refused(text: &'static str) -> String {
        let mut reader =
            Reader::new(Box::new(text.as_bytes()), "a.csv", Options::default()).unwrap();
        let mut refused = Refused::new(Vec::new(), reader.headings());
        while let Some(row) = reader.next_row().unwrap() {
            if let Row::Refused(record, error) = row {
                refused.row(record, error.key()).unwrap();
            }
        }
        String::from_utf8(refused.into_inner()).unwrap()
    }

    #[test]
    fn refused_rows_keep_their_columns() {
        let text = "id;name\n1;ok\n2\n'=3;\"x,y\";more\n";
        let expected = "id,name,why\n2,,error-csv-ragged\n'=3,\"x,y\",error-csv-ragged,more\n";
        assert_eq!(refused(text), expected);
        assert_eq!(refused("id,name\n1,ok\n"), "");
    }

    #[test]
    fn old_reasons_are_replaced() {
        assert_eq!(refused("id,why,name\n2,old\n"), "id,name,why\n2,,error-csv-ragged\n");
    }
}
