//! `import`: canonical files into the book, all of them as one operation. Reading a row is `exchange`'s, storing it
//! `store::import`'s; here a row is matched with what is known.

mod customer;
mod file;
mod identity;
mod people;
mod points;
mod product;
mod purchase;
mod refused;

mod report;
mod session;
#[cfg(test)]
mod tests;
mod touch;

use std::path::{Path, PathBuf};

use super::Crm;
use crate::domain::words::FeedbackKind;
use crate::error::{Error, Result};
use crate::exchange::Encoding;
use crate::exchange::canonical::{Kind, Mapping};
use crate::exchange::csv::Options;

pub use report::{Counts, ImportProblem, ImportReport};
use session::Session;

/// How files are to be read and what they may bring along.
#[derive(Debug, Clone)]
pub struct ImportOptions {
    /// Which column holds which field, `field=column,...`, beyond what headings tell.
    pub map: Option<String>,
    /// The encoding, where it is not to be guessed.
    pub encoding: Option<String>,
    /// Whether rows of customers not known add them.
    pub create: bool,
    /// Whether purchases earn points by the policy.
    pub award: bool,
    /// Which question answers without a kind belong to.
    pub feedback: Option<FeedbackKind>,
    /// Whether the report keeps every problem, not only the first 10,000.
    pub all_problems: bool,
}

impl Default for ImportOptions {
    fn default() -> Self {
        ImportOptions {
            map: None,
            encoding: None,
            create: true,
            award: false,
            feedback: None,
            all_problems: false,
        }
    }
}

/// Told how many rows of which file have been read.
pub type Progress<'p> = dyn FnMut(&str, u64) + 'p;

impl Crm {
    /// Imports a folder of canonical files whole, keys matched across files.
    ///
    /// Refuses a folder without any of them, and everything where one cannot be read.
    pub fn import_folder(
        &mut self,
        folder: &Path,
        options: &ImportOptions,
        progress: &mut Progress,
    ) -> Result<ImportReport> {
        let path = |kind: Kind| folder.join(kind.word()).with_extension("csv");
        let files: Vec<(Kind, PathBuf)> = Kind::ALL
            .into_iter()
            .map(|kind| (kind, path(kind)))
            .filter(|(_, path)| path.is_file())
            .collect();
        if files.is_empty() {
            return Err(Error::failure("error-import-folder").with("path", folder));
        }
        self.import(&files, "import", options, progress)
    }

    /// Imports one file of the kind called `kind`: `customers`, `contacts`, `purchases`, `points`, `feedback`.
    pub fn import_file(
        &mut self,
        kind: &str,
        file: &Path,
        options: &ImportOptions,
        progress: &mut Progress,
    ) -> Result<ImportReport> {
        let kind = Kind::parse(kind)?;
        let command = format!("import {}", kind.word());
        self.import(&[(kind, file.to_owned())], &command, options, progress)
    }

    fn import(
        &mut self,
        files: &[(Kind, PathBuf)],
        command: &str,
        options: &ImportOptions,
        progress: &mut Progress,
    ) -> Result<ImportReport> {
        let mapping = Mapping::parse(options.map.as_deref().unwrap_or_default())?;
        let reading = reading(options)?;
        let stamp = self.stamp(command);
        let (policy, today, store) = (&self.policy, self.now.today, &mut self.store);
        store.import(&stamp, |bulk| {
            let mut session = Session::new(bulk, policy, today, options)?;
            for (kind, path) in files {
                session.file((*kind, path), (&mapping, reading), progress)?;
            }
            session.make_changes()?;
            session.report.sort();
            Ok(session.report)
        })
    }
}

/// What is known beforehand about the files.
fn reading(options: &ImportOptions) -> Result<Options> {
    let encoding = options.encoding.as_deref().map(Encoding::parse).transpose()?;
    Ok(Options { encoding, ..Options::default() })
}
