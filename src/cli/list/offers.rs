//! `crm list offers`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::record;
use crate::cli::list::Which;
use crate::error::{Exit, Result};

const BRIEF: [&str; 7] = ["id", "customer", "kind", "what", "expires_on", "used_on", "days_left"];

/// Offers that can still be used, by last day
///
/// A period is that of the days on which they were issued.
#[derive(Args)]
#[command(
    after_help = "crm list offers\ncrm list offers Mary --all\ncrm list offers --filter stage:lapsed"
)]
pub(crate) struct Offers {
    /// Those that were used or have ended, too
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    which: Which,
}

impl Offers {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let crm = app.crm_to_read()?;
        let which = self.which.records(&crm)?;
        let columns = app.brief(record::offer(crm.now.today), &BRIEF);
        app.list(&self.which.list, columns, "list-no-offers", |each| {
            crm.read().each_offer(&which, self.all, each)
        })?;
        Ok(Exit::Done)
    }
}
