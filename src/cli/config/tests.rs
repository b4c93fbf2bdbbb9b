//! Editing on a terminal, with a script for an editor.
#![cfg(unix)]

use super::edit::Edit;
use crate::cli::tests::Desk;
use crate::error::{Exit, Result};

fn edit(desk: &Desk) -> Result<Exit> {
    Edit {}.run(&mut desk.app(&["config", "edit"]))
}

#[test]
fn what_loads_becomes_the_settings() {
    let desk = Desk::new("echo 'currency = \"GBP\"' > \"$1\"");
    assert_eq!(edit(&desk), Ok(Exit::Done));
    assert_eq!(desk.read("config.toml").unwrap(), "currency = \"GBP\"\n");
    assert_eq!(desk.read("config.draft.toml"), None);
}

#[test]
fn where_nothing_was_changed_nothing_is_written() {
    let desk = Desk::new("true");
    assert_eq!(edit(&desk), Ok(Exit::Done));
    assert_eq!((desk.read("config.toml"), desk.read("config.draft.toml")), (None, None));
}

#[test]
fn what_does_not_load_is_kept_and_gone_on_with() {
    let desk = Desk::new("echo 'currency = \"GPB\"' > \"$1\"");
    let error = edit(&desk).unwrap_err();
    assert_eq!(error.key(), "error-config-currency");
    assert_eq!(desk.read("config.toml"), None);
    assert_eq!(desk.read("config.draft.toml").unwrap(), "currency = \"GPB\"\n");
    desk.teach("sed -i.bak s/GPB/GBP/ \"$1\"");
    assert_eq!(edit(&desk), Ok(Exit::Done));
    assert_eq!(desk.read("config.toml").unwrap(), "currency = \"GBP\"\n");
}

#[test]
fn an_editor_that_fails_changes_nothing() {
    let desk = Desk::new("exit 3");
    assert_eq!(edit(&desk).unwrap_err().key(), "error-editor-failed");
    assert_eq!(desk.read("config.toml"), None);
}
