//! What the rules of the queue are told of one customer: its summary, and the records of the stretches of time
//! that the rules asked for.

use chrono::NaiveDate;

use super::birthday::Birthday;
use super::clearing::Clearing;
use super::customer::Summary;
use super::feedback::Feedback;
use super::id::{ContactId, CustomerId, OfferId, ProductId, PurchaseId, ReminderId};
use super::words::Relation;

/// A relation that began longer than this before the first purchase was not begun by it.
const NEW_DAYS: i64 = 30;

/// What is known of a customer for the queue.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// Who.
    pub customer: CustomerId,
    /// What is derived of its history.
    pub summary: Summary,
    /// The day it was entered.
    pub created_on: NaiveDate,
    /// Its birthday.
    pub birthday: Option<Birthday>,
    /// The day the relation began.
    pub since: Option<NaiveDate>,
    /// How close the relation is.
    pub relation: Option<Relation>,
    /// The records.
    pub records: Records,
}

/// The records of one customer that fall into the stretches asked for.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Records {
    /// Open promises, by due day.
    pub promises: Vec<Promised>,
    /// Purchases that stand, oldest first, up to the newest.
    pub sales: Vec<Sale>,
    /// Customers it brought.
    pub brought: Vec<Brought>,
    /// Products whose time to be bought again has come.
    pub restocks: Vec<Restock>,
    /// Answers, oldest first.
    pub answers: Vec<Feedback>,
    /// Contacts that left a problem open, oldest first.
    pub troubles: Vec<Trouble>,
    /// Lots with points left, by expiry.
    pub lots: Vec<Ending>,
    /// Offers not used yet, by expiry.
    pub offers: Vec<Offered>,
    /// Whether it may be sent a season's greeting.
    pub may_be_greeted: bool,
    /// What was cleared, whenever.
    pub cleared: Vec<Clearing>,
    /// The outbound contacts of the days that the fatigue guard looks at.
    pub touches: i64,
}

/// An open promise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promised {
    /// The reminder.
    pub id: ReminderId,
    /// By when.
    pub due: NaiveDate,
    /// What, in the user's words.
    pub what: Option<String>,
}

/// A purchase that stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sale {
    /// Which.
    pub id: PurchaseId,
    /// The day.
    pub day: NaiveDate,
    /// Its total, minor units.
    pub total: i64,
}

/// A customer that was brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brought {
    /// Who.
    pub id: CustomerId,
    /// What it is called.
    pub name: String,
    /// The day that was noted.
    pub day: NaiveDate,
}

/// A product with a repeat interval, bought and not bought again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restock {
    /// Which product.
    pub product: ProductId,
    /// What it is called.
    pub name: String,
    /// The day it was last bought.
    pub day: NaiveDate,
    /// Days after which it is bought again.
    pub repeat_days: i64,
}

/// A contact that left a problem open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// The contact.
    pub id: ContactId,
    /// The day.
    pub day: NaiveDate,
    /// What was said.
    pub note: Option<String>,
}

/// Points that end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ending {
    /// The last day they can be used.
    pub expires_on: NaiveDate,
    /// How many are left.
    pub left: i64,
}

/// An offer that was not used yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// Which.
    pub id: OfferId,
    /// What was promised.
    pub what: String,
    /// The last day it can be used.
    pub expires_on: NaiveDate,
}

impl Standing {
    /// Whether the relation began so long before its first purchase noted here, on `day`, that it is no new customer.
    pub fn is_known_longer_than(&self, day: NaiveDate) -> bool {
        self.since.is_some_and(|since| (day - since).num_days() > NEW_DAYS)
    }

    /// The first day of the silence that the cadence counts: the last contact, else the day it was entered.
    pub fn silent_since(&self) -> NaiveDate {
        self.summary.last_contact.unwrap_or(self.created_on)
    }
}
