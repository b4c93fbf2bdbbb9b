//! What lies over the screens: commands typed, operations taken back, messages, keys of one's own.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use crate::dashboard::Dashboard;
use crate::shop::Shop;

#[test]
fn a_command_of_the_shell_is_typed_and_its_output_read() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("Samuel Adeyemi").press(":").sees("crm show C21");
    dashboard.type_text("log contact WHO 'said sorry'").sees("run: crm log contact C21");
    dashboard.press("enter").sees("Logged");
    assert_eq!(shop.newest_change(), "log contact Samuel Adeyemi");
    dashboard.press("esc").sees("c contact");
    // It was made here, so it is taken back at once.
    dashboard.press("u").sees("/ contact logged").press("q").leaves();
    assert_eq!(shop.newest_change(), "undo Samuel Adeyemi");
}

#[test]
fn an_operation_of_the_history_is_taken_back_alone() {
    let shop = Shop::demo();
    assert_eq!(shop.run(["edit", "customer", "C35", "--note", "Two dogs"]).code, 0);
    assert_eq!(shop.run(["log", "contact", "C21", "Said sorry"]).code, 0);
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("Helen Midgley").press("H").sees("customer changed");
    dashboard.press("j u").sees("/ customer changed").sees("took back");
    assert_eq!(shop.newest_change(), "undo Helen Midgley");
    dashboard.press("esc").sees("c contact").press("q").leaves();
}

#[test]
fn a_message_is_changed_in_the_editor_and_logged() {
    let shop = Shop::demo();
    let editor = shop.path("editor");
    fs::write(&editor, "#!/bin/sh\nprintf 'I am sorry, Samuel.\\n' > \"$1\"\n").unwrap();
    fs::set_permissions(&editor, fs::Permissions::from_mode(0o700)).unwrap();
    let opening = Dashboard::of(&shop).env("EDITOR", editor.display().to_string());
    let Some(mut dashboard) = opening.open() else { return };
    dashboard.sees("C21 Samuel Adeyemi").press("m").sees("Message: C21").sees("Dear Samuel,");
    dashboard.press("e").sees("I am sorry, Samuel.").sees("edited");
    dashboard.press("c").sees("Logged: C21 Samuel Adeyemi").sees("undoes it").press("q").leaves();
    let contacts = shop.json(&["list", "contacts", "C21"]);
    assert_eq!(contacts[0]["note"], "I would like to put this right");
    let due = shop.json(&["today"]);
    assert!(!due.to_string().contains("C21-at-risk"), "what it answers is off the list");
}

#[test]
fn keys_of_ones_own_work_and_are_shown() {
    let shop = Shop::demo();
    assert_eq!(shop.run(["config", "set", "dashboard.keys", "done X, history F2"]).code, 0);
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("X done").press("f2").sees("log contact").press("esc").sees("X done");
    dashboard.press("?").sees("Help: Today").type_text("history").sees("F2");
    dashboard.press("esc").sees("X done");
    dashboard.press("X").sees("Done: C21 Samuel Adeyemi").press("q").leaves();
}

#[test]
fn keys_that_mean_nothing_are_told_of_and_the_usual_ones_stay() {
    let shop = Shop::demo();
    assert_eq!(shop.run(["config", "set", "dashboard.keys", "dnoe X"]).code, 0);
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("“dnoe”; the usual keys stay").sees("x done").press("q").leaves();
}

#[test]
fn many_are_removed_after_a_yes_alone() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("Samuel Adeyemi").press("space space space D").sees("Remove 3 customers");
    dashboard.press("enter").sees("c contact").press("D").sees("Remove 3 customers");
    dashboard.press("y").sees("Removed:").sees("and 2 more");
    assert_eq!(shop.json(&["list", "customers"]).as_array().map(Vec::len), Some(37));
    dashboard.press("u").sees("Taken back").press("q").leaves();
    assert_eq!(shop.json(&["list", "customers"]).as_array().map(Vec::len), Some(40));
}
