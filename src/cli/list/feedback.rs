//! `crm list feedback`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::record;
use crate::cli::list::Which;
use crate::error::{Exit, Result};

/// Scores that customers gave, newest first
#[derive(Args)]
#[command(after_help = "crm list feedback Mary\ncrm list feedback --period 2026")]
pub(crate) struct Feedback {
    #[command(flatten)]
    which: Which,
}

impl Feedback {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let crm = app.crm_to_read()?;
        let which = self.which.records(&crm)?;
        app.list(&self.which.list, record::feedback(), "list-no-feedback", |each| {
            crm.read().each_feedback(&which, each)
        })?;
        Ok(Exit::Done)
    }
}
