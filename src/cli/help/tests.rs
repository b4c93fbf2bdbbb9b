//! Pages and paths over a small tree that has what the real one has: families, a default noun.

use clap::{Args, CommandFactory, Parser, Subcommand};

use super::*;
use crate::cli::flags::{Globals, ListFlags};
use crate::cli::who_arg::WhoArg;
use crate::i18n::{Lang, Texts};

/// A sample of the grammar.
#[derive(Parser)]
#[command(name = "crm", disable_help_flag = true, disable_help_subcommand = true)]
#[command(disable_version_flag = true, version = "1", propagate_version = true)]
pub(crate) struct Sample {
    #[command(flatten)]
    globals: Globals,
    #[command(subcommand)]
    verb: Option<Verb>,
}

#[derive(Subcommand)]
#[command(defer = true)]
enum Verb {
    /// Show lists
    #[command(subcommand, visible_alias = "ls")]
    List(Noun),
    /// Show one thing
    Show(Show),
}

#[derive(Subcommand)]
#[command(defer = true)]
enum Noun {
    /// Customers who have been silent too long
    Lapsed(Lapsed),
    /// Products
    Products(Lapsed),
    /// A command that only this sample has, so that no file speaks of it
    #[command(hide = true)]
    Sample(Lapsed),
}

#[derive(Args)]
struct Lapsed {
    #[command(flatten)]
    list: ListFlags,
    /// Days of silence
    #[arg(long, value_name = "N", required = true)]
    days: u32,
}

#[derive(Args)]
#[command(subcommand_negates_reqs = true)]
struct Show {
    #[command(subcommand)]
    noun: Option<Shown>,
    #[command(flatten)]
    customer: Option<Customer>,
}

#[derive(Args)]
struct Customer {
    /// The customer
    #[arg(value_name = "WHO")]
    who: String,
    /// All that happened
    #[arg(long)]
    timeline: bool,
}

#[derive(Subcommand)]
#[command(defer = true)]
enum Shown {
    /// Some customers
    Customer(WhoArg),
    /// A purchase
    Purchase(WhoArg),
}

fn sample(lang: Lang) -> Command {
    tree::localised(Sample::command(), &Texts::new(lang))
}

fn line(words: &str) -> Vec<std::ffi::OsString> {
    words.split(' ').map(Into::into).collect()
}

#[test]
fn the_path_steps_over_flags_and_their_values() {
    let root = sample(Lang::En);
    for (args, expected) in [
        ("crm", "crm"),
        ("crm list lapsed --help", "crm list lapsed"),
        ("crm --db list list lapsed", "crm list lapsed"),
        ("crm --db=list list", "crm list"),
        ("crm -o json list --json lapsed --days 3", "crm list lapsed"),
        ("crm -ojson ls", "crm list"),
        ("crm lisst lapsed", "crm"),
        ("crm show 12 purchase", "crm show"),
        ("crm show -- purchase", "crm show"),
    ] {
        assert_eq!(words(&path(&root, &line(args))), expected, "{args}");
    }
}

#[test]
fn a_word_is_found_under_another_verb() {
    let root = sample(Lang::En);
    assert_eq!(elsewhere(&root, "lapsed").as_deref(), Some("crm list lapsed"));
    assert_eq!(elsewhere(&root, "nothing"), None);
}

#[test]
fn a_family_shows_its_alias_and_commands() {
    let root = sample(Lang::En);
    let page = page::short(&path(&root, &line("crm list")), &Texts::new(Lang::En), 80);
    insta::assert_snapshot!(page, @r"
    Show lists
    Also: ls

    Usage:
      crm list COMMAND

    Commands:
      lapsed    Customers who have been silent too long
      products  Products
    ");
}

#[test]
fn a_default_noun_shows_both_calls() {
    let root = sample(Lang::En);
    let page = page::short(&path(&root, &line("crm show")), &Texts::new(Lang::En), 80);
    insta::assert_snapshot!(page, @r"
    Show one thing

    Usage:
      crm show WHO [OPTIONS]
      crm show COMMAND

    Commands:
      customer  Some customers
      purchase  A purchase
    ");
}

#[test]
fn shared_flags_stand_under_their_own_heading() {
    let root = sample(Lang::En);
    let page = page::draw(&path(&root, &line("crm list lapsed")), &Texts::new(Lang::En), 60);
    insta::assert_snapshot!(page, @r"
    Customers who have been silent too long

    Usage:
      crm list lapsed --days N [OPTIONS]

    Options:
          --days N  Days of silence

    List options:
          --filter FILTER   Only what fits: words, field:value,
                            field>number; - negates
          --sort COLUMN     Order by a column; - in front turns
                            it round
          --limit N         At most so many rows; all without it
          --columns COLUMN  Columns to show, in this order

    Global options:
          --db PATH        Database file (also: CRM_DB)
          --config PATH    Config file (also: CRM_CONFIG)
          --today DATE     The day taken for today (also:
                           CRM_TODAY)
          --lang LANG      Language (also: CRM_LANG) [en, ja]
      -o, --output FORMAT  Format of the data; a table on a
                           terminal, tsv elsewhere [table,
                           plain, tsv, csv, json, jsonl, ids]
          --json           The same as --output json, errors
                           included
      -n, --dry-run        Show what would happen, change
                           nothing
      -y, --yes            Answer every question with yes
      -q, --quiet          Print data and errors only
          --color WHEN     When to use colour; auto: on a
                           terminal that has it [auto, always,
                           never]
      -h, --help           Show this page
      -V, --version        Show the version
    ");
}

#[test]
fn shared_flags_are_said_in_japanese() {
    let root = sample(Lang::Ja);
    let page = page::draw(&path(&root, &line("crm list sample")), &Texts::new(Lang::Ja), 60);
    insta::assert_snapshot!(page, @r"
    A command that only this sample has, so that no file speaks
    of it

    使い方:
      crm list sample --days 数 [オプション]

    オプション:
          --days 数  Days of silence

    一覧のオプション:
          --filter 条件  条件に合うものだけ。言葉、項目:値、項目
                         >数値。- で否定
          --sort 列      並べ替える列。先頭に - を付けると逆順
          --limit 数     最大の行数。指定しなければすべて
          --columns 列   表示する列（この順）

    共通オプション:
          --db パス      データベースのファイル（CRM_DB でも指定
                         可）
          --config パス  設定ファイル（CRM_CONFIG でも指定可）
          --today 日付   今日として扱う日付（CRM_TODAY でも指定
                         可）
          --lang 言語    言語（CRM_LANG でも指定可） [en, ja]
      -o, --output 形式  データの形式。端末では table、それ以外
                         では tsv [table, plain, tsv, csv, json,
                         jsonl, ids]
          --json         --output json と同じ。エラーも JSON に
                         なります
      -n, --dry-run      何が起こるかを表示し、何も変更しません
      -y, --yes          すべての質問に「はい」と答えます
      -q, --quiet        データとエラーだけを表示します
          --color 条件   色を付けるか。auto は色を出せる端末でだ
                         け付けます [auto, always, never]
      -h, --help         このページを表示します
      -V, --version      バージョンを表示します
    ");
    let who = page::short(&path(&root, &line("crm show")), &Texts::new(Lang::Ja), 80);
    assert!(who.contains("crm show 顧客"), "{who}");
}
