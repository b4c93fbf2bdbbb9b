//! The file that lists the days a business is closed: Japan's `syukujitsu.csv` as the Cabinet Office publishes it, or
//! any CSV whose first column is a date. Read whole or refused; what the days mean is `domain::calendar`'s.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::NaiveDate;

use super::csv::{Options, Reader, Row};
use crate::domain::when;
use crate::error::{Arg, Error, Result};

/// Bytes beyond which a file is no list of holidays; 75 years of Japan's take 20 KB.
const LARGEST: u64 = 1024 * 1024;

/// The days of the file at `path`. A first line without a digit in its first cell is a heading.
///
/// # Errors
/// Exit 1 for what cannot be read: `error-holidays-read`, `error-holidays-file`, those of the CSV reader. Exit 5 for
/// `error-holidays-large`, `error-holidays-line` (`line`: the first that does not begin with a date), and
/// `error-holidays-none`.
pub fn read(path: &Path) -> Result<BTreeSet<NaiveDate>> {
    let metadata = std::fs::metadata(path).map_err(|why| {
        Error::failure("error-holidays-read").with("file", path).with("why", &why)
    })?;
    if !metadata.is_file() {
        return Err(Error::failure("error-holidays-file").with("file", path));
    }
    if metadata.len() > LARGEST {
        let error = Error::refused("error-holidays-large").with("file", path);
        return Err(error.with("most", LARGEST));
    }
    days(path).map_err(|error| told(error, path))
}

fn days(path: &Path) -> Result<BTreeSet<NaiveDate>> {
    let mut reader = Reader::open(path, Options::default())?;
    let mut days = BTreeSet::new();
    let first = reader.headings().first().map(String::as_str).unwrap_or_default();
    if first.contains(char::is_numeric) {
        days.insert(date(first, 1)?);
    }
    while let Some(row) = reader.next_row()? {
        let record = match row {
            Row::Refused(_, error) if error.key() != "error-csv-ragged" => return Err(error),
            Row::Sound(record) | Row::Refused(record, _) => record,
        };
        days.insert(date(record.cell(0), record.line())?);
    }
    if days.is_empty() { Err(Error::refused("error-holidays-none")) } else { Ok(days) }
}

fn date(cell: &str, line: u64) -> Result<NaiveDate> {
    when::date(cell).map_err(|_| Error::refused("error-holidays-line").with("line", line))
}

/// The error in words that fit a list of holidays, with the name of the file.
fn told(error: Error, path: &Path) -> Error {
    let key = match error.key() {
        "error-csv-read" | "error-csv-workbook" => return error,
        "error-csv-empty" | "error-holidays-none" => {
            return Error::refused("error-holidays-none").with("file", path);
        }
        _ => "error-holidays-line",
    };
    let line = error.args().iter().find(|(name, _)| *name == "line");
    let line = line.map_or(Arg::from(1_i64), |(_, line)| line.clone());
    Error::refused(key).with("file", path).with("line", line)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn read_bytes(bytes: &[u8]) -> Result<BTreeSet<NaiveDate>> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("days.csv");
        fs::write(&path, bytes).unwrap();
        read(&path)
    }

    fn shown(bytes: &[u8]) -> String {
        let days = read_bytes(bytes).unwrap();
        days.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    }

    /// The key of the refusal, its exit, and the line it names.
    fn refusal(bytes: &[u8]) -> String {
        let error = read_bytes(bytes).unwrap_err();
        let line = error.args().iter().find_map(|(name, arg)| match arg {
            Arg::Number(line) if *name == "line" => Some(line.to_string()),
            _ => None,
        });
        assert!(error.args().iter().any(|(name, _)| *name == "file"), "{error}");
        format!("{} {} {}", error.key(), error.exit() as u8, line.unwrap_or_default())
    }

    fn cp932(text: &str) -> Vec<u8> {
        encoding_rs::SHIFT_JIS.encode(text).0.into_owned()
    }

    const OFFICIAL: &str = "国民の祝日・休日月日,国民の祝日・休日名称\r\n1955/1/1,元日\r\n2026/11/23,勤労感謝の日\r\n2027/3/22,休日\r\n";

    #[test]
    fn the_cabinet_office_s_file_in_any_encoding() {
        let days = "1955-01-01 2026-11-23 2027-03-22";
        assert_eq!(shown(&cp932(OFFICIAL)), days);
        assert_eq!(shown(OFFICIAL.as_bytes()), days);
        assert_eq!(shown(format!("\u{feff}{OFFICIAL}").as_bytes()), days);
        let wide: Vec<u8> = OFFICIAL.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(shown(&wide), days);
    }

    #[test]
    fn any_first_column_of_dates_with_or_without_a_heading() {
        assert_eq!(shown(b"2026-12-31\n2027-01-02\n"), "2026-12-31 2027-01-02");
        assert_eq!(shown(b"day;why;more\n2026-12-31;stock;x\n20270102\n"), "2026-12-31 2027-01-02");
        assert_eq!(shown("\"令和8年12月31日\",棚卸し".as_bytes()), "2026-12-31");
        assert_eq!(shown(b"2026-12-31,a\n\n2026-12-31,b\n"), "2026-12-31");
    }

    #[test]
    fn what_is_no_list_of_days_is_refused_with_its_first_line() {
        assert_eq!(refusal(b""), "error-holidays-none 5 ");
        assert_eq!(refusal(b"day,name\n"), "error-holidays-none 5 ");
        assert_eq!(refusal(b"2026-13-01,x\n"), "error-holidays-line 5 1");
        assert_eq!(refusal(b"day\n2026-12-31\n12-31\n"), "error-holidays-line 5 3");
        assert_eq!(refusal(b"day\n2026-02-29,x\n2026-12-31\n"), "error-holidays-line 5 2");
        assert_eq!(refusal(b"day\n2026-12-31\nfri,x\n"), "error-holidays-line 5 3");
        assert_eq!(refusal(b"day\n2026-12-31\n,x\n"), "error-holidays-line 5 3");
        assert_eq!(refusal(b"day\n2026-12-31,\"x\n2027-01-01\n"), "error-holidays-line 5 2");
        assert_eq!(refusal(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "error-holidays-line 5 2");
        let mut broken = OFFICIAL.as_bytes().to_vec();
        broken.extend_from_slice(b"2027/1/1,\xff\xff\n");
        assert_eq!(refusal(&broken), "error-holidays-line 5 5");
        assert_eq!(refusal(b"PK\x03\x04..."), "error-csv-workbook 1 ");
        assert_eq!(refusal(&vec![b'1'; LARGEST as usize + 1]), "error-holidays-large 5 ");
    }

    #[test]
    fn what_is_not_there_or_no_file_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let none = read(&folder.path().join("none.csv")).unwrap_err();
        assert_eq!((none.key(), none.exit() as u8), ("error-holidays-read", 1));
        let error = read(folder.path()).unwrap_err();
        assert_eq!((error.key(), error.exit() as u8), ("error-holidays-file", 1));
    }
}
