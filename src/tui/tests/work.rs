//! Clerks at their work: a new day, a book that others change, move, replace.

use std::path::PathBuf;

use crate::domain::policy::Policy;
use crate::ops::Now;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::TimeDelta;

use super::*;
use crate::domain::money::Currency;
use crate::ops::CustomerChange;
use crate::tui::screens::Ask;
use crate::tui::state::today;
use crate::tui::write::{Newest, Write};

/// A book in a folder of its own, and a clock that a test turns.
struct Room {
    folder: tempfile::TempDir,
    days: Arc<AtomicI64>,
}

const FIRST_DAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();

impl Room {
    fn new() -> Room {
        Room { folder: tempfile::tempdir().unwrap(), days: Arc::default() }
    }

    fn book(&self) -> PathBuf {
        self.folder.path().join("crm.db")
    }

    fn office(&self, dry_run: bool) -> Office {
        let days = Arc::clone(&self.days);
        Office {
            path: self.book(),
            policy: Policy::default(),
            dry_run,
            shelf: Shelf::new(self.folder.path().join("templates")),
            lang: Lang::En,
            business: None,
            clock: Arc::new(move || Now {
                today: FIRST_DAY + TimeDelta::days(days.load(Ordering::SeqCst)),
                time: None,
            }),
            shell: Arc::new(|line, _| Said {
                line: line.to_owned(),
                text: "run".to_owned(),
                is_cut: false,
            }),
            files: Arc::default(),
        }
    }

    fn crm_at(&self, path: &Path) -> Crm {
        let now = Now { today: FIRST_DAY, time: None };
        Crm::open(path, Policy::default(), now, false).unwrap()
    }

    fn worker(&self) -> Worker {
        Worker::first(self.crm_at(&self.book()), self.office(false))
    }
}

fn add(crm: &mut Crm, name: &str) {
    let change = CustomerChange { name: Some(name.to_owned()), ..CustomerChange::default() };
    crm.add_customer(&change, false).unwrap();
}

fn told(messages: &[Message]) -> Vec<String> {
    let word = |message: &Message| match message {
        Message::Answer(Err(error)) => error.key().to_owned(),
        Message::Day(now) => format!("day {}", now.today),
        other => format!("{other:?}"),
    };
    messages.iter().map(word).collect()
}

#[test]
fn at_midnight_another_day_begins_once() {
    let room = Room::new();
    let mut worker = room.worker();
    assert_eq!(told(&worker.watch()), [""; 0]);
    room.days.store(1, Ordering::SeqCst);
    // A question asked after midnight does not keep the new day from being told of.
    worker.perform(Task::Shell("today".to_owned(), 80));
    worker.clerk().unwrap();
    assert_eq!(told(&worker.watch()), ["day 2026-11-22"]);
    assert_eq!(told(&worker.watch()), [""; 0]);
    assert_eq!(worker.clerk().unwrap().crm.now.today, FIRST_DAY + TimeDelta::days(1));
}

#[test]
fn changes_by_others_are_seen_and_its_own_are_not() {
    let room = Room::new();
    let mut worker = room.worker();
    add(&mut room.crm_at(&room.book()), "Ada");
    assert_eq!(told(&worker.watch()), ["Changed"]);
    assert_eq!(told(&worker.watch()), [""; 0]);
    worker.perform(Task::Write(Box::new(Write::Undo(Newest::Seen(None)))));
    assert_eq!(told(&worker.watch()), [""; 0]);
}

#[test]
fn changes_of_another_lane_are_told_of_once() {
    let room = Room::new();
    add(&mut room.crm_at(&room.book()), "Ada");
    let mut worker = room.worker();
    let mut changes = Worker::another(worker.office.clone());
    let undo = || Task::Write(Box::new(Write::Undo(Newest::Seen(Some(OperationId(99))))));
    assert!(matches!(changes.perform(undo()), Message::Wrote(Ok(_))));
    assert_eq!(told(&worker.watch()), [""; 0], "it was answered for");
    add(&mut room.crm_at(&room.book()), "Bob");
    assert_eq!(told(&worker.watch()), ["Changed"]);
    assert!(matches!(changes.perform(undo()), Message::Wrote(Ok(_))));
    add(&mut room.crm_at(&room.book()), "Cyd");
    assert_eq!(told(&worker.watch()), ["Changed"], "somebody else came after it");
}

#[test]
fn a_book_that_was_taken_away_is_told_of_once_and_not_written_to() {
    let room = Room::new();
    let mut worker = room.worker();
    let aside = room.folder.path().join("aside.db");
    fs::rename(room.book(), &aside).unwrap();
    assert_eq!(told(&worker.watch()), ["error-tui-book-gone"]);
    assert_eq!(told(&worker.watch()), [""; 0]);
    for task in [
        Task::Write(Box::new(Write::Redo(Newest::Seen(None)))),
        Task::Shell("add customer Bob".to_owned(), 80),
    ] {
        let said = format!("{:?}", worker.perform(task));
        assert!(said.contains("book"), "{said}");
    }
    assert!(!room.book().exists(), "a book was made where there was none");
    fs::rename(&aside, room.book()).unwrap();
    assert_eq!(told(&worker.watch()), ["Changed"]);
}

#[test]
fn a_book_in_place_of_another_is_shown_before_it_is_written_to() {
    let room = Room::new();
    let mut worker = room.worker();
    let mut changes = Worker::another(worker.office.clone());
    changes.clerk().unwrap();
    // Its log is emptied, or it would be taken for that of the other book.
    assert_eq!(told(&worker.watch()), [""; 0]);
    let other = room.folder.path().join("other.db");
    add(&mut room.crm_at(&other), "Ada");
    fs::rename(&other, room.book()).unwrap();
    let undo = || Task::Write(Box::new(Write::Undo(Newest::Seen(Some(OperationId(99))))));
    let refused = |message: Message| match message {
        Message::Wrote(wrote) => wrote.err().map(|error| error.key()),
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(changes.perform(undo())), Some("error-tui-book-other"));
    assert_eq!(told(&worker.watch()), [""; 0], "somebody has the old one open");
    changes.let_go();
    assert_eq!(told(&worker.watch()), ["Changed", "error-tui-book-replaced"]);
    assert_eq!(refused(changes.perform(undo())), None);
}

#[test]
fn a_dry_run_changes_nothing_and_keeps_nobody_waiting() {
    let room = Room::new();
    add(&mut room.crm_at(&room.book()), "Ada");
    let crm = Crm::open(&room.book(), Policy::default(), (room.office(true).clock)(), true);
    let mut worker = Worker::first(crm.unwrap(), room.office(true));
    let wrote =
        worker.perform(Task::Write(Box::new(Write::Undo(Newest::Seen(Some(OperationId(9)))))));
    let Message::Wrote(Ok(wrote)) = wrote else { panic!("{wrote:?}") };
    let said = Texts::new(Lang::En).say(&wrote.said, Currency::parse("GBP").unwrap());
    assert_eq!(said, "Taken back: C1 Ada / customer added");
    assert_eq!(wrote.newest, Some(OperationId(1)));
    let mut other = room.crm_at(&room.book());
    assert_eq!(other.read().count_customers().unwrap(), 1);
    // Would wait for ten seconds and be refused while a transaction stood open.
    add(&mut other, "Bob");
}

#[test]
fn of_a_command_line_it_is_told_what_it_wrote_and_not_what_others_did_before() {
    let room = Room::new();
    let mut worker = room.worker();
    add(&mut room.crm_at(&room.book()), "Ada");
    let looked = worker.perform(Task::Look("list customers".to_owned(), 80));
    assert!(matches!(looked, Message::Looked(said) if said.text == "run"));
    let mut run = || match worker.perform(Task::Shell("list customers".to_owned(), 80)) {
        Message::Said(_, newest) => newest,
        other => panic!("{other:?}"),
    };
    assert_eq!(run(), None);
    let book = room.book();
    worker.office.shell = Arc::new(move |_, _| {
        let now = Now { today: FIRST_DAY, time: None };
        add(&mut Crm::open(&book, Policy::default(), now, false).unwrap(), "Bob");
        Said::default()
    });
    let said = worker.perform(Task::Shell("add customer Bob".to_owned(), 80));
    assert!(matches!(said, Message::Said(_, Some(_))), "{said:?}");
}

#[test]
fn a_long_look_keeps_the_list_of_today_waiting_no_more_than_a_change() {
    let room = Room::new();
    let (release, released) = channel::<()>();
    let released = std::sync::Mutex::new(released);
    let shell = move |line: &str, _| {
        let _ = released.lock().unwrap().recv_timeout(Duration::from_secs(30));
        Said { line: line.to_owned(), ..Said::default() }
    };
    let office = Office { shell: Arc::new(shell), ..room.office(false) };
    let (out, messages) = channel();
    let lanes = Lanes::open(room.crm_at(&room.book()), &office, &out);
    lanes.tell(Task::Look("check".to_owned(), 80));
    lanes.tell(Task::Ask(Ask::Today(today::Ask::Figures)));
    lanes.tell(Task::Write(Box::new(Write::Undo(Newest::Seen(None)))));
    let heard = [messages.recv().unwrap(), messages.recv().unwrap()];
    let looked = |message: &Message| matches!(message, Message::Looked(_));
    assert!(!heard.iter().any(looked), "{heard:?}");
    release.send(()).unwrap();
    assert!(looked(&messages.recv().unwrap()));
    lanes.close();
}
