//! `crm expire points`.

use chrono::NaiveDate;
use clap::Args;

use crate::cli::app::App;
use crate::cli::flags::no_flag;
use crate::domain::points::Expired;
use crate::error::{Exit, Result};
use crate::i18n::number;
use crate::output::col;
use crate::t;

/// Write down which points have ended
///
/// No balance counts ended points anyway; this notes them in the ledger. A second run finds nothing.
#[derive(Args)]
#[command(after_help = "crm expire points\ncrm expire points --dry-run")]
pub(crate) struct Points {
    /// Points that ended before this day; today without it
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, value_parser = no_flag)]
    at: Option<String>,
}

impl Points {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let mut crm = app.crm()?;
        let row = crm.expire_points(self.at.as_deref())?;
        let (day, expired) = row;
        app.done(&t!(
            app.texts,
            "done-expire",
            points = number(expired.points),
            count = expired.customers,
            day = app.moment(day, None)
        ));
        let columns = [
            col("at", |row: &(NaiveDate, Expired)| row.0.into()),
            col("customers", |row: &(NaiveDate, Expired)| row.1.customers.into()),
            col("points", |row: &(NaiveDate, Expired)| row.1.points.into()),
        ];
        app.wrote_rows(&columns, &[row])?;
        Ok(Exit::Done)
    }
}
