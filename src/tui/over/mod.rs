//! Opens what else lies over a screen: palette, help, history, messages, questions; and keeps what is left of it.

mod leave;
mod offered;
#[cfg(test)]
pub(crate) mod tests;

use super::action::Action;
use super::changes::write;
use super::effect::{Effect, Said};
use super::model::Model;
use super::state::confirm::Confirm;
use super::state::copy::Copy;
use super::state::help::Help;
use super::state::history::History;
use super::state::message::Message;
use super::state::overlay::{Overlay, Turn};
use super::state::palette::Palette;
use super::state::screen::Chosen;
use super::update::lay;
use super::write::Write;
use crate::domain::id::CustomerId;
use crate::error::Error;
use crate::t;

pub(crate) use leave::{asks_to_leave, leave, withdraw_leaving};

/// From so many customers on it is asked first.
const MANY: usize = 3;

/// So many names stand in a question.
const NAMED: usize = 10;

/// Opens what an action lays over the screen; `None` where it lays nothing there.
pub(crate) fn open(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    let overlay = match action {
        Action::Palette => Overlay::Palette(Box::new(palette(model))),
        Action::Help => Overlay::Help(Box::new(help(model))),
        Action::History => Overlay::History(Box::new(History::new(model.keymap.clone()))),
        Action::Message | Action::Copy | Action::Archive | Action::Remove => {
            return Some(about_chosen(model, action));
        }
        _ => return None,
    };
    Some(lay(model, overlay))
}

fn palette(model: &Model) -> Palette {
    let (entries, picked) = (offered::entries(model), offered::picked(model));
    let (verbs, lines) = (model.verbs.clone(), model.lines.clone());
    Palette::new(entries, picked, (verbs, lines), model.keymap.clone())
}

fn help(model: &Model) -> Help {
    let (topics, notes) = (offered::topics(model), offered::notes(model));
    Help::new(model.keymap.clone(), topics, notes)
}

/// Opens what is about the customers chosen; refused where there are none.
fn about_chosen(model: &mut Model, action: Action) -> Vec<Effect> {
    let chosen = model.chosen();
    if chosen.is_empty() {
        model.refuse(Error::refused("error-nobody-chosen"));
        return Vec::new();
    }
    let keymap = model.keymap.clone();
    let overlay = match action {
        Action::Copy => Overlay::Copy(Box::new(Copy::new(keymap, chosen))),
        Action::Message => {
            let edits = std::mem::take(&mut model.edits);
            let lang = model.desk.texts.lang();
            Overlay::Message(Box::new(Message::new(keymap, chosen, lang, edits)))
        }
        _ => return change(model, action, &chosen),
    };
    lay(model, overlay)
}

/// Archives or removes those chosen; many are asked about first, for one keeps an eye on few only.
fn change(model: &mut Model, action: Action, chosen: &[Chosen]) -> Vec<Effect> {
    let ids: Vec<CustomerId> = chosen.iter().map(|chosen| chosen.id).collect();
    let (wanted, question) = match action {
        Action::Archive => (Write::Archive(ids), "over-ask-archive"),
        _ => (Write::Remove(ids), "over-ask-remove"),
    };
    if chosen.len() < MANY {
        return write(model, wanted).into_iter().collect();
    }
    let texts = &model.desk.texts;
    let question = t!(texts, question, count = chosen.len());
    let yes = texts.get(&action.row().text_key(), &[]);
    let confirm = Confirm::new(question, names(model, chosen), yes);
    let confirm = confirm.then(vec![Turn::Do(Effect::Write(wanted))]);
    lay(model, Overlay::Confirm(Box::new(confirm)))
}

/// `Mary Smith, John Smith`; of many the first, and how many more.
fn names(model: &Model, chosen: &[Chosen]) -> String {
    let first = chosen.iter().take(NAMED).map(|chosen| chosen.name.clone());
    let mut names: Vec<String> = first.collect();
    if let Some(more) = chosen.len().checked_sub(NAMED).filter(|more| *more > 0) {
        names.push(t!(model.desk.texts, "list-more", count = more));
    }
    names.join(", ")
}

/// Which key takes a change back, as the notice of it says; nothing where none does.
pub(crate) fn way_back(model: &Model, back: Action) -> String {
    let key = model.keymap.first(back);
    let text = match back {
        Action::Redo => "over-redo-with",
        _ => "over-undo-with",
    };
    if key.is_empty() { key } else { t!(model.desk.texts, text, key = key) }
}

/// Notes what a command line had to say that nobody waits for any more: the beginning of it.
pub(crate) fn note(model: &mut Model, said: &Said) {
    let waits =
        |overlay: &Overlay| matches!(overlay, Overlay::Page(page) if page.waits_for(&said.line));
    if !model.overlays.last().is_some_and(waits) {
        model.say(said.text.lines().next().unwrap_or_default());
    }
}

/// Keeps what was typed into an overlay that goes away.
pub(crate) fn keep(model: &mut Model, overlay: Overlay) {
    match overlay {
        Overlay::Message(message) => model.edits = message.into_edits(),
        Overlay::Palette(palette) => {
            let line = palette.line();
            model.lines.retain(|earlier| *earlier != line);
            model.lines.push(line);
        }
        _ => {}
    }
}
