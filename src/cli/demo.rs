//! `crm demo`: what a morning with the program looks like, in an invented book that is gone afterwards or kept.

mod keep;
mod morning;
mod page;

use std::path::PathBuf;

use clap::Args;

use crate::cli::app::App;
use crate::error::{Exit, Result};
use crate::i18n::Lang;
use crate::ops::{Crm, Place};
use crate::output::write_record;

/// See what the program does, in an invented book
///
/// Two years of a dog-walking business that does not exist, ending today: who is due, who has gone silent, whose
/// birthday is near. Your own book is not touched, and nothing stays behind, unless --keep says where.
#[derive(Args)]
#[command(after_help = "crm demo\ncrm demo --lang ja\ncrm demo --keep dogs")]
pub(crate) struct Demo {
    /// Folder to keep the invented book in, to try commands on
    #[arg(long, value_name = "DIR")]
    keep: Option<PathBuf>,
}

impl Demo {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        // A settings file that does not load concerns the person's own book, not this one.
        let now = app.now(&app.config().unwrap_or_default())?;
        let place = match app.texts.lang() {
            Lang::En => Place::Leeds,
            Lang::Ja => Place::Kyoto,
        };
        let folder = self.keep.filter(|_| !app.globals.dry_run);
        let mut crm = match &folder {
            Some(folder) => keep::book(folder, place, app.texts.lang(), now)?,
            None => Crm::in_memory(place.policy(), now)?,
        };
        let roles = crm.tell_demo(place)?;
        let sections = morning::sections(&crm, roles, &app.texts)?;
        if app.is_json() {
            let (out, page) = app.answer();
            write_record(out, &page, &page::columns(&sections), &sections)?;
            return Ok(Exit::Done);
        }
        let head = page::head(&crm, place, &app.texts)?;
        let tail = keep::how_to_go_on(folder.as_deref(), &app.texts);
        page::write(app, &head, &sections, &tail)?;
        Ok(Exit::Done)
    }
}
