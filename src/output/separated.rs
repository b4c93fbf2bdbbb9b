//! Fields with separators between them: TSV, CSV for a spreadsheet, and bare codes. CSV that comes
//! back by `crm import` is `exchange`'s.

use crate::i18n::{clean, clean_lines};

use super::cell::Cell;
use super::column::Column;

/// How fields become a line.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Dialect {
    /// Tabs between, `\n` after; line ends and tabs in a field become spaces.
    Tsv,
    /// RFC 4180: commas between, CRLF after, fields quoted where they need it.
    Csv,
    /// The code of each row alone, from its column `id` or else its first; no headings.
    Ids,
}

/// Rows as separated fields.
pub(super) struct Separated {
    dialect: Dialect,
    line: String,
    field: String,
}

impl Separated {
    pub(super) fn new(dialect: Dialect) -> Self {
        Separated { dialect, line: String::new(), field: String::new() }
    }

    /// The first line: the keys of the shown columns.
    pub(super) fn headings<R>(&self, columns: &[Column<R>]) -> String {
        let shown = columns.iter().filter(|column| column.shown);
        let keys: Vec<&str> = shown.map(|column| column.key).collect();
        match self.dialect {
            Dialect::Tsv => keys.join("\t") + "\n",
            Dialect::Csv => keys.join(",") + "\r\n",
            Dialect::Ids => String::new(),
        }
    }

    /// The line of a row.
    pub(super) fn line<R>(&mut self, columns: &[Column<R>], row: &R) -> &str {
        self.line.clear();
        if self.dialect == Dialect::Ids {
            let id = columns.iter().find(|column| column.key == "id").or(columns.first());
            if let Some(column) = id {
                self.push(&(column.of)(row));
            }
        } else {
            let shown = columns.iter().filter(|column| column.shown);
            for (at, column) in shown.enumerate() {
                match self.dialect {
                    _ if at == 0 => {}
                    Dialect::Csv => self.line.push(','),
                    Dialect::Tsv | Dialect::Ids => self.line.push('\t'),
                }
                self.push(&(column.of)(row));
            }
        }
        self.line.push_str(if self.dialect == Dialect::Csv { "\r\n" } else { "\n" });
        &self.line
    }

    fn push(&mut self, cell: &Cell) {
        self.field.clear();
        cell.push_raw(&mut self.field);
        match self.dialect {
            Dialect::Csv => push_csv(&mut self.line, cell, &self.field),
            Dialect::Tsv | Dialect::Ids => self.line.push_str(&clean(&self.field)),
        }
    }
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
        let mut lines = Separated::new(dialect);
        let mut all = lines.headings(&columns);
        texts.iter().for_each(|text| all.push_str(lines.line(&columns, text)));
        all
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
