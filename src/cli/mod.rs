//! The command line: arguments in, one operation called, cells or a document out.
//! The path is the command: `crm list lapsed` is `list/lapsed.rs`. The only room that knows clap.

mod app;
mod columns;
mod completions;
mod confirm;
mod flags;
mod help;
mod man;
mod nouns;
mod open;
mod scan;
mod usage_error;
mod who_arg;
mod world;

use clap::Parser;

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
pub(crate) struct Cli {
    #[command(flatten)]
    globals: Globals,
    #[command(subcommand)]
    verb: Option<Verb>,
}

nouns! {
    Verb {
        Completions(completions::Completions),
        Man(man::Man),
        Help(help::Help),
    }
}

/// Reads the command line of `world`, runs the command, reports what it refused.
pub fn run(world: World) -> Exit {
    let scan = scan::scan(&world.args);
    let texts = Texts::new(scan::language(&scan, &world));
    let args = world.args.clone();
    match Cli::try_parse_from(&args) {
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
        None => help::short(app),
    }
}

#[cfg(test)]
mod tests;
