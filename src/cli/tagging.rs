//! The arguments of `add tag` and `remove tag`: whose, and which tags.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::customer::columns;
use crate::cli::flags::no_flag;
use crate::cli::selection::{by_filter, names};
use crate::cli::who_arg::several;
use crate::error::{Error, Exit, Result};
use crate::t;

// (No doc comment: clap would take it for that of the command.)
#[derive(Args)]
pub(crate) struct Tagging {
    /// Customer: id, name, mail or phone; - reads from stdin; left out with --filter
    #[arg(value_name = "WHO", required_unless_present = "filter")]
    who: Option<String>,
    /// Tags
    #[arg(value_name = "TAG")]
    tags: Vec<String>,
    /// All customers that fit, instead of naming one
    #[arg(long, value_name = "FILTER", allow_hyphen_values = true, value_parser = no_flag)]
    filter: Option<String>,
}

impl Tagging {
    /// Puts the tags on (`adding`) or takes them off.
    pub(crate) fn run(self, adding: bool, app: &mut App) -> Result<Exit> {
        let mut crm = app.crm()?;
        let mut tags = self.tags;
        let ids = match (&self.filter, self.who) {
            (Some(filter), first) => {
                tags.splice(0..0, first);
                let question = if adding { "list-ask-tag" } else { "list-ask-untag" };
                by_filter(app, &crm, filter, question)?
            }
            (None, who) => several(app, &crm, &Vec::from_iter(who))?,
        };
        if tags.is_empty() {
            return Err(Error::usage("error-tag-missing"));
        }
        let (on, off): (&[String], &[String]) = if adding { (&tags, &[]) } else { (&[], &tags) };
        crm.tag_customers(&ids, on, off)?;
        let key = if adding { "done-tagged" } else { "done-untagged" };
        let who = names(app, &crm, &ids)?;
        app.done(&t!(app.texts, key, tags = tags.join(", "), who = who));
        app.wrote_rows(&columns(&crm)?, &crm.customer_rows(&ids)?)?;
        Ok(Exit::Done)
    }
}
