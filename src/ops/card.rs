//! Looks up the card of a customer.

use chrono::NaiveDate;

use super::Crm;
pub use crate::domain::card::Card;
use crate::domain::id::CustomerId;
use crate::error::Result;

/// The most favourite products on a card.
const FAVOURITES: u32 = 3;

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
