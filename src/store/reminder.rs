//! Reminders: what is owed to a customer by a day.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Params, Row, named_params, params};

use super::column::optional_word;
use super::write::{Reader, Tx};
use crate::domain::every::Every;
use crate::domain::id::{ContactId, CustomerId, ReminderId};
use crate::domain::reminder::Reminder;
use crate::error::{Error, Result};

const SELECT: &str =
    "SELECT id, customer_id, due, what, done_on, contact_id, every, first_due FROM reminders";

pub(super) fn from_row(row: &Row) -> rusqlite::Result<Reminder> {
    Ok(Reminder {
        id: ReminderId(row.get("id")?),
        customer_id: CustomerId(row.get("customer_id")?),
        due: row.get("due")?,
        what: row.get("what")?,
        done_on: row.get("done_on")?,
        contact_id: row.get::<_, Option<i64>>("contact_id")?.map(ContactId),
        every: optional_word(row, "every", |text| Every::parse(text).ok())?,
        first_due: row.get("first_due")?,
    })
}

fn unknown(id: ReminderId) -> Error {
    Error::not_found("error-reminder-unknown").with("reminder", id.to_string())
}

impl Reader<'_> {
    /// One reminder; refuses an id that is not there.
    pub fn reminder(&self, id: ReminderId) -> Result<Reminder> {
        let mut statement = self.conn.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?;
        statement.query_row([id.0], from_row).optional()?.ok_or_else(|| unknown(id))
    }

    /// What is still owed to the customer, by due day.
    pub fn open_reminders(&self, customer: CustomerId) -> Result<Vec<Reminder>> {
        self.reminders_where("customer_id = ?1 AND done_on IS NULL ORDER BY due, id", [customer.0])
    }

    /// What was promised to the customer in a contact and was due by `day`, the day of a new contact, by due day.
    ///
    /// Reminders that no contact promised are not among them: only the user knows whether the contact settled them.
    pub fn settled_by_contact(
        &self,
        customer: CustomerId,
        day: NaiveDate,
    ) -> Result<Vec<Reminder>> {
        self.reminders_where(
            "customer_id = ?1 AND due <= ?2 AND done_on IS NULL AND contact_id IS NOT NULL ORDER BY due, id",
            params![customer.0, day],
        )
    }

    /// What is owed to anyone, by due day: up to and with `until`, and also what was done where `done`.
    pub fn reminders(&self, done: bool, until: Option<NaiveDate>) -> Result<Vec<Reminder>> {
        let open = if done { "" } else { "done_on IS NULL AND " };
        self.reminders_where(&format!("{open}(?1 IS NULL OR due <= ?1) ORDER BY due, id"), [until])
    }

    fn reminders_where(&self, condition: &str, values: impl Params) -> Result<Vec<Reminder>> {
        let mut statement = self.conn.prepare_cached(&format!("{SELECT} WHERE {condition}"))?;
        let reminders = statement.query_map(values, from_row)?;
        Ok(reminders.collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Stores a new reminder (its `id` is ignored) and returns the id it got.
    pub fn insert_reminder(&self, new: &Reminder) -> Result<ReminderId> {
        self.conn
            .prepare_cached(
                "INSERT INTO reminders (customer_id, due, what, done_on, contact_id, every, first_due) \
                 VALUES (:customer_id, :due, :what, :done_on, :contact_id, :every, :first_due)",
            )?
            .execute(named_params! {
                ":customer_id": new.customer_id.0, ":due": new.due, ":what": new.what,
                ":done_on": new.done_on, ":contact_id": new.contact_id.map(|id| id.0),
                ":every": new.every.map(|every| every.to_string()), ":first_due": new.first_due,
            })?;
        Ok(ReminderId(self.conn.last_insert_rowid()))
    }

    /// Writes the fields of a stored reminder.
    pub fn update_reminder(&self, reminder: &Reminder) -> Result<()> {
        let changed = self
            .conn
            .prepare_cached(
                "UPDATE reminders SET customer_id = :customer_id, due = :due, what = :what, done_on = :done_on, \
                 contact_id = :contact_id, every = :every, first_due = :first_due WHERE id = :id",
            )?
            .execute(named_params! {
                ":id": reminder.id.0, ":customer_id": reminder.customer_id.0, ":due": reminder.due,
                ":what": reminder.what, ":done_on": reminder.done_on,
                ":contact_id": reminder.contact_id.map(|id| id.0),
                ":every": reminder.every.map(|every| every.to_string()), ":first_due": reminder.first_due,
            })?;
        if changed == 0 { Err(unknown(reminder.id)) } else { Ok(()) }
    }

    /// Notes that a reminder was done on `day`.
    pub fn set_reminder_done(&self, id: ReminderId, day: NaiveDate) -> Result<()> {
        let changed = self
            .conn
            .prepare_cached("UPDATE reminders SET done_on = ?2 WHERE id = ?1")?
            .execute(params![id.0, day])?;
        if changed == 0 { Err(unknown(id)) } else { Ok(()) }
    }

    /// Deletes a reminder.
    pub fn remove_reminder(&self, id: ReminderId) -> Result<()> {
        let removed =
            self.conn.prepare_cached("DELETE FROM reminders WHERE id = ?1")?.execute([id.0])?;
        if removed == 0 { Err(unknown(id)) } else { Ok(()) }
    }
}
