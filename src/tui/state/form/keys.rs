//! What keys do in a form, whichever it is.

use super::super::overlay::Turn;
use super::spec::{Kind, Source};
use super::{Choice, Field, Form, Held, Stage, Value};
use crate::error::Error;
use crate::tui::effect::Effect;
use crate::tui::key::{Code, Key};
use crate::tui::model::{Desk, Notice};

impl Form {
    /// Takes a key.
    pub(super) fn press(&mut self, key: Key, desk: &Desk) -> Vec<Turn> {
        match (self.stage, key.code) {
            (Stage::Saving, Code::Esc) => return Vec::new(),
            (Stage::Filling, Code::Esc) => return vec![Turn::Close],
            (Stage::Saving | Stage::Filling, _) => {
                self.held.push(Held::Key(key));
                return Vec::new();
            }
            (Stage::Open, _) => {}
        }
        let mut turns = match (key.narrow().code, key.ctrl) {
            (Code::Char('s'), true) => return self.save(),
            (Code::Char('d'), true) => return self.discard(),
            (Code::Char('e'), true) => return self.edit(),
            (Code::Char('z'), true) => self.restore(),
            (Code::Char('r'), true) => self.reload(),
            (Code::Esc, _) => return self.leave(),
            (Code::Enter, _) if !key.alt => self.enter(),
            (Code::Tab, _) => self.tab(),
            (Code::BackTab, _) => self.go(false),
            (Code::Down, _) => self.arrow(true),
            (Code::Up, _) => self.arrow(false),
            _ => self.type_key(key, desk),
        };
        turns.extend(self.asks());
        turns
    }

    fn type_key(&mut self, key: Key, desk: &Desk) -> Vec<Turn> {
        let Some(field) = self.fields.get_mut(self.focus) else { return Vec::new() };
        let before = field.text().len();
        let types = key.typed().is_some() || matches!(field.value, Value::Choice(..));
        let label = |choice: &Choice| Form::label(&desk.texts, choice);
        if field.press(key, label) && (types || field.text().len() != before) {
            self.changed();
        }
        Vec::new()
    }

    /// Takes the selected suggestion, else goes on; behind the last field it saves.
    fn enter(&mut self) -> Vec<Turn> {
        if self.is_eager() && self.list.selected.is_none() {
            self.list.selected = Some(0);
        }
        let is_whole = matches!(self.fields[self.focus].spec.source, Some(Source::Days(_)));
        if self.take_suggestion() && !is_whole {
            return Vec::new();
        }
        match self.next(true) {
            Some(place) if place > self.focus => {
                self.focus_on(place);
                Vec::new()
            }
            _ => self.save(),
        }
    }

    fn tab(&mut self) -> Vec<Turn> {
        if self.take_suggestion() { Vec::new() } else { self.go(true) }
    }

    fn arrow(&mut self, is_down: bool) -> Vec<Turn> {
        if self.step(is_down) { Vec::new() } else { self.go(is_down) }
    }

    fn go(&mut self, is_down: bool) -> Vec<Turn> {
        if let Some(place) = self.next(is_down) {
            self.focus_on(place);
        }
        Vec::new()
    }

    /// The field after the one in focus, or before it, round and round.
    fn next(&self, is_down: bool) -> Option<usize> {
        let count = self.fields.len();
        let places = (1..=count).map(|step| {
            let step = if is_down { step } else { count - step };
            (self.focus + step) % count
        });
        let mut places = places.filter(|place| self.fields[*place].is_shown());
        places.next()
    }

    /// Types into another field.
    pub(super) fn focus_on(&mut self, place: usize) {
        if self.fields.get(place).is_some_and(Field::is_shown) {
            self.focus = place;
        }
    }

    /// Chooses what was clicked at.
    pub(super) fn choose(&mut self, place: usize, choice: usize) {
        self.focus_on(place);
        let Some(field) = self.fields.get_mut(place) else { return };
        if let Value::Choice(choices, at) = &mut field.value {
            *at = choice.min(choices.len().saturating_sub(1));
            self.changed();
        }
    }

    fn save(&mut self) -> Vec<Turn> {
        if let Some(lacking) = self.lacking() {
            self.focus_on(lacking.field.unwrap_or_default());
            self.fault = Some(lacking);
            return self.asks();
        }
        let Some(write) = (self.sheet.write)(self) else {
            return vec![Turn::Close];
        };
        self.stage = Stage::Saving;
        self.fault = None;
        vec![Turn::Do(Effect::Write(write))]
    }

    /// Goes away; what was typed is kept.
    fn leave(&mut self) -> Vec<Turn> {
        if self.list.selected.take().is_some() {
            return Vec::new();
        }
        vec![if self.is_changed() { Turn::Keep } else { Turn::Close }]
    }

    /// Throws away what was typed; until the program ends it can be had back.
    fn discard(&mut self) -> Vec<Turn> {
        vec![if self.is_changed() { Turn::Discard } else { Turn::Close }]
    }

    /// Lets the long text be changed in the editor.
    fn edit(&mut self) -> Vec<Turn> {
        let is_long = |place: &usize| matches!(self.fields[*place].spec.kind, Kind::Long);
        let here = Some(self.focus).filter(is_long);
        let Some(place) = here.or_else(|| (0..self.fields.len()).find(is_long)) else {
            return vec![Turn::Say(Notice::Refused(Error::usage("error-form-line")))];
        };
        self.focus_on(place);
        vec![Turn::Do(Effect::Edit(self.fields[place].text().to_owned()))]
    }

    /// Puts back what stood in the fields before they were thrown away or taken from the book.
    fn restore(&mut self) -> Vec<Turn> {
        if let Some(before) = self.before.take() {
            self.before = Some(self.texts()).filter(|_| self.is_changed());
            for (field, text) in self.fields.iter_mut().zip(before) {
                field.set(&text);
            }
            self.changed();
        }
        Vec::new()
    }

    /// Takes what was changed elsewhere in place of what was typed.
    fn reload(&mut self) -> Vec<Turn> {
        if self.can_reload() {
            self.before = Some(self.texts());
            self.fields.iter_mut().filter(|field| field.there.is_some()).for_each(Field::reset);
            self.fault = None;
        }
        Vec::new()
    }
}
