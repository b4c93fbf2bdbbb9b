//! Reads the keyboard where the terminal is no file: by crossterm's events.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use crossterm::event::{
    self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEventKind,
};

use crate::tui::effect::Message;
use crate::tui::key::{Code, Key};

/// How long it takes at most until reading pauses when it is asked to.
const PAUSE: Duration = Duration::from_millis(100);

/// The reading of the keyboard.
#[derive(Clone, Default)]
pub(crate) struct Reading {
    is_paused: Arc<AtomicBool>,
    rests: Arc<AtomicBool>,
}

impl Reading {
    /// Begins to read; messages go to `out`.
    pub(crate) fn begin(out: Sender<Message>) -> io::Result<Reading> {
        let reading = Reading::default();
        let own = reading.clone();
        thread::spawn(move || own.read(&out));
        Ok(reading)
    }

    fn read(&self, out: &Sender<Message>) {
        loop {
            let is_paused = self.is_paused.load(Ordering::SeqCst);
            self.rests.store(is_paused, Ordering::SeqCst);
            if is_paused {
                thread::sleep(PAUSE / 4);
                continue;
            }
            let message = match event::poll(PAUSE) {
                Ok(false) => continue,
                Ok(true) => event::read().map(message),
                Err(fault) => Err(fault),
            };
            // A terminal that cannot be read any more has gone.
            let message = message.unwrap_or(Some(Message::Leave));
            let leaves = matches!(message, Some(Message::Leave));
            if message.is_some_and(|message| out.send(message).is_err()) || leaves {
                return;
            }
        }
    }

    /// Leaves the keyboard to somebody else; returns when nothing is read any more.
    pub(crate) fn pause(&self) {
        self.is_paused.store(true, Ordering::SeqCst);
        while !self.rests.load(Ordering::SeqCst) {
            thread::sleep(PAUSE / 20);
        }
    }

    /// Reads again.
    pub(crate) fn go_on(&self) {
        self.is_paused.store(false, Ordering::SeqCst);
    }
}

/// The message of an event, if it means something.
fn message(event: Event) -> Option<Message> {
    match event {
        Event::Key(event) if event.kind != KeyEventKind::Release => key(event).map(Message::Key),
        Event::Paste(text) => Some(Message::Paste(text)),
        Event::Resize(..) => Some(Message::Redraw),
        Event::Mouse(mouse) => {
            let (x, y) = (mouse.column, mouse.row);
            match mouse.kind {
                MouseEventKind::Down(MouseButton::Left) => Some(Message::Click { x, y }),
                MouseEventKind::ScrollDown => Some(Message::Wheel(1)),
                MouseEventKind::ScrollUp => Some(Message::Wheel(-1)),
                _ => None,
            }
        }
        _ => None,
    }
}

fn key(event: KeyEvent) -> Option<Key> {
    let code = match event.code {
        KeyCode::Char(c) => Code::Char(c),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab if event.modifiers.contains(KeyModifiers::SHIFT) => Code::BackTab,
        KeyCode::Tab => Code::Tab,
        KeyCode::BackTab => Code::BackTab,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::F(number) => Code::F(number),
        _ => return None,
    };
    let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
    let alt = event.modifiers.contains(KeyModifiers::ALT);
    Some(Key { code, ctrl, alt })
}
