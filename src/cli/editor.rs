//! The person's editor, for a file: that of VISUAL or EDITOR, on a terminal only.

use std::ffi::OsString;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Command;

use crate::cli::app::App;
use crate::error::{Error, Exit, Result};

/// An editor, and what it is to edit: `config`, `template` or `draft`, by which its refusals say what to do instead.
pub(crate) struct Editor {
    line: OsString,
    what: &'static str,
}

impl Editor {
    /// The editor's command line; refused where nobody could type into it.
    pub(crate) fn find(app: &App, what: &'static str) -> Result<Editor> {
        if !app.terminal.stdin || !app.terminal.stdout {
            let error = Error::new(Exit::NeedsYes, "error-editor-terminal");
            return Err(error.with("what", what));
        }
        let named = app.env.visual.clone().or_else(|| app.env.editor.clone());
        let unnamed = || Error::failure("error-editor-none").with("what", what);
        Ok(Editor { line: named.ok_or_else(unnamed)?, what })
    }

    /// Its command line as it is said.
    pub(crate) fn name(&self) -> String {
        self.line.to_string_lossy().into_owned()
    }

    /// Opens a text in a file of `folder`, and returns what is left in it.
    pub(crate) fn text(&self, folder: &Path, text: &str) -> Result<String> {
        let failed = |fault: std::io::Error| Error::file(folder, &fault);
        let mut file = tempfile::Builder::new()
            .prefix(".draft-")
            .suffix(".txt")
            .tempfile_in(folder)
            .map_err(failed)?;
        file.write_all(text.as_bytes()).and_then(|()| file.flush()).map_err(failed)?;
        self.open(file.path())?;
        fs::read_to_string(file.path()).map_err(|fault| Error::file(file.path(), &fault))
    }

    /// Runs it and waits for it; `code --wait` is a program and its argument.
    pub(crate) fn open(&self, file: &Path) -> Result<()> {
        let line = self.name();
        let failed = |why: String| {
            Error::failure("error-editor-failed")
                .with("editor", line.as_str())
                .with("why", why)
                .with("what", self.what)
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
}
