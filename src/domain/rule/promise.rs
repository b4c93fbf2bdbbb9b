//! A promised follow-up: a reminder, or `--next` of a contact.

use super::{Item, Rule, Stretch, Walk};
use crate::domain::sentence::Sentence;
use crate::domain::standing::{Promised, Standing};
use crate::domain::words::RuleName;

/// Asks for what was promised by a day. It is cleared by being done, not by any contact: only the owner knows whether
/// a call settled it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// Whether it asks at all.
    pub on: bool,
}

impl Default for Promise {
    fn default() -> Self {
        Promise { on: true }
    }
}

impl Rule for Promise {
    fn name(&self) -> RuleName {
        RuleName::Promise
    }

    fn is_on(&self) -> bool {
        self.on
    }

    fn walks(&self, days: Stretch) -> Vec<Walk> {
        vec![Walk::Promises(days.until)]
    }

    fn find(&self, standing: &Standing, _: Stretch) -> Vec<Item> {
        let item = |promised: &Promised| {
            let reason = match &promised.what {
                Some(what) => Sentence::new("today-promise").with("what", what.as_str()),
                None => Sentence::new("today-promise-plain"),
            };
            let what = promised.what.clone();
            Item::promise(standing.customer, promised.id, promised.due, what).because(reason)
        };
        standing.records.promises.iter().map(item).collect()
    }
}
