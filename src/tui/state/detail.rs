//! One customer as a screen shows it beside a list: the card, what is owed to it, what to say.

use crate::domain::id::CustomerId;
use crate::domain::rule::Item;
use crate::error::Result;
use crate::ops::{Card, Draft, DraftWish};
use crate::tui::work::Clerk;

/// Events of the timeline that are looked up.
const EVENTS: u32 = 100;

/// A customer with all that a screen shows of it.
#[derive(Debug)]
pub(crate) struct Detail {
    pub(crate) card: Card,
    /// What is on today's list for it, the best reason first.
    pub(crate) items: Vec<Item>,
    /// What to say, where there is a reason to say something.
    pub(crate) draft: Option<Draft>,
}

impl Detail {
    /// Looks a customer up.
    pub(crate) fn look_up(id: CustomerId, clerk: &Clerk) -> Result<Detail> {
        let items = clerk.crm.items_of(id, 0)?;
        let wish = DraftWish {
            item: None,
            template: None,
            channel: None,
            lang: clerk.lang,
            business: clerk.business.as_deref(),
        };
        // A template that cannot be filled is told of when the message is asked for.
        let draft = clerk.crm.draft(id, &clerk.shelf, &wish).ok();
        Ok(Detail { card: clerk.crm.card(id, Some(EVENTS))?, items, draft })
    }
}
