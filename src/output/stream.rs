//! The two streams of the process: data, whose failures count, and talk, whose failures do not.

use std::io::{self, BufWriter, ErrorKind, Write};

use crate::error::{Error, Exit, Result};
use crate::i18n::clean_lines;

const BUFFER: usize = 64 * 1024;

/// Data on its way to stdout. Every answer ends with [`Out::finish`]; without it a full disk goes unseen.
pub struct Out(BufWriter<Box<dyn Write>>);

impl Out {
    /// A buffered stream to `to`.
    pub fn new(to: Box<dyn Write>) -> Self {
        Out(BufWriter::with_capacity(BUFFER, to))
    }

    /// Writes out what is buffered and says how the command ends, given how it ended so far.
    ///
    /// A reader who left early (`crm list customers | head`) is no error: it ends as done. What
    /// could not be written fails with `error-output-full`.
    pub fn finish(mut self, result: Result<Exit>) -> Result<Exit> {
        let flushed = written(self.0.flush());
        // Taken apart, so that dropping the buffer does not write to a broken stream again.
        let _ = self.0.into_parts();
        match result.and_then(|exit| flushed.map(|()| exit)) {
            Err(error) if error.exit() == Exit::Done => Ok(Exit::Done),
            result => result,
        }
    }
}

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// The outcome of a write to [`Out`] as an error of the program.
///
/// A closed pipe is an error with the exit status [`Exit::Done`], so that `?` stops the work early;
/// [`Out::finish`] makes a quiet end of it.
pub fn written<T>(result: io::Result<T>) -> Result<T> {
    result.map_err(|error| match error.kind() {
        ErrorKind::BrokenPipe => Error::new(Exit::Done, "error-output-closed"),
        _ => Error::failure("error-output-full").with("why", &error),
    })
}

/// Sentences on stderr. Never fails and never panics: there is nobody left to tell.
pub struct Talk {
    to: Box<dyn Write>,
    quiet: bool,
}

impl Talk {
    /// Talk to `to`; with `quiet` (`-q`) only warnings and failures are said.
    pub fn new(to: Box<dyn Write>, quiet: bool) -> Self {
        Talk { to, quiet }
    }

    /// Says what was done, cleaned, unless silence was asked for.
    pub fn say(&mut self, text: &str) {
        if !self.quiet {
            self.warn(text);
        }
    }

    /// Says what must be known, cleaned.
    pub fn warn(&mut self, text: &str) {
        self.line(&clean_lines(text));
    }

    /// Asks, cleaned; what is typed stands behind the question.
    pub fn ask(&mut self, question: &str) {
        let _ = self.to.write_all(format!("{} ", clean_lines(question)).as_bytes());
        let _ = self.to.flush();
    }

    /// Says how far something is, in place of what was said of it before; an empty text takes that away.
    pub fn progress(&mut self, text: &str) {
        if !self.quiet {
            let _ = self.to.write_all(format!("\r{}\x1b[K", clean_lines(text)).as_bytes());
            let _ = self.to.flush();
        }
    }

    /// One write a line, so that lines of two processes do not mix.
    pub(super) fn line(&mut self, text: &str) {
        let _ = self.to.write_all(format!("{text}\n").as_bytes());
    }
}

#[cfg(test)]
pub(super) mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use super::*;

    /// A stream that a test can look at while a writer owns it.
    #[derive(Clone, Default)]
    pub(in crate::output) struct Shared(Rc<RefCell<Vec<u8>>>);

    impl Shared {
        pub(in crate::output) fn text(&self) -> String {
            String::from_utf8(self.0.borrow().clone()).unwrap()
        }
    }

    impl Write for Shared {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.borrow_mut().write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    struct Broken(ErrorKind);

    impl Write for Broken {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn what_was_written_arrives_when_it_is_finished() {
        let seen = Shared::default();
        let mut out = Out::new(Box::new(seen.clone()));
        out.write_all(b"C12\n").unwrap();
        assert_eq!(seen.text(), "");
        assert_eq!(out.finish(Ok(Exit::Due)).unwrap(), Exit::Due);
        assert_eq!(seen.text(), "C12\n");
    }

    #[test]
    fn a_reader_who_left_ends_it_quietly_and_early() {
        let mut out = Out::new(Box::new(Broken(ErrorKind::BrokenPipe)));
        let stopped = written(out.write_all(&[b'x'; 2 * BUFFER])).unwrap_err();
        assert_eq!(out.finish(Err(stopped)).unwrap(), Exit::Done);
    }

    #[test]
    fn a_full_disk_is_a_failure_even_if_seen_only_at_the_end() {
        let mut out = Out::new(Box::new(Broken(ErrorKind::StorageFull)));
        written(out.write_all(b"C12\n")).unwrap();
        let error = out.finish(Ok(Exit::Done)).unwrap_err();
        assert_eq!((error.key(), error.exit()), ("error-output-full", Exit::Failure));
    }

    #[test]
    fn an_earlier_refusal_is_not_hidden_by_a_full_disk() {
        let mut out = Out::new(Box::new(Broken(ErrorKind::StorageFull)));
        out.write_all(b"C12\n").unwrap();
        let error = out.finish(Err(Error::refused("error-output-closed"))).unwrap_err();
        assert_eq!(error.key(), "error-output-closed");
    }

    #[test]
    fn talk_is_cleaned_and_survives_a_full_stream() {
        let seen = Shared::default();
        let mut talk = Talk::new(Box::new(seen.clone()), true);
        talk.say("記録しました");
        talk.warn("山田\u{1b}[2J\n太郎");
        talk.ask("削除しますか\u{7}");
        assert_eq!(seen.text(), "山田?[2J\n太郎\n削除しますか? ");
        Talk::new(Box::new(Broken(ErrorKind::StorageFull)), false).say("記録しました");
    }
}
