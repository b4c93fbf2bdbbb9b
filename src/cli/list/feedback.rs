//! `crm list feedback`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::record;
use crate::cli::flags::{ListFlags, no_flag};
use crate::error::{Exit, Result};

/// Scores that customers gave, newest first
#[derive(Args)]
#[command(after_help = "crm list feedback Mary\ncrm list feedback --period 2026")]
pub(crate) struct Feedback {
    /// Customer: id, name, mail or phone; all without it
    #[arg(value_name = "WHO")]
    who: Option<String>,
    /// Only those of a period: 2026-11, 2026q3, last month, a..b
    #[arg(long, value_name = "PERIOD", allow_hyphen_values = true, value_parser = no_flag)]
    period: Option<String>,
    #[command(flatten)]
    list: ListFlags,
}

impl Feedback {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let crm = app.crm_to_read()?;
        let which = super::records(&crm, &self.list, self.who.as_deref(), self.period.as_deref())?;
        app.list(&self.list, record::feedback(), "list-no-feedback", |each| {
            crm.read().each_feedback(&which, each)
        })?;
        Ok(Exit::Done)
    }
}
