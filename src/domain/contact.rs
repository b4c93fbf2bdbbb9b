//! A contact: one touch, past.

use chrono::{NaiveDate, NaiveTime};

use super::id::{ContactId, CustomerId};
use super::words::{Channel, Direction, Mood, Outcome, Purpose};

/// One call, mail, visit, letter or message.
#[derive(Debug, Clone, PartialEq)]
pub struct Contact {
    /// 0 until it is stored.
    pub id: ContactId,
    /// Its identity in the system it was imported from.
    pub key: Option<String>,
    /// With whom.
    pub customer_id: CustomerId,
    /// The day.
    pub day: NaiveDate,
    /// The time of day, where known; whole minutes.
    pub time: Option<NaiveTime>,
    /// Over which channel.
    pub channel: Channel,
    /// Who began it.
    pub direction: Direction,
    /// What for.
    pub purpose: Option<Purpose>,
    /// How the customer seemed.
    pub mood: Option<Mood>,
    /// What came of it.
    pub outcome: Option<Outcome>,
    /// What was said.
    pub note: Option<String>,
}

impl Contact {
    /// Whether the customer was reached: only then does a contact settle or answer anything.
    pub fn reached(&self) -> bool {
        self.outcome != Some(Outcome::Absent)
    }
}
