//! `crm show customer`: the card to look at before a call.

use clap::Args;

use crate::cli::app::App;
use crate::cli::card;
use crate::cli::columns::card::columns;
use crate::cli::who_arg::several;
use crate::error::{Error, Exit, Result};

/// Events on a card where no number is asked for.
const EVENTS: u32 = 10;

/// Show a customer's card
#[derive(Args)]
pub(crate) struct Customer {
    // Not the shared argument: `show` asks by this struct's own whether a customer was named.
    /// Customer: id, name, mail or phone; - reads from stdin
    #[arg(value_name = "WHO")]
    who: String,
    /// How many of the newest events to show, or all (default: 10)
    #[arg(long, value_name = "N")]
    timeline: Option<String>,
}

impl Customer {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let crm = app.crm_to_read()?;
        let events = self.timeline.as_deref().map_or(Ok(Some(EVENTS)), events)?;
        for (at, id) in several(app, &crm, &[self.who])?.into_iter().enumerate() {
            let shown = crm.card(id, events)?;
            if app.is_for_people() {
                let page = card::draw(app, &crm, &shown)?;
                app.print(if at > 0 { format!("\n{page}") } else { page })?;
            } else {
                app.show(&columns(&crm)?, &shown)?;
            }
        }
        Ok(Exit::Done)
    }
}

fn events(typed: &str) -> Result<Option<u32>> {
    if typed == "all" {
        return Ok(None);
    }
    typed.parse().map(Some).map_err(|_| Error::usage("error-timeline").with("text", typed))
}
