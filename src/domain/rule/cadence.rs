//! The wished time between two contacts is over.

use chrono::NaiveDate;

use super::{Item, Rule, Stretch, Walk, after};
use crate::domain::sentence::Sentence;
use crate::domain::standing::Standing;
use crate::domain::words::{ClearingKind, RuleName};

/// Asks for a contact when the last one is as long ago as the customer's cadence. One that is skipped is asked for
/// again when another cadence has passed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cadence {
    /// Whether it asks at all.
    pub on: bool,
}

impl Default for Cadence {
    fn default() -> Self {
        Cadence { on: true }
    }
}

impl Rule for Cadence {
    fn name(&self) -> RuleName {
        RuleName::Cadence
    }

    fn is_on(&self) -> bool {
        self.on
    }

    fn walks(&self, days: Stretch) -> Vec<Walk> {
        vec![Walk::Cadences(days.until)]
    }

    fn find(&self, standing: &Standing, days: Stretch) -> Vec<Item> {
        let Some(wished) = standing.summary.next_due else { return Vec::new() };
        let since = standing.silent_since();
        let every = (wished - since).num_days();
        let (counted, due) = match self.skipped(standing, since, every) {
            Some(day) => (day, after(day, every)),
            None => (since, wished),
        };
        let silent = (days.today.max(due) - since).num_days();
        let key = match standing.summary.last_contact {
            Some(_) => "today-cadence",
            None => "today-cadence-never",
        };
        let reason = Sentence::new(key).with("days", silent.max(0)).with("every", every);
        vec![Item::new(standing.customer, self.name(), counted, due).because(reason)]
    }
}

impl Cadence {
    /// The day from which it counts where it was cleared without a contact since the silence began: the day that was,
    /// or the day it would have asked on, if that came later.
    fn skipped(&self, standing: &Standing, since: NaiveDate, every: i64) -> Option<NaiveDate> {
        let cleared = standing.records.cleared.iter().filter(|clearing| {
            clearing.rule == self.name()
                && clearing.kind != ClearingKind::Snooze
                && clearing.day >= since
        });
        let counted = cleared.filter_map(|clearing| {
            let from = clearing.cause.parse().ok().filter(|from| *from >= since)?;
            Some(clearing.day.max(after(from, every)))
        });
        counted.max()
    }
}
