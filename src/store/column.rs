//! Columns that hold a word of a closed set, a day or a time of day, read and written.

use chrono::{NaiveDate, NaiveTime};
use rusqlite::Row;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, Type, ValueRef};

/// A day as the book keeps it, `2026-11-21`: read digit by digit, where very many are read.
pub(super) struct Day(pub(super) NaiveDate);

impl FromSql for Day {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Day> {
        let text = value.as_bytes()?;
        let number = |digits: &[u8]| {
            digits.iter().try_fold(0, |number: u32, digit| {
                digit.is_ascii_digit().then(|| number * 10 + u32::from(digit - b'0'))
            })
        };
        let day = match text {
            [year @ .., b'-', m1, m2, b'-', d1, d2] if year.len() == 4 => {
                let (year, month, day) = (number(year), number(&[*m1, *m2]), number(&[*d1, *d2]));
                let parts = year.and_then(|year| i32::try_from(year).ok()).zip(month).zip(day);
                parts.and_then(|((year, month), day)| NaiveDate::from_ymd_opt(year, month, day))
            }
            _ => None,
        };
        day.map(Day).ok_or(FromSqlError::InvalidType)
    }
}

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
