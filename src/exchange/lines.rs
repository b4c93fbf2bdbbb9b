//! Counting the physical lines of a text: LF, CRLF and CR alone all end one.

/// How many lines ended in the text passed so far.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Lines {
    ended: i64,
    after_cr: bool,
}

impl Lines {
    /// Counts the line ends of the next piece of text; a CRLF may be split between two pieces.
    pub(super) fn pass(&mut self, piece: &[u8]) {
        // Counting one byte is much faster than telling three kinds apart, and most files have LF only.
        if !self.after_cr && !piece.contains(&b'\r') {
            let line_feeds = piece.iter().filter(|byte| **byte == b'\n').count();
            self.ended += i64::try_from(line_feeds).unwrap_or(i64::MAX);
            return;
        }
        for byte in piece {
            let line_feed = *byte == b'\n';
            let carriage_return = *byte == b'\r';
            self.ended += i64::from(carriage_return || line_feed && !self.after_cr);
            self.after_cr = carriage_return;
        }
    }

    /// The number of the line that follows the last line end, from 1.
    pub(super) fn current(self) -> i64 {
        self.ended + 1
    }
}
