//! What a person does at the dashboard and sees on it: the words that the tests are written in.

use std::os::unix::process::ExitStatusExt;
use std::process::{Child, Command, ExitStatus};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use crate::keys;
use crate::pty::Pty;
use crate::shop::Shop;

/// How long a program may take to end.
const PATIENCE: Duration = Duration::from_secs(30);

/// The real binary in a terminal.
///
/// ```ignore
/// let Some(mut dashboard) = Dashboard::open(&shop) else { return };
/// dashboard.sees("To get in touch with").press("j x").sees("Done:").press("q").leaves();
/// ```
pub(crate) struct Dashboard {
    pty: Pty,
    child: Child,
    status: Option<ExitStatus>,
}

/// How a dashboard is to be opened.
pub(crate) struct Opening<'s> {
    shop: &'s Shop,
    args: Vec<String>,
    env: Vec<(String, String)>,
    size: (u16, u16),
    controls: bool,
}

impl Dashboard {
    /// Opens `crm` on a terminal of 100x30 and waits for the first frame; `None` where there can be no terminal.
    pub(crate) fn open(shop: &Shop) -> Option<Dashboard> {
        Dashboard::of(shop).open()
    }

    /// The same with arguments, variables or another size.
    pub(crate) fn of(shop: &Shop) -> Opening<'_> {
        Opening { shop, args: Vec::new(), env: Vec::new(), size: (100, 30), controls: true }
    }

    /// Any program on a terminal of a size, which controls it or does not.
    pub(crate) fn started(command: &Command, size: (u16, u16), controls: bool) -> Option<Self> {
        let pty = Pty::new(size.0, size.1);
        let child = pty.start(command, controls)?;
        Some(Dashboard { pty, child, status: None })
    }

    /// Presses keys, named and parted by spaces: `j j enter`, `ctrl-s`, `space`.
    pub(crate) fn press(&mut self, keys: &str) -> &mut Self {
        keys.split_whitespace().for_each(|key| self.pty.send(&keys::bytes(key)));
        self
    }

    /// Types a text as it is.
    pub(crate) fn type_text(&mut self, text: &str) -> &mut Self {
        self.pty.send(text.as_bytes());
        self
    }

    /// Pastes a text as terminals do.
    pub(crate) fn paste(&mut self, text: &str) -> &mut Self {
        self.pty.send(format!("\x1b[200~{text}\x1b[201~").as_bytes());
        self
    }

    /// Clicks at a cell, counted from the upper left.
    pub(crate) fn click(&mut self, column: u16, line: u16) -> &mut Self {
        let (x, y) = (column + 1, line + 1);
        self.pty.send(format!("\x1b[<0;{x};{y}M\x1b[<0;{x};{y}m").as_bytes());
        self
    }

    /// Waits until the screen shows a text.
    pub(crate) fn sees(&mut self, text: &str) -> &mut Self {
        self.pty.wait(&format!("sees {text:?}"), |pty| pty.contents().contains(text));
        self
    }

    /// Waits until the screen does not show a text any more.
    pub(crate) fn sees_no(&mut self, text: &str) -> &mut Self {
        self.pty.wait(&format!("sees no {text:?}"), |pty| !pty.contents().contains(text));
        self
    }

    /// Waits until the screen is as a test wants it.
    pub(crate) fn until(&mut self, what: &str, is_so: impl Fn(&str) -> bool) -> &mut Self {
        self.pty.wait(what, |pty| is_so(&pty.contents()));
        self
    }

    /// What the screen shows now.
    pub(crate) fn screen(&self) -> String {
        self.pty.contents()
    }

    /// The cell of the cursor, column then line; `None` while it is hidden.
    pub(crate) fn cursor(&self) -> Option<(u16, u16)> {
        self.pty.cursor()
    }

    /// Waits until the cursor stands there: a frame comes before its cursor.
    pub(crate) fn has_cursor_at(&mut self, place: (u16, u16)) -> &mut Self {
        self.pty.wait("the cursor stands there", |pty| pty.cursor() == Some(place));
        self
    }

    /// The terminal is made another size.
    pub(crate) fn resize(&mut self, columns: u16, lines: u16) -> &mut Self {
        self.pty.resize(columns, lines);
        self
    }

    /// Somebody else writes to the terminal.
    pub(crate) fn is_scribbled_on(&mut self, text: &str) -> &mut Self {
        self.pty.scribble(text);
        self
    }

    /// What of the terminal is not as a shell wants it just now.
    pub(crate) fn mess(&self) -> Vec<&'static str> {
        self.pty.mess()
    }

    /// The terminal's window is closed.
    pub(crate) fn hangs_up(&mut self) -> &mut Self {
        self.pty.goes();
        self
    }

    /// Sends a signal.
    pub(crate) fn signal(&mut self, signal: Signal) -> &mut Self {
        kill_process(self.pid(), signal).unwrap();
        self
    }

    /// The process.
    pub(crate) fn pid(&self) -> Pid {
        Pid::from_child(&self.child)
    }

    /// Waits until the process is in a state of `/proc`: `T` is stopped, `S` waits.
    pub(crate) fn is_in_state(&mut self, state: char) -> &mut Self {
        let pid = self.pid().as_raw_nonzero();
        self.pty.wait(&format!("state {state}"), |_| {
            let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap();
            stat.rsplit(')').next().is_some_and(|rest| rest.trim_start().starts_with(state))
        });
        self
    }

    /// Waits until the terminal is as a shell wants it.
    pub(crate) fn leaves_no_mess(&mut self) -> &mut Self {
        self.pty.wait("a terminal as it was", |pty| pty.mess().is_empty());
        self
    }

    /// The program ends well and leaves the terminal as it was.
    pub(crate) fn leaves(&mut self) {
        let status = self.status();
        assert_eq!(status.code(), Some(0), "{status}\n{}", self.screen());
        self.leaves_no_mess();
    }

    /// The program ends with a status, the terminal as it was, and these words on it.
    pub(crate) fn leaves_with(&mut self, code: i32, said: &str) {
        let status = self.status();
        assert_eq!(status.code(), Some(code), "{status}\n{}", self.screen());
        self.leaves_no_mess().sees(said);
    }

    /// The program ends as one that a signal has ended.
    pub(crate) fn dies_of(&mut self, signal: Signal) -> &mut Self {
        let status = self.status();
        assert_eq!(status.signal(), Some(signal.as_raw()), "{status}\n{}", self.screen());
        self
    }

    /// How the program ended, once it has.
    pub(crate) fn status(&mut self) -> ExitStatus {
        let end = Instant::now() + PATIENCE;
        while self.status.is_none() {
            self.status = self.child.try_wait().unwrap();
            assert!(Instant::now() < end, "still there\n{}", self.screen());
            thread::sleep(Duration::from_millis(5));
        }
        self.status.unwrap()
    }
}

impl Drop for Dashboard {
    fn drop(&mut self) {
        if self.status.is_none() {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}

impl Opening<'_> {
    /// With these arguments.
    pub(crate) fn args(mut self, args: &[&str]) -> Self {
        self.args.extend(args.iter().map(|arg| (*arg).to_owned()));
        self
    }

    /// With a variable of the environment.
    pub(crate) fn env(mut self, name: &str, value: impl Into<String>) -> Self {
        self.env.push((name.to_owned(), value.into()));
        self
    }

    /// On a terminal of so many columns and lines.
    pub(crate) fn size(mut self, columns: u16, lines: u16) -> Self {
        self.size = (columns, lines);
        self
    }

    /// On a terminal that does not control it.
    pub(crate) fn without_control(mut self) -> Self {
        self.controls = false;
        self
    }

    /// Opens it and waits until it has drawn something.
    pub(crate) fn open(self) -> Option<Dashboard> {
        let dashboard = self.start()?;
        dashboard.pty.wait("a first frame", |pty| {
            pty.mess().contains(&"the other screen") && !pty.contents().trim().is_empty()
        });
        Some(dashboard)
    }

    /// Starts it, whatever comes of it.
    pub(crate) fn start(self) -> Option<Dashboard> {
        let mut command = self.shop.command();
        command.env("TERM", "xterm-256color").envs(self.env).args(self.args);
        Dashboard::started(&command, self.size, self.controls)
    }
}
