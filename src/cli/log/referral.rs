//! `crm log referral`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::customer;
use crate::error::{Exit, Result};
use crate::t;

/// Log that one customer brought another
#[derive(Args)]
#[command(after_help = "crm log referral Mary \"John Smith\"")]
pub(crate) struct Referral {
    /// Who brought: id, name, mail or phone
    #[arg(value_name = "WHO")]
    who: String,
    /// Who was brought: id, name, mail or phone
    #[arg(value_name = "NEW")]
    new: String,
}

impl Referral {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let mut crm = app.crm()?;
        let (who, new) = (crm.resolve(&self.who)?, crm.resolve(&self.new)?);
        let logged = crm.log_referral(who, new, app.globals.yes)?;
        app.done(&t!(app.texts, "done-referral", who = logged.who, new = logged.new));
        app.wrote_rows(&customer::columns(&crm)?, &crm.customer_rows(&[new])?)?;
        Ok(Exit::Done)
    }
}
