//! The one place that performs what is wanted of the book: lanes, each with a connection of its own, so that neither a
//! slow question nor a book that somebody else is writing in keeps a key press waiting.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use chrono::NaiveDate;

use super::effect::{Message, Said};
use super::lane::{Lane, Next, Task};
use super::office::Office;
use super::write::Wrote;
use crate::domain::id::OperationId;
use crate::domain::language::Lang;
use crate::error::{Error, Result};
use crate::i18n::Texts;
use crate::ops::{Crm, FileId, Shelf};

/// How often it is looked whether somebody else has changed the book.
const WATCH: Duration = Duration::from_millis(500);
/// How long a question under way is waited for when the dashboard is left.
const PATIENCE: Duration = Duration::from_millis(250);

/// Somebody who looks things up in the book and writes them down.
pub(crate) struct Clerk {
    pub(crate) crm: Crm,
    pub(crate) shelf: Shelf,
    pub(crate) lang: Lang,
    pub(crate) business: Option<String>,
}

impl Clerk {
    /// The newest operation of the book.
    pub(crate) fn newest(&self) -> Result<Option<OperationId>> {
        Ok(self.crm.history(Some(1))?.first().map(|operation| operation.id))
    }
}

/// A clerk at work, replaced where the book is.
pub(crate) struct Worker {
    office: Office,
    clerk: Option<Held>,
    seen: Seen,
}

/// A clerk with a book open, for as long as it is open.
struct Held {
    clerk: Clerk,
    office: Office,
}

impl Held {
    fn new(crm: Crm, office: &Office) -> Held {
        office.files().open.push(crm.store.file());
        let Office { shelf, lang, business, .. } = office.clone();
        Held { clerk: Clerk { crm, shelf, lang, business }, office: office.clone() }
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        let mut files = self.office.files();
        let own = files.open.iter().position(|file| *file == self.clerk.crm.store.file());
        if let Some(own) = own {
            files.open.swap_remove(own);
        }
    }
}

/// What was last seen of the world outside.
struct Seen {
    day: NaiveDate,
    version: Option<i64>,
    is_there: bool,
}

impl Worker {
    /// Somebody who looks after the book that is shown, which `crm` has open.
    pub(crate) fn first(crm: Crm, office: Office) -> Worker {
        office.files().shown = crm.store.file();
        let version = crm.store.version().ok();
        let seen = Seen { day: crm.now.today, version, is_there: true };
        let clerk = Some(Held::new(crm, &office));
        Worker { office, clerk, seen }
    }

    /// Somebody who opens the book when it is first wanted.
    pub(crate) fn another(office: Office) -> Worker {
        let day = (office.clock)().today;
        Worker { office, clerk: None, seen: Seen { day, version: None, is_there: true } }
    }

    /// Does what it is told, and says what came of it.
    pub(crate) fn perform(&mut self, task: Task) -> Message {
        match task {
            Task::Ask(ask) => Message::Answer(self.clerk().and_then(|clerk| ask.answer(clerk))),
            Task::Write(write) if self.office.dry_run => {
                Message::Wrote(self.pretend(|clerk| write.perform(clerk)))
            }
            Task::Write(write) => {
                let wrote = self.clerk_to_write().and_then(|clerk| write.perform(clerk));
                self.office.files().written = wrote.as_ref().ok().and_then(|wrote| wrote.newest);
                Message::Wrote(wrote)
            }
            Task::Shell(line, columns) => {
                // What somebody else wrote before it is none of its doing.
                let before = self.newest();
                let said = self.run(line, columns);
                let newest = self.newest().filter(|newest| Some(*newest) != before);
                if newest.is_some() {
                    self.office.files().written = newest;
                }
                Message::Said(said, newest)
            }
            Task::Look(line, columns) => Message::Looked(self.run(line, columns)),
        }
    }

    fn newest(&mut self) -> Option<OperationId> {
        self.clerk().and_then(|clerk| clerk.newest()).ok().flatten()
    }

    /// Makes a change, tells what it did, and drops it: a transaction that stayed open would keep others waiting.
    fn pretend(&mut self, write: impl FnOnce(&mut Clerk) -> Result<Wrote>) -> Result<Wrote> {
        let clerk = self.clerk_to_write()?;
        let newest = clerk.newest()?;
        let wrote = write(clerk);
        self.clerk = None;
        Ok(Wrote { newest, back: None, customer: None, ..wrote? })
    }

    /// Runs a command line, unless the book it would open is not the one that is shown.
    fn run(&self, line: String, columns: usize) -> Said {
        match self.refuse_other() {
            Ok(()) => (self.office.shell)(&line, columns),
            Err(error) => {
                let text = Texts::new(self.office.lang).error(&error);
                Said { line, text, is_cut: false }
            }
        }
    }

    fn clerk_to_write(&mut self) -> Result<&mut Clerk> {
        self.refuse_other()?;
        self.clerk()
    }

    fn refuse_other(&self) -> Result<()> {
        let found = FileId::of(&self.office.path);
        match (self.office.path.exists(), found == self.office.files().shown) {
            (false, _) => Err(self.office.gone()),
            (true, false) => Err(self.office.other()),
            (true, true) => Ok(()),
        }
    }

    /// A clerk who has the book open that is at its path now, on the day that it is now.
    fn clerk(&mut self) -> Result<&mut Clerk> {
        self.let_go();
        let held = match self.clerk.take() {
            Some(held) => held,
            None => self.open()?,
        };
        let clerk = &mut self.clerk.insert(held).clerk;
        clerk.crm.now = (self.office.clock)();
        Ok(clerk)
    }

    /// Closes a book that is not at its path any more. There is nothing to say of it.
    fn let_go(&mut self) -> Vec<Message> {
        self.clerk = self.clerk.take().filter(|held| held.clerk.crm.store.is_in_place());
        Vec::new()
    }

    /// Opens the book, which must be there.
    fn open(&self) -> Result<Held> {
        let Office { path, policy, dry_run, clock, .. } = &self.office;
        if !path.exists() {
            return Err(self.office.gone());
        }
        let found = FileId::of(path);
        if self.office.files().open.iter().any(|file| *file != found) {
            return Err(self.office.other());
        }
        Ok(Held::new(Crm::open(path, policy.clone(), clock(), *dry_run)?, &self.office))
    }

    /// Looks around: a new day, changes that others have made, another book.
    pub(crate) fn watch(&mut self) -> Vec<Message> {
        let mut messages = Vec::new();
        let now = (self.office.clock)();
        if now.today != self.seen.day {
            self.seen.day = now.today;
            messages.push(Message::Day(now));
        }
        let found =
            self.clerk().map(|clerk| (clerk.crm.store.file(), clerk.crm.store.version().ok()));
        match found {
            Ok((file, version)) => messages.extend(self.compare(file, version)),
            Err(error) => {
                let was_there = std::mem::replace(&mut self.seen.is_there, false);
                // Another book is told of when it is shown.
                let says = was_there && error != self.office.other();
                messages.extend(says.then_some(Message::Answer(Err(error))));
            }
        }
        messages
    }

    fn compare(&mut self, file: Option<FileId>, version: Option<i64>) -> Vec<Message> {
        let was_there = std::mem::replace(&mut self.seen.is_there, true);
        let is_other = std::mem::replace(&mut self.office.files().shown, file) != file;
        let is_changed =
            std::mem::replace(&mut self.seen.version, version) != version && !self.is_own_change();
        let mut messages = Vec::new();
        if is_changed || is_other || !was_there {
            messages.push(Message::Changed);
        } else if let Some(held) = &self.clerk {
            // Nothing has happened for a while. Where it does not succeed it is tried again.
            let _ = held.clerk.crm.store.empty_log();
        }
        if is_other {
            let path = &*self.office.path;
            let error = Error::refused("error-tui-book-replaced").with("path", path);
            messages.push(Message::Answer(Err(error)));
        }
        messages
    }

    /// Whether the change that was noticed is one that was made here, which was answered for when it was made.
    fn is_own_change(&mut self) -> bool {
        let written = self.office.files().written.take();
        written.is_some() && self.clerk().and_then(|clerk| clerk.newest()) == Ok(written)
    }
}

/// The lanes: one for what a key press waits for, one for what is asked about the whole book, one for command lines that
/// only look, which may take as long as they like, one for changes.
pub(crate) struct Lanes {
    quick: Arc<Lane>,
    slow: Arc<Lane>,
    looks: Arc<Lane>,
    changes: Arc<Lane>,
    /// Ends when nobody is at work any more.
    at_work: Receiver<()>,
}

impl Lanes {
    /// Begins to work; answers go to `out`. `crm` is the book that was opened to see whether it can be.
    pub(crate) fn open(crm: Crm, office: &Office, out: &Sender<Message>) -> Lanes {
        let (works, at_work) = channel();
        let lane = |worker: Worker, watches: bool| {
            let lane = Arc::new(Lane::default());
            let (own, out, works) = (Arc::clone(&lane), out.clone(), works.clone());
            thread::spawn(move || {
                work(worker, &own, &out, watches);
                drop(works);
            });
            lane
        };
        Lanes {
            quick: lane(Worker::first(crm, office.clone()), true),
            slow: lane(Worker::another(office.clone()), false),
            looks: lane(Worker::another(office.clone()), false),
            changes: lane(Worker::another(office.clone()), false),
            at_work,
        }
    }

    /// Tells what is to be done.
    pub(crate) fn tell(&self, task: Task) {
        match &task {
            Task::Ask(ask) if ask.is_slow() => self.slow.tell(task),
            Task::Look(..) => self.looks.tell(task),
            Task::Ask(_) => self.quick.tell(task),
            Task::Write(_) | Task::Shell(..) => self.changes.tell(task),
        }
    }

    /// Ends all work and closes the book, which empties its log into it; a long question is not waited for.
    pub(crate) fn close(&self) {
        let all = [&self.quick, &self.slow, &self.looks, &self.changes];
        all.into_iter().for_each(|lane| lane.close());
        let end = Instant::now() + PATIENCE;
        let left = || end.saturating_duration_since(Instant::now());
        while self.at_work.recv_timeout(left()) != Err(RecvTimeoutError::Disconnected) {
            if left().is_zero() {
                return;
            }
        }
    }
}

/// Works until nobody wants anything any more, or nobody listens.
fn work(mut worker: Worker, lane: &Lane, out: &Sender<Message>, watches: bool) {
    let mut watched = Instant::now();
    loop {
        let message = match lane.next(Some(WATCH)) {
            Next::Closed => return,
            Next::Nothing => None,
            Next::Task(task) => Some(worker.perform(task)),
        };
        let mut messages: Vec<Message> = message.into_iter().collect();
        if watched.elapsed() >= WATCH {
            watched = Instant::now();
            messages.extend(if watches { worker.watch() } else { worker.let_go() });
        }
        if messages.into_iter().any(|message| out.send(message).is_err()) {
            return;
        }
    }
}

#[cfg(test)]
#[path = "tests/work.rs"]
mod tests;
