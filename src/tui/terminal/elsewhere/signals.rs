//! A system without signals asks nothing of the process.

use std::io;
use std::sync::mpsc::Sender;

use crate::tui::effect::Message;

/// Begins to listen; there is nothing to be heard.
pub(crate) fn listen(_out: Sender<Message>) -> io::Result<()> {
    Ok(())
}

/// The terminal has gone without a word.
pub(crate) fn hung_up() {}

/// Ends the process as a signal would have.
pub(crate) fn end_as_asked() {}

/// Whether the process is to end by a signal.
pub(crate) fn is_ending() -> bool {
    false
}

/// Somebody else has the terminal, or has it no more.
pub(crate) fn lend(_is_lent: bool) {}
