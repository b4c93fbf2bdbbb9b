//! What happened with a customer, whatever it was, in one line each.

use chrono::{NaiveDate, NaiveTime};

use super::id::{ContactId, FeedbackId, PointsId, PurchaseId};
use super::words::{Channel, Direction, FeedbackKind, PointsKind};

/// One thing that happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// The day.
    pub day: NaiveDate,
    /// The time of day, where known.
    pub time: Option<NaiveTime>,
    /// What it was.
    pub what: Happening,
    /// The note of a contact or an entry, the products of a purchase, the comment of an answer.
    pub text: Option<String>,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happening {
    /// A touch.
    Contact {
        /// Its id.
        id: ContactId,
        /// Over which channel.
        channel: Channel,
        /// Who began it.
        direction: Direction,
    },
    /// A sale.
    Purchase {
        /// Its id.
        id: PurchaseId,
        /// What was paid, minor units.
        total: i64,
        /// Points it earned less those it was paid with.
        points: i64,
        /// Whether it was voided.
        void: bool,
    },
    /// Points given or taken without a purchase.
    Points {
        /// The entry's id.
        id: PointsId,
        /// What it is.
        kind: PointsKind,
        /// Points, signed.
        delta: i64,
    },
    /// A score.
    Feedback {
        /// Its id.
        id: FeedbackId,
        /// Which question it answers.
        kind: FeedbackKind,
        /// The answer.
        score: i64,
    },
}
