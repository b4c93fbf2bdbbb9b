//! Each kind of error over the small tree of the help tests, in both languages.

use clap::{CommandFactory, Parser};

use super::*;
use crate::cli::help::localised;
use crate::cli::help::tests::Sample;
use crate::i18n::Lang;

/// What is said about the command line `line`: message and hint.
fn said(line: &str, lang: Lang) -> String {
    let texts = Texts::new(lang);
    let args: Vec<std::ffi::OsString> = line.split(' ').map(Into::into).collect();
    let error = Sample::try_parse_from(&args).err().unwrap();
    let root = localised(Sample::command(), &texts);
    let path = path(&root, &args);
    let (message, hint) =
        (message::message(&error, &path, &texts), hint::hint(&error, &path, &texts));
    format!("{line}\n    {message}\n    {hint}\n")
}

const LINES: [&str; 19] = [
    "crm lapsed",
    "crm lisst",
    "crm xyz",
    "crm list",
    "crm list lapsd",
    "crm list customers-of-mine",
    "crm list lapsed",
    "crm list lapsed --days",
    "crm list lapsed --days many",
    "crm list lapsed --days 3 --dayss 3",
    "crm list lapsed --days 3 --days 4",
    "crm list lapsed --days 3 more",
    "crm list lapsed --days 3 --filter --limit 5",
    "crm list --json -o tsv lapsed --days 3",
    "crm -o jsn list lapsed",
    "crm --lang fr",
    "crm show 山田 太郎",
    "crm show",
    "crm --yes=no",
];

#[test]
fn each_error_is_said_with_what_to_do_in_english() {
    let all = LINES.map(|line| said(line, Lang::En)).concat();
    insta::assert_snapshot!(all, @"");
}

#[test]
fn each_error_is_said_with_what_to_do_in_japanese() {
    let all = LINES.map(|line| said(line, Lang::Ja)).concat();
    insta::assert_snapshot!(all, @"");
}
