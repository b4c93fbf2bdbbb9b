//! What forms are filled in with, each kind as one operation of `ops`.

use super::{customer, give, log};
use crate::domain::customer::Profile;
use crate::domain::id::CustomerId;
use crate::domain::sentence::Sentence;
use crate::error::Result;
use crate::ops::{
    ContactChange, Crm, CustomerChange, FeedbackGiven, OfferChange, PointsUse, PurchaseChange,
    ReminderChange,
};

/// What a form was filled in with, as typed; for several customers the same for each.
#[derive(Debug, Clone)]
pub(crate) enum Entry {
    /// `next` is the day of a promise, `answers` the items of the queue it answers.
    Contact {
        whos: Vec<CustomerId>,
        typed: ContactChange,
        next: Option<String>,
        answers: Vec<String>,
    },
    Purchase {
        whos: Vec<CustomerId>,
        typed: PurchaseChange,
        points: PointsUse,
    },
    Feedback {
        whos: Vec<CustomerId>,
        typed: FeedbackGiven,
    },
    Reminder {
        whos: Vec<CustomerId>,
        typed: ReminderChange,
    },
    Offer {
        whos: Vec<CustomerId>,
        typed: OfferChange,
    },
    /// Points that are given.
    Award {
        whos: Vec<CustomerId>,
        points: String,
        expires: Option<String>,
        why: Option<String>,
    },
    /// Points that are spent.
    Redeem {
        whos: Vec<CustomerId>,
        points: String,
        why: Option<String>,
    },
    /// A new customer; added though it seems to be known, if so.
    Add {
        typed: CustomerChange,
        allow_duplicate: bool,
    },
    /// A customer that was seen before.
    Edit {
        typed: CustomerChange,
        seen: Profile,
    },
    EditSeveral {
        ids: Vec<CustomerId>,
        typed: CustomerChange,
    },
}

impl Entry {
    /// Writes it down; returns what was done, and the customer that was added or changed.
    pub(super) fn perform(self, crm: &mut Crm) -> Result<(Sentence, Option<CustomerId>)> {
        let said = match self {
            Entry::Contact { whos, typed, next, answers } => {
                log::contact(&crm.log_contacts(&whos, &typed, next.as_deref(), &answers)?)
            }
            Entry::Purchase { whos, typed, points } => {
                log::purchase(&crm.log_purchases(&whos, &typed, &points)?)
            }
            Entry::Feedback { whos, typed } => log::feedback(&crm.log_feedback(&whos, &typed)?),
            Entry::Reminder { whos, typed } => give::reminder(&crm.add_reminders(&whos, &typed)?),
            Entry::Offer { whos, typed } => give::offer(&crm.add_offers(&whos, &typed)?),
            Entry::Award { whos, points, expires, why } => {
                let (expires, why) = (expires.as_deref(), why.as_deref());
                give::points("form-said-award", &crm.award_points(&whos, &points, expires, why)?)
            }
            Entry::Redeem { whos, points, why } => {
                let moved = crm.redeem_points(&whos, &points, None, why.as_deref())?;
                give::points("form-said-redeem", &moved)
            }
            Entry::Add { typed, allow_duplicate } => {
                let id = crm.add_customer(&typed, allow_duplicate)?;
                return Ok((customer::written(crm, "form-said-added", &[id])?, Some(id)));
            }
            Entry::Edit { typed, seen } => {
                let id = seen.customer.id;
                crm.edit_customer_seen(id, &typed, &seen)?;
                return Ok((customer::written(crm, "form-said-edited", &[id])?, Some(id)));
            }
            Entry::EditSeveral { ids, typed } => {
                crm.edit_customers(&ids, &typed)?;
                customer::written(crm, "form-said-edited", &ids)?
            }
        };
        Ok((said, None))
    }
}
