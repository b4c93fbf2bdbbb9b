//! `crm award points`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::record;
use crate::cli::flags::no_flag;
use crate::cli::selection::agree;
use crate::cli::who_arg::WhoArg;
use crate::domain::id::CustomerId;
use crate::error::{Error, Exit, Result};
use crate::i18n::number;
use crate::ops::{Crm, MovedPoints};
use crate::t;

/// Give a customer points
///
/// They end when the settings say, unless --expires says otherwise. With --filter leave WHO out.
#[derive(Args)]
#[command(after_help = "crm award points Mary 100 --why \"Waited too long\"\n\
                        crm award points C12 500 --expires 2027-03-31\n\
                        crm award points 50 --filter birthday:11 --why Birthday")]
pub(crate) struct Points {
    /// Customer: id, name, mail or phone; - reads from stdin
    #[arg(value_name = "WHO", allow_negative_numbers = true)]
    who: String,
    /// Number of points
    #[arg(value_name = "N", allow_negative_numbers = true, required_unless_present = "filter")]
    points: Option<String>,
    /// Last day on which they may be spent; never: no end
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, value_parser = no_flag)]
    expires: Option<String>,
    /// Why
    #[arg(long, value_name = "TEXT")]
    why: Option<String>,
    /// Give them to all customers that fit, in place of WHO
    #[arg(long, value_name = "FILTER", allow_hyphen_values = true, value_parser = no_flag)]
    filter: Option<String>,
}

impl Points {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let mut crm = app.crm()?;
        let (whos, points) = self.meant(app, &crm)?;
        let (expires, why) = (self.expires.as_deref(), self.why.as_deref());
        if self.filter.is_some() {
            let asked = points.as_str();
            let question = t!(app.texts, "done-award-ask", points = asked, count = whos.len());
            agree(app, &crm, &whos, &question)?;
        }
        let moved = crm.award_points(&whos, &points, expires, why)?;
        let said: Vec<String> = moved.iter().map(|one| sentence(app, one)).collect();
        app.done(&said.join("\n"));
        app.wrote_rows(&record::moved_points(), &moved)?;
        Ok(Exit::Done)
    }

    /// The customers and the number.
    fn meant(&self, app: &mut App, crm: &Crm) -> Result<(Vec<CustomerId>, String)> {
        match (&self.filter, &self.points) {
            (Some(filter), None) => Ok((crm.customers_that_fit(filter)?, self.who.clone())),
            (None, Some(points)) => {
                let who = WhoArg { who: self.who.clone() };
                Ok((who.customers(app, crm)?, points.clone()))
            }
            _ => Err(Error::usage("error-award-who")),
        }
    }
}

fn sentence(app: &App, moved: &MovedPoints) -> String {
    let mut said = t!(
        app.texts,
        "done-award",
        points = number(moved.points),
        name = moved.customer.as_str(),
        balance = number(moved.balance)
    );
    if let Some(last) = moved.expires_on {
        said += &t!(app.texts, "done-award-end", day = app.moment(last, None));
    }
    said
}
