//! Reading a CSV file record by record: bounded memory, no allocation for a record, and bad rows named by their
//! line instead of taking good ones with them. What the cells mean is `header` and `canonical`.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use csv_core::ReadRecordResult;

use super::quotes;
use super::record::{Record, Row};
use crate::error::{Error, Result};
use crate::exchange::encoding::Encoding;
use crate::exchange::lines::Lines;
use crate::exchange::source::Source;

/// Bytes a record may have; memory stays below a small multiple of it.
pub const RECORD_LIMIT: usize = 1024 * 1024;

/// Separators looked for in the heading line; the most frequent wins, the first of equals.
const DELIMITERS: [u8; 3] = *b",;\t";

/// What is known about a file beforehand; nothing, usually.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// The encoding, where it is not to be guessed.
    pub encoding: Option<Encoding>,
    /// The byte between cells, where it is not to be found out from the headings.
    pub delimiter: Option<u8>,
}

/// An open CSV file, its headings read.
pub struct Reader {
    source: Source,
    core: csv_core::Reader,
    delimiter: u8,
    headings: Vec<String>,
    /// Decoded text; the next record starts at `start`.
    pub(super) text: Vec<u8>,
    start: usize,
    lines: Lines,
    /// The cells of the record last cut: `cells[..filled]`, cut at `ends[..width]`.
    cells: Vec<u8>,
    filled: usize,
    pub(super) ends: Vec<usize>,
    width: usize,
}

impl std::fmt::Debug for Reader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reader").field("headings", &self.headings).finish_non_exhaustive()
    }
}

impl Reader {
    /// Opens the file at `path` and reads its headings.
    ///
    /// # Errors
    /// `error-csv-read` where it cannot be read; for the rest see [`Reader::new`].
    pub fn open(path: &Path, options: Options) -> Result<Reader> {
        let name = path.display().to_string();
        let failed = |why: std::io::Error| {
            let error = Error::failure("error-csv-read").with("file", name.as_str());
            error.with("why", &why)
        };
        let file = File::open(path).map_err(failed)?;
        Reader::new(Box::new(file), &name, options)
    }

    /// Reads the headings from `read`, which is called `name` in errors.
    ///
    /// # Errors
    /// Exit 1: `error-csv-empty` without a heading line; `error-csv-heading` where that line is broken; and what
    /// [`Reader::next_row`] says.
    pub fn new(read: Box<dyn Read>, name: &str, options: Options) -> Result<Reader> {
        let mut source = Source::open(read, name, options.encoding)?;
        let mut text = Vec::new();
        source.fill(&mut text)?;
        let delimiter = options.delimiter.unwrap_or_else(|| find_delimiter(&text));
        let mut reader = Reader {
            source,
            core: csv_core::ReaderBuilder::new().delimiter(delimiter).build(),
            delimiter,
            headings: Vec::new(),
            text,
            start: 0,
            lines: Lines::default(),
            cells: vec![0; 4096],
            filled: 0,
            ends: vec![0; 64],
            width: 0,
        };
        reader.read_headings()?;
        Ok(reader)
    }

    /// The cells of the heading line, without space around them.
    pub fn headings(&self) -> &[String] {
        &self.headings
    }

    /// The encoding the file is read in.
    pub fn encoding(&self) -> Encoding {
        self.source.encoding()
    }

    /// The byte between cells.
    pub fn delimiter(&self) -> u8 {
        self.delimiter
    }

    /// What the file is called in errors.
    pub fn name(&self) -> &str {
        self.source.name()
    }

    fn error(&self, key: &'static str) -> Error {
        self.source.error(key)
    }

    /// The next row, or `None` at the end of the file; rows without any text are passed over.
    ///
    /// A row is refused, and reading goes on behind it, with `error-csv-ragged` (`expected`, `found`) where it has
    /// other cells than the headings, with `error-csv-quote` (`line`) where quotation marks do not pair up (the next
    /// row is then looked for on the next line), with `error-csv-nul` where it contains a zero byte.
    ///
    /// # Errors
    /// What ends the file, exit 1: `error-csv-read`, `error-csv-encoding` (`line`, `encoding`), `error-csv-too-long`
    /// (`line`), and `error-csv-quote-open` (`line`) where a quotation mark is not closed within [`RECORD_LIMIT`].
    pub fn next_row(&mut self) -> Result<Option<Row<'_>>> {
        loop {
            let Some(cut) = self.cut()? else { return Ok(None) };
            if !self.cells[..self.filled].trim_ascii().is_empty() {
                return Ok(Some(self.judge(cut)));
            }
        }
    }

    fn read_headings(&mut self) -> Result<()> {
        let Some(row) = self.next_row()? else { return Err(self.error("error-csv-empty")) };
        let (record, why) = match row {
            Row::Refused(record, error) if error.key() != "error-csv-ragged" => {
                (record, Some(error))
            }
            Row::Sound(record) | Row::Refused(record, _) => (record, None),
        };
        let headings = record.cells().map(|cell| cell.trim().to_owned()).collect();
        let line = i64::try_from(record.line()).unwrap_or(i64::MAX);
        if why.is_some() {
            return Err(self.error("error-csv-heading").with("line", line));
        }
        self.headings = headings;
        Ok(())
    }

    /// Cuts the next record into cells.
    fn cut(&mut self) -> Result<Option<Cut>> {
        if !self.pass_line_ends()? {
            return Ok(None);
        }
        let line = self.lines.current();
        let mut length = 0;
        (self.filled, self.width) = (0, 0);
        loop {
            let (result, read, written, ended) = self.core.read_record(
                &self.text[self.start + length..],
                &mut self.cells[self.filled..],
                &mut self.ends[self.width..],
            );
            length += read;
            self.filled += written;
            self.width += ended;
            match result {
                ReadRecordResult::OutputFull => self.cells.resize(self.cells.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::InputEmpty if length > RECORD_LIMIT => {
                    return Err(self.too_long(length));
                }
                ReadRecordResult::InputEmpty => _ = self.fill()?,
                ReadRecordResult::Record | ReadRecordResult::End => break,
            }
        }
        Ok(Some(self.close(line, length)))
    }

    /// Steps behind the record of `length` bytes; where its quotation marks do not pair up, only behind the line of
    /// the faulty one, the cells being cut anew without regard to marks.
    fn close(&mut self, line: i64, length: usize) -> Cut {
        let raw = &self.text[self.start..self.start + length];
        let quoted = raw.contains(&b'"');
        let fault = if quoted { quotes::fault(raw, self.delimiter) } else { None };
        let Some(fault) = fault else {
            self.lines.pass(raw);
            self.start += length;
            return Cut { line, quote: None };
        };
        let mut until = self.lines;
        until.pass(&raw[..fault]);
        let rest = raw[fault..].iter().position(|byte| matches!(byte, b'\r' | b'\n'));
        let length = rest.map_or(length, |rest| fault + rest);
        self.cut_plainly(length);
        self.core.reset();
        self.lines.pass(&self.text[self.start..self.start + length]);
        self.start += length;
        Cut { line, quote: Some(until.current()) }
    }

    fn cut_plainly(&mut self, length: usize) {
        let raw = &self.text[self.start..self.start + length];
        self.cells.clear();
        self.ends.clear();
        for cell in raw.split(|byte| *byte == self.delimiter) {
            self.cells.extend_from_slice(cell);
            self.ends.push(self.cells.len());
        }
        (self.filled, self.width) = (self.cells.len(), self.ends.len());
        // The buffers are handed to csv_core as slices and must not be left without room.
        self.cells.resize(self.filled.max(4096), 0);
        self.ends.resize(self.width.max(64), 0);
    }

    /// Tells a sound row from a refused one. The heading line, with no headings to compare with, counts as ragged.
    fn judge(&self, cut: Cut) -> Row<'_> {
        let text = std::str::from_utf8(&self.cells[..self.filled]).unwrap_or_default();
        let expected = self.headings.len();
        let mut record =
            Record { line: cut.line.unsigned_abs(), text, ends: &self.ends[..self.width] };
        if let Some(line) = cut.quote {
            return Row::Refused(record, Error::refused("error-csv-quote").with("line", line));
        }
        if self.source.has_nul() && text.contains('\0') {
            return Row::Refused(record, Error::refused("error-csv-nul"));
        }
        if expected > 0 && record.len() > expected && record.ends[expected - 1] == text.len() {
            record.ends = &record.ends[..expected];
        }
        if record.len() == expected {
            return Row::Sound(record);
        }
        let error = Error::refused("error-csv-ragged").with("found", record.len());
        Row::Refused(record, error.with("expected", expected))
    }

    fn too_long(&self, length: usize) -> Error {
        let raw = &self.text[self.start..self.start + length];
        let mut lines = self.lines;
        if let Some(open) = quotes::fault(raw, self.delimiter) {
            lines.pass(&raw[..open]);
            return self.error("error-csv-quote-open").with("line", lines.current());
        }
        self.error("error-csv-too-long").with("line", lines.current())
    }

    /// Steps over line ends, those of blank lines and the second half of CRLF; false at the end of the file.
    fn pass_line_ends(&mut self) -> Result<bool> {
        loop {
            let rest = &self.text[self.start..];
            let text = rest.iter().position(|byte| !matches!(byte, b'\r' | b'\n'));
            let passed = text.unwrap_or(rest.len());
            self.lines.pass(&rest[..passed]);
            self.start += passed;
            if text.is_some() {
                return Ok(true);
            }
            if !self.fill()? {
                return Ok(false);
            }
        }
    }

    /// Gets more text, forgetting what lies before the record being read; false at the end of the file.
    fn fill(&mut self) -> Result<bool> {
        self.text.drain(..self.start);
        self.start = 0;
        self.source.fill(&mut self.text)
    }
}

/// Where a record starts, and the line of a quotation mark that makes it unreadable.
struct Cut {
    line: i64,
    quote: Option<i64>,
}

/// The separator that stands most often between the headings, outside quotation marks; a comma where there is none.
fn find_delimiter(text: &[u8]) -> u8 {
    let text = text.trim_ascii_start();
    let mut counts = [0_usize; DELIMITERS.len()];
    let mut quoted = false;
    for byte in text {
        quoted ^= *byte == b'"';
        if !quoted && matches!(byte, b'\r' | b'\n') {
            break;
        }
        if let Some(at) = DELIMITERS.iter().position(|delimiter| !quoted && delimiter == byte) {
            counts[at] += 1;
        }
    }
    let most = counts.iter().max().copied().unwrap_or_default();
    let at = counts.iter().position(|count| *count == most).unwrap_or_default();
    DELIMITERS[at]
}
