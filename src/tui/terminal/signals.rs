//! What the system asks of the process: to end, to stop for a while, to look at the size of the terminal again.
//! Whatever it asks, the terminal is given back first.

use std::io;
use std::sync::atomic::{AtomicI32, Ordering};
use std::sync::mpsc::Sender;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

use crate::tui::effect::Message;

/// How long a process that is to end may take to finish what it was writing.
const PATIENCE: Duration = Duration::from_secs(3);

/// The signal that ends the process; 0 while none does.
static ENDS_BY: AtomicI32 = AtomicI32::new(0);
/// Whether somebody else has the terminal: signals that its keys make are theirs.
static LENT: Mutex<Lent> = Mutex::new(Lent::Never);

/// How long after somebody else had the terminal a signal may be heard of that its keys made before.
const LATE: Duration = Duration::from_secs(1);

/// What became of the terminal that was lent.
#[derive(Debug, Clone, Copy)]
enum Lent {
    Never,
    Now,
    /// It was given back then.
    Until(Instant),
}

/// Begins to listen; messages go to `out`.
pub(crate) fn listen(out: Sender<Message>) -> io::Result<()> {
    let signals = [SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH];
    let mut signals = Signals::new(signals)?;
    thread::spawn(move || signals.forever().for_each(|signal| take(signal, &out)));
    Ok(())
}

fn take(signal: i32, out: &Sender<Message>) {
    let lent = *lent();
    let is_lent = matches!(lent, Lent::Now);
    let was_lent = is_lent || matches!(lent, Lent::Until(then) if then.elapsed() < LATE);
    // Where nobody listens any more the process is about to end anyway.
    let _ = match signal {
        SIGWINCH => out.send(Message::Redraw),
        SIGCONT if is_lent => Ok(()),
        SIGCONT => out.send(Message::Resume),
        SIGTSTP => {
            super::give_back();
            let _ = emulate_default_handler(SIGTSTP);
            Ok(())
        }
        SIGINT | SIGQUIT if was_lent => Ok(()),
        _ => {
            super::give_back();
            end(signal);
            out.send(Message::Leave)
        }
    };
}

/// The process is to end by a signal: soon, and at once where somebody asks again. (A closed window asks twice.)
fn end(signal: i32) {
    let asked = ENDS_BY.compare_exchange(0, signal, Ordering::SeqCst, Ordering::SeqCst);
    if asked.is_err() && signal != SIGHUP {
        let _ = emulate_default_handler(signal);
    }
    thread::spawn(move || {
        thread::sleep(PATIENCE);
        emulate_default_handler(signal)
    });
}

/// The terminal has gone without a word.
pub(crate) fn hung_up() {
    let _ = ENDS_BY.compare_exchange(0, SIGHUP, Ordering::SeqCst, Ordering::SeqCst);
}

/// Ends the process as the signal would have, if one is to end it.
pub(crate) fn end_as_asked() {
    let signal = ENDS_BY.load(Ordering::SeqCst);
    if signal != 0 {
        let _ = emulate_default_handler(signal);
    }
}

/// Whether the process is to end by a signal.
pub(crate) fn is_ending() -> bool {
    ENDS_BY.load(Ordering::SeqCst) != 0
}

/// Somebody else has the terminal, or has it no more.
pub(crate) fn lend(is_lent: bool) {
    *lent() = if is_lent { Lent::Now } else { Lent::Until(Instant::now()) };
}

fn lent() -> MutexGuard<'static, Lent> {
    LENT.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::*;

    #[test]
    fn what_interrupts_an_editor_may_be_heard_of_after_it_has_ended() {
        let (out, messages) = channel();
        lend(true);
        take(SIGINT, &out);
        lend(false);
        take(SIGINT, &out);
        take(SIGQUIT, &out);
        assert!(messages.try_recv().is_err() && !is_ending());
        take(SIGCONT, &out);
        assert!(matches!(messages.try_recv(), Ok(Message::Resume)));
    }
}
