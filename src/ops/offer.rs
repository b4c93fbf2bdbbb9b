//! Offers: promise, edit, use, remove.

use chrono::NaiveDate;

use super::points::is_never;
use super::typed::given;
use super::{Crm, Now};
use crate::domain::id::{CustomerId, OfferId};
use crate::domain::offer::Offer;
use crate::domain::words::OfferKind;
use crate::error::{Error, Result};
use crate::store::{Of, Tx};

/// An offer as typed; what is not there stays as it is.
#[derive(Debug, Clone, Default)]
pub struct OfferChange {
    /// What is promised.
    pub what: Option<String>,
    /// What for; `other` where nothing was ever said.
    pub kind: Option<String>,
    /// The last day it can be used; `never` or an empty text for any day.
    pub expires: Option<String>,
}

impl Crm {
    /// Promises each customer the same, as one operation.
    pub fn add_offers(
        &mut self,
        whos: &[CustomerId],
        typed: &OfferChange,
    ) -> Result<Vec<Of<Offer>>> {
        let mut new = Offer {
            id: OfferId(0),
            customer_id: CustomerId(0),
            kind: OfferKind::Other,
            what: String::new(),
            issued_on: self.now.today,
            expires_on: None,
            used_on: None,
        };
        apply(self.now, &mut new, typed)?;
        let stamp = self.stamp("add offer");
        self.store.write(&stamp, |tx| {
            let added = whos.iter().map(|who| {
                let mut offer = Offer { customer_id: *who, ..new.clone() };
                offer.id = tx.insert_offer(&offer)?;
                named(tx, offer)
            });
            added.collect()
        })
    }

    /// The last day an offer can be used, as typed: `None` for `never` and an empty text.
    pub fn offer_last_day(&self, text: &str) -> Result<Option<NaiveDate>> {
        last_day(self.now, text)
    }

    /// Changes an offer as typed and returns it.
    pub fn edit_offer(&mut self, id: OfferId, typed: &OfferChange) -> Result<Of<Offer>> {
        let now = self.now;
        let stamp = self.stamp("edit offer");
        self.store.write(&stamp, |tx| {
            let mut offer = tx.offer(id)?;
            apply(now, &mut offer, typed)?;
            tx.update_offer(&offer)?;
            named(tx, offer)
        })
    }

    /// Notes offers as used on a day, today where nothing is said, as one operation; refuses one that was used
    /// already, had ended by then, or was not yet promised.
    pub fn redeem_offers(&mut self, ids: &[OfferId], at: Option<&str>) -> Result<Vec<Of<Offer>>> {
        let (day, _) = self.now.happened(at.and_then(given))?;
        let stamp = self.stamp("redeem offer");
        self.store.write(&stamp, |tx| {
            let redeemed = ids.iter().map(|id| {
                let offer = used(tx.offer(*id)?, day)?;
                tx.update_offer(&offer)?;
                named(tx, offer)
            });
            redeemed.collect()
        })
    }

    /// Removes offers.
    pub fn remove_offers(&mut self, ids: &[OfferId]) -> Result<()> {
        let stamp = self.stamp("remove offer");
        self.store.write(&stamp, |tx| ids.iter().try_for_each(|id| tx.remove_offer(*id)))
    }

    /// An offer with its customer's name.
    pub fn offer(&self, id: OfferId) -> Result<Of<Offer>> {
        let offer = self.read().offer(id)?;
        Ok(Of { customer: self.read().customer(offer.customer_id)?.name, record: offer })
    }
}

/// Reads what was typed; refuses an offer of nothing, and a last day that is over.
fn apply(now: Now, offer: &mut Offer, typed: &OfferChange) -> Result<()> {
    if let Some(what) = &typed.what {
        what.trim().clone_into(&mut offer.what);
    }
    if offer.what.is_empty() {
        return Err(Error::usage("error-offer-what"));
    }
    if let Some(kind) = typed.kind.as_deref().and_then(given) {
        offer.kind = OfferKind::require(kind)?;
    }
    if let Some(expires) = &typed.expires {
        offer.expires_on = last_day(now, expires)?;
    }
    Ok(())
}

/// The last day an offer can be used, as typed.
fn last_day(now: Now, text: &str) -> Result<Option<NaiveDate>> {
    let last = given(text).filter(|text| !is_never(text));
    last.map(|text| now.planned(text)).transpose()
}

/// The offer used on a day; refuses one that cannot be.
fn used(offer: Offer, day: NaiveDate) -> Result<Offer> {
    let refused = |key, because: NaiveDate| {
        let error = Error::refused(key).with("offer", offer.id.to_string());
        Err(error.with("day", because.to_string()))
    };
    match (offer.used_on, offer.expires_on) {
        (Some(used), _) => refused("error-offer-used", used),
        (None, Some(last)) if last < day => refused("error-offer-over", last),
        _ if day < offer.issued_on => refused("error-offer-early", offer.issued_on),
        _ => Ok(Offer { used_on: Some(day), ..offer }),
    }
}

fn named(tx: &Tx, offer: Offer) -> Result<Of<Offer>> {
    Ok(Of { customer: tx.customer(offer.customer_id)?.name, record: offer })
}
