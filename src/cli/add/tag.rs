//! `crm add tag`: a tag for a customer or for many.

use clap::Args;

use crate::cli::app::App;
use crate::cli::tagging::Tagging;
use crate::error::{Exit, Result};

/// Put tags on customers
#[derive(Args)]
#[command(after_help = "crm add tag C12 vip web\ncrm add tag --filter 'spend>50000' vip")]
pub(crate) struct Tag {
    #[command(flatten)]
    tagging: Tagging,
}

impl Tag {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        self.tagging.run(true, app)
    }
}
