//! Changes of the book, from when they are wanted until it is heard what became of them. Several are made one after the
//! other, in the order in which they were wanted, and none twice; what was refused is not lost among what was done.

use super::effect::{Effect, Said};
use super::model::{Model, Notice, UnderWay};
use super::over;
use super::state::form::Stage;
use super::state::overlay::Overlay;
use super::update::{on_top, reload};
use super::write::{Write, Wrote};
use crate::domain::id::OperationId;
use crate::error::Result;
use crate::t;

/// Wants a change; says so where it has to wait for others, and where all of it is under way already.
pub(crate) fn write(model: &mut Model, wanted: Write) -> Option<Effect> {
    let texts = &model.desk.texts;
    let left = |wanted: Write, earlier: &UnderWay| wanted.after(&earlier.write, texts);
    let Some(write) = model.under_way.iter().try_fold(wanted, left) else {
        model.say(model.desk.texts.get("tui-under-way", &[]));
        return None;
    };
    let waiting = model.under_way.len() + 1;
    if waiting > 1 {
        model.say(t!(model.desk.texts, "tui-queued", count = waiting));
    }
    // Of those marked some may not be on the list that items are chosen from.
    let items = write.items().map(|items| items.iter().map(|item| item.customer).collect());
    let chosen = || model.chosen().into_iter().map(|chosen| chosen.id).collect();
    let chosen = items.unwrap_or_else(chosen);
    let (screen, is_awaited) = (model.screen, false);
    model.under_way.push_back(UnderWay { write: write.clone(), screen, chosen, is_awaited });
    Some(Effect::Write(write))
}

/// The same on behalf of the layer on top, which hears what became of it.
pub(crate) fn await_write(model: &mut Model, wanted: Write) -> Option<Effect> {
    let effect = write(model, wanted)?;
    let newest = model.under_way.len() - 1;
    for (at, under_way) in model.under_way.iter_mut().enumerate() {
        under_way.is_awaited = at == newest;
    }
    Some(effect)
}

/// Hears what became of the change that was wanted first.
pub(crate) fn written(model: &mut Model, wrote: Result<Wrote>) -> Vec<Effect> {
    let made = model.under_way.pop_front();
    let is_awaited = made.as_ref().is_some_and(|made| made.is_awaited);
    if is_awaited {
        over::withdraw_leaving(model);
    }
    let told_by_itself = is_awaited
        && matches!(model.overlays.last(), Some(Overlay::Form(form)) if form.stage == Stage::Saving);
    let mut effects = match is_awaited {
        true => on_top(model, |layer, desk| layer.wrote(&wrote, desk)),
        false => Vec::new(),
    };
    match wrote {
        Ok(wrote) => {
            say(model, &wrote);
            if let (Some(made), Some(_)) = (made, wrote.back) {
                model.screens.unmark_those(made.screen, &made.chosen);
            }
            effects.extend(reload(model));
        }
        Err(_) if told_by_itself => {}
        Err(error) => model.refuse(error),
    }
    effects
}

/// Says what was done, unless it was refused to do what came before and nobody has pressed a key since.
fn say(model: &mut Model, wrote: &Wrote) {
    model.newest = wrote.newest.or(model.newest);
    let said = model.desk.texts.say(&wrote.said, model.desk.currency);
    // What would be taken back is the last of those that wait.
    let back = wrote.back.filter(|_| model.under_way.is_empty());
    let back = back.map(|back| over::way_back(model, back)).unwrap_or_default();
    if !matches!(model.notice, Some(Notice::Refused(_))) {
        model.notice = Some(Notice::Written(said, back));
    }
}

/// Hears what a command line had to say, and which operation is the newest if it made one.
pub(crate) fn heard(model: &mut Model, said: &Said, newest: Option<OperationId>) -> Vec<Effect> {
    if newest.is_some() {
        model.newest = newest;
        model.screens.unmark(model.screen);
    }
    let mut effects = said_of(model, said);
    effects.extend(reload(model));
    effects
}

/// Hears what a command line had to say that leaves the book as it is.
pub(crate) fn said_of(model: &mut Model, said: &Said) -> Vec<Effect> {
    over::note(model, said);
    on_top(model, |layer, desk| layer.said(said, desk))
}
