//! `crm remove template`.

use std::fs;

use clap::Args;

use crate::cli::app::App;
use crate::cli::confirm::confirm;
use crate::error::{Error, Exit, Result};
use crate::t;

/// Remove a template of your own
///
/// Where one of the same name is shipped, that one applies again.
#[derive(Args)]
#[command(after_help = "crm remove template birthday")]
pub(crate) struct Template {
    /// Template: name, as crm list templates has it
    #[arg(value_name = "NAME")]
    name: String,
}

impl Template {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let (shelf, lang) = (app.shelf()?, app.texts.lang());
        let path = shelf.own_file(&self.name, lang)?;
        if !app.globals.dry_run {
            let preview = path.display().to_string();
            let question = t!(app.texts, "draft-template-ask-remove", name = self.name.as_str());
            confirm(app, &preview, &question)?;
            fs::remove_file(&path).map_err(|fault| Error::file(&path, &fault))?;
        }
        let mut said = t!(app.texts, "draft-template-removed", path = path.as_path());
        if shelf.is_shipped(&self.name, lang) {
            said = format!("{said} {}", app.texts.get("draft-template-shipped-again", &[]));
        }
        app.done(&said);
        Ok(Exit::Done)
    }
}
