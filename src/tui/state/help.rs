//! Help for a screen: what a key press can do there, to be scrolled and searched by typing.

use super::cursor::scrolled;
use super::input::Input;
use super::overlay::{Layer, PANE, Turn};
use super::screen::Target;
use crate::domain::fold::fold;
use crate::tui::action::{Action, Group};
use crate::tui::key::{Code, Key};
use crate::tui::keymap::Keymap;
use crate::tui::model::Desk;

/// What help says of an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Topic {
    pub(crate) action: Action,
    /// Its keys, as they are shown.
    pub(crate) keys: String,
    pub(crate) name: String,
    /// What it does, in a sentence.
    pub(crate) hint: String,
    /// Its name in the config file.
    pub(crate) word: &'static str,
    /// The command line that does the same; empty where none does.
    pub(crate) command: &'static str,
}

impl Topic {
    /// Whether it holds all words, which are folded.
    fn holds(&self, words: &[String]) -> bool {
        let texts = [&self.keys, &self.name, &self.hint, self.word, self.command];
        holds(&texts.join("\n"), words)
    }
}

/// Help for a screen.
#[derive(Debug)]
pub(crate) struct Help {
    /// What is searched for.
    pub(crate) input: Input,
    /// The first line seen.
    pub(crate) top: usize,
    topics: Vec<(Group, Topic)>,
    notes: Vec<String>,
    keymap: Keymap,
}

impl Help {
    /// Help with what it says of actions by group, and what else it says.
    pub(crate) fn new(keymap: Keymap, topics: Vec<(Group, Topic)>, notes: Vec<String>) -> Help {
        Help { input: Input::default(), top: 0, topics, notes, keymap }
    }

    /// The actions of a group that hold what is searched for.
    pub(crate) fn topics(&self, group: Group) -> Vec<&Topic> {
        let words = self.words();
        let own = self.topics.iter().filter(|(of, _)| *of == group).map(|(_, topic)| topic);
        own.filter(|topic| topic.holds(&words)).collect()
    }

    /// What else is said and holds what is searched for.
    pub(crate) fn notes(&self) -> Vec<&str> {
        let words = self.words();
        self.notes.iter().map(String::as_str).filter(|note| holds(note, &words)).collect()
    }

    fn words(&self) -> Vec<String> {
        self.input.text().split_whitespace().map(fold).collect()
    }
}

fn holds(text: &str, words: &[String]) -> bool {
    let text = fold(text);
    words.iter().all(|word| text.contains(word.as_str()))
}

/// The move that a key is while letters are typed.
fn moved(key: Key) -> Option<Action> {
    Some(match key.code {
        Code::Up => Action::Up,
        Code::Down | Code::Enter => Action::Down,
        Code::PageUp => Action::PageUp,
        Code::PageDown => Action::PageDown,
        Code::Home => Action::First,
        Code::End => Action::Last,
        _ => return None,
    })
}

impl Layer for Help {
    fn key(&mut self, key: Key, desk: &Desk) -> Vec<Turn> {
        let is_help = self.keymap.keys_of(Action::Help).contains(&key.narrow());
        let is_search = key.narrow() == Key::char('/') && self.input.is_empty();
        match key.code {
            Code::Esc => return vec![Turn::Close],
            _ if is_help && (self.input.is_empty() || key.typed().is_none()) => {
                return vec![Turn::Close];
            }
            _ => match moved(key) {
                Some(action) => {
                    let (extent, height) = (desk.extent(PANE), desk.height(PANE));
                    self.top = scrolled(self.top, action, extent, height).unwrap_or(self.top);
                }
                // It is searched by typing anyhow.
                None if is_search => {}
                None if self.input.press(key) => self.top = 0,
                None => {}
            },
        }
        Vec::new()
    }

    fn paste(&mut self, text: &str, _desk: &Desk) -> Vec<Turn> {
        self.input.insert(text);
        self.top = 0;
        Vec::new()
    }

    fn click(&mut self, target: Option<Target>, _desk: &Desk) -> Vec<Turn> {
        if target.is_none() { vec![Turn::Close] } else { Vec::new() }
    }
}
