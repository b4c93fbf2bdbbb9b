//! The card of one customer: all that is worth knowing before a call.

use std::borrow::Borrow;

use chrono::NaiveDate;

use super::Crm;
use crate::domain::customer::{CustomerRow, Profile};
use crate::domain::id::CustomerId;
use crate::domain::offer::Offer;
use crate::domain::reminder::Reminder;
use crate::domain::timeline::Event;
use crate::error::Result;

/// The most favourite products on a card.
const FAVOURITES: u32 = 3;

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

impl Crm {
    /// The card of a customer with its newest `events`; `None` takes all.
    pub fn card(&self, id: CustomerId, events: Option<u32>) -> Result<Card> {
        let reader = self.read();
        let today = self.now.today;
        let profile = reader.profile(id)?;
        let referrer = match profile.customer.referred_by {
            Some(id) => Some((id, reader.customer(id)?.name)),
            None => None,
        };
        let brought = reader.referred_by(id)?;
        Ok(Card {
            row: reader.customer_row(id, today)?,
            profile,
            referrer,
            brought: brought.into_iter().map(|customer| (customer.id, customer.name)).collect(),
            reminders: reader.open_reminders(id)?,
            offers: reader.open_offers(id, today)?,
            expiring: self.expiring(id)?,
            favourites: reader.favourites(id, FAVOURITES)?,
            timeline: reader.timeline(id, events)?,
        })
    }

    pub(super) fn expiring(&self, id: CustomerId) -> Result<Option<(NaiveDate, i64)>> {
        let today = self.now.today;
        let lots = self.read().lots(id, today)?;
        let open = lots
            .iter()
            .filter(|lot| lot.left > 0)
            .filter_map(|lot| Some((lot.expires_on.filter(|last| *last >= today)?, lot.left)));
        let open: Vec<(NaiveDate, i64)> = open.collect();
        let Some(first) = open.iter().map(|(day, _)| *day).min() else { return Ok(None) };
        Ok(Some((first, open.iter().filter(|(day, _)| *day == first).map(|(_, left)| left).sum())))
    }
}
