//! Opens the form of an action on whom it is about, and keeps those that were left before they were saved.

use super::action::Action;
use super::effect::Effect;
use super::model::Model;
use super::state::form::{About, Form, sheet};
use super::state::overlay::{Overlay, Turn};
use crate::error::Error;
use crate::t;

/// Opens the form that an action has; `None` where it has none.
pub(crate) fn open(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    let mut chosen = if action == Action::Add { Vec::new() } else { model.chosen() };
    let mut items = Vec::new();
    if matches!(action, Action::Snooze | Action::Skip) {
        items = model.screens.items(model.screen);
        // Of those marked some may not be on the list.
        chosen.retain(|chosen| items.iter().any(|item| item.customer == chosen.id));
    }
    let sheet = sheet(action, chosen.len())?;
    if chosen.is_empty() && action != Action::Add {
        model.refuse(Error::usage("error-form-nobody"));
        return Some(Vec::new());
    }
    let about = About { chosen, items };
    let kept = model.kept.iter().position(|form| form.is_about(sheet, &about));
    let mut form = match kept.map(|at| model.kept.remove(at)) {
        Some(kept) if !kept.is_discarded => kept,
        discarded => {
            let mut form = Form::new(sheet, About::default(), model.desk.texts.lang());
            discarded.iter().for_each(|discarded| form.remember(discarded));
            form
        }
    };
    form.about = about;
    let turns = form.opened();
    model.overlays.push(Overlay::Form(Box::new(form)));
    let wanted = |turn| match turn {
        Turn::Do(effect) => Some(effect),
        _ => None,
    };
    Some(turns.into_iter().filter_map(wanted).collect())
}

/// Puts the form on top aside, to be gone on with.
pub(crate) fn keep(model: &mut Model) {
    put_aside(model, false);
}

/// Throws the form on top away; what was typed into it can be had back where it is opened again.
pub(crate) fn discard(model: &mut Model) {
    put_aside(model, true);
}

fn put_aside(model: &mut Model, is_discarded: bool) {
    if !matches!(model.overlays.last(), Some(Overlay::Form(_))) {
        return;
    }
    let Some(Overlay::Form(mut form)) = model.overlays.pop() else { return };
    form.is_discarded = is_discarded;
    let key = model.keymap.first(form.sheet.action);
    let (texts, what) = (&model.desk.texts, title(model, &form));
    let said = match is_discarded {
        true => t!(texts, "form-discarded", what = what, key = key),
        false => t!(texts, "form-kept", what = what, key = key),
    };
    model.say(said);
    model.kept.push(*form);
}

/// What a form is for and whom it is about, in a few words.
fn title(model: &Model, form: &Form) -> String {
    let what = model.desk.texts.get(form.sheet.title, &[]);
    let names: Vec<&str> = form.about.chosen.iter().map(|chosen| chosen.name.as_str()).collect();
    match names.as_slice() {
        [] => what,
        [name] => format!("{what} - {name}"),
        [name, more @ ..] => format!("{what} - {name} +{}", more.len()),
    }
}
