//! The terminal, taken and given back: its modes, the other screen, mouse and paste. Whatever ends the program, the
//! terminal is left as it was found.

#[cfg(unix)]
mod decode;
#[cfg_attr(not(unix), path = "elsewhere/events.rs")]
pub(crate) mod events;
#[cfg_attr(not(unix), path = "elsewhere/modes.rs")]
mod modes;
#[cfg_attr(not(unix), path = "elsewhere/signals.rs")]
pub(crate) mod signals;

use std::io::{self, Write};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError, TryLockError};
use std::thread;
use std::time::{Duration, Instant};
use std::{panic, process};

use crossterm::clipboard::CopyToClipboard;
use crossterm::execute;
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;

use modes::{Modes, Sink, sink};

pub(crate) use modes::has_gone;

/// Whatever an editor that broke down has left: its colours, its mouse, its keys, its margins. (Written to the other
/// screen: where the cursor stood on the first one is known only when that is left.)
const TIDY: &str = "\x1b[0m\x1b[?1003l\x1b[?1002l\x1b[?1l\x1b>\x1b[r";
/// The other screen, empty; pastes as such; the cursor hidden until a frame shows it.
const ENTER: &str = "\x1b[?1049h\x1b[2J\x1b[?2004h\x1b[?25l";
/// Presses of the mouse's buttons and its wheel, not where it moves.
const MOUSE: &str = "\x1b[?1000h\x1b[?1006h";
/// All of it the other way round. Cleared first, for terminals that have one screen only.
const LEAVE: &str = "\x1b[0m\x1b[?1006l\x1b[?1000l\x1b[?2004l\x1b[H\x1b[2J\x1b[?1049l\x1b[?25h";

/// How long a frame under way is waited for before the terminal is given back without it.
const PATIENCE: Duration = Duration::from_millis(300);

/// Whether the terminal is ours just now. Whoever writes to it holds this, so that nothing is drawn any more on a
/// terminal that was given back.
static IS_TAKEN: Mutex<bool> = Mutex::new(false);
/// The one terminal of this process.
static TERMINAL: OnceLock<Found> = OnceLock::new();

/// The terminal as it was found.
struct Found {
    out: Sink,
    modes: Modes,
}

/// The terminal while it is ours.
pub(crate) struct Screen {
    pub(crate) terminal: Terminal<CrosstermBackend<Gathered>>,
    has_mouse: bool,
}

impl Screen {
    /// Takes the terminal. A fault of the program gives it back, says `sorry` and ends the program.
    pub(crate) fn take(has_mouse: bool, sorry: String) -> io::Result<Screen> {
        if TERMINAL.get().is_none() {
            let _ = TERMINAL.set(Found { out: sink()?, modes: Modes::now()? });
        }
        give_back_on_panic(sorry);
        enter("", has_mouse)?;
        let terminal = Terminal::new(CrosstermBackend::new(Gathered::default()));
        if terminal.is_err() {
            give_back();
        }
        Ok(Screen { terminal: terminal?, has_mouse })
    }

    /// Takes the terminal again after somebody else had it; the next frame is drawn whole.
    pub(crate) fn take_again(&mut self) -> io::Result<()> {
        enter(TIDY, self.has_mouse)?;
        self.empty()
    }

    /// Empties the terminal; the next frame is drawn whole.
    pub(crate) fn empty(&mut self) -> io::Result<()> {
        let size = self.terminal.size()?;
        self.terminal.resize(size.into())
    }

    /// Puts a text on the clipboard of the terminal, which may be on another machine.
    pub(crate) fn copy(&mut self, text: &str) -> io::Result<()> {
        execute!(self.terminal.backend_mut(), CopyToClipboard::to_clipboard_from(text))
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

/// What is drawn, until a frame is whole: each is one write.
#[derive(Default)]
pub(crate) struct Gathered(Vec<u8>);

impl Write for Gathered {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let is_taken = is_taken();
        let written = match TERMINAL.get() {
            Some(found) if *is_taken => put(&found.out, &self.0),
            _ => Ok(()),
        };
        self.0.clear();
        written
    }
}

/// Writes all, to a terminal that may take it only bit by bit.
fn put(mut out: &Sink, mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        match out.write(bytes) {
            Ok(count) => bytes = &bytes[count..],
            Err(fault) if fault.kind() == io::ErrorKind::Interrupted => {}
            // Another program has left the terminal in this mode.
            Err(fault) if fault.kind() == io::ErrorKind::WouldBlock => {
                thread::sleep(Duration::from_millis(1));
            }
            Err(fault) => return Err(fault),
        }
    }
    out.flush()
}

fn is_taken() -> MutexGuard<'static, bool> {
    IS_TAKEN.lock().unwrap_or_else(PoisonError::into_inner)
}

fn enter(tidy: &str, has_mouse: bool) -> io::Result<()> {
    let Some(found) = TERMINAL.get() else { return Ok(()) };
    let mut is_taken = is_taken();
    found.modes.make_raw()?;
    *is_taken = true;
    let mouse = if has_mouse { MOUSE } else { "" };
    put(&found.out, [ENTER, tidy, mouse].concat().as_bytes())
}

/// Gives the terminal back, if it is ours. What cannot be written any more is nobody's loss; a terminal that takes
/// nothing gets its modes back at least.
pub(crate) fn give_back() {
    let Some(found) = TERMINAL.get() else { return };
    if let Some(mut is_taken) = after_a_frame() {
        if !*is_taken {
            return;
        }
        *is_taken = false;
        let _ = put(&found.out, LEAVE.as_bytes());
    }
    let _ = found.modes.restore();
}

/// The lock, once no frame is being written; `None` where one is for too long.
fn after_a_frame() -> Option<MutexGuard<'static, bool>> {
    let end = Instant::now() + PATIENCE;
    loop {
        match IS_TAKEN.try_lock() {
            Ok(is_taken) => return Some(is_taken),
            Err(TryLockError::Poisoned(is_taken)) => return Some(is_taken.into_inner()),
            Err(TryLockError::WouldBlock) if Instant::now() > end => return None,
            Err(TryLockError::WouldBlock) => thread::sleep(Duration::from_millis(1)),
        }
    }
}

/// A fault in any thread gives the terminal back, and ends the program: half of it would answer no more.
fn give_back_on_panic(sorry: String) {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        give_back();
        usual(info);
        if let Some(found) = TERMINAL.get() {
            let _ = put(&found.out, format!("{sorry}\n").as_bytes());
        }
        process::abort();
    }));
}
