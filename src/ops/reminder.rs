//! Reminders: promise, edit, do, remove; those that return leave a successor when they are done.

use std::borrow::Borrow;

use chrono::NaiveDate;

use super::Crm;
use super::planner::Planner;
use super::typed::{given, set};
use crate::domain::calendar::Planned;
use crate::domain::every::Every;
use crate::domain::id::{CustomerId, ReminderId};
use crate::domain::reminder::Reminder;
use crate::error::{Error, Result};
use crate::store::{Of, Reader, Tx};

/// Fields as typed; `None` leaves a field as it is, an empty text clears it.
#[derive(Debug, Clone, Default)]
pub struct ReminderChange {
    /// By when; never cleared.
    pub due: Option<String>,
    /// What was promised.
    pub what: Option<String>,
    /// How often it returns.
    pub every: Option<String>,
}

/// A reminder that was written, and how its day came about.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedReminder {
    /// The reminder.
    pub reminder: Of<Reminder>,
    /// Its day among those the business is open; `None` where the day was not planned anew.
    pub planned: Option<Planned>,
}

impl Borrow<Of<Reminder>> for PlannedReminder {
    fn borrow(&self) -> &Of<Reminder> {
        &self.reminder
    }
}

impl Crm {
    /// Promises something to each customer by a day, as one operation.
    pub fn add_reminders(
        &mut self,
        whos: &[CustomerId],
        typed: &ReminderChange,
    ) -> Result<Vec<PlannedReminder>> {
        let what = typed.what.as_deref().and_then(given).map(str::to_owned);
        let due = typed.due.as_deref().unwrap_or_default();
        let planned = self.planner().day(due);
        let planned = planned.map_err(|error| self.swapped(error, due, what.as_deref()))?;
        let every = typed.every.as_deref().and_then(given).map(Every::parse).transpose()?;
        let stamp = self.stamp("add reminder");
        self.store.write(&stamp, |tx| {
            let added = whos.iter().map(|who| {
                let mut reminder = Reminder {
                    id: ReminderId(0),
                    customer_id: *who,
                    due: planned.day,
                    what: what.clone(),
                    done_on: None,
                    contact_id: None,
                    every,
                    first_due: every.map(|_| planned.wished),
                };
                reminder.id = tx.insert_reminder(&reminder)?;
                Ok(PlannedReminder { reminder: named(tx, reminder)?, planned: Some(planned) })
            });
            added.collect()
        })
    }

    /// `add reminder Mary "Ring back" tomorrow`: the text where the day should be, and the other way round.
    fn swapped(&self, error: Error, due: &str, what: Option<&str>) -> Error {
        let is_typing = error.key() == "error-when-unknown";
        match what.filter(|what| is_typing && self.now.planned(what).is_ok()) {
            Some(day) => Error::usage("error-reminder-order").with("text", due).with("day", day),
            None => error,
        }
    }

    /// Changes a reminder as typed and returns it. A new day or a new interval is what its returns are counted from.
    pub fn edit_reminder(
        &mut self,
        id: ReminderId,
        typed: &ReminderChange,
    ) -> Result<PlannedReminder> {
        let planner = self.planner();
        let planned = typed.due.as_deref().map(|text| planner.day(text)).transpose()?;
        let stamp = self.stamp("edit reminder");
        self.store.write(&stamp, |tx| {
            let mut reminder = tx.reminder(id)?;
            let before = reminder.every;
            reminder.due = planned.map_or(reminder.due, |planned| planned.day);
            set(&mut reminder.what, typed.what.as_deref(), |text| Ok(text.to_owned()))?;
            set(&mut reminder.every, typed.every.as_deref(), Every::parse)?;
            let anew = planned.is_some() || reminder.every != before;
            let first = planned.map_or(reminder.due, |planned| planned.wished);
            reminder.first_due = match reminder.every {
                Some(_) if anew => Some(first),
                Some(_) => reminder.first_due,
                None => None,
            };
            tx.update_reminder(&reminder)?;
            Ok(PlannedReminder { reminder: named(tx, reminder)?, planned })
        })
    }

    /// Removes reminders.
    pub fn remove_reminders(&mut self, ids: &[ReminderId]) -> Result<()> {
        let stamp = self.stamp("remove reminder");
        self.store.write(&stamp, |tx| ids.iter().try_for_each(|id| tx.remove_reminder(*id)))
    }
}

/// The reminder, if it is not done.
pub(super) fn open_reminder(reader: &Reader, id: ReminderId) -> Result<Reminder> {
    let reminder = reader.reminder(id)?;
    match reminder.done_on {
        None => Ok(reminder),
        Some(done) => Err(Error::refused("error-reminder-done")
            .with("reminder", id.to_string())
            .with("day", done.to_string())),
    }
}

/// Notes an open reminder as done on `day`. One that returns leaves a successor, which is handed back: on the first of
/// its days after today and after the day it was due, or the next open day, while its days go on being counted from
/// the first.
pub(super) fn complete_reminder(
    tx: &Tx,
    reminder: &Reminder,
    day: NaiveDate,
    planner: &Planner,
) -> Result<Option<PlannedReminder>> {
    tx.set_reminder_done(reminder.id, day)?;
    let Some(every) = reminder.every else { return Ok(None) };
    let first = reminder.first_due.unwrap_or(reminder.due);
    let Some(wished) = every.next(first, planner.today().max(reminder.due)) else {
        return Ok(None);
    };
    let planned = planner.coming(wished)?;
    let mut next =
        Reminder { due: planned.day, done_on: None, first_due: Some(first), ..reminder.clone() };
    next.id = tx.insert_reminder(&next)?;
    Ok(Some(PlannedReminder { reminder: named(tx, next)?, planned: Some(planned) }))
}

fn named(tx: &Tx, reminder: Reminder) -> Result<Of<Reminder>> {
    Ok(Of { customer: tx.customer(reminder.customer_id)?.name, record: reminder })
}
