//! `crm archive` and `crm unarchive`: customers off the lists and back on them, their history kept.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::customer::columns;
use crate::cli::selection::names;
use crate::cli::who_arg::Whose;
use crate::error::{Exit, Result};
use crate::t;

/// Take customers off the lists and keep their history
#[derive(Args)]
#[command(after_help = "crm archive C12 C15\ncrm archive --filter 'last<-3y'")]
pub(crate) struct Archive {
    #[command(flatten)]
    whose: Whose,
}

/// Put archived customers back on the lists
#[derive(Args)]
#[command(after_help = "crm unarchive C12\ncrm list customers --filter archived:yes")]
pub(crate) struct Unarchive {
    #[command(flatten)]
    whose: Whose,
}

impl Archive {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        set(&self.whose, true, app)
    }
}

impl Unarchive {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        set(&self.whose, false, app)
    }
}

fn set(whose: &Whose, archived: bool, app: &mut App) -> Result<Exit> {
    let mut crm = app.crm()?;
    let (question, done) = match archived {
        true => ("list-ask-archive", "done-archived"),
        false => ("list-ask-unarchive", "done-unarchived"),
    };
    let ids = whose.resolve(app, &crm, question)?;
    crm.archive_customers(&ids, archived)?;
    let who = names(app, &crm, &ids)?;
    app.done(&t!(app.texts, done, who = who));
    app.wrote_rows(&columns(&crm)?, &crm.customer_rows(&ids)?)?;
    Ok(Exit::Done)
}
