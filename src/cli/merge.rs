//! `crm merge`: two entries of one customer become one.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::card::profile;
use crate::cli::who_arg::one;
use crate::error::{Exit, Result};
use crate::t;

/// Join two entries of the same customer
///
/// All history moves to the first, whose empty fields are filled from the other. The other's id
/// and key lead to the first from then on. crm undo takes it back.
#[derive(Args)]
#[command(after_help = "crm merge C12 C31")]
pub(crate) struct Merge {
    /// The customer that stays
    #[arg(value_name = "WHO")]
    winner: String,
    /// The customer that goes into it
    #[arg(value_name = "OTHER")]
    other: String,
}

impl Merge {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let mut crm = app.crm()?;
        let winner = one(app, &crm, &self.winner)?;
        let other = one(app, &crm, &self.other)?;
        let gone = format!("{other} {}", crm.read().customer(other)?.name);
        crm.merge_customers(winner, other)?;
        let card = crm.card(winner, Some(0))?;
        let who = format!("{winner} {}", card.row.name);
        app.done(&t!(app.texts, "done-merged", gone = gone, who = who));
        app.wrote_rows(&profile(&crm)?, std::slice::from_ref(&card))?;
        Ok(Exit::Done)
    }
}
