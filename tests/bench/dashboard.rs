//! The dashboard: rehearsed without a terminal for the time from a key to its frame, and the real program in a
//! pseudo-terminal for its first frame and its memory.

use std::path::Path;
use std::process::Child;
use std::thread;
use std::time::{Duration, Instant};

use crm::domain::policy::Policy;
use crm::i18n::{Lang, Texts};
use crm::ops::Now;
use crm::tui::{Rehearsal, Start};

use crate::Outcome;
use crate::bench::Bench;
use crate::generate::LAST_DAY;
use crate::measure::{Pair, Side, answer};
use crate::pty::Pty;
use crate::report::Figure;
use crate::scenarios::FEW;

/// What a first frame may cost over a page of the list of customers.
const FIRST_FRAME: f64 = 10.0;
/// Milliseconds from a key to the frame that shows it.
const ECHO: f64 = 16.0;
/// Milliseconds that a frame takes to be drawn.
const FRAME: f64 = 2.0;
/// Milliseconds from the start of the program to its first frame.
const OPEN: f64 = 50.0;
/// Megabytes.
const MEMORY: f64 = 32.0;

/// The size that is measured, and one that has little to draw.
const LARGE: (u16, u16) = (200, 60);
/// Words that somebody looks for: two kanji that few have, a reading, part of a name, a common name.
const WORDS: [&str; 4] = ["鴨下", "さとう", "quillf", "smith"];

/// From the start to a frame with all of the morning on it, against the same list in the shell.
pub(crate) fn pairs(bench: &Bench) -> Outcome<Vec<Pair>> {
    let book = bench.book(bench.customers)?;
    let mut open = bench.command(&std::env::current_exe()?);
    open.arg("--open").arg(&book);
    let list = bench.crm(&book, &["today", "--days", "7", "--limit", "200"]);
    Ok(vec![Pair::new("dashboard, all of today", Side::new(open), Side::new(list))])
}

/// What `--open BOOK` does: a dashboard is opened, and drawn when the book has answered everything.
pub(crate) fn open(book: &Path) -> Outcome<Rehearsal> {
    rehearsal(book, (100, 30))
}

fn rehearsal(book: &Path, (columns, lines): (u16, u16)) -> Outcome<Rehearsal> {
    let now = Now { today: LAST_DAY.parse()?, time: None };
    let start = Start::plain(book.to_owned(), Policy::default(), Texts::new(Lang::En), now);
    Ok(Rehearsal::open(start, columns, lines)?)
}

/// Figures of the large book, and of the small one where they must not differ.
pub(crate) fn figures(bench: &Bench) -> Outcome<Vec<Figure>> {
    let (large, small) = (bench.book(bench.customers)?, bench.book(FEW)?);
    let mut figures = Vec::from(first_frame(bench, &large)?);
    for (screen, name) in [("1", "today"), ("2", "customers")] {
        let mut dashboard = rehearsal(&large, LARGE)?;
        dashboard.press(screen)?;
        figures.push(frames(&mut dashboard, name));
        for key in ["j", "pgdn"] {
            figures.extend(keys(&mut dashboard, name, key)?);
        }
        figures.extend(filter(&mut dashboard, name)?);
    }
    for (book, customers) in [(&large, bench.customers), (&small, FEW)] {
        let megabytes = memory(bench, book)?;
        let name = format!("memory, MB, of {customers}");
        figures.push(Figure::new(name, megabytes).promises(MEMORY));
    }
    Ok(figures)
}

/// Frames of which every cell is looked at, in milliseconds.
fn frames(dashboard: &mut Rehearsal, screen: &str) -> Figure {
    let times = (0..300).map(|_| timed(|| dashboard.draw())).collect();
    Figure::new(format!("{screen}: a frame, ms"), times).promises(FRAME)
}

/// A key pressed again and again: milliseconds to the frame that shows it, and to the one that shows what follows.
fn keys(dashboard: &mut Rehearsal, screen: &str, key: &str) -> Outcome<[Figure; 2]> {
    let (mut echoes, mut answers) = (Vec::new(), Vec::new());
    dashboard.press("g")?;
    for _ in 0..300 {
        let start = Instant::now();
        dashboard.echo(key)?;
        echoes.push(milliseconds(start));
        dashboard.settle();
        answers.push(milliseconds(start));
    }
    let name = |what: &str| format!("{screen}: {key} to {what}, ms");
    Ok([Figure::new(name("frame"), echoes).promises(ECHO), Figure::new(name("all of it"), answers)])
}

/// Letters typed into the filter, each waited for.
fn filter(dashboard: &mut Rehearsal, screen: &str) -> Outcome<[Figure; 2]> {
    let (mut echoes, mut answers) = (Vec::new(), Vec::new());
    for word in WORDS.iter().cycle().take(20) {
        dashboard.press("g /")?;
        for letter in word.chars() {
            let start = Instant::now();
            dashboard.echo(&letter.to_string())?;
            echoes.push(milliseconds(start));
            dashboard.settle();
            answers.push(milliseconds(start));
        }
        dashboard.press("esc esc")?;
    }
    let name = |what: &str| format!("{screen}: letter to {what}, ms");
    Ok([
        Figure::new(name("frame"), echoes).promises(ECHO),
        Figure::new(name("what it finds"), answers),
    ])
}

/// From the start of the program to its first frame in a terminal, in milliseconds, and over a page of the list of
/// customers that is written right after it.
fn first_frame(bench: &Bench, book: &Path) -> Outcome<[Figure; 2]> {
    let (mut times, mut ratios) = (Vec::new(), Vec::new());
    let mut page = bench.crm(book, &["list", "customers", "--limit", "60"]);
    for _ in 0..20 {
        let pty = Pty::new(100, 30);
        let start = Instant::now();
        let mut program = opened(bench, book, &pty)?;
        let time = milliseconds(start);
        pty.send(b"q");
        program.wait()?;
        let start = Instant::now();
        answer(&mut page)?;
        ratios.push(time / milliseconds(start));
        times.push(time);
    }
    Ok([
        Figure::new("start to first frame, ms", times).promises(OPEN),
        Figure::new("the same over a page of the list", ratios).promises(FIRST_FRAME),
    ])
}

/// The most memory the program held while every screen was looked at, in megabytes.
fn memory(bench: &Bench, book: &Path) -> Outcome<Vec<f64>> {
    let pty = Pty::new(LARGE.0, LARGE.1);
    let mut program = opened(bench, book, &pty)?;
    for keys in ["jjjG", "2jjjG", "/smith", "\x1b", "/\u{9d28}", "\x1b", "3jjjG", "4jjj", "1"] {
        pty.send(keys.as_bytes());
        rest(program.id())?;
    }
    let status = std::fs::read_to_string(format!("/proc/{}/status", program.id()))?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    let kilobytes: f64 = peak.trim().trim_end_matches(" kB").parse()?;
    pty.send(b"q");
    program.wait()?;
    Ok(vec![kilobytes / 1024.0])
}

/// The program on a book in a terminal, once there is something to see.
fn opened(bench: &Bench, book: &Path, pty: &Pty) -> Outcome<Child> {
    let mut command = bench.crm(book, &["tui"]);
    command.env("TERM", "xterm-256color");
    let program = pty.start(&command, true).ok_or("there is no setsid for a terminal")?;
    pty.wait("a first frame", |pty| pty.contents().contains("[1 "));
    Ok(program)
}

/// Waits until a process has done nothing for half a second.
fn rest(process: u32) -> Outcome<()> {
    let ticks = || -> Outcome<String> {
        let stat = std::fs::read_to_string(format!("/proc/{process}/stat"))?;
        Ok(stat.split(' ').skip(13).take(2).collect())
    };
    let mut before = String::new();
    while ticks()? != before {
        before = ticks()?;
        thread::sleep(Duration::from_millis(500));
    }
    Ok(())
}

fn timed(work: impl FnOnce()) -> f64 {
    let start = Instant::now();
    work();
    milliseconds(start)
}

fn milliseconds(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1000.0
}
