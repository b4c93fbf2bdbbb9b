//! The output formats by name, as `-o` takes them.

use crate::error::{Error, Result};

/// A format of data on stdout.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Aligned under headings, fitted to the terminal.
    Table,
    /// Aligned, without decoration or colour and nothing cut: fit for a mail.
    Plain,
    /// Tab-separated, keys in the first line.
    Tsv,
    /// Comma-separated (RFC 4180), keys in the first line.
    Csv,
    /// One JSON array or object.
    Json,
    /// One JSON object a line.
    Jsonl,
    /// The codes alone, one a line.
    Ids,
}

impl Format {
    /// Every format with its name, in the order they are offered.
    pub const ALL: [(&'static str, Format); 7] = [
        ("table", Format::Table),
        ("plain", Format::Plain),
        ("tsv", Format::Tsv),
        ("csv", Format::Csv),
        ("json", Format::Json),
        ("jsonl", Format::Jsonl),
        ("ids", Format::Ids),
    ];

    /// The format called `name`; refuses other names with the list of formats.
    pub fn parse(name: &str) -> Result<Format> {
        let found = Self::ALL.iter().find(|(known, _)| *known == name);
        found.map(|(_, format)| *format).ok_or_else(|| {
            let names = Self::ALL.map(|(known, _)| known).join(" ");
            Error::usage("error-format-unknown").with("name", name).with("formats", names)
        })
    }

    /// Whether people read it, so that an empty answer deserves a sentence.
    pub fn is_for_people(self) -> bool {
        matches!(self, Format::Table | Format::Plain)
    }

    /// Whether errors are JSON too.
    pub fn is_json(self) -> bool {
        matches!(self, Format::Json | Format::Jsonl)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_have_the_names_of_the_command_line() {
        assert_eq!(Format::parse("jsonl").unwrap(), Format::Jsonl);
        let error = Format::parse("xml").unwrap_err();
        assert_eq!(error.key(), "error-format-unknown");
        assert!(error.to_string().contains("table plain tsv csv json jsonl ids"));
    }
}
