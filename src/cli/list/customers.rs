//! `crm list customers`: everybody who is not archived, by reading.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::customer::columns;
use crate::cli::flags::ListFlags;
use crate::error::{Exit, Result};

const BRIEF: [&str; 7] = ["id", "name", "stage", "tags", "last_contact", "next_due", "spend"];

/// List customers, by kana
///
/// Archived ones only with --filter archived:yes, or archived:any for them and the others.
#[derive(Args)]
#[command(after_help = "crm list customers --filter 'tag:vip spend>50000'\n\
                        crm list customers --filter 'bought:2026-11 first<2026-11'\n\
                        crm list customers --sort -last_contact --limit 20\n\
                        crm list customers --columns id,name,phone,points -o csv")]
pub(crate) struct Customers {
    #[command(flatten)]
    list: ListFlags,
}

impl Customers {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let crm = app.crm_to_read()?;
        let query = self.list.query(&crm)?;
        let columns = app.brief(columns(&crm)?, &BRIEF);
        let none = match &self.list.filter {
            Some(_) => "list-not-found",
            None => "list-no-customers",
        };
        app.list(&self.list, columns, none, |each| crm.read().each_customer(&query, each))?;
        Ok(Exit::Done)
    }
}
