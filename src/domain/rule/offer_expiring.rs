//! An offer that was not used ends soon.

use super::{About, Item, Rule, Stretch, Walk, after, before};
use crate::domain::sentence::Sentence;
use crate::domain::standing::{Offered, Standing};
use crate::domain::words::RuleName;

/// Reminds of an offer some days before its last day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferExpiring {
    /// Whether it asks at all.
    pub on: bool,
    /// Days before.
    pub lead_days: i64,
}

impl Default for OfferExpiring {
    fn default() -> Self {
        OfferExpiring { on: true, lead_days: 14 }
    }
}

impl Rule for OfferExpiring {
    fn name(&self) -> RuleName {
        RuleName::OfferExpiring
    }

    fn is_on(&self) -> bool {
        self.on
    }

    fn walks(&self, days: Stretch) -> Vec<Walk> {
        vec![Walk::Offers(days.today, after(days.until, self.lead_days))]
    }

    fn find(&self, standing: &Standing, _: Stretch) -> Vec<Item> {
        let item = |offer: &Offered| {
            let last = offer.expires_on;
            let reason =
                Sentence::new("today-offer").with("what", offer.what.as_str()).with("day", last);
            let about =
                About { what: Some(offer.what.clone()), expires: Some(last), ..About::default() };
            Item::new(standing.customer, self.name(), offer.id, last)
                .between(before(last, self.lead_days), last)
                .because(reason)
                .about(about)
        };
        standing.records.offers.iter().map(item).collect()
    }
}
