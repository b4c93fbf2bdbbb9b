//! `crm find`: customers by words, the best match first.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::customer::columns;
use crate::cli::flags::ListFlags;
use crate::error::{Exit, Result};

const BRIEF: [&str; 7] = ["id", "name", "kana", "phone", "email", "stage", "last_contact"];

/// Find customers by name, kana, mail, phone or note
///
/// Every word must fit, and what lists filter by works here too: crm find tag:vip.
#[derive(Args)]
#[command(after_help = "crm find yamada\ncrm find 090-1234\ncrm find allergy tag:vip")]
pub(crate) struct Find {
    /// Words to look for
    #[arg(value_name = "TEXT", required = true)]
    text: Vec<String>,
    #[command(flatten)]
    list: ListFlags,
}

impl Find {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let crm = app.crm_to_read()?;
        let query = self.list.query(&crm)?;
        let columns = app.brief(columns(&crm)?, &BRIEF);
        let words = self.text.join(" ");
        app.list(&self.list, columns, "list-not-found", |each| {
            crm.each_found(&words, &query, each)
        })?;
        Ok(Exit::Done)
    }
}
