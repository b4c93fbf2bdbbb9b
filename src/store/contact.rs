//! Contacts: what was said to whom, and when.

use rusqlite::{OptionalExtension, Row, named_params, params};

use super::column::{at_most, minutes, optional_word, word};
use super::write::{Reader, Tx};
use crate::domain::contact::Contact;
use crate::domain::id::{ContactId, CustomerId};
use crate::domain::words::{Channel, Direction, Mood, Outcome, Purpose};
use crate::error::{Error, Result};

const SELECT: &str = "SELECT id, key, customer_id, day, time, channel, direction, purpose, mood, outcome, note \
                      FROM contacts";

pub(super) fn from_row(row: &Row) -> rusqlite::Result<Contact> {
    Ok(Contact {
        id: ContactId(row.get("id")?),
        key: row.get("key")?,
        customer_id: CustomerId(row.get("customer_id")?),
        day: row.get("day")?,
        time: row.get("time")?,
        channel: word(row, "channel", Channel::parse)?,
        direction: word(row, "direction", Direction::parse)?,
        purpose: optional_word(row, "purpose", Purpose::parse)?,
        mood: optional_word(row, "mood", Mood::parse)?,
        outcome: optional_word(row, "outcome", Outcome::parse)?,
        note: row.get("note")?,
    })
}

fn unknown(id: ContactId) -> Error {
    Error::not_found("error-contact-unknown").with("contact", id.to_string())
}

impl Reader<'_> {
    /// One contact; refuses an id that is not there.
    pub fn contact(&self, id: ContactId) -> Result<Contact> {
        let mut statement = self.conn.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?;
        statement.query_row([id.0], from_row).optional()?.ok_or_else(|| unknown(id))
    }

    /// The customer's contacts, newest first; `limit` `None` gives all.
    pub fn contacts(&self, customer: CustomerId, limit: Option<u32>) -> Result<Vec<Contact>> {
        let mut statement = self.conn.prepare_cached(&format!(
            "{SELECT} WHERE customer_id = ?1 ORDER BY day DESC, time DESC, id DESC LIMIT ?2"
        ))?;
        let contacts = statement.query_map(params![customer.0, at_most(limit)], from_row)?;
        Ok(contacts.collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Stores a new contact (its `id` is ignored) and returns the id it got.
    pub fn insert_contact(&self, new: &Contact) -> Result<ContactId> {
        self.conn
            .prepare_cached(
                "INSERT INTO contacts (key, customer_id, day, time, channel, direction, purpose, mood, outcome, note) \
                 VALUES (:key, :customer_id, :day, :time, :channel, :direction, :purpose, :mood, :outcome, :note)",
            )?
            .execute(named_params! {
                ":key": new.key, ":customer_id": new.customer_id.0, ":day": new.day,
                ":time": minutes(new.time), ":channel": new.channel.word(),
                ":direction": new.direction.word(), ":purpose": new.purpose.map(Purpose::word),
                ":mood": new.mood.map(Mood::word), ":outcome": new.outcome.map(Outcome::word),
                ":note": new.note,
            })?;
        Ok(ContactId(self.conn.last_insert_rowid()))
    }

    /// Writes the fields of a stored contact.
    pub fn update_contact(&self, contact: &Contact) -> Result<()> {
        let changed = self
            .conn
            .prepare_cached(
                "UPDATE contacts SET key = :key, customer_id = :customer_id, day = :day, time = :time, \
                 channel = :channel, direction = :direction, purpose = :purpose, mood = :mood, outcome = :outcome, \
                 note = :note WHERE id = :id",
            )?
            .execute(named_params! {
                ":id": contact.id.0, ":key": contact.key, ":customer_id": contact.customer_id.0,
                ":day": contact.day, ":time": minutes(contact.time),
                ":channel": contact.channel.word(), ":direction": contact.direction.word(),
                ":purpose": contact.purpose.map(Purpose::word), ":mood": contact.mood.map(Mood::word),
                ":outcome": contact.outcome.map(Outcome::word), ":note": contact.note,
            })?;
        if changed == 0 { Err(unknown(contact.id)) } else { Ok(()) }
    }

    /// Deletes a contact; what was promised in it stays promised.
    pub fn remove_contact(&self, id: ContactId) -> Result<()> {
        self.conn
            .prepare_cached("UPDATE reminders SET contact_id = NULL WHERE contact_id = ?1")?
            .execute([id.0])?;
        // What only this contact answered is owed again.
        self.conn.prepare_cached("DELETE FROM clearings WHERE contact_id = ?1")?.execute([id.0])?;
        let removed =
            self.conn.prepare_cached("DELETE FROM contacts WHERE id = ?1")?.execute([id.0])?;
        if removed == 0 { Err(unknown(id)) } else { Ok(()) }
    }
}
