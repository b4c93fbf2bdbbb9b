//! `crm config edit`: the whole file in the person's editor. What does not load never becomes the settings, and what
//! was typed is never lost.

use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use clap::Args;

use super::draft::Draft;
use crate::cli::app::App;
use crate::config::{Config, edit, template};
use crate::error::{Error, Exit, Result};
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
        let editor = editor(app)?;
        if app.globals.dry_run {
            let (path, editor) =
                (path.display().to_string(), editor.to_string_lossy().into_owned());
            app.done(&t!(app.texts, "config-would-edit", path = path, editor = editor));
            return Ok(Exit::Done);
        }
        let draft = Draft::begin(&path, || template(|key| app.texts.get(key, &[])))?;
        open(&editor, draft.path())?;
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

/// The editor's command line; refused where nobody could type into it.
fn editor(app: &App) -> Result<OsString> {
    if !app.terminal.stdin || !app.terminal.stdout {
        return Err(Error::new(Exit::NeedsYes, "error-config-edit-terminal"));
    }
    let named = app.env.visual.clone().or_else(|| app.env.editor.clone());
    named.ok_or_else(|| Error::failure("error-config-no-editor"))
}

/// Runs the editor and waits for it; `code --wait` is a program and its argument.
fn open(editor: &OsString, file: &Path) -> Result<()> {
    let line = editor.to_string_lossy().into_owned();
    let failed = |why: String| {
        Error::failure("error-config-editor-failed").with("editor", line.as_str()).with("why", why)
    };
    let mut words = line.split_whitespace();
    let program = words.next().unwrap_or_default();
    let status = Command::new(program).args(words).arg(file).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(failed(status.to_string())),
        Err(error) => Err(failed(error.to_string())),
    }
}
