//! What the palette finds, in which order, and when it takes what is typed as a command line.

use super::*;
use crate::tui::over::tests::{desk, key};
use crate::tui::state::palette::line::Picked;

fn entry(name: &str, key: &str, command: &str) -> Entry {
    let entry = Entry::new(What::Action(Action::Reload), name.to_owned(), Vec::new());
    entry.with(vec![key.to_owned()], command.to_owned())
}

fn entries() -> Vec<Entry> {
    vec![
        entry("next pane", "Tab", ""),
        entry("done", "x", "crm done R5"),
        entry("redo", "Ctrl-R", "crm redo"),
        entry("add customer", "a", "crm add customer NAME").unless(Some("error-nobody-chosen")),
        entry("連絡", "c", "crm log contact C1 TEXT").says("電話やメールを記録します。"),
    ]
}

fn palette(lines: &[&str]) -> Palette {
    let verb = |name: &str| Verb { name: name.to_owned(), looks: name == "list" };
    let verbs = ["done", "add", "log", "list", "redo"].map(verb).to_vec();
    let lines = lines.iter().map(|line| (*line).to_owned()).collect();
    Palette::new(entries(), Vec::new(), (verbs, lines), Keymap::usual())
}

/// What is found for a text: names, and `>` for the command line.
fn found(text: &str) -> Vec<String> {
    let mut palette = palette(&[]);
    palette.paste(text, &desk());
    let row = |row: &Row| match row {
        Row::Entry(at) => palette.entries[*at].name.clone(),
        Row::Line => ">".to_owned(),
    };
    palette.rows.iter().map(row).collect()
}

#[test]
fn all_words_must_occur_and_the_best_match_comes_first() {
    assert_eq!(found("x"), ["done", "next pane"], "a key before a letter of a name");
    assert_eq!(found("do"), ["done", "redo"], "the beginning before the middle");
    assert_eq!(found("ＤＯ"), ["done", "redo"], "whatever the width");
    assert_eq!(found("pane next"), ["next pane"]);
    assert_eq!(found("ctrl-r"), ["redo"]);
    assert_eq!(found("れんらく 連絡"), [">"], "each word must occur");
    assert_eq!(found("連絡"), ["連絡"]);
    assert_eq!(found("電話"), ["連絡"], "what it does, where it is called otherwise");
    assert_eq!(found("").len(), 5);
    assert_eq!(found("").last().map(String::as_str), Some("add customer"), "it cannot be done now");
}

#[test]
fn a_verb_begins_a_command_line_and_so_does_what_nothing_is_called() {
    assert_eq!(found("done"), ["done", ">"]);
    assert_eq!(found("done R7"), [">"]);
    assert_eq!(found("crm done"), [">"]);
    assert_eq!(found("list lapsed"), [">"]);
    assert_eq!(found("log contact"), [">", "連絡"], "an action whose command it is comes last");
    assert_eq!(found("contact"), ["連絡"]);
    assert_eq!(found("lsit"), [">"]);
}

#[test]
fn tab_takes_the_command_line_of_an_action_to_go_on_with() {
    let (mut palette, desk) = (palette(&[]), desk());
    palette.paste("連絡", &desk);
    palette.key(key("tab"), &desk);
    assert_eq!(palette.line(), "crm log contact C1 TEXT");
    assert_eq!(palette.rows, [Row::Line]);
}

#[test]
fn up_in_an_empty_palette_brings_back_earlier_lines_and_down_goes_on() {
    let (mut palette, desk) = (palette(&["list lapsed", "log contact C1"]), desk());
    let mut typed = |name: &str| {
        palette.key(key(name), &desk);
        palette.line()
    };
    assert_eq!(typed("up"), "log contact C1");
    assert_eq!(typed("up"), "list lapsed");
    assert_eq!(typed("up"), "list lapsed", "there is none before");
    assert_eq!(typed("down"), "log contact C1");
    assert_eq!(typed("down"), "");
    assert_eq!(typed("down"), "", "now it moves among what was found");
    assert_eq!(palette.cursor.selected, 1);
    palette.key(key("up"), &desk);
    palette.wheel(false, &desk);
    assert_eq!(palette.line(), "", "the wheel never types");
}

#[test]
fn what_stands_for_the_customers_chosen_is_filled_in() {
    let picked = |who: &str, item: Option<&str>| Picked {
        who: who.to_owned(),
        item: item.map(str::to_owned),
    };
    let two = [picked("C1", Some("R5")), picked("C2", Some("C2-thanks-P9"))];
    assert_eq!(filled("list lapsed", &two).unwrap(), ["list lapsed"]);
    assert_eq!(filled("show WHO", &two).unwrap(), ["show C1", "show C2"]);
    assert_eq!(filled("snooze ITEM +3d", &two[..1]).unwrap(), ["snooze R5 +3d"]);
    assert_eq!(filled("find WHOLE", &two).unwrap(), ["find WHOLE"], "a part of a word is none");
    assert_eq!(filled("show WHO", &[]).unwrap_err().key(), "error-nobody-chosen");
    let without = [picked("C1", None)];
    assert_eq!(filled("done ITEM", &without).unwrap_err().key(), "error-no-item-chosen");
}

#[test]
fn a_line_that_only_looks_at_the_book_is_told_apart() {
    let wanted = |line: &str| {
        let mut palette = palette(&[]);
        palette.paste(line, &desk());
        match palette.run(&desk()).pop() {
            Some(Turn::Do(Effect::Look(line, _))) => format!("look {line}"),
            Some(Turn::Do(Effect::Shell(line, _))) => line,
            other => format!("{other:?}"),
        }
    };
    assert_eq!(wanted("list customers"), "look list customers");
    assert_eq!(wanted(" crm  list"), "look crm  list");
    for line in ["done R1", "log contact list", "--db other list", "lists"] {
        assert_eq!(wanted(line), line);
    }
}
