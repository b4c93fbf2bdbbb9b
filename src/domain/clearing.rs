//! What was cleared of the queue: the same item never returns for the same cause.

use chrono::NaiveDate;

use super::id::{ContactId, CustomerId};
use super::words::{ClearingKind, RuleName};

/// One item of the queue that was done, skipped or put off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clearing {
    /// Whose item.
    pub customer_id: CustomerId,
    /// The rule that asked.
    pub rule: RuleName,
    /// What it asked for: a record's code, a day, a year.
    pub cause: String,
    /// How it was cleared.
    pub kind: ClearingKind,
    /// The day that was.
    pub day: NaiveDate,
    /// Snoozed until this day.
    pub until: Option<NaiveDate>,
    /// Why it was skipped.
    pub why: Option<String>,
    /// The contact that answered it.
    pub contact_id: Option<ContactId>,
}
