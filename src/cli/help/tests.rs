//! Pages and paths over a small tree that has what the real one will have: families, a default noun.

use clap::{Args, CommandFactory, Parser, Subcommand};

use super::*;
use crate::cli::flags::{Globals, ListFlags};
use crate::cli::who_arg::{WhoArg, WhoArgs};
use crate::i18n::Lang;

/// A sample of the grammar.
#[derive(Parser)]
#[command(name = "crm", disable_help_flag = true, disable_help_subcommand = true)]
#[command(disable_version_flag = true)]
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
    who: Option<WhoArg>,
}

#[derive(Subcommand)]
#[command(defer = true)]
enum Shown {
    /// Some customers
    Customer(WhoArgs),
    /// A purchase
    Purchase(WhoArgs),
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
    insta::assert_snapshot!(page, @"");
}

#[test]
fn a_default_noun_shows_both_calls() {
    let root = sample(Lang::En);
    let page = page::short(&path(&root, &line("crm show")), &Texts::new(Lang::En), 80);
    insta::assert_snapshot!(page, @"");
}

#[test]
fn shared_flags_stand_under_their_own_heading() {
    let root = sample(Lang::En);
    let page = page::draw(&path(&root, &line("crm list lapsed")), &Texts::new(Lang::En), 60);
    insta::assert_snapshot!(page, @"");
}

#[test]
fn shared_flags_are_said_in_japanese() {
    let root = sample(Lang::Ja);
    let page = page::draw(&path(&root, &line("crm list lapsed")), &Texts::new(Lang::Ja), 60);
    insta::assert_snapshot!(page, @"");
    let who = page::short(&path(&root, &line("crm show")), &Texts::new(Lang::Ja), 80);
    assert!(who.contains("crm show 顧客"), "{who}");
}
