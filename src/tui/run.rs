//! The loop: what has happened, what follows from it, a frame. Nothing happens where nothing is heard; whatever has
//! happened meanwhile is on the next frame, so that frames are left out where keys come faster.

use std::io;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use super::effect::{Effect, Message, Said, Shell, Verb};
use super::key::Key;
use super::lane::Task;
use super::office::Office;
use super::session::Session;
use super::terminal::events::Reading;
use super::terminal::{self, Screen, signals};
use super::view::{Borders, Look};
use super::work::Lanes;
use crate::domain::policy::Policy;
use crate::error::{Error, Exit, Result};
use crate::i18n::Texts;
use crate::ops::{Crm, Now, Shelf};

/// How long the first frame waits for what belongs on it, and for more of it once something has come.
const FIRST: (Duration, Duration) = (Duration::from_millis(25), Duration::from_millis(3));
/// How long keys that keep coming may keep a frame waiting.
const BETWEEN_FRAMES: Duration = Duration::from_millis(50);
/// A change that takes longer is told of.
const SLOW: Duration = Duration::from_millis(400);
/// A change is given up on later than this.
const LONGEST: Duration = Duration::from_secs(15);

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
    /// Runs a command line, its output for lines of so many cells.
    pub shell: Shell,
    /// The verbs a command line can begin with.
    pub verbs: Vec<Verb>,
    /// Lets the person change a text in an editor.
    pub edit: Edit,
}

/// Lets a person change a text, and returns what became of it.
pub type Edit = Box<dyn Fn(&str) -> Result<String>>;

impl Start {
    /// A book as it is, without anything of the owner's own: plain looks, a clock that stands, no templates, command
    /// lines that say nothing, and an editor that changes nothing.
    pub fn plain(path: PathBuf, policy: Policy, texts: Texts, now: Now) -> Start {
        Start {
            shelf: Shelf::new(path.with_file_name("templates")),
            path,
            policy,
            dry_run: false,
            texts: Rc::new(texts),
            business: None,
            look: Look { color: false, borders: Borders::Ascii },
            has_mouse: true,
            keys: Vec::new(),
            clock: Arc::new(move || now),
            shell: Arc::new(|line, _| Said { line: line.to_owned(), ..Said::default() }),
            verbs: Vec::new(),
            edit: Box::new(|text| Ok(text.to_owned())),
        }
    }

    /// The book, opened to see whether it can be; a dry run makes none.
    pub(crate) fn book(&self) -> Result<Crm> {
        if self.dry_run && !self.path.exists() {
            return Err(Error::not_found("error-tui-book-gone").with("path", &*self.path));
        }
        Crm::open(&self.path, self.policy.clone(), (self.clock)(), self.dry_run)
    }

    /// What clerks are made with.
    pub(crate) fn office(&self) -> Office {
        Office {
            path: self.path.clone(),
            policy: self.policy.clone(),
            dry_run: self.dry_run,
            shelf: self.shelf.clone(),
            lang: self.texts.lang(),
            business: self.business.clone(),
            clock: Arc::clone(&self.clock),
            shell: Arc::clone(&self.shell),
            files: Arc::default(),
        }
    }
}

/// Opens the dashboard and returns when it was left; a process that a signal ends does not return.
///
/// # Errors
/// Those of opening the book; that of the last change, if it was refused after the dashboard was left; fails if the
/// terminal cannot be taken.
pub fn run(start: Start) -> Result<()> {
    let crm = start.book()?;
    let (mut session, wanted) = Session::open(&start, &crm)?;
    let (out, messages) = channel();
    let lanes = Lanes::open(crm, &start.office(), &out);
    wanted.into_iter().flat_map(Task::of).for_each(|task| lanes.tell(task));
    let fault = |fault: io::Error| failed(&fault);
    signals::listen(out.clone()).map_err(fault)?;
    let sorry = start.texts.get("tui-fault", &[]);
    let screen = Screen::take(start.has_mouse, sorry).map_err(fault)?;
    let reading = Reading::begin(out).map_err(fault)?;
    let mut stage = Stage { lanes, reading, start, screen, is_spoilt: false };
    let played = stage.play(&mut session, &messages);
    let Stage { lanes, screen, .. } = stage;
    drop(screen);
    lanes.close();
    signals::end_as_asked();
    played
}

fn failed(fault: &io::Error) -> Error {
    Error::failure("error-terminal").with("cause", fault)
}

/// What plays together while the dashboard is open.
struct Stage {
    lanes: Lanes,
    reading: Reading,
    start: Start,
    screen: Screen,
    /// The terminal may show something else than the last frame.
    is_spoilt: bool,
}

impl Stage {
    fn play(&mut self, session: &mut Session, messages: &Receiver<Message>) -> Result<()> {
        match self.show(session, messages) {
            Ok(()) => {}
            // Nobody is there to be told.
            Err(fault) if signals::is_ending() || terminal::has_gone(&fault) => signals::hung_up(),
            Err(fault) => return Err(failed(&fault)),
        }
        self.finish(session, messages)
    }

    /// Shows what there is until the dashboard is left.
    fn show(&mut self, session: &mut Session, messages: &Receiver<Message>) -> io::Result<()> {
        self.gather(session, messages)?;
        while !session.is_leaving() {
            if std::mem::take(&mut self.is_spoilt) {
                self.screen.empty()?;
            }
            session.draw(&mut self.screen.terminal)?;
            self.listen(session, messages)?;
        }
        Ok(())
    }

    /// Takes what is there at once, which belongs on the first frame.
    fn gather(&mut self, session: &mut Session, messages: &Receiver<Message>) -> io::Result<()> {
        let end = Instant::now() + FIRST.0;
        let mut patience = FIRST.0;
        while let Ok(message) = messages.recv_timeout(patience) {
            self.hear(session, message)?;
            patience = FIRST.1.min(end.saturating_duration_since(Instant::now()));
        }
        Ok(())
    }

    /// Waits for something to happen, and takes all that has happened since.
    fn listen(&mut self, session: &mut Session, messages: &Receiver<Message>) -> io::Result<()> {
        let mut message = match messages.recv_timeout(SLOW) {
            Err(RecvTimeoutError::Timeout) if session.may_say_waiting() => {
                session.say_waiting("tui-writing");
                session.draw(&mut self.screen.terminal)?;
                messages.recv().ok()
            }
            Err(RecvTimeoutError::Timeout) => messages.recv().ok(),
            heard => heard.ok(),
        };
        let end = Instant::now() + BETWEEN_FRAMES;
        while let Some(heard) = message {
            self.hear(session, heard)?;
            let goes_on = !session.is_leaving() && Instant::now() < end;
            message = if goes_on { messages.try_recv().ok() } else { None };
        }
        Ok(())
    }

    fn hear(&mut self, session: &mut Session, message: Message) -> io::Result<()> {
        if matches!(message, Message::Resume) && !signals::is_ending() {
            self.screen.take_again()?;
        }
        // Made smaller and larger again before anybody looked, a terminal has its size and has lost what stood beyond.
        self.is_spoilt |= matches!(message, Message::Redraw);
        let wanted = session.hear(message);
        self.perform(session, wanted)
    }

    fn perform(&mut self, session: &mut Session, wanted: Vec<Effect>) -> io::Result<()> {
        for effect in wanted {
            match Task::of(effect) {
                Ok(task) => self.lanes.tell(task),
                Err(own) => self.do_own(session, *own)?,
            }
        }
        Ok(())
    }

    /// Does what is none of a clerk's business.
    fn do_own(&mut self, session: &mut Session, effect: Effect) -> io::Result<()> {
        match effect {
            Effect::Edit(text) => {
                let edited = self.edit(&text)?;
                self.hear(session, Message::Edited(edited))
            }
            Effect::Copy(text) => self.screen.copy(&text),
            Effect::Ask(_) | Effect::Write(_) | Effect::Shell(..) | Effect::Look(..) => Ok(()),
        }
    }

    /// Gives the terminal to the person's editor, and takes it again.
    fn edit(&mut self, text: &str) -> io::Result<Result<String>> {
        self.reading.pause();
        signals::lend(true);
        terminal::give_back();
        let edited = (self.start.edit)(text);
        signals::lend(false);
        if !signals::is_ending() {
            self.screen.take_again()?;
        }
        self.reading.go_on();
        Ok(edited)
    }

    /// Waits for a change that is being made: whoever left right after it wants it made. Ctrl-C does not wait.
    fn finish(&mut self, session: &mut Session, messages: &Receiver<Message>) -> Result<()> {
        if session.is_changing() {
            session.say_waiting("tui-leaving");
            let _ = session.draw(&mut self.screen.terminal);
        }
        let end = Instant::now() + LONGEST;
        let mut finished = Ok(());
        while session.is_changing() {
            let left = end.saturating_duration_since(Instant::now());
            match messages.recv_timeout(left) {
                Ok(Message::Key(key)) if Some(key) == Key::parse("ctrl-c") => break,
                Ok(Message::Wrote(Err(error))) => {
                    finished = finished.and(Err(error.clone()));
                    drop(session.hear(Message::Wrote(Err(error))));
                }
                Ok(message @ (Message::Wrote(_) | Message::Said(..))) => {
                    drop(session.hear(message))
                }
                Ok(_) => {}
                // What was not made by now is not made, and that is said.
                Err(_) => return finished.and(Err(Error::new(Exit::Busy, "error-store-busy"))),
            }
        }
        finished
    }
}
