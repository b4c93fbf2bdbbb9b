//! `crm edit contact`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::record;
use crate::cli::log::ContactFields;
use crate::cli::who_arg::code;
use crate::domain::id::ContactId;
use crate::error::{Exit, Result};
use crate::t;

/// Correct a contact
///
/// What is not given stays as it is.
#[derive(Args)]
#[command(after_help = "crm edit contact K12 --via mail --at yesterday")]
pub(crate) struct Contact {
    /// Code of the contact
    #[arg(value_name = "CODE")]
    code: String,
    /// What was said
    #[arg(value_name = "TEXT")]
    text: Vec<String>,
    #[command(flatten)]
    fields: ContactFields,
}

impl Contact {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let mut crm = app.crm()?;
        let id = code(&self.code, ContactId::parse, "error-contact-unknown", "contact")?;
        let note = (!self.text.is_empty()).then(|| self.text.join(" "));
        let contact = crm.edit_contact(id, &self.fields.change(note))?;
        app.done(&t!(
            app.texts,
            "done-edited",
            code = id.to_string(),
            name = contact.customer.as_str()
        ));
        app.wrote_rows(&record::contact(), &[contact])?;
        Ok(Exit::Done)
    }
}
