//! What the palette and help offer on a screen: rows of the table of actions in words, with keys and command lines.

use crate::domain::rule::Item;
use crate::i18n::{Lang, Texts};
use crate::tui::action::{Action, Group, Row, Scope, TABLE};
use crate::tui::key::Key;
use crate::tui::model::Model;
use crate::tui::screens::ScreenName;
use crate::tui::state::help::Topic;
use crate::tui::state::palette::entry::{Entry, What};
use crate::tui::state::palette::line::{Picked, fill};

/// What help says beside the actions.
const NOTES: [&str; 5] = [
    "over-note-screens",
    "over-note-marks",
    "over-note-lines",
    "over-note-mouse",
    "over-note-keys",
];

/// Everything the palette finds: all actions, and the screens.
pub(super) fn entries(model: &Model) -> Vec<Entry> {
    let english = Texts::new(Lang::En);
    let picked = picked(model);
    let one = <&[Picked; 1]>::try_from(picked.as_slice()).ok();
    let command = |row: &Row| match (row.command, one) {
        (Some(command), Some([one])) => fill(command, one),
        (Some(command), None) => command.to_owned(),
        (None, _) => String::new(),
    };
    let action = |row: &Row| {
        let name = model.desk.texts.get(&row.text_key(), &[]);
        let others = vec![english.get(&row.text_key(), &[]), row.name.to_owned()];
        let hint = model.desk.texts.attribute(&row.text_key(), "hint", &[]).unwrap_or_default();
        let entry = Entry::new(What::Action(row.action), name, others).says(&hint);
        entry.with(keys(model, row.action), command(row)).unless(why_not(model, row))
    };
    let screen = |(at, name): (usize, &ScreenName)| {
        let others = vec![english.get(&name.text_key(), &[])];
        let named = model.desk.texts.get(&name.text_key(), &[]);
        let entry = Entry::new(What::Screen(*name), named, others);
        entry.with(vec![(at + 1).to_string()], String::new())
    };
    TABLE.iter().map(action).chain(ScreenName::ALL.iter().enumerate().map(screen)).collect()
}

/// Why an action means nothing just now: the key of an error's text.
fn why_not(model: &Model, row: &Row) -> Option<&'static str> {
    let scopes = model.screens.scopes(model.screen);
    match row.scope {
        Scope::All => None,
        scope if !scopes.contains(&scope) => Some("error-action-elsewhere"),
        Scope::Customers if model.chosen().is_empty() => Some("error-nobody-chosen"),
        Scope::Queue if model.screens.items(model.screen).is_empty() => {
            Some("error-no-item-chosen")
        }
        _ => None,
    }
}

fn keys(model: &Model, action: Action) -> Vec<String> {
    model.keymap.keys_of(action).iter().map(Key::to_string).collect()
}

/// The customers chosen as command lines name them, each with what is asked for.
pub(super) fn picked(model: &Model) -> Vec<Picked> {
    let items = model.screens.items(model.screen);
    let chosen = model.chosen().into_iter().map(|chosen| {
        let own: Vec<&Item> = items.iter().filter(|item| item.customer == chosen.id).collect();
        Picked { who: chosen.id.to_string(), item: item(model, &own) }
    });
    chosen.collect()
}

/// What names the items of one customer: the code of one, the customer's for all that is on today's list.
fn item(model: &Model, items: &[&Item]) -> Option<String> {
    let first = items.first()?;
    let is_due = |item: &&Item| item.shows <= model.desk.now.today;
    let all = items.len() > 1 && items.iter().all(is_due);
    Some(if all { first.customer.to_string() } else { first.code().to_string() })
}

/// The actions that a key press can reach here, by group.
pub(super) fn topics(model: &Model) -> Vec<(Group, Topic)> {
    let reaches = |row: &&Row| {
        let keys = model.keymap.keys_of(row.action);
        keys.iter().any(|key| model.action(*key) == Some(row.action))
    };
    let texts = &model.desk.texts;
    let topic = |row: &Row| {
        let key = row.text_key();
        let topic = Topic {
            action: row.action,
            keys: keys(model, row.action).join(" "),
            name: texts.get(&key, &[]),
            hint: texts.attribute(&key, "hint", &[]).unwrap_or_default(),
            word: row.name,
            command: row.command.unwrap_or_default(),
        };
        (row.group, topic)
    };
    TABLE.iter().filter(reaches).map(topic).collect()
}

/// What help says beside the actions, in the language spoken.
pub(super) fn notes(model: &Model) -> Vec<String> {
    let screens = (1..).zip(ScreenName::ALL);
    let screens: Vec<String> = screens
        .map(|(at, name)| format!("{at} {}", model.desk.texts.get(&name.text_key(), &[])))
        .collect();
    let note = |key: &str| model.desk.texts.get(key, &[("screens", screens.join("  ").into())]);
    NOTES.into_iter().map(note).collect()
}
