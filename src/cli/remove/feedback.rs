//! `crm remove feedback`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::who_arg::codes;
use crate::domain::id::FeedbackId;
use crate::error::{Exit, Result};

/// Remove scores that were never given
#[derive(Args)]
#[command(after_help = "crm remove feedback F12")]
pub(crate) struct Feedback {
    /// Codes of the answers
    #[arg(value_name = "CODE", required = true)]
    codes: Vec<String>,
}

impl Feedback {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let mut crm = app.crm()?;
        let ids = codes(&self.codes, FeedbackId::parse, "error-feedback-unknown", "feedback")?;
        crm.remove_feedback(&ids)?;
        super::said(app, &self.codes);
        Ok(Exit::Done)
    }
}
