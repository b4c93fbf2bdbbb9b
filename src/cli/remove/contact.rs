//! `crm remove contact`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::who_arg::codes;
use crate::domain::id::ContactId;
use crate::error::{Exit, Result};

/// Remove contacts that never were
///
/// What was promised in them stays promised.
#[derive(Args)]
#[command(after_help = "crm remove contact K12")]
pub(crate) struct Contact {
    /// Codes of the contacts
    #[arg(value_name = "CODE", required = true)]
    codes: Vec<String>,
}

impl Contact {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let mut crm = app.crm()?;
        let ids = codes(&self.codes, ContactId::parse, "error-contact-unknown", "contact")?;
        crm.remove_contacts(&ids)?;
        super::said(app, &self.codes);
        Ok(Exit::Done)
    }
}
