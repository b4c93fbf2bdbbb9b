//! Which key means what: the keys of the table, and those the owner wants instead.

use super::action::{Action, Row, Scope, TABLE};
use super::key::Key;
use super::screens::ScreenName;
use crate::error::{Error, Result};

/// The keys of every action.
#[derive(Debug, Clone)]
pub(crate) struct Keymap {
    keys: Vec<(Action, Vec<Key>)>,
}

impl Keymap {
    /// The keys of the table.
    pub(crate) fn usual() -> Keymap {
        let read = |row: &Row| row.keys.iter().filter_map(|key| Key::parse(key)).collect();
        Keymap { keys: TABLE.iter().map(|row| (row.action, read(row))).collect() }
    }

    /// Gives actions other keys: `("done", "ctrl-d")`. A key that is given away is taken from whatever had it.
    ///
    /// # Errors
    /// `error-keys-action` for a name that no action has, `error-keys-key` for what is no key, `error-keys-twice` for a
    /// key that is given to two.
    pub(crate) fn with(mut self, own: &[(String, String)]) -> Result<Keymap> {
        let own: Vec<(Action, Key)> = own.iter().map(wanted).collect::<Result<_>>()?;
        refuse_twice(&own)?;
        for (action, keys) in &mut self.keys {
            if own.iter().any(|(named, _)| named == action) {
                keys.clear();
            }
            let scope = action.row().scope;
            keys.retain(|key| {
                !own.iter().any(|(named, given)| given == key && meets(named.row().scope, scope))
            });
            keys.extend(own.iter().filter(|(named, _)| named == action).map(|(_, key)| *key));
        }
        Ok(self)
    }

    /// What a key means on a screen that knows these scopes.
    pub(crate) fn action(&self, key: Key, scopes: &[Scope]) -> Option<Action> {
        let key = key.narrow();
        let knows = |action: &Action| {
            let scope = action.row().scope;
            scope == Scope::All || scopes.contains(&scope)
        };
        let found = self.keys.iter().find(|(action, keys)| knows(action) && keys.contains(&key));
        found.map(|(action, _)| *action)
    }

    /// The key that key lines and help name for an action; empty where it has none.
    pub(crate) fn first(&self, action: Action) -> String {
        self.keys_of(action).first().map(Key::to_string).unwrap_or_default()
    }

    /// All keys of an action.
    pub(crate) fn keys_of(&self, action: Action) -> &[Key] {
        self.keys.iter().find(|(other, _)| *other == action).map_or(&[], |(_, keys)| keys)
    }

    /// The screen that a number key opens.
    pub(crate) fn screen(key: Key) -> Option<ScreenName> {
        let number = key.narrow().typed()?.to_digit(10)? as usize;
        ScreenName::ALL.get(number.checked_sub(1)?).copied()
    }
}

/// A key that the owner wants, as config has it.
fn wanted((name, key): &(String, String)) -> Result<(Action, Key)> {
    let row = TABLE.iter().find(|row| row.name == name.to_lowercase());
    let unknown = || Error::refused("error-keys-action").with("name", name.as_str());
    let unread = || Error::refused("error-keys-key").with("key", key.as_str());
    Ok((row.ok_or_else(unknown)?.action, Key::parse(key).ok_or_else(unread)?))
}

/// Refuses a key that would be two things on one screen.
fn refuse_twice(own: &[(Action, Key)]) -> Result<()> {
    for (at, (action, key)) in own.iter().enumerate() {
        let is_taken = |(other, same): &&(Action, Key)| {
            other != action && same == key && meets(other.row().scope, action.row().scope)
        };
        if let Some((other, _)) = own[..at].iter().find(is_taken) {
            return Err(Error::refused("error-keys-twice")
                .with("key", key.to_string())
                .with("one", other.row().name)
                .with("other", action.row().name));
        }
    }
    Ok(())
}

/// Whether actions of both scopes can be meant on one screen.
fn meets(one: Scope, other: Scope) -> bool {
    let apart = [Scope::Tabs, Scope::Period];
    one == other || !(apart.contains(&one) && apart.contains(&other))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(pairs: &[(&str, &str)]) -> Result<Keymap> {
        let pairs: Vec<_> = pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
        Keymap::usual().with(&pairs)
    }

    #[test]
    fn own_keys_take_the_place_of_the_usual_ones() {
        let keymap = own(&[("done", "c"), ("contact", "F2")]).unwrap();
        assert_eq!(keymap.action(Key::char('c'), &[Scope::Queue]), Some(Action::Done));
        assert_eq!(keymap.action(Key::char('x'), &[Scope::Queue]), None);
        assert_eq!(keymap.first(Action::Contact), "F2");
    }

    #[test]
    fn several_keys_for_one_action() {
        let keymap = own(&[("down", "J"), ("down", "ctrl-n")]).unwrap();
        let keys: Vec<String> = keymap.keys_of(Action::Down).iter().map(Key::to_string).collect();
        assert_eq!(keys, ["J", "Ctrl-N"]);
    }

    #[test]
    fn what_is_no_action_or_no_key_is_refused() {
        assert_eq!(own(&[("dnoe", "x")]).unwrap_err().key(), "error-keys-action");
        assert_eq!(own(&[("done", "xx")]).unwrap_err().key(), "error-keys-key");
        let twice = [("done", "F2"), ("snooze", "f2")];
        assert_eq!(own(&twice).unwrap_err().key(), "error-keys-twice");
        assert!(own(&[("Done", "F2"), ("done", "X")]).is_ok());
        assert!(own(&[("tab-left", "<"), ("earlier", "<")]).is_ok(), "never on one screen");
    }

    #[test]
    fn the_same_key_is_another_thing_on_another_screen() {
        let keymap = Keymap::usual();
        assert_eq!(keymap.action(Key::char(']'), &[Scope::Tabs]), Some(Action::TabRight));
        assert_eq!(keymap.action(Key::char('］'), &[Scope::Period]), Some(Action::Later));
        assert_eq!(keymap.action(Key::char('x'), &[Scope::Rows]), None);
    }
}
