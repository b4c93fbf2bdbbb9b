//! Reminders: promise, edit, do, remove.

use chrono::NaiveDate;

use super::Crm;
use super::typed::{given, set};
use crate::domain::id::{CustomerId, ReminderId};
use crate::domain::reminder::Reminder;
use crate::error::{Error, Result};
use crate::store::{Of, Tx};

impl Crm {
    /// Promises something to each customer by a day, as one operation.
    pub fn add_reminders(
        &mut self,
        whos: &[CustomerId],
        due: &str,
        what: Option<&str>,
    ) -> Result<Vec<Of<Reminder>>> {
        let what = what.and_then(given).map(str::to_owned);
        let due =
            self.now.planned(due).map_err(|error| self.swapped(error, due, what.as_deref()))?;
        let stamp = self.stamp("add reminder");
        self.store.write(&stamp, |tx| {
            let added = whos.iter().map(|who| {
                let mut reminder = Reminder {
                    id: ReminderId(0),
                    customer_id: *who,
                    due,
                    what: what.clone(),
                    done_on: None,
                    contact_id: None,
                    every: None,
                    first_due: None,
                };
                reminder.id = tx.insert_reminder(&reminder)?;
                named(tx, reminder)
            });
            added.collect()
        })
    }

    /// `add reminder Mary "Ring back" tomorrow`: the text where the day should be, and the other way round.
    fn swapped(&self, error: Error, due: &str, what: Option<&str>) -> Error {
        match what.filter(|what| self.now.planned(what).is_ok()) {
            Some(day) => Error::usage("error-reminder-order").with("text", due).with("day", day),
            None => error,
        }
    }

    /// Changes day and text of a reminder as typed and returns it; an empty text clears what was promised.
    pub fn edit_reminder(
        &mut self,
        id: ReminderId,
        due: Option<&str>,
        what: Option<&str>,
    ) -> Result<Of<Reminder>> {
        let due = due.map(|text| self.now.planned(text)).transpose()?;
        let stamp = self.stamp("edit reminder");
        self.store.write(&stamp, |tx| {
            let mut reminder = tx.reminder(id)?;
            reminder.due = due.unwrap_or(reminder.due);
            set(&mut reminder.what, what, |text| Ok(text.to_owned()))?;
            tx.update_reminder(&reminder)?;
            named(tx, reminder)
        })
    }

    /// Notes reminders as done today, as one operation; refuses one that is done already.
    pub fn do_reminders(&mut self, ids: &[ReminderId]) -> Result<Vec<Of<Reminder>>> {
        let today = self.now.today;
        let stamp = self.stamp("done");
        self.store.write(&stamp, |tx| ids.iter().map(|id| complete(tx, *id, today)).collect())
    }

    /// Removes reminders.
    pub fn remove_reminders(&mut self, ids: &[ReminderId]) -> Result<()> {
        let stamp = self.stamp("remove reminder");
        self.store.write(&stamp, |tx| ids.iter().try_for_each(|id| tx.remove_reminder(*id)))
    }
}

/// Notes a reminder as done on `day`; refuses one that is done already.
pub(super) fn complete(tx: &Tx, id: ReminderId, day: NaiveDate) -> Result<Of<Reminder>> {
    let reminder = tx.reminder(id)?;
    if let Some(done) = reminder.done_on {
        return Err(Error::refused("error-reminder-done")
            .with("reminder", id.to_string())
            .with("day", done.to_string()));
    }
    tx.set_reminder_done(id, day)?;
    named(tx, Reminder { done_on: Some(day), ..reminder })
}

fn named(tx: &Tx, reminder: Reminder) -> Result<Of<Reminder>> {
    Ok(Of { customer: tx.customer(reminder.customer_id)?.name, record: reminder })
}
