//! The loop: a message, what follows from it, a frame. Nothing happens where nothing is heard.

use std::io;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use super::effect::{Effect, Message, Said};
use super::events::Reading;
use super::keymap::Keymap;
use super::model::{Desk, Drawn, Model};
use super::terminal::{self, Screen};
use super::update::{reload, update};
use super::view::{self, Look};
use super::work::{Lanes, Office};
use crate::domain::policy::Policy;
use crate::error::{Error, Result};
use crate::i18n::Texts;
use crate::ops::{Crm, Now, Shelf};

/// How long the first frame waits for what belongs on it.
const PATIENCE: Duration = Duration::from_millis(25);

/// What the dashboard is opened with.
pub struct Start {
    /// The book.
    pub path: PathBuf,
    /// How the business wants to be run.
    pub policy: Policy,
    /// Whether nothing is to be written.
    pub dry_run: bool,
    /// The texts of the language spoken.
    pub texts: Rc<Texts>,
    /// The templates.
    pub shelf: Shelf,
    /// The name of the business.
    pub business: Option<String>,
    /// How it looks.
    pub look: Look,
    /// Whether the mouse is listened to.
    pub has_mouse: bool,
    /// Keys of the owner's own: action and key.
    pub keys: Vec<(String, String)>,
    /// Tells the time.
    pub clock: Arc<dyn Fn() -> Now + Send + Sync>,
    /// Runs a command line.
    pub shell: Arc<dyn Fn(&str) -> Said + Send + Sync>,
    /// Lets the person change a text in an editor.
    pub edit: Box<dyn Fn(&str) -> Result<String>>,
}

/// Opens the dashboard and returns when it was left.
///
/// # Errors
/// Those of opening the book; fails if the terminal cannot be taken.
pub fn run(start: Start) -> Result<()> {
    let now = (start.clock)();
    let crm = Crm::open(&start.path, start.policy.clone(), now, start.dry_run)?;
    let mut model = Model::new(desk(&start, &crm)?, Keymap::usual());
    match Keymap::usual().with(&start.keys) {
        Ok(keymap) => model.keymap = keymap,
        Err(error) => model.refuse(error),
    }
    let (out, messages) = channel();
    let lanes = Lanes::open(crm, &office(&start), &out);
    perform(reload(&mut model), &lanes);
    let mut screen = Screen::take(start.has_mouse).map_err(|fault| failed(&fault))?;
    let reading = Reading::begin(out);
    let stage = Stage { lanes, reading, start };
    stage.play(&mut model, &messages, &mut screen).map_err(|fault| failed(&fault))
}

fn desk(start: &Start, crm: &Crm) -> Result<Desk> {
    Ok(Desk {
        now: crm.now,
        policy: start.policy.clone(),
        currency: crm.currency()?,
        texts: Rc::clone(&start.texts),
        business: start.business.clone(),
        heights: Vec::new(),
        extents: Vec::new(),
    })
}

fn office(start: &Start) -> Office {
    Office {
        path: start.path.clone(),
        policy: start.policy.clone(),
        dry_run: start.dry_run,
        shelf: start.shelf.clone(),
        lang: start.texts.lang(),
        business: start.business.clone(),
        clock: Arc::clone(&start.clock),
        shell: Arc::clone(&start.shell),
    }
}

fn failed(fault: &io::Error) -> Error {
    Error::failure("error-terminal").with("cause", fault)
}

/// Hands on what is wanted; returns what only the loop can do.
fn perform(effects: Vec<Effect>, lanes: &Lanes) -> Vec<Effect> {
    effects.into_iter().filter_map(|effect| lanes.take(effect)).collect()
}

/// What plays together while the dashboard is open.
struct Stage {
    lanes: Lanes,
    reading: Reading,
    start: Start,
}

impl Stage {
    fn play(
        &self,
        model: &mut Model,
        messages: &Receiver<Message>,
        screen: &mut Screen,
    ) -> io::Result<()> {
        // What is there at once belongs on the first frame.
        if let Ok(message) = messages.recv_timeout(PATIENCE) {
            self.hear(model, message, screen)?;
        }
        while !model.is_leaving {
            self.draw(model, screen)?;
            let Ok(message) = messages.recv() else { return Ok(()) };
            self.hear(model, message, screen)?;
            for message in messages.try_iter() {
                self.hear(model, message, screen)?;
            }
        }
        Ok(())
    }

    fn draw(&self, model: &mut Model, screen: &mut Screen) -> io::Result<()> {
        let mut drawn = Drawn::default();
        screen.terminal.draw(|frame| drawn = view::draw(model, self.start.look, frame))?;
        model.see(drawn);
        Ok(())
    }

    fn hear(&self, model: &mut Model, message: Message, screen: &mut Screen) -> io::Result<()> {
        for effect in perform(update(model, message), &self.lanes) {
            match effect {
                Effect::Edit(text) => {
                    let edited = self.edit(&text, screen)?;
                    let wanted = update(model, Message::Edited(edited));
                    perform(wanted, &self.lanes);
                }
                Effect::Copy(text) => terminal::copy(&text)?,
                Effect::Ask(_) | Effect::Write(_) | Effect::Shell(_) => {}
            }
        }
        Ok(())
    }

    /// Gives the terminal to the person's editor, and takes it again.
    fn edit(&self, text: &str, screen: &mut Screen) -> io::Result<Result<String>> {
        self.reading.pause();
        terminal::give_back();
        let edited = (self.start.edit)(text);
        screen.take_again()?;
        self.reading.go_on();
        Ok(edited)
    }
}
