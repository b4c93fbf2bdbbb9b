//! A file that is written beside its place and takes it when it is complete, or never.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

/// A file in the making.
#[derive(Debug)]
pub struct Target {
    place: PathBuf,
    beside: PathBuf,
    out: Option<BufWriter<File>>,
}

impl Target {
    /// Begins the file that is to stand at `place`, readable by its owner only.
    ///
    /// # Errors
    /// `error-file` (`path`, `cause`), as for all that follows.
    pub fn begin(place: &Path) -> Result<Target> {
        let mut name = std::ffi::OsString::from(".");
        name.push(place.file_name().unwrap_or_default());
        name.push(".part");
        let beside = place.with_file_name(name);
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&beside).map_err(|fault| Error::file(place, &fault))?;
        Ok(Target { place: place.to_owned(), beside, out: Some(BufWriter::new(file)) })
    }

    /// Writes everything out; the file still stands beside its place.
    ///
    /// # Errors
    /// See [`Target::begin`].
    pub fn complete(&mut self) -> Result<()> {
        let Some(out) = self.out.take() else { return Ok(()) };
        let synced = out.into_inner().map_err(io::IntoInnerError::into_error);
        synced.and_then(|file| file.sync_all()).map_err(|fault| Error::file(&self.place, &fault))
    }

    /// Lets the complete file take its place.
    ///
    /// # Errors
    /// See [`Target::begin`].
    pub fn settle(self) -> Result<()> {
        fs::rename(&self.beside, &self.place).map_err(|fault| Error::file(&self.place, &fault))
    }

    /// What is to be said where writing to it failed.
    pub fn failed(&self, fault: &io::Error) -> Error {
        Error::file(&self.place, fault)
    }
}

impl Write for Target {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.as_mut().map_or(Ok(0), |out| out.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.as_mut().map_or(Ok(()), Write::flush)
    }
}

impl Drop for Target {
    /// Takes away what did not get its place.
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.beside);
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
}
