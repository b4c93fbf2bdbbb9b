//! What is said of something that was planned: by when, how often, and whether the business is open then.

use crate::cli::app::App;
use crate::domain::calendar::{Fit, Planned};
use crate::domain::every::Every;
use crate::ops::PlannedReminder;
use crate::output::Cell;
use crate::t;

impl App {
    /// `R5: Mary, due 2026-11-24 Tue. Comes back every month. You are closed on ...`
    pub(crate) fn promised(&self, planned: &PlannedReminder) -> String {
        let reminder = &planned.reminder.record;
        let mut said = t!(
            self.texts,
            "done-reminder",
            code = reminder.id.to_string(),
            name = planned.reminder.customer.as_str(),
            day = self.moment(reminder.due, None)
        );
        if let Some(every) = reminder.every {
            said += &t!(self.texts, "done-reminder-every", every = self.texts.every(every));
        }
        said + &self.fit(planned.planned)
    }

    /// `Next time: R6, 2026-12-24 Thu.`
    pub(crate) fn next_time(&self, next: &PlannedReminder) -> String {
        let reminder = &next.reminder.record;
        let (code, day) = (reminder.id.to_string(), self.moment(reminder.due, None));
        t!(self.texts, "done-reminder-next", code = code, day = day) + &self.fit(next.planned)
    }

    /// What is to be known of a planned day where the business is closed on it, or on the one wished for.
    pub(crate) fn fit(&self, planned: Option<Planned>) -> String {
        match planned {
            Some(Planned { fit: Fit::Moved, wished, .. }) => {
                t!(self.texts, "done-planned-moved", day = self.moment(wished, None))
            }
            Some(Planned { fit: Fit::Closed, .. }) => self.texts.get("done-planned-closed", &[]),
            _ => String::new(),
        }
    }
}

/// How often something returns, as a cell.
pub(crate) fn every(every: Option<Every>) -> Cell {
    every.map_or(Cell::None, |every| Cell::Every {
        step: every.to_string(),
        number: i64::from(every.number()),
        word: every.word(),
    })
}
