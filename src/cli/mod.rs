//! The command line: arguments in, one operation called, cells or a document out.
//! The path is the command: `crm list lapsed` is `list/lapsed.rs`. The only room that knows clap.

mod add;
mod app;
mod archive;
mod award;
mod backup;
mod card;
mod check;
mod columns;
mod completions;
mod config;
mod confirm;
mod demo;
mod done;
mod draft;
mod edit;
mod editor;
mod expire;
mod export;
mod fields;
mod find;
mod flags;
mod help;
mod history;
mod import;
mod list;
mod log;
mod man;
mod merge;
mod nouns;
mod open;
mod planned;
mod redeem;
mod remove;
mod restore;
mod scan;
mod selection;
mod show;
mod tagging;
mod today;
mod told;
mod tui;
mod undo;
mod usage_error;
mod void;
mod who_arg;
mod world;
mod wrote;

use std::ffi::OsString;

use clap::error::ErrorKind;
use clap::{ArgMatches, Command, CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::error::{Exit, Result};
use crate::i18n::Texts;
use app::App;
use flags::Globals;
use nouns::nouns;

pub use world::{Env, Folders, Now, Streams, Terminal, World};

/// Customers, purchases and promises of a one-person business: whom to get in touch with today.
///
/// Everything is kept in one file on this computer.
#[derive(Parser)]
#[command(
    name = "crm",
    version,
    propagate_version = true,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
struct Root {
    #[command(flatten)]
    globals: Globals,
}

nouns! {
    Verb {
        Today(today::Today),
        Tui(tui::Tui),
        /// Add what is new: a customer, product, reminder, offer, tag
        #[command(subcommand)]
        Add(add::Noun),
        /// Log what happened: a contact, a purchase, feedback, a referral
        #[command(subcommand)]
        Log(log::Noun),
        Find(find::Find),
        Show(show::Show),
        /// List customers, who of them needs attention, or rows of one kind
        #[command(subcommand)]
        List(list::Noun),
        Done(done::Done),
        Snooze(done::Snooze),
        Skip(done::Skip),
        Draft(draft::Draft),
        /// Give points
        #[command(subcommand)]
        Award(award::Noun),
        /// Spend points, use an offer
        #[command(subcommand)]
        Redeem(redeem::Noun),
        /// Note points that have ended
        #[command(subcommand)]
        Expire(expire::Noun),
        /// Correct what is noted
        #[command(subcommand)]
        Edit(edit::Noun),
        /// Remove what should not be there
        #[command(subcommand)]
        Remove(remove::Noun),
        /// Take back a purchase
        #[command(subcommand)]
        Void(void::Noun),
        Archive(archive::Archive),
        Unarchive(archive::Unarchive),
        Merge(merge::Merge),
        Import(import::Import),
        Export(export::Export),
        Undo(undo::Undo),
        Redo(undo::Redo),
        History(history::History),
        Backup(backup::Backup),
        Restore(restore::Restore),
        Check(check::Check),
        /// Show and change the settings
        #[command(subcommand)]
        Config(config::Noun),
        Demo(demo::Demo),
        Completions(completions::Completions),
        Man(man::Man),
        Help(help::Help),
    }
}

/// A command line that was understood.
pub(crate) struct Cli {
    globals: Globals,
    verb: Option<Verb>,
}

impl Cli {
    /// The whole tree of commands.
    pub(crate) fn command() -> Command {
        Verb::augment_subcommands(Root::command())
    }

    /// Reads a command line, the program's own name first.
    ///
    /// clap copies every global flag to every verb, which costs more than the rest of its work; so a line is first
    /// read against the verb it seems to name, and against the whole tree only where that fails.
    pub(crate) fn read(args: &[OsString]) -> std::result::Result<Cli, clap::Error> {
        let verbs = Verb::augment_subcommands(Command::new("crm"));
        let named = |word: &OsString| verbs.get_subcommands().find(|verb| verb.get_name() == word);
        let tree = Root::command().subcommands(args.iter().skip(1).find_map(named).cloned());
        match tree.try_get_matches_from(args) {
            Err(error) if error.kind() != ErrorKind::DisplayVersion => {
                Cli::of(&Cli::command().try_get_matches_from(args)?)
            }
            matches => Cli::of(&matches?),
        }
    }

    fn of(matches: &ArgMatches) -> std::result::Result<Cli, clap::Error> {
        let verb =
            matches.subcommand_name().map(|_| Verb::from_arg_matches(matches)).transpose()?;
        Ok(Cli { globals: Root::from_arg_matches(matches)?.globals, verb })
    }
}

/// Reads the command line of `world`, runs the command, reports what it refused.
pub fn run(world: World) -> Exit {
    let scan = scan::scan(&world.args);
    let texts = Texts::new(scan::language(&scan, &world));
    let args = world.args.clone();
    if let Some(refused) = scan::wide_space(&args) {
        let app = App::new(world, texts, Globals::unparsed(scan.json));
        return app.end(Err(refused));
    }
    match Cli::read(&args) {
        Ok(cli) => {
            let mut app = App::new(world, texts, cli.globals);
            let done = run_verb(cli.verb, &mut app);
            app.end(done)
        }
        Err(error) => {
            let mut app = App::new(world, texts, Globals::unparsed(scan.json));
            let done = usage_error::answer(&error, &args, &mut app);
            app.end(done)
        }
    }
}

fn run_verb(verb: Option<Verb>, app: &mut App) -> Result<Exit> {
    match verb {
        Some(verb) => verb.run(app),
        None if tui::can_open(app) => tui::open(app),
        None => help::short(app),
    }
}

#[cfg(test)]
mod tests;
