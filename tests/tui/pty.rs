//! A terminal without a window: the program's side is a pseudo-terminal, the other side is drawn on a screen that can
//! be looked at.

use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::OFlags;
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{LocalModes, Winsize, tcgetattr, tcsetwinsize};
use vt100::{MouseProtocolMode, Parser};

/// How long a screen is waited for; a machine that does much else is slow.
const PATIENCE: Duration = Duration::from_secs(30);

/// A terminal.
pub(crate) struct Pty {
    /// Where the person sits; `None` when the terminal has gone.
    person: Option<File>,
    /// Where the program sits, kept open so that its modes can be looked at when it has ended.
    program: File,
    modes_before: LocalModes,
    screen: Arc<Screen>,
}

/// What the terminal shows.
struct Screen {
    parser: Mutex<Parser>,
    changed: Condvar,
    has_gone: AtomicBool,
}

impl Pty {
    /// A terminal of so many columns and lines.
    pub(crate) fn new(columns: u16, lines: u16) -> Pty {
        let person =
            openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC).unwrap();
        grantpt(&person).unwrap();
        unlockpt(&person).unwrap();
        let name = ptsname(&person, Vec::new()).unwrap();
        let name = Path::new(std::ffi::OsStr::from_bytes(name.as_bytes()));
        let no_control = i32::try_from(OFlags::NOCTTY.bits()).unwrap();
        let program =
            OpenOptions::new().read(true).write(true).custom_flags(no_control).open(name).unwrap();
        let screen = Arc::new(Screen {
            parser: Mutex::new(Parser::new(number(lines), number(columns), 0)),
            changed: Condvar::new(),
            has_gone: AtomicBool::new(false),
        });
        let modes_before = tcgetattr(&program).unwrap().local_modes;
        let pty = Pty { person: Some(File::from(person)), program, modes_before, screen };
        pty.tell_size(columns, lines);
        let (person, screen) = (pty.person().try_clone().unwrap(), Arc::clone(&pty.screen));
        thread::spawn(move || screen.show(&person));
        pty
    }

    /// Starts a program, which this terminal controls or does not; `None`, and a word about it, where there is no
    /// `setsid`.
    pub(crate) fn start(&self, command: &Command, controls: bool) -> Option<Child> {
        let setsid = ["/usr/bin/setsid", "/bin/setsid"].into_iter().find(|p| Path::new(p).exists());
        let Some(setsid) = setsid else {
            eprintln!("skipped: no setsid to give a program its terminal with");
            return None;
        };
        let mut started = Command::new(setsid);
        started.args(controls.then_some("--ctty"));
        started.arg(command.get_program()).args(command.get_args());
        started.env_clear();
        started.envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
        started.current_dir(command.get_current_dir().unwrap_or(Path::new("/")));
        let side = || Stdio::from(self.program.try_clone().unwrap());
        Some(started.stdin(side()).stdout(side()).stderr(side()).spawn().unwrap())
    }

    /// Types bytes; a terminal that nobody reads from takes no more at some point, and the test fails.
    pub(crate) fn send(&self, bytes: &[u8]) {
        let mut person = self.person();
        person.write_all(bytes).unwrap();
    }

    /// Writes on the screen as a program would.
    pub(crate) fn scribble(&self, text: &str) {
        (&self.program).write_all(text.as_bytes()).unwrap();
    }

    /// Another size, which the program is told of.
    pub(crate) fn resize(&self, columns: u16, lines: u16) {
        self.screen.parser().set_size(number(lines), number(columns));
        self.tell_size(columns, lines);
    }

    fn tell_size(&self, columns: u16, lines: u16) {
        let size = Winsize { ws_row: lines, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0 };
        tcsetwinsize(self.person(), size).unwrap();
    }

    /// The window is closed.
    pub(crate) fn goes(&mut self) {
        self.screen.has_gone.store(true, Ordering::SeqCst);
        self.person = None;
    }

    /// What the screen shows.
    pub(crate) fn contents(&self) -> String {
        self.screen.parser().screen().contents()
    }

    /// The cell of the cursor, column then line; `None` while it is hidden.
    pub(crate) fn cursor(&self) -> Option<(u16, u16)> {
        let parser = self.screen.parser();
        let (line, column) = parser.screen().cursor_position();
        (!parser.screen().hide_cursor()).then_some((column, line))
    }

    /// What of it is not as a shell wants its terminal.
    pub(crate) fn mess(&self) -> Vec<&'static str> {
        let parser = self.screen.parser();
        let screen = parser.screen();
        let modes = tcgetattr(&self.program).unwrap().local_modes;
        let mess = [
            (screen.alternate_screen(), "the other screen"),
            (screen.hide_cursor(), "a hidden cursor"),
            (screen.bracketed_paste(), "bracketed paste"),
            (screen.mouse_protocol_mode() != MouseProtocolMode::None, "the mouse"),
            (screen.application_cursor(), "arrow keys of another kind"),
            (modes != self.modes_before, "raw mode"),
        ];
        mess.into_iter().filter_map(|(is_so, name)| is_so.then_some(name)).collect()
    }

    /// Waits until something is so; fails with the screen where it never is.
    pub(crate) fn wait(&self, what: &str, is_so: impl Fn(&Pty) -> bool) {
        let end = Instant::now() + PATIENCE;
        while !is_so(self) {
            let now = Instant::now();
            assert!(now < end, "never so: {what}\n{}\n{:?}", self.contents(), self.mess());
            let pause = Duration::from_millis(50).min(end - now);
            drop(self.screen.changed.wait_timeout(self.screen.parser(), pause).unwrap());
        }
    }

    fn person(&self) -> &File {
        self.person.as_ref().unwrap()
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        self.screen.has_gone.store(true, Ordering::SeqCst);
    }
}

impl Screen {
    fn parser(&self) -> MutexGuard<'_, Parser> {
        self.parser.lock().unwrap()
    }

    /// Draws what the program writes, until the terminal goes.
    fn show(&self, mut person: &File) {
        let mut bytes = [0; 65536];
        let pause = Timespec { tv_sec: 0, tv_nsec: 20_000_000 };
        while !self.has_gone.load(Ordering::SeqCst) {
            let mut fds = [PollFd::new(&person, PollFlags::IN)];
            if poll(&mut fds, Some(&pause)) == Ok(0) {
                continue;
            }
            let Ok(count) = person.read(&mut bytes) else { return };
            self.parser().process(&bytes[..count]);
            self.changed.notify_all();
        }
    }
}

fn number(size: u16) -> NonZeroU16 {
    NonZeroU16::new(size).unwrap()
}
