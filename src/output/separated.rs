//! Fields with separators between them: TSV, CSV for a spreadsheet, and bare codes. CSV that comes
//! back by `crm import` is `exchange`'s.

use std::borrow::Borrow;
use std::io::Write;

use crate::error::Result;
use crate::i18n::{clean, clean_lines};

use super::cell::Cell;
use super::column::Column;
use super::stream::written;

/// How fields become a line.
#[derive(Clone, Copy)]
pub(super) enum Dialect {
    /// Tabs between, `\n` after; line ends and tabs in a field become spaces.
    Tsv,
    /// RFC 4180: commas between, CRLF after, fields quoted where they need it.
    Csv,
}

/// Writes the keys of the shown columns and then every row; returns the number of rows.
pub(super) fn write_separated<R, B: Borrow<R>>(
    out: &mut dyn Write,
    dialect: Dialect,
    columns: &[Column<R>],
    rows: impl Iterator<Item = Result<B>>,
) -> Result<usize> {
    let shown: Vec<&Column<R>> = columns.iter().filter(|column| column.shown).collect();
    let keys: Vec<&str> = shown.iter().map(|column| column.key).collect();
    let (between, end) = match dialect {
        Dialect::Tsv => ("\t", "\n"),
        Dialect::Csv => (",", "\r\n"),
    };
    let (mut line, mut field) = (keys.join(between) + end, String::new());
    written(out.write_all(line.as_bytes()))?;
    let mut count = 0;
    for row in rows {
        let row = row?;
        line.clear();
        for (at, column) in shown.iter().enumerate() {
            line.push_str(if at > 0 { between } else { "" });
            field.clear();
            let cell = (column.of)(row.borrow());
            cell.push_raw(&mut field);
            match dialect {
                Dialect::Tsv => line.push_str(&clean(&field)),
                Dialect::Csv => push_csv(&mut line, &cell, &field),
            }
        }
        line.push_str(end);
        written(out.write_all(line.as_bytes()))?;
        count += 1;
    }
    Ok(count)
}

/// Writes the code of each row alone, from its column `id` or else its first; returns their number.
pub(super) fn write_ids<R, B: Borrow<R>>(
    out: &mut dyn Write,
    columns: &[Column<R>],
    rows: impl Iterator<Item = Result<B>>,
) -> Result<usize> {
    let id = columns.iter().find(|column| column.key == "id").or(columns.first());
    let (mut field, mut count) = (String::new(), 0);
    for row in rows {
        let row = row?;
        field.clear();
        if let Some(column) = id {
            (column.of)(row.borrow()).push_raw(&mut field);
        }
        let line = clean(&field) + "\n";
        written(out.write_all(line.as_bytes()))?;
        count += 1;
    }
    Ok(count)
}

fn push_csv(line: &mut String, cell: &Cell, raw: &str) {
    let guard = if !cell.is_number() && runs_as_formula(raw) { "'" } else { "" };
    let text = clean_lines(raw);
    if text.contains(['"', ',', '\n']) {
        line.push('"');
        line.push_str(guard);
        line.push_str(&text.replace('"', "\"\""));
        line.push('"');
    } else {
        line.push_str(guard);
        line.push_str(&text);
    }
}

/// Whether a spreadsheet would compute the field instead of showing it; a plain number is no danger.
fn runs_as_formula(raw: &str) -> bool {
    let number = raw.strip_prefix(['+', '-']).unwrap_or(raw);
    raw.starts_with(['=', '+', '-', '@', '\t', '\r'])
        && (number.is_empty() || !number.bytes().all(|b| b.is_ascii_digit() || b == b'.'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::col;

    fn written_as(dialect: Dialect, texts: &[&str]) -> String {
        let columns = [col("id", |text: &&str| Cell::from(*text)), col("n", |_| Cell::Whole(-1))];
        let mut out = Vec::new();
        let rows = texts.iter().map(Ok);
        assert_eq!(write_separated(&mut out, dialect, &columns, rows).unwrap(), texts.len());
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn tsv_has_one_line_a_row_whatever_a_field_holds() {
        let text = written_as(Dialect::Tsv, &["山田\t太郎\r\n様", "=1+1", "\u{1b}[m"]);
        assert_eq!(text, "id\tn\n山田 太郎 様\t-1\n=1+1\t-1\n?[m\t-1\n");
    }

    #[test]
    fn csv_quotes_by_rfc_4180_and_keeps_line_ends() {
        let text = written_as(Dialect::Csv, &["a,b", "\"柴\"犬", "一\n二", ""]);
        assert_eq!(text, "id,n\r\n\"a,b\",-1\r\n\"\"\"柴\"\"犬\",-1\r\n\"一\n二\",-1\r\n,-1\r\n");
    }

    #[test]
    fn csv_guards_what_a_spreadsheet_would_run() {
        for text in ["=1+1", "+cmd", "-2+3", "@SUM(A1)", "-"] {
            assert_eq!(written_as(Dialect::Csv, &[text]), format!("id,n\r\n'{text},-1\r\n"));
        }
        assert_eq!(written_as(Dialect::Csv, &["=a,b"]), "id,n\r\n\"'=a,b\",-1\r\n");
        assert_eq!(written_as(Dialect::Csv, &["\t=1"]), "id,n\r\n' =1,-1\r\n");
        for text in ["-12.50", "+819012345678", "a=b"] {
            assert_eq!(written_as(Dialect::Csv, &[text]), format!("id,n\r\n{text},-1\r\n"));
        }
    }
}
