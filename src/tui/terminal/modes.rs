//! The modes of a terminal: as they were found, and raw, in which each key is read as it is pressed.

use std::fs::File;
use std::io;
use std::os::fd::AsFd;

use rustix::io::Errno;
use rustix::process::getpgrp;
use rustix::stdio::stdin;
use rustix::termios::{
    OptionalActions, SpecialCodeIndex, Termios, tcgetattr, tcgetpgrp, tcsetattr,
};

/// Where frames are written to. Not the standard library's own stdout: a thread holds that for good.
pub(crate) type Sink = File;

/// Opens it.
pub(crate) fn sink() -> io::Result<Sink> {
    Ok(File::from(io::stdout().as_fd().try_clone_to_owned()?))
}

/// Modes of the terminal.
pub(crate) struct Modes(Termios);

impl Modes {
    /// Those it has now.
    pub(crate) fn now() -> io::Result<Modes> {
        Ok(Modes(tcgetattr(stdin())?))
    }

    /// Makes the terminal raw, whatever somebody else has made of it since.
    pub(crate) fn make_raw(&self) -> io::Result<()> {
        let mut raw = self.0.clone();
        raw.make_raw();
        // A read takes what there is and never waits.
        raw.special_codes[SpecialCodeIndex::VMIN] = 0;
        Ok(tcsetattr(stdin(), OptionalActions::Now, &raw)?)
    }

    /// Puts these modes back. In the background the terminal is somebody else's, and asking for it would stop us.
    pub(crate) fn restore(&self) -> io::Result<()> {
        if tcgetpgrp(stdin()).is_ok_and(|group| group != getpgrp()) {
            return Ok(());
        }
        Ok(tcsetattr(stdin(), OptionalActions::Now, &self.0)?)
    }
}

/// Whether a fault says that there is no terminal any more.
pub(crate) fn has_gone(fault: &io::Error) -> bool {
    let gone = [Errno::IO, Errno::NXIO, Errno::PIPE];
    gone.iter().any(|gone| fault.raw_os_error() == Some(gone.raw_os_error()))
}
