//! Each kind of error over the small tree of the help tests, in both languages.
#![allow(clippy::too_many_lines, reason = "what is said stands beside the lines")]

use clap::{CommandFactory, Parser};

use super::*;
use crate::cli::help::localised;
use crate::cli::help::tests::Sample;
use crate::i18n::Lang;

/// What is said about the command line `line`: message and hint.
fn told(line: &str, lang: Lang) -> String {
    let texts = Texts::new(lang);
    let args: Vec<std::ffi::OsString> = line.split(' ').map(Into::into).collect();
    let error = Sample::try_parse_from(&args).err().unwrap();
    let root = localised(Sample::command(), &texts);
    let path = path(&root, &args);
    let (message, hint) = said(&error, &path, &args, &texts);
    format!("{line}\n    {message}\n    {hint}\n")
}

const LINES: [&str; 21] = [
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
    "crm -o jsn",
    "crm --lang fr",
    "crm show 山田 太郎",
    "crm show",
    "crm show --timeline purchase 3",
    "crm --yes=no",
    "crm list lapsed --days 3 --sort --filter x",
];

#[test]
fn each_error_is_said_with_what_to_do_in_english() {
    let all = LINES.map(|line| told(line, Lang::En)).concat();
    insta::assert_snapshot!(all, @r#"
    crm lapsed
        "lapsed" is no command of crm.
        Did you mean crm list lapsed?
    crm lisst
        "lisst" is no command of crm.
        Did you mean crm list?
    crm xyz
        "xyz" is no command of crm.
        Its page: crm help
    crm list
        crm list needs one more word.
        After crm list comes one of: lapsed, products
    crm list lapsd
        "lapsd" is no command of crm list.
        Did you mean crm list lapsed?
    crm list customers-of-mine
        "customers-of-mine" is no command of crm list.
        After crm list comes one of: lapsed, products
    crm list lapsed
        crm list lapsed needs: --days N
        Its page: crm help list lapsed
    crm list lapsed --days
        --days needs a value.
        Its page: crm help list lapsed
    crm list lapsed --days many
        "many" is no value for --days.
        Its page: crm help list lapsed
    crm list lapsed --days 3 --dayss 3
        "--dayss" means nothing to crm list lapsed.
        Did you mean --days?
    crm list lapsed --days 3 --days 4
        --days is given more than once.
        Its page: crm help list lapsed
    crm list lapsed --days 3 more
        "more" means nothing to crm list lapsed.
        Did you mean --filter more?
    crm list lapsed --days 3 --filter --limit 5
        --filter needs a value, but --limit follows it.
        Its page: crm help list lapsed
    crm list --json -o tsv lapsed --days 3
        --json does not go together with --output.
        Its page: crm help list lapsed
    crm -o jsn
        "jsn" is no value for --output.
        Did you mean json?
    crm --lang fr
        "fr" is no value for --lang.
        One of: en, ja
    crm show 山田 太郎
        "太郎" means nothing to crm show.
        A name with a space needs quotes: "Mary Jones". Commands here: customer, purchase
    crm show
        crm show needs: WHO
        Its page: crm help show
    crm show --timeline purchase 3
        Something before the last word of crm show purchase does not go together with it.
        Its page: crm help show purchase
    crm --yes=no
        "no" is one value too many for --yes.
        Its page: crm help
    crm list lapsed --days 3 --sort --filter x
        --sort needs a value, but --filter follows it.
        Its page: crm help list lapsed
    "#);
}

#[test]
fn each_error_is_said_with_what_to_do_in_japanese() {
    let all = LINES.map(|line| told(line, Lang::Ja)).concat();
    insta::assert_snapshot!(all, @r#"
    crm lapsed
        crm に「lapsed」というコマンドはありません。
        crm list lapsed ではありませんか。
    crm lisst
        crm に「lisst」というコマンドはありません。
        crm list ではありませんか。
    crm xyz
        crm に「xyz」というコマンドはありません。
        使い方は crm help で確認できます。
    crm list
        crm list には続きの言葉が必要です。
        crm list に続けられる言葉: lapsed, products
    crm list lapsd
        crm list に「lapsd」というコマンドはありません。
        crm list lapsed ではありませんか。
    crm list customers-of-mine
        crm list に「customers-of-mine」というコマンドはありません。
        crm list に続けられる言葉: lapsed, products
    crm list lapsed
        crm list lapsed に必要なものがありません: --days 数
        使い方は crm help list lapsed で確認できます。
    crm list lapsed --days
        --days には値が必要です。
        使い方は crm help list lapsed で確認できます。
    crm list lapsed --days many
        「many」は --days の値として使えません。
        使い方は crm help list lapsed で確認できます。
    crm list lapsed --days 3 --dayss 3
        「--dayss」は crm list lapsed では使えません。
        --days ではありませんか。
    crm list lapsed --days 3 --days 4
        --days が重複しています。
        使い方は crm help list lapsed で確認できます。
    crm list lapsed --days 3 more
        「more」は crm list lapsed では使えません。
        --filter more ではありませんか。
    crm list lapsed --days 3 --filter --limit 5
        --filter には値が必要ですが、続きが --limit になっています。
        使い方は crm help list lapsed で確認できます。
    crm list --json -o tsv lapsed --days 3
        --json は --output と同時に使えません。
        使い方は crm help list lapsed で確認できます。
    crm -o jsn
        「jsn」は --output の値として使えません。
        json ではありませんか。
    crm --lang fr
        「fr」は --lang の値として使えません。
        使える値: en, ja
    crm show 山田 太郎
        「太郎」は crm show では使えません。
        空白を含む名前は引用符で囲んでください: "山田 太郎"。ここで使えるコマンド: customer, purchase
    crm show
        crm show に必要なものがありません: 顧客
        使い方は crm help show で確認できます。
    crm show --timeline purchase 3
        crm show purchase の最後の言葉は、その前にある引数と組み合わせられません。
        使い方は crm help show purchase で確認できます。
    crm --yes=no
        --yes の値が多すぎます: 「no」
        使い方は crm help で確認できます。
    crm list lapsed --days 3 --sort --filter x
        --sort には値が必要ですが、続きが --filter になっています。
        使い方は crm help list lapsed で確認できます。
    "#);
}
