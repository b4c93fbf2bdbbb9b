//! What follows from each thing that happens: the model as it then is, and what is wanted of the world.

use super::action::Action;
use super::changes::{await_write, heard, said_of, write, written};
use super::effect::{Effect, Message};
use super::forms;
use super::key::{Code, Key};
use super::keymap::Keymap;
use super::model::{Desk, Model};
use super::over;
use super::screens::{Answer, Ask, ScreenName};
use super::state::overlay::{Layer, Overlay, Turn};
use super::state::screen::{Go, Step, Target};
use super::write::{Newest, Write};
use crate::error::Error;
use crate::t;

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
        Message::Looked(said) => said_of(model, &said),
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
    let is_for = |action| model.keymap.keys_of(action).contains(&key.narrow());
    if is_for(Action::Leave) || is_for(Action::Quit) && over::asks_to_leave(model) {
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
        _ => {
            say_unknown(model, key);
            Vec::new()
        }
    }
}

/// Says that a key means nothing here, if it is one that somebody presses on purpose.
fn say_unknown(model: &mut Model, key: Key) {
    if key.typed().is_some() || matches!(key.code, Code::F(_)) {
        let help = Some(model.keymap.first(Action::Help)).filter(|help| !help.is_empty());
        let (key, help) = (key.to_string(), help.as_deref().unwrap_or("none"));
        model.say(t!(model.desk.texts, "tui-key-unknown", key = key, help = help));
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
        Action::Undo => return wanted(write(model, Write::Undo(Newest::Seen(model.newest)))),
        Action::Redo => return wanted(write(model, Write::Redo(Newest::Seen(model.newest)))),
        Action::Done => return done(model),
        Action::Expire => return wanted(write(model, Write::Expire)),
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

/// What the items chosen ask for is done.
fn done(model: &mut Model) -> Vec<Effect> {
    let items = model.screens.items(model.screen);
    if items.is_empty() {
        return refused(model, Error::usage("error-form-nobody"));
    }
    let what_for = model.desk.texts.what_for(&items);
    wanted(write(model, Write::Done(items, what_for)))
}

fn wanted(effect: Option<Effect>) -> Vec<Effect> {
    effect.into_iter().collect()
}

fn edited(model: &mut Model, text: &str) -> Vec<Effect> {
    on_top(model, |layer, desk| layer.edited(text, desk))
}

/// Lets what lies on top take something.
pub(crate) fn on_top(
    model: &mut Model,
    give: impl FnOnce(&mut dyn Layer, &Desk) -> Vec<Turn>,
) -> Vec<Effect> {
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
            Step::Say(notice) => model.notice = Some(notice),
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

fn turn(model: &mut Model, turns: Vec<Turn>) -> Vec<Effect> {
    let mut effects = Vec::new();
    for turn in turns {
        match turn {
            Turn::Close => drop(model.overlays.pop()),
            Turn::Keep => keep(model),
            Turn::Discard => forms::discard(model),
            Turn::Do(Effect::Write(change)) => effects.extend(await_write(model, change)),
            Turn::Do(effect) => effects.push(effect),
            Turn::Go(place) => effects.extend(go(model, place)),
            Turn::Open(overlay) => effects.extend(lay(model, overlay)),
            Turn::Say(notice) => model.notice = Some(notice),
            Turn::Hear(message) => effects.extend(update(model, message)),
        }
    }
    effects
}
