//! `crm backup`: a copy of the book, made while it is in use.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::app::App;
use crate::cli::confirm::confirm;
use crate::domain::operation::moment;
use crate::error::{Exit, Result};
use crate::ops::Copy;
use crate::output::{Column, col};
use crate::t;

/// Make a copy of the book
///
/// The copy is one moment of the book, examined before it gets its name, and readable by you alone. Without a path it
/// goes to the folder of the setting backup.folder, else beside the book, under the name of the day.
#[derive(Args)]
#[command(after_help = "crm backup\ncrm backup /media/usb\ncrm backup before-import.db")]
pub(crate) struct Backup {
    /// File or folder for the copy
    #[arg(value_name = "PATH")]
    path: Option<PathBuf>,
}

impl Backup {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let folder = match app.config()?.backup_folder {
            Some(folder) => PathBuf::from(folder),
            None => app.book_path()?.parent().unwrap_or(Path::new("")).to_owned(),
        };
        let crm = app.crm_to_read()?;
        let to = crm.copy_path(self.path.as_deref(), &folder);
        let exists = to.exists();
        if exists && !app.globals.dry_run {
            let exists = t!(app.texts, "book-copy-exists", path = to.as_path());
            let question = app.texts.get("book-copy-replace", &[]);
            confirm(app, &exists, &question)?;
        }
        match crm.back_up(&to, exists)? {
            Some(copy) => {
                app.done(&t!(
                    app.texts,
                    "book-copied",
                    path = to.as_path(),
                    count = copy.customers
                ));
                if app.is_json() {
                    app.show(&columns(), &copy)?;
                }
            }
            None => app.done(&t!(app.texts, "book-would-copy", path = to.as_path())),
        }
        Ok(Exit::Done)
    }
}

/// The columns of a copy.
pub(super) fn columns() -> Vec<Column<Copy>> {
    vec![
        col("path", |row: &Copy| row.path.display().to_string().into()),
        col("bytes", |row: &Copy| row.bytes.into()),
        col("customers", |row: &Copy| row.customers.into()),
        col("newest", |row: &Copy| row.newest.as_deref().map(moment).into()),
    ]
}
