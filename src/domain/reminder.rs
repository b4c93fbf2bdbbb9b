//! A reminder: a follow-up with a date, promised by hand.

use chrono::NaiveDate;

use super::every::Every;
use super::id::{ContactId, CustomerId, ReminderId};

/// Something owed to a customer by a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Reminder {
    /// 0 until it is stored.
    pub id: ReminderId,
    /// To whom.
    pub customer_id: CustomerId,
    /// By when.
    pub due: NaiveDate,
    /// What, in the user's words.
    pub what: Option<String>,
    /// The day it was done.
    pub done_on: Option<NaiveDate>,
    /// The contact in which it was promised.
    pub contact_id: Option<ContactId>,
    /// How often it returns.
    pub every: Option<Every>,
    /// The day that its returns are counted from.
    pub first_due: Option<NaiveDate>,
}
