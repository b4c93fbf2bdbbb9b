//! The dashboard without a terminal: keys in as text, the screen out as text, everything wanted of the book performed
//! on the spot. Tests of whole screens and the benchmark drive it; all but threads and terminal is what a person gets.

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::effect::{Effect, Message};
use super::key::Key;
use super::lane::{Task, Waiting};
use super::run::Start;
use super::session::Session;
use super::work::Worker;
use crate::error::{Error, Result};
use crate::i18n::width;

/// A dashboard that is rehearsed.
pub struct Rehearsal {
    start: Start,
    session: Session,
    worker: Worker,
    waiting: Waiting,
    terminal: Terminal<TestBackend>,
    copied: Option<String>,
}

impl Rehearsal {
    /// Opens the dashboard on a screen of so many columns and lines, and waits for all that belongs on it.
    ///
    /// # Errors
    /// Those of opening the book.
    pub fn open(start: Start, columns: u16, lines: u16) -> Result<Rehearsal> {
        let crm = start.book()?;
        let (session, wanted) = Session::open(&start, &crm)?;
        let worker = Worker::first(crm, start.office());
        let Ok(terminal) = Terminal::new(TestBackend::new(columns, lines));
        let (waiting, copied) = (Waiting::default(), None);
        let mut rehearsal = Rehearsal { start, session, worker, waiting, terminal, copied };
        rehearsal.want(wanted);
        rehearsal.settle();
        Ok(rehearsal)
    }

    /// Presses keys, named and parted by spaces (`j j enter`, `ctrl-s`, `space`), and waits after each.
    ///
    /// # Errors
    /// `error-keys-key` for what is no key.
    pub fn press(&mut self, keys: &str) -> Result<()> {
        for key in keys.split_whitespace() {
            self.echo(key)?;
            self.settle();
        }
        Ok(())
    }

    /// Presses a key and draws the frame that follows at once, before the book has answered.
    ///
    /// # Errors
    /// `error-keys-key` for what is no key.
    pub fn echo(&mut self, key: &str) -> Result<()> {
        let unknown = || Error::usage("error-keys-key").with("key", key);
        self.hear(Message::Key(Key::parse(key).ok_or_else(unknown)?));
        self.draw();
        Ok(())
    }

    /// Types a text, and waits for what follows from all of it.
    pub fn type_text(&mut self, text: &str) {
        text.chars().for_each(|c| self.hear(Message::Key(Key::char(c))));
        self.settle();
    }

    /// Pastes a text.
    pub fn paste(&mut self, text: &str) {
        self.hear(Message::Paste(text.to_owned()));
        self.settle();
    }

    /// Clicks at a cell, counted from the upper left.
    pub fn click(&mut self, x: u16, y: u16) {
        self.hear(Message::Click { x, y });
        self.settle();
    }

    /// Turns the wheel by so many notches, down being positive.
    pub fn wheel(&mut self, by: i32) {
        self.hear(Message::Wheel(by));
        self.settle();
    }

    /// Makes the screen another size.
    pub fn resize(&mut self, columns: u16, lines: u16) {
        self.terminal.backend_mut().resize(columns, lines);
        self.hear(Message::Redraw);
        self.settle();
    }

    /// Looks what others have done to the book, and whether another day has begun.
    pub fn look_around(&mut self) {
        self.worker.watch().into_iter().for_each(|message| self.hear(message));
        self.settle();
    }

    /// Waits until the book has answered all that it was asked, and draws that.
    pub fn settle(&mut self) {
        while let Some(task) = self.waiting.pop() {
            let message = self.worker.perform(task);
            self.hear(message);
        }
        // Other than a terminal, the backend keeps what stood in the second cell of a wide character.
        let Ok(()) = self.terminal.clear();
        self.draw();
    }

    /// Draws a frame.
    pub fn draw(&mut self) {
        let Ok(()) = self.session.draw(&mut self.terminal);
    }

    /// Whether the dashboard was left.
    pub fn is_over(&self) -> bool {
        self.session.is_leaving()
    }

    /// What is on the screen, line by line, without the spaces that end one.
    pub fn screen(&self) -> String {
        text_of(self.terminal.backend().buffer())
    }

    /// The cell of the cursor, column then line; `None` while it is hidden.
    pub fn cursor(&self) -> Option<(u16, u16)> {
        let backend = self.terminal.backend();
        backend.cursor_visible().then(|| backend.cursor_position().into())
    }

    /// What was put on the clipboard last.
    pub fn copied(&self) -> Option<&str> {
        self.copied.as_deref()
    }

    fn hear(&mut self, message: Message) {
        let wanted = self.session.hear(message);
        self.want(wanted);
    }

    /// Does what is none of a clerk's business.
    fn do_own(&mut self, effect: Effect) {
        match effect {
            Effect::Edit(text) => {
                let edited = (self.start.edit)(&text);
                self.hear(Message::Edited(edited));
            }
            Effect::Copy(text) => self.copied = Some(text),
            Effect::Ask(_) | Effect::Write(_) | Effect::Shell(..) | Effect::Look(..) => {}
        }
    }

    fn want(&mut self, wanted: Vec<Effect>) {
        for effect in wanted {
            match Task::of(effect) {
                Ok(task) => self.waiting.push(task),
                Err(own) => self.do_own(*own),
            }
        }
    }
}

fn text_of(buffer: &Buffer) -> String {
    let Rect { width: columns, height: lines, .. } = buffer.area;
    let line = |y: u16| {
        let mut line = String::new();
        let mut x = 0;
        while x < columns {
            let symbol = buffer[(x, y)].symbol();
            line.push_str(symbol);
            // What stands in the cells under a wide character is not seen.
            x += u16::try_from(width(symbol).max(1)).unwrap_or(1);
        }
        line.trim_end().to_owned() + "\n"
    };
    (0..lines).map(line).collect()
}
