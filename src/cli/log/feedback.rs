//! `crm log feedback`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::record;
use crate::cli::flags::no_flag;
use crate::cli::who_arg::WhoArg;
use crate::error::{Exit, Result};
use crate::ops::FeedbackGiven;
use crate::t;

/// Log a score that a customer gave
#[derive(Args)]
#[command(after_help = "crm log feedback Mary 9 Would come again\n\
                        crm log feedback C12 4 --kind csat --at yesterday")]
pub(crate) struct Feedback {
    #[command(flatten)]
    who: WhoArg,
    /// Score: 0 to 10 for nps, 1 to 5 for csat
    #[arg(value_name = "SCORE", allow_negative_numbers = true)]
    score: String,
    /// What was said
    #[arg(value_name = "COMMENT")]
    comment: Vec<String>,
    /// Question it answers: nps (would recommend) or csat (satisfied); nps without it
    #[arg(long, value_name = "KIND")]
    kind: Option<String>,
    /// When it was, any past day, with a time if known; now without it
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, value_parser = no_flag)]
    at: Option<String>,
}

impl Feedback {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let mut crm = app.crm()?;
        let whos = self.who.customers(app, &crm)?;
        let comment = Some(self.comment.join(" "));
        let typed = FeedbackGiven { score: self.score, comment, kind: self.kind, at: self.at };
        let logged = crm.log_feedback(&whos, &typed)?;
        for feedback in &logged {
            app.done(&t!(
                app.texts,
                "done-feedback",
                code = feedback.record.id.to_string(),
                kind = app.word(feedback.record.kind.word()),
                score = feedback.record.score,
                name = feedback.customer.as_str(),
                day = app.moment(feedback.record.day, feedback.record.time)
            ));
        }
        app.wrote_rows(&record::feedback(), &logged)?;
        Ok(Exit::Done)
    }
}
