//! Rows of `contacts.csv` and `feedback.csv`: one row, one row of the book, under a key of its own.

use chrono::{NaiveTime, Timelike};

use super::identity::{Seen, derive, own_code};
use super::report::Outcome;
use super::session::{Change, Session};
use crate::domain::contact::Contact;
use crate::domain::feedback::Feedback;
use crate::domain::id::{ContactId, CustomerId, FeedbackId};
use crate::domain::words::{Channel, Direction, FeedbackKind, Mood, Outcome as Result_, Purpose};
use crate::error::{Error, Result};
use crate::exchange::canonical::{ContactRow, FeedbackRow, Moment};
use crate::store::import::{ContactWords, NewTouch, Score, Table};

/// The keys of one file.
#[derive(Default)]
pub(super) struct Keys {
    seen: Seen,
    /// The key last derived, kept for its room.
    derived: String,
}

impl Keys {
    /// The row's own key, else the one derived from it; `None` where the file had the key before.
    pub(super) fn of<'k>(
        &'k mut self,
        key: Option<&'k str>,
        (who, at): (&str, Moment),
        amount: i64,
    ) -> Option<&'k str> {
        match key {
            Some(key) if !self.seen.note(key) => None,
            Some(key) => Some(key),
            None => {
                derive(&mut self.derived, &mut self.seen, (who, at.0, minute(at.1)), amount);
                Some(&self.derived)
            }
        }
    }
}

/// A time as it is stored: whole minutes.
pub(super) fn minute(time: Option<NaiveTime>) -> Option<NaiveTime> {
    time.and_then(|time| NaiveTime::from_hms_opt(time.hour(), time.minute(), 0))
}

impl Session<'_, '_> {
    /// The row that is in the book under this key: or under none, where the key is the code of an export.
    pub(super) fn row_of(&self, table: Table, key: &str) -> Result<Option<i64>> {
        if let Some(id) = self.bulk.row_of_key(table, key)? {
            return Ok(Some(id));
        }
        match own_code(key) {
            Some(id) if self.bulk.is_keyless(table, id)? => Ok(Some(id)),
            _ => Ok(None),
        }
    }

    /// Reports a row whose key the file had before.
    pub(super) fn skip(&mut self, line: u64, key: Option<&str>) -> Outcome {
        let why = Error::refused("error-import-twice").with("key", key.unwrap_or_default());
        self.remark(line, why);
        Outcome::Skipped
    }

    /// Takes one contact.
    pub(super) fn contact_row(
        &mut self,
        keys: &mut Keys,
        row: &ContactRow,
        line: u64,
    ) -> Result<Outcome> {
        let words = ContactWords {
            channel: row.channel.map_or(Ok(Channel::Other), Channel::require)?,
            direction: row.direction.map_or(Ok(Direction::Outbound), Direction::require)?,
            purpose: row.purpose.map(Purpose::require).transpose()?,
            mood: row.mood.map(Mood::require).transpose()?,
            outcome: row.outcome.map(Result_::require).transpose()?,
        };
        let customer_id = self.customer_of(row.customer)?;
        let Some(key) = keys.of(row.key, (row.customer, row.at), 0) else {
            return Ok(self.skip(line, row.key));
        };
        let (day, time) = (row.at.0, minute(row.at.1));
        let Some(id) = self.row_of(Table::Contacts, key)? else {
            let touch = NewTouch { key: Some(key), customer_id, day, time, note: row.note };
            self.bulk.add_contact(&touch, &words)?;
            return Ok(Outcome::Added);
        };
        let known = self.bulk.book().contact(ContactId(id))?;
        same_customer(known.customer_id, customer_id, key)?;
        let laid = Contact {
            day,
            time: time.or(known.time),
            channel: row.channel.map_or(known.channel, |_| words.channel),
            direction: row.direction.map_or(known.direction, |_| words.direction),
            purpose: words.purpose.or(known.purpose),
            mood: words.mood.or(known.mood),
            outcome: words.outcome.or(known.outcome),
            note: row.note.map(str::to_owned).or_else(|| known.note.clone()),
            ..known.clone()
        };
        if laid == known {
            return Ok(Outcome::Unchanged);
        }
        self.change(Change::Contact(Box::new(laid)))?;
        Ok(Outcome::Updated)
    }

    /// Takes one answer.
    pub(super) fn feedback_row(
        &mut self,
        keys: &mut Keys,
        row: &FeedbackRow,
        line: u64,
    ) -> Result<Outcome> {
        let kind = match row.kind {
            Some(word) => FeedbackKind::require(word)?,
            None => self.options.feedback.unwrap_or(FeedbackKind::Nps),
        };
        let (least, most) = kind.scale();
        if !(least..=most).contains(&row.score) {
            return Err(Error::refused("error-feedback-score")
                .with("score", row.score)
                .with("least", least)
                .with("most", most));
        }
        let customer_id = self.customer_of(row.customer)?;
        let Some(key) = keys.of(row.key, (row.customer, row.at), row.score) else {
            return Ok(self.skip(line, row.key));
        };
        let (day, time) = (row.at.0, minute(row.at.1));
        let Some(id) = self.row_of(Table::Feedback, key)? else {
            let touch = NewTouch { key: Some(key), customer_id, day, time, note: row.comment };
            self.bulk.add_feedback(&touch, &Score { kind, score: row.score })?;
            return Ok(Outcome::Added);
        };
        let known = self.bulk.book().answer(FeedbackId(id))?;
        same_customer(known.customer_id, customer_id, key)?;
        let laid = Feedback {
            day,
            time: time.or(known.time),
            score: row.score,
            comment: row.comment.map(str::to_owned).or_else(|| known.comment.clone()),
            ..known.clone()
        };
        if laid == known {
            return Ok(Outcome::Unchanged);
        }
        self.change(Change::Feedback(Box::new(laid)))?;
        Ok(Outcome::Updated)
    }
}

/// Refuses a key under which the book knows another customer's row.
pub(super) fn same_customer(known: CustomerId, given: CustomerId, key: &str) -> Result<()> {
    if known == given {
        return Ok(());
    }
    Err(Error::refused("error-import-owner").with("key", key).with("who", known.to_string()))
}
