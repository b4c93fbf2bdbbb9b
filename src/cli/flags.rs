//! Flags that several commands share: those of every command, and those of every list.

use std::ffi::OsString;
use std::path::PathBuf;
use std::str::FromStr;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{ArgAction, Args, ValueEnum};
use unicode_normalization::UnicodeNormalization;

use crate::error;
use crate::i18n::Lang;
use crate::ops::{Crm, Query};
use crate::output::{Column, Format, select};

// Flags of every command. (No doc comment: clap would take it for that of `crm`.)
#[derive(Args, Default)]
#[command(next_help_heading = "Global options")]
pub(crate) struct Globals {
    /// Database file (also: CRM_DB)
    #[arg(long, global = true, value_name = "PATH")]
    pub(crate) db: Option<PathBuf>,
    /// Config file (also: CRM_CONFIG)
    #[arg(long, global = true, value_name = "PATH")]
    pub(crate) config: Option<PathBuf>,
    /// The day taken for today (also: CRM_TODAY)
    #[arg(long, global = true, value_name = "DATE", allow_hyphen_values = true)]
    #[arg(value_parser = no_flag)]
    pub(crate) today: Option<String>,
    /// Language (also: CRM_LANG)
    #[arg(long, global = true, value_name = "LANG", value_parser = ["en", "ja"])]
    pub(crate) lang: Option<String>,
    /// Format of the data; a table on a terminal, tsv elsewhere
    #[arg(short, long, global = true, value_name = "FORMAT", value_parser = format_parser())]
    pub(crate) output: Option<Format>,
    /// The same as --output json, errors included
    #[arg(long, global = true, conflicts_with = "output")]
    pub(crate) json: bool,
    /// Show what would happen, change nothing
    #[arg(short = 'n', long, global = true)]
    pub(crate) dry_run: bool,
    /// Answer every question with yes
    #[arg(short, long, global = true)]
    pub(crate) yes: bool,
    /// Print data and errors only
    #[arg(short, long, global = true)]
    pub(crate) quiet: bool,
    /// When to use colour; auto: on a terminal that has it
    #[arg(long, global = true, value_name = "WHEN")]
    pub(crate) color: Option<Color>,
    /// Show this page
    #[arg(short, long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    /// Show the version
    #[arg(short = 'V', long, global = true, action = ArgAction::Version)]
    version: Option<bool>,
}

impl Globals {
    /// All that counts of a command line that could not be parsed: whether JSON is wanted.
    pub(crate) fn unparsed(json: bool) -> Self {
        Globals { json, ..Globals::default() }
    }

    /// The flags that say which book is meant and how it is spoken of, as another command line has them.
    pub(crate) fn as_args(&self, lang: Lang) -> Vec<OsString> {
        let mut args: Vec<OsString> = vec!["--lang".into(), lang.tag().into()];
        for (flag, path) in [("--db", &self.db), ("--config", &self.config)] {
            args.extend(path.iter().flat_map(|path| [flag.into(), path.clone().into()]));
        }
        args.extend(self.today.iter().flat_map(|day| ["--today".into(), day.into()]));
        args.extend(self.dry_run.then(|| "--dry-run".into()));
        args.extend(["--color".into(), "never".into()]);
        args
    }

    /// The format asked for, if any.
    pub(crate) fn format(&self) -> Option<Format> {
        if self.json { Some(Format::Json) } else { self.output }
    }
}

fn format_parser() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::ALL.map(|(name, _)| name))
        .try_map(|name| Format::parse(&name))
}

/// When to colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    Auto,
    Always,
    Never,
}

/// Heading of the flags of every list; its texts are `help-flags-list`.
const LIST: &str = "List options";

// Flags of every list; raw text, resolved where today and the columns are known. (No doc comment:
// clap would take it for that of the command. No `next_help_heading`: it would take in what follows.)
#[derive(Args, Default)]
pub(crate) struct ListFlags {
    /// Only what fits: words, field:value, field>number; - negates
    #[arg(long, help_heading = LIST, value_name = "FILTER", allow_hyphen_values = true)]
    #[arg(value_parser = no_flag)]
    pub(crate) filter: Option<String>,
    /// Order by a column; - in front turns it round
    #[arg(long, help_heading = LIST, value_name = "COLUMN", allow_hyphen_values = true)]
    #[arg(value_parser = no_flag)]
    pub(crate) sort: Option<String>,
    /// At most so many rows; all without it
    #[arg(long, help_heading = LIST, value_name = "N", value_parser = whole::<usize>)]
    pub(crate) limit: Option<usize>,
    /// Columns to show, in this order
    #[arg(long, help_heading = LIST, value_name = "COLUMN", value_delimiter = ',')]
    pub(crate) columns: Vec<String>,
}

impl ListFlags {
    /// What the list is asked for.
    pub(crate) fn query(&self, crm: &Crm) -> error::Result<Query> {
        let filter = crm.filter(self.filter.as_deref().unwrap_or_default())?;
        let sort = self.sort.as_deref().map(|text| match text.strip_prefix('-') {
            Some(column) => (column.to_owned(), true),
            None => (text.to_owned(), false),
        });
        Ok(Query { filter, sort, limit: self.limit, today: crm.now.today })
    }

    /// The columns that are shown.
    pub(crate) fn choose<R>(&self, columns: Vec<Column<R>>) -> error::Result<Vec<Column<R>>> {
        if self.columns.is_empty() {
            return Ok(columns);
        }
        let names: Vec<&str> = self.columns.iter().map(String::as_str).collect();
        select(columns, &names)
    }
}

// Lists that a script asks whether there is anything on. (No doc comment.)
#[derive(Args)]
pub(crate) struct ExitCodeFlag {
    /// Exit with 10 when there is a row
    #[arg(long, help_heading = LIST)]
    exit_code: bool,
}

impl ExitCodeFlag {
    /// How a list of `rows` rows ends.
    pub(crate) fn exit(&self, rows: usize) -> error::Exit {
        if self.exit_code && rows > 0 { error::Exit::Due } else { error::Exit::Done }
    }
}

/// A whole number, in full width too.
pub(crate) fn whole<N: FromStr>(text: &str) -> Result<N, N::Err> {
    text.nfkc().collect::<String>().parse()
}

/// Any text but another flag: `--filter --limit 5` lacks its filter, `--sort -spend` does not.
///
/// For every argument with `allow_hyphen_values`; the message is drawn by `usage_error`.
pub(crate) fn no_flag(text: &str) -> Result<String, &'static str> {
    // `--04-05` is a birthday.
    let is_flag = |rest: &str| !rest.starts_with(|c: char| c.is_ascii_digit());
    match text.strip_prefix("--").is_some_and(is_flag) {
        true => Err("a flag is no value"),
        false => Ok(text.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    #[command(disable_help_flag = true, disable_version_flag = true, version = "1")]
    struct Line {
        #[command(flatten)]
        globals: Globals,
        #[command(flatten)]
        list: ListFlags,
    }

    fn parse(line: &str) -> Result<Line, clap::Error> {
        Line::try_parse_from(line.split(' '))
    }

    #[test]
    fn values_may_begin_with_a_hyphen_but_are_no_flags() {
        let line =
            parse("crm --filter -tag:vip --sort -spend --limit 5 --columns id,name").unwrap();
        assert_eq!(line.list.filter.as_deref(), Some("-tag:vip"));
        assert_eq!(line.list.sort.as_deref(), Some("-spend"));
        assert_eq!(line.list.limit, Some(5));
        assert_eq!(line.list.columns, ["id", "name"]);
        assert_eq!(parse("crm --limit ５").unwrap().list.limit, Some(5));
        assert!(parse("crm --filter --limit 5").is_err());
        assert!(parse("crm --sort --filter x").is_err());
        assert!(parse("crm --limit -1").is_err());
    }

    #[test]
    fn json_is_a_format_of_its_own_and_the_default_is_open() {
        assert_eq!(parse("crm --json").unwrap().globals.format(), Some(Format::Json));
        assert_eq!(parse("crm -o ids").unwrap().globals.format(), Some(Format::Ids));
        assert_eq!(parse("crm").unwrap().globals.format(), None);
        assert!(parse("crm --json -o tsv").is_err());
    }
}
