//! What follows from each thing that happens: the model as it then is, and what is wanted of the world.

use super::action::Action;
use super::effect::{Effect, Message, Said};
use super::forms;
use super::key::{Code, Key};
use super::keymap::Keymap;
use super::model::{Desk, Model, Notice};
use super::over;
use super::screens::{Answer, Ask, ScreenName};
use super::state::overlay::{Layer, Overlay, Turn};
use super::state::screen::{Go, Step, Target};
use super::write::{Write, Wrote};
use crate::error::{Error, Result};
use crate::t;

/// Rows that a notch of the wheel moves.
const NOTCH: usize = 3;

/// Takes a message to the model; returns what is wanted of the world.
pub(crate) fn update(model: &mut Model, message: Message) -> Vec<Effect> {
    match message {
        Message::Key(key) => press(model, key),
        Message::Paste(text) => paste(model, &text),
        Message::Click { x, y } => click(model, model.at(x, y)),
        Message::Wheel { by, .. } => wheel(model, by),
        Message::Redraw => Vec::new(),
        Message::Answer(Ok(answer)) => answered(model, answer),
        Message::Answer(Err(error)) | Message::Edited(Err(error)) => refused(model, error),
        Message::Wrote(wrote) => written(model, wrote),
        Message::Said(said) => heard(model, &said),
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
    follow(model, steps)
}

fn refused(model: &mut Model, error: Error) -> Vec<Effect> {
    model.refuse(error);
    Vec::new()
}

fn press(model: &mut Model, key: Key) -> Vec<Effect> {
    model.notice = None;
    model.is_warned &= model.keymap.keys_of(Action::Quit).contains(&key.narrow());
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
    let key = Key::from(if action == Action::Up { Code::Up } else { Code::Down });
    on_top(model, |layer, desk| layer.key(key, desk))
}

/// Does an action: the dashboard's own, or the screen's.
pub(crate) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Leave => model.is_leaving = true,
        Action::Quit => forms::quit(model),
        Action::Zoom => model.is_zoomed = !model.is_zoomed,
        Action::Reload => return reload(model),
        Action::Undo => return write(model, |model| Some(Write::Undo(model.newest))),
        Action::Redo => return write(model, |_| Some(Write::Redo)),
        Action::Done => return write(model, |model| items(model).map(Write::Done)),
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

/// The items that an action is about, if there are any.
fn items(model: &Model) -> Option<Vec<crate::domain::rule::Item>> {
    Some(model.screens.items(model.screen)).filter(|items| !items.is_empty())
}

/// Wants a change of the book, if there is one to be made; one at a time.
fn write(model: &mut Model, change: impl Fn(&Model) -> Option<Write>) -> Vec<Effect> {
    let wanted = if model.writing > 0 { None } else { change(model) };
    model.writing += usize::from(wanted.is_some());
    wanted.map(Effect::Write).into_iter().collect()
}

fn written(model: &mut Model, wrote: Result<Wrote>) -> Vec<Effect> {
    model.writing = model.writing.saturating_sub(1);
    let screen = model.screen;
    let is_awaited = model.awaited == Some(0);
    model.awaited = model.awaited.and_then(|before| before.checked_sub(1));
    let told_by_itself = is_awaited && matches!(model.overlays.last(), Some(Overlay::Form(_)));
    let mut effects = match is_awaited {
        true => on_top(model, |layer, desk| layer.wrote(&wrote, desk)),
        false => Vec::new(),
    };
    effects.extend(match wrote {
        Ok(wrote) => {
            model.newest = wrote.newest;
            let said = done(model, &wrote);
            model.say(said);
            model.screens.unmark(screen);
            reload(model)
        }
        Err(_) if told_by_itself => Vec::new(),
        Err(error) => refused(model, error),
    });
    effects
}

/// What was done, and the key that takes it back.
fn done(model: &Model, wrote: &Wrote) -> String {
    let said = model.desk.texts.say(&wrote.said, model.desk.currency);
    let key = model.keymap.first(Action::Undo);
    if !wrote.can_undo || key.is_empty() {
        return said;
    }
    said + &t!(model.desk.texts, "form-undo", key = key)
}

fn heard(model: &mut Model, said: &Said) -> Vec<Effect> {
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
            Turn::Keep => forms::keep(model),
            Turn::Discard => forms::discard(model),
            Turn::Do(effect) => effects.push(await_write(model, effect)),
            Turn::Go(place) => effects.extend(go(model, place)),
            Turn::Open(overlay) => model.overlays.push(overlay),
            Turn::Say(Notice::Done(said)) => model.say(said),
            Turn::Say(Notice::Refused(error)) => model.refuse(error),
        }
    }
    effects
}
