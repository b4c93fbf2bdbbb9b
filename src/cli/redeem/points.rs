//! `crm redeem points`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::record;
use crate::cli::flags::no_flag;
use crate::error::{Exit, Result};
use crate::i18n::number;
use crate::t;

/// Spend a customer's points without a purchase
///
/// Those that end first are spent first. With a purchase: crm log purchase WHO --use-points N
#[derive(Args)]
#[command(after_help = "crm redeem points Mary 500 --why \"Gift towel\"")]
pub(crate) struct Points {
    /// Customer: id, name, mail or phone
    #[arg(value_name = "WHO")]
    who: String,
    /// Number of points
    #[arg(value_name = "N", allow_negative_numbers = true)]
    points: String,
    /// Why
    #[arg(long, value_name = "TEXT")]
    why: Option<String>,
    /// When it was, any past day; today without it
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, value_parser = no_flag)]
    at: Option<String>,
}

impl Points {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let mut crm = app.crm()?;
        let who = crm.resolve(&self.who)?;
        let (at, why) = (self.at.as_deref(), self.why.as_deref());
        let moved = crm.redeem_points(&[who], &self.points, at, why)?;
        for one in &moved {
            app.done(&t!(
                app.texts,
                "done-redeem",
                points = number(one.points),
                name = one.customer.as_str(),
                day = app.moment(one.day, None),
                balance = number(one.balance)
            ));
        }
        app.wrote_rows(&record::moved_points(), &moved)?;
        Ok(Exit::Done)
    }
}
