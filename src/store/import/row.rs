//! The rows that an import adds, borrowed from the file they stand in.

use chrono::{NaiveDate, NaiveTime};

use crate::domain::birthday::Birthday;
use crate::domain::id::{CustomerId, PointsId, ProductId, PurchaseId};
use crate::domain::words::{
    Channel, Direction, FeedbackKind, Mood, Outcome, PointsKind, Purpose, Relation,
};

/// A customer; who brought it is known later; fields as in `domain::customer::Customer`.
#[derive(Debug, Clone, PartialEq)]
pub struct NewCustomer<'a> {
    pub key: Option<&'a str>,
    pub name: &'a str,
    pub kana: Option<&'a str>,
    pub honorific: Option<&'a str>,
    pub organisation: Option<&'a str>,
    pub birthday: Option<Birthday>,
    pub since: Option<NaiveDate>,
    pub source: Option<&'a str>,
    pub channel: Option<Channel>,
    pub relation: Option<Relation>,
    pub cadence_days: Option<i64>,
    pub postal: Option<&'a str>,
    pub address: Option<&'a str>,
    pub note: Option<&'a str>,
    pub created_on: NaiveDate,
    pub archived_on: Option<NaiveDate>,
}

impl<'a> NewCustomer<'a> {
    /// A customer of whom only key and name are known.
    pub fn named(key: Option<&'a str>, name: &'a str, created_on: NaiveDate) -> NewCustomer<'a> {
        NewCustomer {
            key,
            name,
            kana: None,
            honorific: None,
            organisation: None,
            birthday: None,
            since: None,
            source: None,
            channel: None,
            relation: None,
            cadence_days: None,
            postal: None,
            address: None,
            note: None,
            created_on,
            archived_on: None,
        }
    }
}

/// A mail address or phone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewHandle<'a> {
    /// `email` or `phone`.
    pub kind: &'static str,
    /// As written.
    pub value: &'a str,
    /// As compared.
    pub canonical: &'a str,
    /// 0 for the preferred one of its kind.
    pub position: i64,
}

/// When, and under which key, a customer was in touch: what contacts, purchases and answers share; fields as in `domain::contact::Contact`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewTouch<'a> {
    pub key: Option<&'a str>,
    pub customer_id: CustomerId,
    pub day: NaiveDate,
    pub time: Option<NaiveTime>,
    pub note: Option<&'a str>,
}

/// What a contact has besides; fields as in `domain::contact::Contact`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContactWords {
    pub channel: Channel,
    pub direction: Direction,
    pub purpose: Option<Purpose>,
    pub mood: Option<Mood>,
    pub outcome: Option<Outcome>,
}

/// What a purchase has besides, minor units; fields as in `domain::purchase::Purchase`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct NewPurchase {
    pub total: i64,
    pub discount: i64,
    pub points_used: i64,
    pub voided_on: Option<NaiveDate>,
}

/// A line of a purchase; fields as in `domain::purchase::Line`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewLine {
    pub product_id: ProductId,
    pub quantity: i64,
    pub amount: i64,
}

/// What an answer has besides; fields as in `domain::feedback::Feedback`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Score {
    pub kind: FeedbackKind,
    pub score: i64,
}

/// An entry of the points ledger; fields as in `domain::points::Entry`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewPoints<'a> {
    pub key: Option<&'a str>,
    pub customer_id: CustomerId,
    pub day: NaiveDate,
    pub delta: i64,
    pub kind: PointsKind,
    pub lot_id: Option<PointsId>,
    pub expires_on: Option<NaiveDate>,
    pub purchase_id: Option<PurchaseId>,
    pub reverses_id: Option<PointsId>,
    pub note: Option<&'a str>,
}
