//! `crm list points`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::{customer, record};
use crate::cli::flags::{ListFlags, no_flag};
use crate::error::{Exit, Result};
use crate::ops::Holder;
use crate::output::col;

/// The points of a customer, or all customers with points
///
/// Of one customer: the balance, the lots with what is left of them, and every entry. Without WHO: those whose
/// points end soonest first. As tsv or csv the entries alone.
#[derive(Args)]
#[command(
    after_help = "crm list points Mary\ncrm list points Mary --at 2026-03-31\ncrm list points --limit 20"
)]
pub(crate) struct Points {
    /// Customer: id, name, mail or phone; all with points without it
    #[arg(value_name = "WHO")]
    who: Option<String>,
    /// As they stood on this day; today without it
    #[arg(long, value_name = "DATE", requires = "who")]
    #[arg(allow_hyphen_values = true, value_parser = no_flag)]
    at: Option<String>,
    #[command(flatten)]
    list: ListFlags,
}

impl Points {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let crm = app.crm_to_read()?;
        if let Some(who) = &self.who {
            let who = crm.resolve(who)?;
            let statement = crm.statement(who, self.at.as_deref())?;
            if app.is_json() || app.is_for_people() {
                app.show(&record::statement(), &statement)?;
            } else {
                app.list(&self.list, record::posted(), "list-no-points", |each| {
                    statement.entries.into_iter().try_for_each(each)
                })?;
            }
            return Ok(Exit::Done);
        }
        let mut columns = customer::columns::<Holder>(&crm)?;
        columns.push(col("expires_on", |row: &Holder| row.expires_on.into()));
        let holders = crm.holders(&self.list.query(&crm)?)?;
        let columns = app.brief(columns, &["id", "name", "points", "expires_on"]);
        app.list(&self.list, columns, "list-no-points", |each| {
            holders.into_iter().try_for_each(each)
        })?;
        Ok(Exit::Done)
    }
}
