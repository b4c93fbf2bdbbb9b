//! The card of one customer: all that is worth knowing before a call.

use std::borrow::Borrow;

use chrono::NaiveDate;

use super::customer::{CustomerRow, Profile};
use super::id::CustomerId;
use super::offer::Offer;
use super::reminder::Reminder;
use super::timeline::Event;

/// A customer with everything that is known of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// The row of every list.
    pub row: CustomerRow,
    /// What was entered by hand.
    pub profile: Profile,
    /// Who brought it, and what that one is called.
    pub referrer: Option<(CustomerId, String)>,
    /// Whom it brought, oldest first.
    pub brought: Vec<(CustomerId, String)>,
    /// What is owed to it, by due day.
    pub reminders: Vec<Reminder>,
    /// What it was promised and can still use, by last day.
    pub offers: Vec<Offer>,
    /// The next day on which points are lost, and how many.
    pub expiring: Option<(NaiveDate, i64)>,
    /// The products it bought most often, with the number of purchases.
    pub favourites: Vec<(String, i64)>,
    /// What happened, newest first.
    pub timeline: Vec<Event>,
}

impl Borrow<CustomerRow> for Card {
    fn borrow(&self) -> &CustomerRow {
        &self.row
    }
}
