//! What follows from each thing that happens: the model as it then is, and what is wanted of the world.

use super::action::Action;
use super::effect::{Effect, Message, Said};
use super::forms;
use super::key::Key;
use super::keymap::Keymap;
use super::model::{Desk, Model, Notice};
use super::over;
use super::screens::{Answer, Ask, ScreenName};
use super::state::form::Stage;
use super::state::overlay::{Layer, Overlay, Turn};
use super::state::screen::{Go, Step, Target};
use super::write::{Write, Wrote};
use crate::domain::id::OperationId;
use crate::error::{Error, Result};

/// Rows that a notch of the wheel moves.
const NOTCH: usize = 3;

/// Takes a message to the model; returns what is wanted of the world.
pub(crate) fn update(model: &mut Model, message: Message) -> Vec<Effect> {
    if matches!(message, Message::Wrote(_) | Message::Said(..)) {
        model.stop_waiting();
    }
    match message {
        Message::Key(key) => press(model, key),
        Message::Paste(text) => paste(model, &text),
        Message::Click { x, y } => click(model, model.at(x, y)),
        Message::Wheel(by) => wheel(model, by),
        Message::Redraw | Message::Resume => Vec::new(),
        Message::Answer(Ok(answer)) => answered(model, answer),
        // What was asked about has gone meanwhile; the lists that are read again say so.
        Message::Answer(Err(error)) if error.key() == "error-customer-unknown" => Vec::new(),
        Message::Answer(Err(error)) | Message::Edited(Err(error)) => refused(model, error),
        Message::Wrote(wrote) => written(model, wrote),
        Message::Said(said, newest) => heard(model, &said, newest),
        Message::Edited(Ok(text)) => edited(model, &text),
        Message::Changed => reload(model),
        Message::Day(now) => {
            model.desk.now = now;
            reload(model)
        }
        Message::Leave => {
            model.is_leaving = true;
            Vec::new()
        }
    }
}

/// Asks for all that the screen shows.
pub(crate) fn reload(model: &mut Model) -> Vec<Effect> {
    let steps = model.screens.load(model.screen, &model.desk);
    let mut effects = follow(model, steps);
    let over = model.overlays.iter_mut().flat_map(|overlay| overlay.layer().load(&model.desk));
    let turns = over.collect();
    effects.extend(turn(model, turns));
    effects
}

/// Lays something over the screen.
pub(crate) fn lay(model: &mut Model, mut overlay: Overlay) -> Vec<Effect> {
    let turns = overlay.layer().load(&model.desk);
    model.overlays.push(overlay);
    turn(model, turns)
}

fn refused(model: &mut Model, error: Error) -> Vec<Effect> {
    model.refuse(error);
    Vec::new()
}

fn press(model: &mut Model, key: Key) -> Vec<Effect> {
    model.notice = None;
    let leaves = model.keymap.keys_of(Action::Leave).contains(&key.narrow());
    if leaves {
        return act(model, Action::Leave);
    }
    if !model.overlays.is_empty() {
        return on_top(model, |layer, desk| layer.key(key, desk));
    }
    if let Some(input) = model.screens.input(model.screen)
        && input.press(key)
    {
        let steps = model.screens.typed(model.screen, &model.desk);
        return follow(model, steps);
    }
    let is_typing = model.screens.input(model.screen).is_some();
    match (model.action(key), Keymap::screen(key)) {
        (Some(action), _) => act(model, action),
        (None, Some(screen)) if !is_typing => show(model, screen),
        _ => Vec::new(),
    }
}

fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    if !model.overlays.is_empty() {
        return on_top(model, |layer, desk| layer.paste(text, desk));
    }
    let Some(input) = model.screens.input(model.screen) else { return Vec::new() };
    input.insert(text);
    let steps = model.screens.typed(model.screen, &model.desk);
    follow(model, steps)
}

fn click(model: &mut Model, target: Option<Target>) -> Vec<Effect> {
    if !model.overlays.is_empty() {
        return on_top(model, |layer, desk| layer.click(target, desk));
    }
    let Some(target) = target else { return Vec::new() };
    match target {
        Target::Screen(place) => {
            ScreenName::ALL.get(place).map(|name| show(model, *name)).unwrap_or_default()
        }
        Target::Action(action) => act(model, action),
        target => {
            let steps = model.screens.click(model.screen, target, &model.desk);
            follow(model, steps)
        }
    }
}

fn wheel(model: &mut Model, by: i32) -> Vec<Effect> {
    let action = if by < 0 { Action::Up } else { Action::Down };
    let times = NOTCH * by.unsigned_abs() as usize;
    (0..times).flat_map(|_| scroll(model, action)).collect()
}

fn scroll(model: &mut Model, action: Action) -> Vec<Effect> {
    if model.overlays.is_empty() {
        return act(model, action);
    }
    on_top(model, |layer, desk| layer.wheel(action == Action::Down, desk))
}

/// Does an action: the dashboard's own, or the screen's.
pub(crate) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Leave | Action::Quit => return over::leave(model),
        Action::Zoom => model.is_zoomed = !model.is_zoomed,
        Action::Reload => return reload(model),
        Action::Undo => return write(model, |model| Some(Write::Undo(model.newest))),
        Action::Redo => return write(model, |_| Some(Write::Redo)),
        Action::Done if model.screens.items(model.screen).is_empty() => {
            model.refuse(Error::usage("error-form-nobody"));
        }
        Action::Done => return write(model, done),
        Action::Expire => return write(model, |_| Some(Write::Expire)),
        Action::Back if model.is_zoomed => model.is_zoomed = false,
        _ => {
            let opened = forms::open(model, action).or_else(|| over::open(model, action));
            return opened.unwrap_or_else(|| {
                let steps = model.screens.act(model.screen, action, &model.desk);
                follow(model, steps)
            });
        }
    }
    Vec::new()
}

/// What the items chosen ask for is done, if there are any.
fn done(model: &Model) -> Option<Write> {
    let items = model.screens.items(model.screen);
    let what_for = model.desk.texts.what_for(&items);
    (!items.is_empty()).then_some(Write::Done(items, what_for))
}

/// Wants a change of the book, if there is one to be made; one at a time.
pub(crate) fn write(
    model: &mut Model,
    change: impl FnOnce(&Model) -> Option<Write>,
) -> Vec<Effect> {
    let wanted = if model.writing > 0 { None } else { change(model) };
    model.writing += usize::from(wanted.is_some());
    wanted.map(Effect::Write).into_iter().collect()
}

fn written(model: &mut Model, wrote: Result<Wrote>) -> Vec<Effect> {
    model.writing = model.writing.saturating_sub(1);
    let screen = model.screen;
    let is_awaited = model.awaited == Some(0);
    model.awaited = model.awaited.and_then(|before| before.checked_sub(1));
    if is_awaited {
        over::withdraw_leaving(model);
    }
    let told_by_itself = is_awaited
        && matches!(model.overlays.last(), Some(Overlay::Form(form)) if form.stage == Stage::Saving);
    let mut effects = match is_awaited {
        true => on_top(model, |layer, desk| layer.wrote(&wrote, desk)),
        false => Vec::new(),
    };
    effects.extend(match wrote {
        Ok(wrote) => {
            model.newest = wrote.newest;
            let said = model.desk.texts.say(&wrote.said, model.desk.currency);
            let back = wrote.back.map(|back| over::way_back(model, back)).unwrap_or_default();
            model.notice = Some(Notice::Written(said, back));
            if wrote.back.is_some() {
                model.screens.unmark(screen);
            }
            reload(model)
        }
        Err(_) if told_by_itself => Vec::new(),
        Err(error) => refused(model, error),
    });
    effects
}

fn heard(model: &mut Model, said: &Said, newest: Option<OperationId>) -> Vec<Effect> {
    if newest.is_some() {
        model.newest = newest;
        model.screens.unmark(model.screen);
    }
    over::note(model, said);
    let mut effects = on_top(model, |layer, desk| layer.said(said, desk));
    effects.extend(reload(model));
    effects
}

fn edited(model: &mut Model, text: &str) -> Vec<Effect> {
    on_top(model, |layer, desk| layer.edited(text, desk))
}

/// Lets what lies on top take something.
fn on_top(model: &mut Model, give: impl FnOnce(&mut dyn Layer, &Desk) -> Vec<Turn>) -> Vec<Effect> {
    match model.overlays.len().checked_sub(1) {
        Some(top) => on(model, top, give),
        None => Vec::new(),
    }
}

/// Lets one of those that lie over the screen take something.
fn on(
    model: &mut Model,
    place: usize,
    give: impl FnOnce(&mut dyn Layer, &Desk) -> Vec<Turn>,
) -> Vec<Effect> {
    let Some(overlay) = model.overlays.get_mut(place) else { return Vec::new() };
    let turns = give(overlay.layer(), &model.desk);
    turn(model, turns)
}

fn answered(model: &mut Model, answer: Answer) -> Vec<Effect> {
    match model.screens.take(answer, &model.desk) {
        Ok(steps) => follow(model, steps),
        Err(answer) => {
            // What asked may have something on top of it by now.
            let asked = model.overlays.iter().rposition(|overlay| overlay.asked(&answer));
            asked
                .map(|at| on(model, at, |layer, desk| layer.take(answer, desk)))
                .unwrap_or_default()
        }
    }
}

/// Opens a screen.
pub(crate) fn show(model: &mut Model, name: ScreenName) -> Vec<Effect> {
    model.screen = name;
    model.is_zoomed = false;
    reload(model)
}

fn go(model: &mut Model, go: Go) -> Vec<Effect> {
    match go {
        Go::Customers(filter) => {
            model.came_from = Some(model.screen);
            model.screens.customers.look_for(filter);
            show(model, ScreenName::Customers)
        }
        Go::Customer(id) => {
            model.came_from = Some(model.screen);
            model.screens.customers.go_to(id);
            show(model, ScreenName::Customers)
        }
        Go::Back => match model.came_from.take() {
            Some(screen) => show(model, screen),
            None => Vec::new(),
        },
        Go::Screen(name) => show(model, name),
        Go::Act(action) => act(model, action),
    }
}

fn follow(model: &mut Model, steps: Vec<Step<Ask>>) -> Vec<Effect> {
    let mut effects = Vec::new();
    for step in steps {
        match step {
            Step::Ask(ask) => effects.push(Effect::Ask(ask)),
            Step::Go(place) => effects.extend(go(model, place)),
        }
    }
    effects
}

/// Puts what lies on top aside, to be gone on with.
fn keep(model: &mut Model) {
    if matches!(model.overlays.last(), Some(Overlay::Form(_))) {
        forms::keep(model);
    } else if let Some(overlay) = model.overlays.pop() {
        over::keep(model, overlay);
    }
}

/// Wants a change of the book on behalf of the layer on top, which hears what became of it.
fn await_write(model: &mut Model, effect: Effect) -> Effect {
    if matches!(effect, Effect::Write(_)) {
        model.awaited = Some(model.writing);
        model.writing += 1;
    }
    effect
}

fn turn(model: &mut Model, turns: Vec<Turn>) -> Vec<Effect> {
    let mut effects = Vec::new();
    for turn in turns {
        match turn {
            Turn::Close => drop(model.overlays.pop()),
            Turn::Keep => keep(model),
            Turn::Discard => forms::discard(model),
            Turn::Do(effect) => effects.push(await_write(model, effect)),
            Turn::Go(place) => effects.extend(go(model, place)),
            Turn::Open(overlay) => effects.extend(lay(model, overlay)),
            Turn::Say(notice) => model.notice = Some(notice),
        }
    }
    effects
}
