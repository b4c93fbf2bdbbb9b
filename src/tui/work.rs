//! The one place that performs what is wanted of the book: a clerk a lane, each with a connection of its own, so that a
//! slow question never keeps a key press waiting.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use super::effect::{Effect, Message, Said};
use super::screens::Ask;
use super::write::Write;
use crate::domain::id::OperationId;
use crate::domain::language::Lang;
use crate::domain::policy::Policy;
use crate::error::Result;
use crate::ops::{Crm, Now, Shelf};

/// How often a clerk looks whether somebody else has changed the book.
const WATCH: Duration = Duration::from_millis(500);

/// What clerks are made with.
#[derive(Clone)]
pub(crate) struct Office {
    pub(crate) path: PathBuf,
    pub(crate) policy: Policy,
    pub(crate) dry_run: bool,
    pub(crate) shelf: Shelf,
    pub(crate) lang: Lang,
    pub(crate) business: Option<String>,
    pub(crate) clock: Arc<dyn Fn() -> Now + Send + Sync>,
    pub(crate) shell: Arc<dyn Fn(&str) -> Said + Send + Sync>,
}

/// Somebody who looks things up in the book and writes them down.
pub(crate) struct Clerk {
    pub(crate) crm: Crm,
    pub(crate) shelf: Shelf,
    pub(crate) lang: Lang,
    pub(crate) business: Option<String>,
}

impl Clerk {
    /// A clerk with a connection of its own.
    pub(crate) fn new(office: &Office) -> Result<Clerk> {
        let now = (office.clock)();
        let crm = Crm::open(&office.path, office.policy.clone(), now, office.dry_run)?;
        Ok(Clerk::with(crm, office))
    }

    /// A clerk with a book that is open.
    pub(crate) fn with(crm: Crm, office: &Office) -> Clerk {
        let Office { shelf, lang, business, .. } = office.clone();
        Clerk { crm, shelf, lang, business }
    }

    /// The newest operation of the book.
    pub(crate) fn newest(&self) -> Result<Option<OperationId>> {
        Ok(self.crm.history(Some(1))?.first().map(|operation| operation.id))
    }
}

/// What a clerk is told to do.
pub(crate) enum Task {
    Ask(Ask),
    Write(Box<Write>),
    Shell(String),
}

/// The two lanes: one for what a key press waits for, one for questions about the whole book.
pub(crate) struct Lanes {
    quick: Sender<Task>,
    slow: Sender<Task>,
}

impl Lanes {
    /// Begins to work; answers go to `out`. `crm` is the book that was opened to see whether it can be.
    pub(crate) fn open(crm: Crm, office: &Office, out: &Sender<Message>) -> Lanes {
        let (quick, tasks) = channel();
        let (desk, answers) = (office.clone(), out.clone());
        thread::spawn(move || work(Clerk::with(crm, &desk), &desk, &tasks, &answers, true));
        let (slow, tasks) = channel();
        let (desk, answers) = (office.clone(), out.clone());
        thread::spawn(move || match Clerk::new(&desk) {
            Ok(clerk) => work(clerk, &desk, &tasks, &answers, false),
            Err(error) => drop(answers.send(Message::Answer(Err(error)))),
        });
        Lanes { quick, slow }
    }

    /// Hands on what the book is wanted for; gives back what is none of a clerk's business.
    pub(crate) fn take(&self, effect: Effect) -> Option<Effect> {
        let (lane, task) = match effect {
            Effect::Ask(ask) if ask.is_slow() => (&self.slow, Task::Ask(ask)),
            Effect::Ask(ask) => (&self.quick, Task::Ask(ask)),
            Effect::Write(write) => (&self.quick, Task::Write(Box::new(write))),
            Effect::Shell(line) => (&self.quick, Task::Shell(line)),
            other => return Some(other),
        };
        // A clerk that has gone has said why.
        let _ = lane.send(task);
        None
    }
}

/// Works until nobody is there to be answered.
fn work(
    mut clerk: Clerk,
    office: &Office,
    tasks: &Receiver<Task>,
    out: &Sender<Message>,
    watches: bool,
) {
    let mut seen = clerk.crm.store.version().ok();
    let mut waiting = VecDeque::new();
    loop {
        if waiting.is_empty() {
            match tasks.recv_timeout(WATCH) {
                Ok(task) => waiting.push_back(task),
                Err(RecvTimeoutError::Timeout) => {
                    if watches && look_up(&mut clerk, office, &mut seen, out).is_none() {
                        return;
                    }
                    continue;
                }
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
        waiting.extend(tasks.try_iter());
        let Some(task) = waiting.pop_front().filter(|task| !is_pointless(task, &waiting)) else {
            continue;
        };
        clerk.crm.now = (office.clock)();
        if out.send(perform(task, &mut clerk, office)).is_err() {
            return;
        }
    }
}

/// Tells of a new day, and of a book that others have changed; `None` where nobody listens.
fn look_up(
    clerk: &mut Clerk,
    office: &Office,
    seen: &mut Option<i64>,
    out: &Sender<Message>,
) -> Option<()> {
    let now = (office.clock)();
    if now.today != clerk.crm.now.today {
        clerk.crm.now = now;
        out.send(Message::Day(now)).ok()?;
    }
    let version = clerk.crm.store.version().ok();
    if version != *seen {
        *seen = version;
        out.send(Message::Changed).ok()?;
    }
    Some(())
}

/// Whether a question that waits behind it makes this one pointless.
fn is_pointless(task: &Task, waiting: &VecDeque<Task>) -> bool {
    let Task::Ask(ask) = task else { return false };
    waiting.iter().any(|later| matches!(later, Task::Ask(later) if later.supersedes(ask)))
}

fn perform(task: Task, clerk: &mut Clerk, office: &Office) -> Message {
    match task {
        Task::Ask(ask) => Message::Answer(ask.answer(clerk)),
        Task::Write(write) => Message::Wrote(write.perform(clerk)),
        Task::Shell(line) => Message::Said((office.shell)(&line)),
    }
}
