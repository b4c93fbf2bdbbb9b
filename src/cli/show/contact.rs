//! `crm show contact`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::{record, whole};
use crate::cli::who_arg::code;
use crate::domain::id::ContactId;
use crate::error::{Exit, Result};

/// One contact
#[derive(Args)]
#[command(after_help = "crm show contact K12")]
pub(crate) struct Contact {
    /// Code of the contact
    #[arg(value_name = "CODE")]
    code: String,
}

impl Contact {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let crm = app.crm_to_read()?;
        let id = code(&self.code, ContactId::parse, "error-contact-unknown", "contact")?;
        let columns = whole(record::contact());
        app.show(&columns, &crm.contact(id)?)?;
        Ok(Exit::Done)
    }
}
