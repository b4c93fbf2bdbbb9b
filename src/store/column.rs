//! Columns that hold a word of a closed set or a time of day, read and written.

use chrono::NaiveTime;
use rusqlite::Row;
use rusqlite::types::Type;

/// Reads a word that is always there; a word this program does not know is a fault of the file.
pub(super) fn word<T>(
    row: &Row,
    column: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> rusqlite::Result<T> {
    let stored: String = row.get(column)?;
    parse(&stored).ok_or_else(|| unknown(row, column))
}

/// Reads a word that may be absent.
pub(super) fn optional_word<T>(
    row: &Row,
    column: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> rusqlite::Result<Option<T>> {
    let stored: Option<String> = row.get(column)?;
    stored.map(|text| parse(&text).ok_or_else(|| unknown(row, column))).transpose()
}

fn unknown(row: &Row, column: &str) -> rusqlite::Error {
    let index = row.as_ref().column_index(column).unwrap_or_default();
    rusqlite::Error::InvalidColumnType(index, column.to_owned(), Type::Text)
}

/// A time of day as it is stored, in whole minutes: `09:30`.
pub(super) fn minutes(time: Option<NaiveTime>) -> Option<String> {
    time.map(|time| time.format("%H:%M").to_string())
}

/// The `LIMIT` of a list: all rows where none is wished for.
pub(super) fn at_most(limit: Option<u32>) -> i64 {
    limit.map_or(-1, i64::from)
}
