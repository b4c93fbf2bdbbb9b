//! What can lie over a screen and take its keys: forms, palette, help and the like. A new one is a file here, a file in
//! `view/` and a line in the list below.

use super::confirm::Confirm;
use super::copy::{self, Copy};
use super::form::{self, Form};
use super::help::Help;
use super::history::{self, History};
use super::message::{self, Message};
use super::page::Page;
use super::palette::Palette;
use super::screen::{Go, Target};
use crate::error::Result;
use crate::tui::effect::{Effect, Message as Heard, Said};
use crate::tui::key::{Code, Key};
use crate::tui::model::{Desk, Notice};
use crate::tui::work::Clerk;
use crate::tui::write::Wrote;

/// The pane that rows or lines of an overlay are in; screens have fewer.
pub(crate) const PANE: usize = 8;

/// What follows from something that happened to an overlay.
#[derive(Debug)]
pub(crate) enum Turn {
    /// It goes away.
    Close,
    /// It goes away, and what was typed into it is kept: a form opens again as it is.
    Keep,
    /// A form goes away for good, unless it is asked for again.
    Discard,
    /// Something is wanted.
    Do(Effect),
    /// It leads elsewhere; said after `Close` where it goes away first.
    Go(Go),
    /// Something lies on top of it now.
    Open(Overlay),
    /// Something is to be said.
    Say(Notice),
    /// What came too early is heard now.
    Hear(Heard),
}

/// What everything that lies over a screen can do.
pub(crate) trait Layer {
    /// What is to be asked for it to show what is true now: when it opens, and when the book was changed.
    fn load(&mut self, _desk: &Desk) -> Vec<Turn> {
        Vec::new()
    }

    /// Takes a key.
    fn key(&mut self, key: Key, desk: &Desk) -> Vec<Turn>;

    /// Takes the wheel, turned by a line.
    fn wheel(&mut self, is_down: bool, desk: &Desk) -> Vec<Turn> {
        self.key(Key::from(if is_down { Code::Down } else { Code::Up }), desk)
    }

    /// Takes text that was pasted.
    fn paste(&mut self, _text: &str, _desk: &Desk) -> Vec<Turn> {
        Vec::new()
    }

    /// Takes a click at something of its own; `None` is a click beside all of it.
    fn click(&mut self, _target: Option<Target>, _desk: &Desk) -> Vec<Turn> {
        Vec::new()
    }

    /// Takes an answer, if it is one of its questions'.
    fn take(&mut self, _answer: Answer, _desk: &Desk) -> Vec<Turn> {
        Vec::new()
    }

    /// Hears what became of the change that it wanted.
    fn wrote(&mut self, _wrote: &Result<Wrote>, _desk: &Desk) -> Vec<Turn> {
        Vec::new()
    }

    /// Hears what a command line had to say.
    fn said(&mut self, _said: &Said, _desk: &Desk) -> Vec<Turn> {
        Vec::new()
    }

    /// Takes a text that was changed in the editor.
    fn edited(&mut self, _text: &str, _desk: &Desk) -> Vec<Turn> {
        Vec::new()
    }
}

/// Hands the list of overlays to a macro: variant, type, and the module that draws it.
macro_rules! overlays {
    ($make:ident) => {
        $make! {
            Form Form form, Palette Palette palette, Page Page page, Help Help help, History History history,
            Confirm Confirm confirm, Message Message message, Copy Copy copy
        }
    };
}

pub(crate) use overlays;

/// Makes the enum of overlays.
macro_rules! layers {
    ($($name:ident $type:ident $module:ident),+) => {
        /// What lies over the screen.
        #[derive(Debug)]
        pub(crate) enum Overlay { $($name(Box<$type>)),+ }

        impl Overlay {
            /// What it can do.
            pub(crate) fn layer(&mut self) -> &mut dyn Layer {
                match self { $(Overlay::$name(layer) => layer.as_mut()),+ }
            }

            /// Whether an answer is to one of its questions, as far as its kind tells.
            pub(crate) fn asked(&self, answer: &Answer) -> bool {
                matches!(
                    (self, answer),
                    (Overlay::Form(_), Answer::Form(_))
                        | (Overlay::History(_), Answer::History(_))
                        | (Overlay::Message(_), Answer::Message(_))
                        | (Overlay::Copy(_), Answer::Copy(_))
                )
            }
        }
    };
}

overlays!(layers);

/// A question to the book.
#[derive(Debug)]
pub(crate) enum Ask {
    Form(form::Ask),
    History(history::Ask),
    Message(message::Ask),
    Copy(copy::Ask),
}

impl Ask {
    /// Whether it makes an earlier question pointless that has not been answered yet.
    pub(crate) fn supersedes(&self, other: &Ask) -> bool {
        use std::mem::discriminant;
        match (self, other) {
            (Ask::Form(new), Ask::Form(old)) => discriminant(new) == discriminant(old),
            // The others have one question each.
            _ => discriminant(self) == discriminant(other),
        }
    }
}

/// What the book answers.
#[derive(Debug)]
pub(crate) enum Answer {
    Form(form::Answer),
    History(history::Answer),
    Message(Box<message::Answer>),
    Copy(copy::Answer),
}

/// Looks the answer up.
pub(crate) fn answer(ask: Ask, clerk: &Clerk) -> Result<Answer> {
    match ask {
        Ask::Form(ask) => form::answer(ask, clerk).map(Answer::Form),
        Ask::History(ask) => history::answer(ask, clerk).map(Answer::History),
        Ask::Message(ask) => message::answer(ask, clerk).map(Box::new).map(Answer::Message),
        Ask::Copy(ask) => copy::answer(&ask, clerk).map(Answer::Copy),
    }
}
