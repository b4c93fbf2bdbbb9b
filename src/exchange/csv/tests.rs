//! CSV read and written: round trips, hostile files, bounded records.

use std::io::{Cursor, Read};

use proptest::collection::vec;
use proptest::prelude::*;

use super::{Options, RECORD_LIMIT, Reader, Row, Writer};
use crate::domain::reference;
use crate::error::{Error, Result};
use crate::exchange::Encoding;

type Cells = Vec<String>;

fn open(bytes: &[u8]) -> Result<Reader> {
    Reader::new(Box::new(Cursor::new(bytes.to_vec())), "a.csv", Options::default())
}

/// Every row: its line, and its cells or the key of its refusal.
fn rows(reader: &mut Reader) -> Result<Vec<(u64, std::result::Result<Cells, Error>)>> {
    let mut rows = Vec::new();
    while let Some(row) = reader.next_row()? {
        rows.push(match row {
            Row::Sound(record) => (record.line(), Ok(record.cells().map(str::to_owned).collect())),
            Row::Refused(record, error) => (record.line(), Err(error)),
        });
    }
    Ok(rows)
}

fn sound(bytes: &[u8]) -> Vec<(u64, Cells)> {
    let rows = rows(&mut open(bytes).unwrap()).unwrap();
    rows.into_iter().map(|(line, row)| (line, row.unwrap())).collect()
}

fn cells(texts: &[&str]) -> Cells {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

#[test]
fn line_ends_of_every_kind_and_blank_lines_keep_the_count() {
    for end in ["\n", "\r\n", "\r"] {
        let text = ["a,b", "1,2", "", "\"x", "y\",3", ",,", "4,"].join(end);
        let expected = [
            (2, cells(&["1", "2"])),
            (4, cells(&[&format!("x{end}y"), "3"])),
            (7, cells(&["4", ""])),
        ];
        assert_eq!(sound(text.as_bytes()), expected, "{end:?}");
    }
}

#[test]
fn ragged_rows_are_refused_and_empty_cells_too_many_are_not() {
    let found = rows(&mut open(b"a,b\n1\n1,2\n1,2,3\n1,2,,\n").unwrap()).unwrap();
    assert_eq!(found[1], (3, Ok(cells(&["1", "2"]))));
    assert_eq!(found[3], (5, Ok(cells(&["1", "2"]))));
    let short = Error::refused("error-csv-ragged").with("found", 1_i64).with("expected", 2_i64);
    assert_eq!(found[0], (2, Err(short)));
    let long = Error::refused("error-csv-ragged").with("found", 3_i64).with("expected", 2_i64);
    assert_eq!(found[2], (4, Err(long)));
}

#[test]
fn an_open_quote_costs_its_own_line_only() {
    let text = b"a,b\n\"ok\nok\",\"x\n1,2\n\"still\n\",2\n";
    let found = rows(&mut open(text).unwrap()).unwrap();
    let quote = |line: i64| Err(Error::refused("error-csv-quote").with("line", line));
    assert_eq!(found[0], (2, quote(3)));
    assert_eq!(found[1], (4, Ok(cells(&["1", "2"]))));
    assert_eq!(found[2], (5, Ok(cells(&["still\n", "2"]))));
    assert_eq!(found.len(), 3);
    let found = rows(&mut open(b"a,b\n1,2\n\"open,3\n4,5\n").unwrap()).unwrap();
    assert_eq!(found[1], (3, quote(3)));
    assert_eq!(found[2], (4, Ok(cells(&["4", "5"]))));
}

#[test]
fn refused_rows_still_show_their_cells() {
    let mut reader = open(b"a,b,c\n\"open,3,x\n").unwrap();
    let Some(Row::Refused(record, _)) = reader.next_row().unwrap() else { panic!("not refused") };
    assert_eq!(record.cells().collect::<Vec<_>>(), ["\"open", "3", "x"]);
}

#[test]
fn files_without_headings_are_refused() {
    for text in ["", "\n\r\n\n", "\u{feff}"] {
        assert_eq!(open(text.as_bytes()).unwrap_err().key(), "error-csv-empty", "{text:?}");
    }
    assert_eq!(open(b"a,\"b\n1,2\n").unwrap_err().key(), "error-csv-heading");
    assert_eq!(open(b"a,b\0\n1,2\n").unwrap_err().key(), "error-csv-heading");
    assert_eq!(open(b" a , b\r\n").unwrap().headings(), ["a", "b"]);
}

#[test]
fn separators_are_found_in_the_headings() {
    for (text, delimiter) in
        [("a,b;c,d", b','), ("a;b", b';'), ("a\tb,c\td", b'\t'), ("\"a,b,c\";d", b';'), ("a", b',')]
    {
        assert_eq!(open(text.as_bytes()).unwrap().delimiter(), delimiter, "{text}");
    }
    let options = Options { delimiter: Some(b'|'), ..Options::default() };
    let reader = Reader::new(Box::new(&b"a|b,c"[..]), "a.csv", options).unwrap();
    assert_eq!(reader.headings(), ["a", "b,c"]);
}

#[test]
fn a_zero_byte_refuses_its_row() {
    let found = rows(&mut open(b"a,b\n1,2\nx\0y,2\n3,4\n").unwrap()).unwrap();
    assert_eq!(found[1], (3, Err(Error::refused("error-csv-nul"))));
    assert!(found[0].1.is_ok() && found[2].1.is_ok());
}

/// A thousand megabytes of one byte after a start, counting how many were asked for.
fn endless(start: &'static [u8], byte: u8) -> Box<dyn Read> {
    Box::new(start.chain(std::io::repeat(byte).take(1_000_000_000)))
}

#[test]
fn an_endless_record_stops_at_the_bound() {
    for (start, byte, key) in [
        (&b"a,b\n1,2\n"[..], b'x', "error-csv-too-long"),
        (b"a,b\n1,2\n", b',', "error-csv-too-long"),
        (b"a,b\n1,2\n\"", b'\n', "error-csv-quote-open"),
    ] {
        let mut reader = Reader::new(endless(start, byte), "a.csv", Options::default()).unwrap();
        let error = loop {
            match reader.next_row() {
                Ok(row) => assert!(row.is_some()),
                Err(error) => break error,
            }
        };
        assert_eq!(error.key(), key);
        assert!(error.args().contains(&("line", 3_i64.into())), "{error}");
        assert!(reader.text.capacity() <= 4 * RECORD_LIMIT, "{}", reader.text.capacity());
        assert!(reader.ends.len() <= 4 * RECORD_LIMIT);
    }
    let error = Reader::new(endless(b"", b'x'), "a.csv", Options::default()).unwrap_err();
    assert_eq!(error.key(), "error-csv-too-long");
}

#[test]
fn the_wrong_encoding_is_an_error_not_a_replacement() {
    let options = Options { encoding: Some(Encoding::parse("euc-jp").unwrap()), delimiter: None };
    let bytes = "name\n東京\n".as_bytes();
    let error = Reader::new(Box::new(bytes), "a.csv", options).unwrap_err();
    assert_eq!(error.key(), "error-csv-encoding");
}

#[test]
fn files_of_other_programs_are_read() {
    let first = |name: &str| {
        let path = reference::file(&format!("imports/made/{name}"))?;
        let mut reader = Reader::open(&path, Options::default()).unwrap();
        let encoding = reader.encoding().name();
        Some((encoding, reader.delimiter(), rows(&mut reader).unwrap()))
    };
    let expected = [
        ("google_contacts_2024.csv", "UTF-8", b',', 5),
        ("google_contacts_old_utf16le.csv", "UTF-16LE", b',', 5),
        ("hubspot_contacts.csv", "UTF-8", b',', 5),
        ("outlook_en_cp1252.csv", "windows-1252", b',', 4),
        ("outlook_ja_cp932.csv", "Shift_JIS", b',', 2),
        ("shopify_customers.csv", "UTF-8", b',', 5),
        ("spreadsheet_de_semicolon_cp1252.csv", "windows-1252", b';', 4),
        ("spreadsheet_unicode_text.txt", "UTF-16LE", b'\t', 5),
        ("square_customers.csv", "UTF-8", b',', 5),
        ("cr_only_lines.csv", "UTF-8", b',', 4),
        ("header_only.csv", "UTF-8", b',', 0),
    ];
    for (name, encoding, delimiter, count) in expected {
        let Some(found) = first(name) else { return };
        assert_eq!((found.0, found.1, found.2.len()), (encoding, delimiter, count), "{name}");
        assert!(found.2.iter().all(|(_, row)| row.is_ok()), "{name}: {:?}", found.2);
    }
    let shopify = first("shopify_customers.csv").unwrap().2[0].1.clone().unwrap();
    assert_eq!(
        (&*shopify[0], &*shopify[11], &*shopify[12]),
        ("7000000000000", "01067", "+49 30 55501234")
    );
    let outlook = first("outlook_ja_cp932.csv").unwrap().2;
    assert!(outlook[1].1.clone().unwrap().iter().any(|cell| cell == "﨑本工房"));
    let broken = first("broken_ragged.csv").unwrap().2;
    let lines: Vec<_> = broken.iter().map(|(line, row)| (*line, row.is_ok())).collect();
    assert_eq!(lines, [(2, true), (3, false), (4, false), (5, false), (6, false)]);
    let nul = first("nul_and_control.csv").unwrap().2;
    assert_eq!(nul.iter().map(|(_, row)| row.is_ok()).collect::<Vec<_>>(), [false, true]);
}

#[test]
#[ignore = "a measurement: cargo test --release -- --ignored --nocapture csv_speed"]
fn csv_speed() {
    let mut text = b"id,customer_id,at,amount,product\n".to_vec();
    for at in 0..1_500_000 {
        text.extend_from_slice(
            format!("{at},{},2025-03-04,1480,walk-60\n", at % 99_991).as_bytes(),
        );
    }
    let begun = std::time::Instant::now();
    let mut reader = open(&text).unwrap();
    let mut length = 0;
    while let Some(Row::Sound(record)) = reader.next_row().unwrap() {
        length += record.cell(3).len();
    }
    println!("{} MB in {:?}", text.len() / 1_000_000, begun.elapsed());
    assert_eq!(length, 6_000_000);
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof!["[=+@'\"0-9 ,;\\t\\r\\n-]{0,6}", "'{0,2}[=+-]?[a-z0-9]{0,3}", "[^\\x00]{0,8}"]
}

proptest! {
    #[test]
    fn what_is_written_comes_back(table in vec(vec(cell(), 3), 0..8)) {
        let mut writer = Writer::new(Vec::new());
        writer.row(["id", "name", "note"]).unwrap();
        for row in &table {
            writer.row(row).unwrap();
        }
        let mut found: Vec<Cells> =
            sound(&writer.into_inner()).into_iter().map(|row| row.1).collect();
        let says_something = |row: &Cells| !row.concat().trim_ascii().is_empty();
        let mut table = table;
        found.retain(says_something);
        table.retain(says_something);
        prop_assert_eq!(found, table);
    }

    #[test]
    fn nothing_makes_it_panic(bytes in vec(any::<u8>(), 0..200)) {
        if let Ok(mut reader) = open(&bytes) {
            let _ = rows(&mut reader);
        }
    }

    #[test]
    fn csv_like_text_is_never_lost(text in "[ab,\"\\n\\r]{0,60}") {
        let Ok(mut reader) = open(format!("a,b\n{text}").as_bytes()) else { return Ok(()) };
        let mut before = 1;
        let mut letters = 0;
        while let Some(row) = reader.next_row().unwrap() {
            let (Row::Sound(record) | Row::Refused(record, _)) = row;
            prop_assert!(record.line() > before);
            before = record.line();
            letters += record.text.bytes().filter(u8::is_ascii_alphabetic).count();
        }
        prop_assert_eq!(letters, text.bytes().filter(u8::is_ascii_alphabetic).count());
    }
}
