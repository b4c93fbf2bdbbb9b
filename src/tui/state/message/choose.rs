//! Choosing another customer, template, language or channel for a message.

use super::Message;
use super::ask::{Ask, Wish};
use crate::domain::language::Lang;
use crate::domain::words::Channel;
use crate::tui::effect::Effect;
use crate::tui::screens;
use crate::tui::state::overlay::{self, Turn};

impl Message {
    /// Begins with another customer: with what was edited last, if something was.
    pub(super) fn begin(&mut self) {
        let who = self.who();
        let edit = self.edits.iter().rev().find(|edit| Some(edit.customer.id) == who);
        let edit = edit.map(|edit| (edit.template.clone(), edit.lang));
        let (template, lang) = match edit {
            Some((template, lang)) => (Some(template), lang),
            None => (None, self.wish.lang),
        };
        self.wish = Wish { template, lang, channel: None };
        (self.draft, self.link, self.path, self.top) = (None, None, None, 0);
    }

    pub(super) fn ask(&self) -> Vec<Turn> {
        let wish = self.wish.clone();
        let ask = self.who().map(|who| overlay::Ask::Message(Ask { who, wish }));
        let ask = ask.map(|ask| Turn::Do(Effect::Ask(screens::Ask::Overlay(ask))));
        ask.into_iter().collect()
    }

    /// Asks for another draft for the same customer.
    pub(super) fn ask_anew(&mut self) -> Vec<Turn> {
        (self.link, self.top) = (None, 0);
        self.ask()
    }

    pub(super) fn turn_to(&mut self, is_next: bool) -> Vec<Turn> {
        let count = self.chosen.len().max(1);
        self.at = (self.at + if is_next { 1 } else { count - 1 }) % count;
        self.begin();
        self.ask()
    }

    pub(super) fn other_template(&mut self, is_next: bool) -> Vec<Turn> {
        let count = self.templates.len();
        if count == 0 {
            return Vec::new();
        }
        let step = if is_next { 1 } else { count - 1 };
        let place = self.template().map_or(count - step, |(_, place)| place);
        self.wish.template = self.templates.get((place + step) % count).cloned();
        self.ask_anew()
    }

    pub(super) fn other_language(&mut self) -> Vec<Turn> {
        let place = Lang::ALL.iter().position(|lang| *lang == self.wish.lang).unwrap_or_default();
        self.wish.lang = Lang::ALL[(place + 1) % Lang::ALL.len()];
        self.ask_anew()
    }

    pub(super) fn other_channel(&mut self) -> Vec<Turn> {
        let Some(shown) = self.shown() else { return Vec::new() };
        let place = Channel::ALL.iter().position(|channel| *channel == shown.channel);
        let next = (place.unwrap_or_default() + 1) % Channel::ALL.len();
        // The same text by another way.
        let template = shown.template.clone();
        self.wish.channel = Some(Channel::ALL[next]);
        self.wish.template = Some(template);
        self.ask_anew()
    }
}
