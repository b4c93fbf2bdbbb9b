//! `crm remove customer`: a customer with all its history goes, until `undo` brings it back.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::customer::columns;
use crate::cli::selection::names;
use crate::cli::who_arg::Whose;
use crate::error::{Exit, Result};
use crate::t;

/// Remove customers with their history
///
/// crm undo brings them back. To keep the history and only take them off the lists: crm archive.
#[derive(Args)]
#[command(after_help = "crm remove customer C12\ncrm remove customer --filter 'source:test' -n")]
pub(crate) struct Customer {
    #[command(flatten)]
    whose: Whose,
}

impl Customer {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let mut crm = app.crm()?;
        let ids = self.whose.resolve(app, &crm, "list-ask-remove")?;
        let who = names(app, &crm, &ids)?;
        let rows = crm.customer_rows(&ids)?;
        crm.remove_customers(&ids)?;
        app.done(&t!(app.texts, "done-customers-removed", who = who));
        app.wrote_rows(&columns(&crm)?, &rows)?;
        Ok(Exit::Done)
    }
}
