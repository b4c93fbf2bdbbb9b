//! The person's editor has the terminal to itself, and may leave it in any state.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;

use rustix::process::Signal;

use crate::dashboard::Dashboard;
use crate::shop::Shop;

/// The dashboard of a shop with an editor that does these things to the file `$1`; the message to the first customer
/// is open.
fn at_a_message(shop: &Shop, does: &str) -> Option<Dashboard> {
    let editor = shop.path("editor");
    fs::write(&editor, format!("#!/bin/sh\n{does}\n")).unwrap();
    fs::set_permissions(&editor, Permissions::from_mode(0o700)).unwrap();
    let mut dashboard = Dashboard::of(shop).env("EDITOR", editor.display().to_string()).open()?;
    dashboard.sees("C21 Samuel Adeyemi").press("m").sees("Template: ");
    Some(dashboard)
}

#[test]
fn every_key_is_the_editors_while_it_is_open() {
    let shop = Shop::demo();
    let does = "printf 'Your turn: '; read line; printf '%s' \"$line\" > \"$1\"";
    let Some(mut dashboard) = at_a_message(&shop, does) else { return };
    dashboard.press("e").sees("Your turn:").leaves_no_mess();
    for _ in 0..20 {
        dashboard.type_text("q x 0123456789 ");
    }
    dashboard.press("enter").sees_no("Your turn:");
    let lines = "q x 0123456789 ".repeat(20);
    // The message as it stands on the screen, put together again.
    let is_whole = |screen: &str| {
        let inside = screen.lines().skip(4).map(|line| line.trim_matches(['│', ' ']));
        inside.collect::<Vec<_>>().join(" ").contains(lines.trim())
    };
    dashboard.until("all of it in the message", is_whole).press("esc").sees("Helen Midgley");
    dashboard.press("q").sees("Leave without saving?").press("y").leaves();
}

#[test]
fn what_a_broken_editor_leaves_is_put_in_order() {
    let shop = Shop::demo();
    let does = "stty raw -echo\nprintf '\\033[?1049h\\033[?25l\\033[?1003h\\033[31m\\033[5;10r\\033[?1h'\n\
                kill -SEGV $$";
    let Some(mut dashboard) = at_a_message(&shop, does) else { return };
    dashboard.press("e").sees("signal: 11").sees("Dear Samuel,");
    dashboard.press("esc").sees("Helen Midgley").press("j").sees("C3 Tom Bairstow");
    dashboard.press("q").leaves();
}

#[test]
fn an_editor_that_is_not_there_is_told_of() {
    let shop = Shop::demo();
    for (editor, said) in [("/nowhere/ed", "/nowhere/ed"), ("", "EDITOR")] {
        let Some(mut dashboard) = Dashboard::of(&shop).env("EDITOR", editor).open() else { return };
        dashboard.sees("C21 Samuel Adeyemi").press("m").sees("Template: ");
        dashboard.press("e").sees(said).sees("Dear Samuel,");
        dashboard.press("ctrl-c").leaves();
    }
}

#[test]
fn an_interrupted_editor_ends_alone() {
    let shop = Shop::demo();
    let does = "echo 'Your turn:'; read line; echo $line > \"$1\"";
    let Some(mut dashboard) = at_a_message(&shop, does) else { return };
    dashboard.press("e").sees("Your turn:").press("ctrl-c").sees("signal: 2");
    dashboard.press("ctrl-c").leaves();
}

#[test]
fn a_signal_ends_it_beside_its_editor() {
    let shop = Shop::demo();
    let does = "echo 'Your turn:'; read line";
    let Some(mut dashboard) = at_a_message(&shop, does) else { return };
    dashboard.press("e").sees("Your turn:").signal(Signal::TERM).dies_of(Signal::TERM);
    dashboard.leaves_no_mess();
}

/// Stopping an editor stops the dashboard with it, and both go on together.
#[test]
fn it_is_stopped_with_its_editor() {
    let shop = Shop::demo();
    let does = "echo 'Your turn:'; read line; printf '%s' \"$line\" > \"$1\"";
    let Some(mut dashboard) = at_a_message(&shop, does) else { return };
    dashboard.press("e").sees("Your turn:").signal(Signal::TSTP).is_in_state('T');
    dashboard.signal(Signal::CONT).is_in_state('S').leaves_no_mess();
    dashboard.type_text("and on\r").sees("and on").sees("Template:");
    dashboard.press("ctrl-c").sees("Leave without saving?").press("y").leaves();
}
