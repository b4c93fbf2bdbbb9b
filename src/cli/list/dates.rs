//! `crm list dates`: birthdays and anniversaries ahead.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::dates::columns;
use crate::cli::flags::{ExitCodeFlag, ListFlags, whole};
use crate::error::{Exit, Result};

const BRIEF: [&str; 7] = ["id", "name", "phone", "date", "days_until", "occasion", "years"];

/// List birthdays and anniversaries ahead, the next one first
///
/// An anniversary is a full year since the day a customer's --since names. 29 February is
/// 28 February in common years.
#[derive(Args)]
#[command(after_help = "crm list dates\ncrm list dates --days 366 -o csv")]
pub(crate) struct Dates {
    /// How many days to look ahead
    #[arg(long, value_name = "N", default_value = "30", value_parser = whole::<u32>)]
    days: u32,
    #[command(flatten)]
    list: ListFlags,
    #[command(flatten)]
    exit_code: ExitCodeFlag,
}

impl Dates {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let crm = app.crm_to_read()?;
        let dates = crm.dates(self.days, &self.list.query(&crm)?)?;
        let columns = app.brief(columns(&crm)?, &BRIEF);
        let rows = app.list(&self.list, columns, "list-no-dates", |each| {
            dates.into_iter().try_for_each(each)
        })?;
        Ok(self.exit_code.exit(rows))
    }
}
