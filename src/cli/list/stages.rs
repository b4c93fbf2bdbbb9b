//! `crm list stages`: how many customers stand in each stage, and how they moved.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::stage;
use crate::cli::flags::{ListFlags, no_flag};
use crate::error::{Exit, Result};
use crate::t;

/// List the stages with the number of customers in each
///
/// Came, went and before compare the end of the period with the day before it began; without --period it is the
/// last 30 days. Who stands in a stage: crm list customers --filter stage:NAME
#[derive(Args)]
#[command(after_help = "crm list stages\ncrm list stages --period 2026q3\n\
                        crm list stages --filter source:web --json")]
pub(crate) struct Stages {
    /// The days in which they moved: 2026-11, 2026q3, last month, a..b
    #[arg(long, value_name = "PERIOD", allow_hyphen_values = true, value_parser = no_flag)]
    period: Option<String>,
    #[command(flatten)]
    list: ListFlags,
}

impl Stages {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let crm = app.crm_to_read()?;
        let stages = crm.stages(&self.list.query(&crm)?, self.period.as_deref())?;
        app.list(&self.list, stage::columns(), "list-not-found", |each| {
            stages.counts.into_iter().try_for_each(each)
        })?;
        if app.is_for_people() {
            let last = app.moment(stages.last, None);
            app.talk.say(&match stages.first {
                Some(first) => {
                    let first = app.moment(first, None);
                    t!(app.texts, "list-stages-period", first = first, last = last)
                }
                None => t!(app.texts, "list-stages-until", last = last),
            });
        }
        Ok(Exit::Done)
    }
}
