//! Planning: the day on which something falls, given the days the business is open.

use std::cell::OnceCell;
use std::path::Path;

use chrono::{NaiveDate, WeekdaySet};

use super::{Crm, Now};
use crate::domain::calendar::{Calendar, Planned};
use crate::domain::policy::Opening;
use crate::domain::when;
use crate::error::Result;
use crate::exchange::holidays;

/// Today, and the days the business is open; the list of holidays is read when a day is first planned.
pub(super) struct Planner {
    now: Now,
    opening: Opening,
    calendar: OnceCell<Calendar>,
}

impl Crm {
    /// What plans days.
    pub(super) fn planner(&self) -> Planner {
        Planner { now: self.now, opening: self.policy.opening.clone(), calendar: OnceCell::new() }
    }

    /// Refuses a list of holidays that cannot be read; an empty path is none.
    pub fn refuse_holidays(path: &str) -> Result<()> {
        if path.is_empty() { Ok(()) } else { holidays::read(Path::new(path)).map(drop) }
    }
}

impl Planner {
    /// Today.
    pub(super) fn today(&self) -> NaiveDate {
        self.now.today
    }

    /// The day a text plans, today or later. One named by its distance (`+3d`, `fri`, `月末`) moves to the next open
    /// day; a date and today stand, open or not.
    pub(super) fn day(&self, text: &str) -> Result<Planned> {
        let wished = self.now.planned(text)?;
        let stands = wished == self.today() || when::is_date(text);
        Ok(self.calendar()?.plan(wished, !stands))
    }

    /// The day for something that comes by itself on `wished`.
    pub(super) fn coming(&self, wished: NaiveDate) -> Result<Planned> {
        Ok(self.calendar()?.plan(wished, true))
    }

    fn calendar(&self) -> Result<&Calendar> {
        if let Some(calendar) = self.calendar.get() {
            return Ok(calendar);
        }
        let days = match &self.opening.holidays {
            Some(path) => holidays::read(Path::new(path))?,
            None => Default::default(),
        };
        let closed = when::weekdays(&self.opening.closed).unwrap_or(WeekdaySet::EMPTY);
        Ok(self.calendar.get_or_init(|| Calendar::new(closed, days)))
    }
}
