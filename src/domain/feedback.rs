//! Feedback: a score a customer gave, with what was said.

use chrono::{NaiveDate, NaiveTime};

use super::id::{CustomerId, FeedbackId};
use super::words::FeedbackKind;

/// One answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Feedback {
    /// 0 until it is stored.
    pub id: FeedbackId,
    /// Its identity in the system it was imported from.
    pub key: Option<String>,
    /// Whose.
    pub customer_id: CustomerId,
    /// The day.
    pub day: NaiveDate,
    /// The time of day, where known; whole minutes.
    pub time: Option<NaiveTime>,
    /// Which question it answers.
    pub kind: FeedbackKind,
    /// 0 to 10 for NPS, 1 to 5 for CSAT.
    pub score: i64,
    /// What was said.
    pub comment: Option<String>,
}

impl FeedbackKind {
    /// The least and the most that can be answered.
    pub fn scale(self) -> (i64, i64) {
        match self {
            FeedbackKind::Nps => (0, 10),
            FeedbackKind::Csat => (1, 5),
        }
    }
}
