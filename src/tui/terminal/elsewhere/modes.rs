//! The modes of a terminal where the system has no others: raw, and as they were found.

use std::io;

use crossterm::terminal::{disable_raw_mode, enable_raw_mode};

/// Where frames are written to.
pub(crate) type Sink = io::Stdout;

/// Opens it.
pub(crate) fn sink() -> io::Result<Sink> {
    Ok(io::stdout())
}

/// Modes of the terminal.
pub(crate) struct Modes;

impl Modes {
    /// Those it has now.
    pub(crate) fn now() -> io::Result<Modes> {
        Ok(Modes)
    }

    /// Makes the terminal raw.
    pub(crate) fn make_raw(&self) -> io::Result<()> {
        enable_raw_mode()
    }

    /// Puts these modes back.
    pub(crate) fn restore(&self) -> io::Result<()> {
        disable_raw_mode()
    }
}

/// Whether a fault says that there is no terminal any more.
pub(crate) fn has_gone(fault: &io::Error) -> bool {
    fault.kind() == io::ErrorKind::BrokenPipe
}
