//! `crm list tags`: the tags in use.

use clap::Args;

use crate::cli::app::App;
use crate::cli::flags::ListFlags;
use crate::error::{Exit, Result};
use crate::output::{Cell, col};

/// List tags with the number of customers who carry each
#[derive(Args)]
#[command(after_help = "crm list tags --sort -customers\ncrm list tags --filter stage:lapsed")]
pub(crate) struct Tags {
    #[command(flatten)]
    list: ListFlags,
}

impl Tags {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let crm = app.crm_to_read()?;
        let query = self.list.query(&crm)?;
        let columns = vec![
            col("name", |(name, _): &(String, i64)| name.as_str().into()),
            col("customers", |(_, customers): &(String, i64)| Cell::Whole(*customers)),
        ];
        app.list(&self.list, columns, "list-no-tags", |each| {
            crm.read().each_tag(&query, |name, customers| each((name, customers)))
        })?;
        Ok(Exit::Done)
    }
}
