//! The palette: finds an action by what is typed, or takes what is typed as a command line of the shell.

pub(crate) mod entry;
pub(crate) mod line;
#[cfg(test)]
mod tests;

use super::confirm::Confirm;
use super::cursor::Cursor;
use super::input::Input;
use super::overlay::{Layer, Overlay, PANE, Turn};
use super::page::{BORDERS, Page};
use super::screen::{Go, Target};
use crate::error::Error;
use crate::t;
use crate::tui::action::Action;
use crate::tui::effect::{Effect, Verb};
use crate::tui::key::{Code, Key};
use crate::tui::keymap::Keymap;
use crate::tui::model::{Desk, Notice};
use entry::{Entry, Fit, What};
use line::{Picked, fill, filled, is_command, looks};

/// From so many command lines on it is asked first.
const MANY: usize = 3;

/// A row of what was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Row {
    /// An entry, by its place.
    Entry(usize),
    /// What is typed, as a command line.
    Line,
}

/// The palette.
#[derive(Debug)]
pub(crate) struct Palette {
    pub(crate) input: Input,
    pub(crate) entries: Vec<Entry>,
    /// What fits what is typed, the best first.
    pub(crate) rows: Vec<Row>,
    pub(crate) cursor: Cursor,
    picked: Vec<Picked>,
    verbs: Vec<Verb>,
    /// Command lines typed before, the newest last.
    lines: Vec<String>,
    /// The earlier line that stands in the input, by its place.
    recalled: Option<usize>,
    keymap: Keymap,
}

impl Palette {
    /// A palette of these entries, with the verbs of the shell and the command lines typed before.
    pub(crate) fn new(
        entries: Vec<Entry>,
        picked: Vec<Picked>,
        (verbs, lines): (Vec<Verb>, Vec<String>),
        keymap: Keymap,
    ) -> Palette {
        let mut palette = Palette {
            input: Input::default(),
            entries,
            rows: Vec::new(),
            cursor: Cursor::default(),
            picked,
            verbs,
            lines,
            recalled: None,
            keymap,
        };
        palette.find();
        palette
    }

    /// The command line that is typed.
    pub(crate) fn line(&self) -> String {
        self.input.text().trim().to_owned()
    }

    /// The command line that is typed, with the customer in it if one alone is chosen.
    pub(crate) fn preview(&self) -> String {
        match self.picked.as_slice() {
            [one] => fill(&self.line(), one),
            _ => self.line(),
        }
    }

    /// Whether there are command lines to recall.
    pub(crate) fn recalls(&self) -> bool {
        !self.lines.is_empty()
    }

    /// Finds what fits what is typed: what can be done now before what cannot, a name before a command line.
    fn find(&mut self) {
        let text = self.line();
        self.cursor = Cursor::default();
        if text.starts_with("crm ") {
            self.rows = vec![Row::Line];
            return;
        }
        let fit = |entry: &Entry| match text.is_empty() {
            true => Some(Fit::Whole),
            false => entry.fit(&text),
        };
        let found = self.entries.iter().enumerate();
        let mut found: Vec<_> = found.filter_map(|(at, it)| Some((fit(it)?, it, at))).collect();
        found.sort_by_key(|(fit, entry, at)| (entry.why_not.is_some(), *fit, *at));
        let rows = |is_named: bool| {
            let fits = move |(fit, ..): &&(Fit, &Entry, usize)| (*fit < Fit::Command) == is_named;
            found.iter().filter(fits).map(|(.., at)| Row::Entry(*at))
        };
        let is_line = !text.is_empty() && (found.is_empty() || is_command(&text, &self.verbs));
        let line = is_line.then_some(Row::Line);
        self.rows = rows(true).chain(line).chain(rows(false)).collect();
    }

    fn selected(&self) -> Option<Row> {
        self.rows.get(self.cursor.selected).copied()
    }

    fn enter(&self, desk: &Desk) -> Vec<Turn> {
        match self.selected() {
            Some(Row::Entry(at)) => self.entries.get(at).map(choose).unwrap_or_default(),
            Some(Row::Line) => self.run(desk),
            None => Vec::new(),
        }
    }

    /// Runs the command line, once for each customer chosen where it names them.
    fn run(&self, desk: &Desk) -> Vec<Turn> {
        let (line, columns) = (self.line(), desk.columns.saturating_sub(BORDERS));
        let lines = match filled(&line, &self.picked) {
            Ok(lines) => lines,
            Err(error) => return vec![Turn::Say(Notice::Refused(error))],
        };
        let count = lines.len();
        let page = Page::new(self.keymap.clone(), self.preview(), lines.clone());
        let mut turns = vec![Turn::Open(Overlay::Page(Box::new(page)))];
        let looks = looks(&line, &self.verbs);
        let effect = if looks { Effect::Look } else { Effect::Shell };
        turns.extend(lines.into_iter().map(|line| Turn::Do(effect(line, columns))));
        if count < MANY {
            turns.insert(0, Turn::Keep);
            return turns;
        }
        let question = t!(desk.texts, "over-ask-run", count = count);
        let confirm = Confirm::new(question, line, desk.texts.get("over-run", &[])).then(turns);
        vec![Turn::Keep, Turn::Open(Overlay::Confirm(Box::new(confirm)))]
    }

    /// Puts the command line of the selected entry into the input, to be gone on with.
    fn take_over(&mut self) {
        let Some(Row::Entry(at)) = self.selected() else { return };
        let Some(command) = self.entries.get(at).map(|entry| entry.command.clone()) else { return };
        if !command.is_empty() {
            self.input.set(command);
            self.find();
        }
    }

    /// Moves up or down: among what was found, and above the first row of an empty palette among the lines typed before.
    fn step(&mut self, action: Action, desk: &Desk) {
        let is_above = self.cursor.selected == 0 && self.input.is_empty();
        let newest = self.lines.len().checked_sub(1);
        match (self.recalled, action) {
            (None, Action::Up) if is_above && newest.is_some() => self.recall(newest),
            (Some(at), Action::Up) => self.recall(Some(at.saturating_sub(1))),
            (Some(at), Action::Down) => self.recall(Some(at + 1).filter(|at| Some(*at) <= newest)),
            _ => {
                self.cursor.step(action, self.rows.len(), desk.height(PANE));
            }
        }
    }

    fn recall(&mut self, at: Option<usize>) {
        let line = at.and_then(|at| self.lines.get(at)).cloned().unwrap_or_default();
        self.input.set(line);
        self.find();
        self.recalled = at;
    }

    fn typed(&mut self) {
        self.recalled = None;
        self.find();
    }

    fn leave(&self) -> Vec<Turn> {
        let is_kept = self.rows.contains(&Row::Line);
        vec![if is_kept { Turn::Keep } else { Turn::Close }]
    }
}

/// Does what an entry stands for.
fn choose(entry: &Entry) -> Vec<Turn> {
    if let Some(why) = entry.why_not {
        return vec![Turn::Say(Notice::Refused(Error::refused(why)))];
    }
    let go = match entry.what {
        What::Action(action) => Go::Act(action),
        What::Screen(name) => Go::Screen(name),
    };
    vec![Turn::Close, Turn::Go(go)]
}

impl Layer for Palette {
    fn key(&mut self, key: Key, desk: &Desk) -> Vec<Turn> {
        match (key.code, key.ctrl) {
            (Code::Enter, _) => return self.enter(desk),
            (Code::Esc, _) => return self.leave(),
            (Code::Tab, _) => self.take_over(),
            (Code::Up, _) | (Code::Char('p'), true) => self.step(Action::Up, desk),
            (Code::Down, _) | (Code::Char('n'), true) => self.step(Action::Down, desk),
            (Code::PageUp, _) => self.step(Action::PageUp, desk),
            (Code::PageDown, _) => self.step(Action::PageDown, desk),
            _ if self.input.press(key) => self.typed(),
            _ => {}
        }
        Vec::new()
    }

    fn wheel(&mut self, is_down: bool, desk: &Desk) -> Vec<Turn> {
        let action = if is_down { Action::Down } else { Action::Up };
        self.cursor.step(action, self.rows.len(), desk.height(PANE));
        Vec::new()
    }

    fn paste(&mut self, text: &str, _desk: &Desk) -> Vec<Turn> {
        self.input.insert(text);
        self.typed();
        Vec::new()
    }

    fn click(&mut self, target: Option<Target>, desk: &Desk) -> Vec<Turn> {
        match target {
            Some(Target::Row(_, row)) if row == self.cursor.selected => self.enter(desk),
            Some(Target::Row(_, row)) => {
                self.cursor.select(row, self.rows.len(), desk.height(PANE));
                Vec::new()
            }
            Some(_) => Vec::new(),
            None => self.leave(),
        }
    }
}
