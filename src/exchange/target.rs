//! A file that is written beside its place and takes it when it is complete, or never.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::error::{Error, Result};

/// A file in the making; what does not get its place is taken away.
#[derive(Debug)]
pub struct Target {
    place: PathBuf,
    out: BufWriter<NamedTempFile>,
}

impl Target {
    /// Begins the file that is to stand at `place`, readable by its owner only, under a name of its own: others may
    /// be writing to the same place.
    ///
    /// # Errors
    /// `error-file-special` (`path`) for a place that a folder, a device or a pipe holds, which a file would replace;
    /// `error-file` (`path`, `cause`), as for all that follows.
    pub fn begin(place: &Path) -> Result<Target> {
        if fs::metadata(place).is_ok_and(|found| !found.is_file()) {
            return Err(Error::failure("error-file-special").with("path", place));
        }
        let folder = match place.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        let beside = tempfile::Builder::new().prefix(".crm-").suffix(".part").tempfile_in(folder);
        let file = beside.map_err(|fault| Error::file(place, &fault))?;
        Ok(Target { place: place.to_owned(), out: BufWriter::new(file) })
    }

    /// Writes everything out; the file still stands beside its place.
    ///
    /// # Errors
    /// See [`Target::begin`].
    pub fn complete(&mut self) -> Result<()> {
        let synced = self.out.flush().and_then(|()| self.out.get_ref().as_file().sync_all());
        synced.map_err(|fault| Error::file(&self.place, &fault))
    }

    /// Lets the complete file take its place.
    ///
    /// # Errors
    /// See [`Target::begin`].
    pub fn settle(self) -> Result<()> {
        let Target { place, out } = self;
        let file = out.into_inner().map_err(|fault| Error::file(&place, &fault.into_error()))?;
        file.persist(&place).map(drop).map_err(|fault| Error::file(&place, &fault.error))
    }

    /// What is to be said where writing to it failed.
    pub fn failed(&self, fault: &io::Error) -> Error {
        Error::file(&self.place, fault)
    }
}

impl Write for Target {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_complete_leaves_the_old_file() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("a.csv");
        fs::write(&place, "old").unwrap();
        let mut target = Target::begin(&place).unwrap();
        target.write_all(b"new").unwrap();
        drop(target);
        assert_eq!(fs::read_to_string(&place).unwrap(), "old");
        let mut target = Target::begin(&place).unwrap();
        target.write_all(b"new").unwrap();
        target.complete().unwrap();
        target.settle().unwrap();
        assert_eq!(fs::read_to_string(&place).unwrap(), "new");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn what_is_no_ordinary_file_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Target::begin(folder.path()).unwrap_err().key(), "error-file-special");
        #[cfg(unix)]
        {
            let socket = folder.path().join("socket");
            let _listener = std::os::unix::net::UnixListener::bind(&socket).unwrap();
            assert_eq!(Target::begin(&socket).unwrap_err().key(), "error-file-special");
        }
    }

    #[test]
    fn two_at_once_do_not_mix() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("a.csv");
        let (mut one, mut other) = (Target::begin(&place).unwrap(), Target::begin(&place).unwrap());
        one.write_all(b"one one").unwrap();
        other.write_all(b"other").unwrap();
        for mut target in [other, one] {
            target.complete().unwrap();
            target.settle().unwrap();
        }
        assert_eq!(fs::read_to_string(&place).unwrap(), "one one");
    }
}
