//! Feedback: the scores customers gave.

use rusqlite::{OptionalExtension, Row, named_params};

use super::column::{minutes, word};
use super::write::{Reader, Tx};
use crate::domain::feedback::Feedback;
use crate::domain::id::{CustomerId, FeedbackId};
use crate::domain::words::FeedbackKind;
use crate::error::{Error, Result};

const SELECT: &str = "SELECT id, key, customer_id, day, time, kind, score, comment FROM feedback";

pub(super) fn from_row(row: &Row) -> rusqlite::Result<Feedback> {
    Ok(Feedback {
        id: FeedbackId(row.get("id")?),
        key: row.get("key")?,
        customer_id: CustomerId(row.get("customer_id")?),
        day: row.get("day")?,
        time: row.get("time")?,
        kind: word(row, "kind", FeedbackKind::parse)?,
        score: row.get("score")?,
        comment: row.get("comment")?,
    })
}

impl Reader<'_> {
    /// One answer; refuses an id that is not there.
    pub fn answer(&self, id: FeedbackId) -> Result<Feedback> {
        let mut statement = self.conn.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?;
        let found = statement.query_row([id.0], from_row).optional()?;
        found.ok_or_else(|| {
            Error::not_found("error-feedback-unknown").with("feedback", id.to_string())
        })
    }

    /// What the customer answered, newest first.
    pub fn feedback(&self, customer: CustomerId) -> Result<Vec<Feedback>> {
        let mut statement = self.conn.prepare_cached(&format!(
            "{SELECT} WHERE customer_id = ?1 ORDER BY day DESC, time DESC, id DESC"
        ))?;
        let answers = statement.query_map([customer.0], from_row)?;
        Ok(answers.collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Stores a new answer (its `id` is ignored) and returns the id it got.
    ///
    /// Refuses a score outside the kind's scale.
    pub fn insert_feedback(&self, new: &Feedback) -> Result<FeedbackId> {
        let (least, most) = new.kind.scale();
        if !(least..=most).contains(&new.score) {
            return Err(Error::refused("error-feedback-score")
                .with("score", new.score)
                .with("least", least)
                .with("most", most));
        }
        self.conn
            .prepare_cached(
                "INSERT INTO feedback (key, customer_id, day, time, kind, score, comment) \
                 VALUES (:key, :customer_id, :day, :time, :kind, :score, :comment)",
            )?
            .execute(named_params! {
                ":key": new.key, ":customer_id": new.customer_id.0, ":day": new.day,
                ":time": minutes(new.time), ":kind": new.kind.word(), ":score": new.score,
                ":comment": new.comment,
            })?;
        Ok(FeedbackId(self.conn.last_insert_rowid()))
    }

    /// Writes day, time, score and comment of a stored answer; customer and kind stay.
    pub fn update_feedback(&self, answer: &Feedback) -> Result<()> {
        self.conn
            .prepare_cached(
                "UPDATE feedback SET day = :day, time = :time, score = :score, comment = :comment WHERE id = :id",
            )?
            .execute(named_params! {
                ":id": answer.id.0, ":day": answer.day, ":time": minutes(answer.time),
                ":score": answer.score, ":comment": answer.comment,
            })?;
        Ok(())
    }

    /// Deletes an answer; refuses an id that is not there.
    pub fn remove_feedback(&self, id: FeedbackId) -> Result<()> {
        let removed =
            self.conn.prepare_cached("DELETE FROM feedback WHERE id = ?1")?.execute([id.0])?;
        if removed == 0 {
            return Err(Error::not_found("error-feedback-unknown").with("feedback", id.to_string()));
        }
        Ok(())
    }
}
