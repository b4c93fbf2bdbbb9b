//! The customers a command is about to change, named or meant by a filter; who many are is asked first.

use crate::cli::app::App;
use crate::cli::confirm::confirm;
use crate::cli::who_arg::{Whose, several};
use crate::domain::id::CustomerId;
use crate::error::Result;
use crate::ops::Crm;
use crate::t;

/// From so many customers on, a filter asks before anything is changed.
const MANY: usize = 3;

/// So many names stand in a sentence or preview.
const NAMED: usize = 10;

impl Whose {
    /// The customers that are meant; `question` is the key of what is asked where a filter means many.
    pub(crate) fn resolve(
        &self,
        app: &mut App,
        crm: &Crm,
        question: &'static str,
    ) -> Result<Vec<CustomerId>> {
        match &self.filter {
            Some(filter) => by_filter(app, crm, filter, question),
            None => several(app, crm, &self.whos),
        }
    }
}

/// The customers that `filter` means, after a yes where they are many; refuses a filter that nobody fits.
pub(crate) fn by_filter(
    app: &mut App,
    crm: &Crm,
    filter: &str,
    question: &'static str,
) -> Result<Vec<CustomerId>> {
    let ids = crm.customers_that_fit(filter)?;
    let question = t!(app.texts, question, count = ids.len());
    agree(app, crm, &ids, &question)?;
    Ok(ids)
}

/// Asks `question` where a filter means many, unless nothing is to be written.
pub(crate) fn agree(app: &mut App, crm: &Crm, ids: &[CustomerId], question: &str) -> Result<()> {
    if ids.len() < MANY || app.globals.dry_run {
        return Ok(());
    }
    let preview = names(app, crm, ids)?;
    confirm(app, &preview, question)
}

/// `C12 山田 太郎, C7 佐藤 花子`; of many the first, and how many more.
pub(crate) fn names(app: &App, crm: &Crm, ids: &[CustomerId]) -> Result<String> {
    let mut parts = Vec::new();
    for id in ids.iter().take(NAMED) {
        parts.push(format!("{id} {}", crm.read().customer(*id)?.name));
    }
    if let Some(more) = ids.len().checked_sub(NAMED).filter(|more| *more > 0) {
        parts.push(t!(app.texts, "list-more", count = more));
    }
    Ok(parts.join(", "))
}
