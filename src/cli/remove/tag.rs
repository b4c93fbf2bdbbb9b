//! `crm remove tag`: takes a tag off a customer or off many.

use clap::Args;

use crate::cli::app::App;
use crate::cli::tagging::Tagging;
use crate::error::{Exit, Result};

/// Take tags off customers
#[derive(Args)]
#[command(after_help = "crm remove tag C12 web\ncrm remove tag --filter tag:trial trial")]
pub(crate) struct Tag {
    #[command(flatten)]
    tagging: Tagging,
}

impl Tag {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        self.tagging.run(false, app)
    }
}
