//! From flags, environment and config to an open book: which files, which day is today.

use std::path::PathBuf;

use crate::cli::app::App;
use crate::cli::scan::config_path;
use crate::cli::world;
use crate::config::{Config, zone};
use crate::domain::when::{self, Lean};
use crate::error::{Error, Result};
use crate::ops::{Crm, Now, Shelf};

impl App {
    /// The config file's place.
    pub(crate) fn config_path(&self) -> Result<PathBuf> {
        config_path(self.globals.config.as_deref(), &self.env, &self.folders)
            .ok_or_else(|| Error::failure("error-no-home").with("flag", "--config"))
    }

    /// The book's place: `--db`, `CRM_DB`, else the platform's data folder.
    pub(crate) fn book_path(&self) -> Result<PathBuf> {
        let named = self.globals.db.clone().or_else(|| self.env.db.as_ref().map(PathBuf::from));
        named
            .or_else(|| Some(self.folders.data.as_ref()?.join("crm.db")))
            .ok_or_else(|| Error::failure("error-no-home").with("flag", "--db"))
    }

    /// What the owner has settled.
    pub(crate) fn config(&self) -> Result<Config> {
        Config::load(&self.config_path()?)
    }

    /// The templates: those shipped, and the owner's in a folder beside the config file.
    pub(crate) fn shelf(&self) -> Result<Shelf> {
        Ok(Shelf::new(self.config_path()?.with_file_name("templates")))
    }

    /// Today and the time: as given by `--today` or `CRM_TODAY`, else the clock's in the owner's zone.
    pub(crate) fn now(&self, config: &Config) -> Result<Now> {
        now(self.clock, config.time_zone.as_deref(), self.given_today().as_deref())
    }

    /// The day that was given for today: `--today`, `CRM_TODAY`.
    pub(crate) fn given_today(&self) -> Option<String> {
        let from_env = || self.env.today.as_ref().map(|text| text.to_string_lossy().into_owned());
        self.globals.today.clone().or_else(from_env)
    }

    /// The book, to read and write; made where there is none, unless nothing is to be written.
    pub(crate) fn crm(&self) -> Result<Crm> {
        self.open(!self.globals.dry_run)
    }

    /// The book, to read: where there is none it is empty, and stays absent.
    pub(crate) fn crm_to_read(&self) -> Result<Crm> {
        self.open(false)
    }

    fn open(&self, make: bool) -> Result<Crm> {
        let config = self.config()?;
        let now = self.now(&config)?;
        let (path, policy) = (self.book_path()?, config.policy);
        if make || path.exists() {
            Crm::open(&path, policy, now, self.globals.dry_run)
        } else {
            Crm::in_memory(policy, now)
        }
    }
}

/// Today and the time of `clock` in a time zone, the system's where none is named; a day given for today has no time.
pub(crate) fn now(clock: world::Now, zone: Option<&str>, given: Option<&str>) -> Result<Now> {
    let local = match zone {
        Some(zone) => zone::local(clock.utc, zone)?,
        None => (clock.local)(clock.utc),
    };
    match given {
        Some(text) => Ok(Now { today: when::day(text, local.date(), Lean::Past)?, time: None }),
        None => Ok(Now { today: local.date(), time: Some(local.time()) }),
    }
}
