//! `crm config edit`: the whole file in the person's editor. What does not load never becomes the settings, and what
//! was typed is never lost.

use std::path::Path;

use clap::Args;

use super::draft::Draft;
use crate::cli::app::App;
use crate::cli::editor::Editor;
use crate::config::{Config, edit, template};
use crate::error::{Exit, Result};
use crate::ops::Crm;
use crate::t;

/// Open the settings in your editor
///
/// The editor is that of VISUAL or EDITOR. The file is checked when you leave it; where something is wrong your text
/// is kept, and the same command goes on with it.
#[derive(Args)]
#[command(after_help = "crm config edit\nEDITOR=nano crm config edit")]
pub(crate) struct Edit {}

impl Edit {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let path = app.config_path()?;
        let editor = Editor::find(app, "config")?;
        if app.globals.dry_run {
            let path = path.as_path();
            app.done(&t!(app.texts, "config-would-edit", path = path, editor = editor.name()));
            return Ok(Exit::Done);
        }
        let draft = Draft::begin(&path, || template(|key| app.texts.get(key, &[])))?;
        editor.open(draft.path())?;
        let Some(text) = draft.changed()? else {
            draft.drop()?;
            app.done(&app.texts.get("config-unchanged", &[]));
            return Ok(Exit::Done);
        };
        if let Err(error) = adopt(app, &path, draft.path(), &text) {
            app.talk.warn(&t!(app.texts, "config-draft-kept", path = draft.path()));
            return Err(error);
        }
        draft.drop()?;
        app.done(&t!(app.texts, "config-saved", path = path.as_path()));
        Ok(Exit::Done)
    }
}

/// Makes `text` the settings, if it loads and suits the book.
fn adopt(app: &App, path: &Path, draft: &Path, text: &str) -> Result<()> {
    let config = Config::parse(text, draft)?;
    Crm::refuse_currency(&app.book_path()?, &config.policy.currency)?;
    edit::replace(path, text)
}
