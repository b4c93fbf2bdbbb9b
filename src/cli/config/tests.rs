//! Editing on a terminal, with a script for an editor.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt;

use super::edit::Edit;
use crate::cli::app::App;
use crate::cli::tests::app;
use crate::error::{Exit, Result};

/// A folder with an editor in it that runs `script` on the file it is given.
struct Desk(tempfile::TempDir);

impl Desk {
    fn new(script: &str) -> Desk {
        let desk = Desk(tempfile::tempdir().unwrap());
        desk.teach(script);
        desk
    }

    fn teach(&self, script: &str) {
        let editor = self.0.path().join("editor");
        fs::write(&editor, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&editor, fs::Permissions::from_mode(0o700)).unwrap();
    }

    fn edit(&self) -> Result<Exit> {
        let mut app: App = app(&["config", "edit"], Some(""));
        app.globals.config = Some(self.0.path().join("config.toml"));
        app.globals.db = Some(self.0.path().join("crm.db"));
        app.env.editor = Some(self.0.path().join("editor").into());
        Edit {}.run(&mut app)
    }

    fn read(&self, name: &str) -> Option<String> {
        fs::read_to_string(self.0.path().join(name)).ok()
    }
}

#[test]
fn what_loads_becomes_the_settings() {
    let desk = Desk::new("echo 'currency = \"GBP\"' > \"$1\"");
    assert_eq!(desk.edit(), Ok(Exit::Done));
    assert_eq!(desk.read("config.toml").unwrap(), "currency = \"GBP\"\n");
    assert_eq!(desk.read("config.draft.toml"), None);
}

#[test]
fn where_nothing_was_changed_nothing_is_written() {
    let desk = Desk::new("true");
    assert_eq!(desk.edit(), Ok(Exit::Done));
    assert_eq!((desk.read("config.toml"), desk.read("config.draft.toml")), (None, None));
}

#[test]
fn what_does_not_load_is_kept_and_gone_on_with() {
    let desk = Desk::new("echo 'currency = \"GPB\"' > \"$1\"");
    let error = desk.edit().unwrap_err();
    assert_eq!(error.key(), "error-config-currency");
    assert_eq!(desk.read("config.toml"), None);
    assert_eq!(desk.read("config.draft.toml").unwrap(), "currency = \"GPB\"\n");
    desk.teach("sed -i.bak s/GPB/GBP/ \"$1\"");
    assert_eq!(desk.edit(), Ok(Exit::Done));
    assert_eq!(desk.read("config.toml").unwrap(), "currency = \"GBP\"\n");
}

#[test]
fn an_editor_that_fails_changes_nothing() {
    let desk = Desk::new("exit 3");
    assert_eq!(desk.edit().unwrap_err().key(), "error-config-editor-failed");
    assert_eq!(desk.read("config.toml"), None);
}
