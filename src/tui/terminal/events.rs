//! Reads the keyboard on a thread of its own, until somebody else needs it. Never reads ahead of what there is, so that
//! an editor gets every key that is typed while it has the terminal.

use std::io::{self, Read, Write};
use std::os::unix::net::UnixStream;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::stdio::stdin;

use super::decode::Decoder;
use super::signals;
use crate::tui::effect::Message;

/// A sequence of a key comes in one piece; over a slow line its pieces are no further apart.
const APART: Duration = Duration::from_millis(50);
/// A paste whose end does not come within this time has none.
const PASTE_APART: Duration = Duration::from_secs(2);
/// How long the keyboard is waited for when somebody else needs it.
const PATIENCE: Duration = Duration::from_secs(1);

/// The reading of the keyboard.
pub(crate) struct Reading {
    /// Rung to pause the reading.
    bell: UnixStream,
    /// Told once it has paused.
    rests: Receiver<()>,
    wakes: Sender<()>,
}

/// The thread's side of it.
struct Reader {
    bell: UnixStream,
    rests: Sender<()>,
    wakes: Receiver<()>,
    out: Sender<Message>,
}

/// What there is to be read.
enum Heard {
    Keys,
    Bell,
    Nothing,
    /// The terminal has gone.
    End,
}

impl Reading {
    /// Begins to read; messages go to `out`.
    pub(crate) fn begin(out: Sender<Message>) -> io::Result<Reading> {
        let (bell, heard) = UnixStream::pair()?;
        let (rested, rests) = channel();
        let (wakes, woken) = channel();
        let reader = Reader { bell: heard, rests: rested, wakes: woken, out };
        thread::spawn(move || reader.read());
        Ok(Reading { bell, rests, wakes })
    }

    /// Leaves the keyboard to somebody else; returns when nothing is read any more.
    pub(crate) fn pause(&self) {
        if (&self.bell).write_all(b"!").is_ok() {
            let _ = self.rests.recv_timeout(PATIENCE);
        }
    }

    /// Reads again.
    pub(crate) fn go_on(&self) {
        let _ = self.wakes.send(());
    }
}

impl Reader {
    /// Reads until nobody listens or the terminal has gone.
    fn read(&self) {
        let mut decoder = Decoder::default();
        let mut bytes = [0; 8192];
        loop {
            let mut messages = Vec::new();
            match self.listen(&decoder) {
                Heard::Nothing => decoder.end(&mut messages),
                Heard::Keys => match rustix::io::read(stdin(), &mut bytes) {
                    Ok(count) => decoder.feed(&bytes[..count], &mut messages),
                    Err(Errno::INTR | Errno::AGAIN) => {}
                    Err(_) => return self.end(),
                },
                Heard::Bell if self.rest().is_some() => decoder = Decoder::default(),
                Heard::Bell => return,
                Heard::End => return self.end(),
            }
            if messages.into_iter().any(|message| self.out.send(message).is_err()) {
                return;
            }
        }
    }

    /// Waits for keys or the bell; no longer than what has begun may take to go on.
    fn listen(&self, decoder: &Decoder) -> Heard {
        let stdin = stdin();
        let mut fds = [PollFd::new(&stdin, PollFlags::IN), PollFd::new(&self.bell, PollFlags::IN)];
        let apart = if decoder.is_pasting() { PASTE_APART } else { APART };
        let apart = Timespec::try_from(apart).ok().filter(|_| decoder.is_within());
        match poll(&mut fds, apart.as_ref()) {
            Ok(0) => return Heard::Nothing,
            Ok(_) => {}
            // Asked again, and what has begun goes on.
            Err(Errno::INTR) => return self.listen(decoder),
            Err(_) => return Heard::End,
        }
        let [keys, bell] = fds.map(|fd| fd.revents());
        if keys.intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL) {
            Heard::End
        } else if !bell.is_empty() {
            Heard::Bell
        } else {
            Heard::Keys
        }
    }

    /// Rests until it is woken; `None` where nobody will.
    fn rest(&self) -> Option<()> {
        (&self.bell).read_exact(&mut [0]).ok()?;
        self.rests.send(()).ok()?;
        self.wakes.recv().ok()
    }

    fn end(&self) {
        signals::hung_up();
        let _ = self.out.send(Message::Leave);
    }
}
