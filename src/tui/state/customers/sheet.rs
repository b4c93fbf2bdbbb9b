//! What is seen of the selected customer beside the list: one sheet a tab, looked up when it is looked at.

use crate::domain::address::addressed;
use crate::domain::contact::Contact;
use crate::domain::customer::Profile;
use crate::domain::id::CustomerId;
use crate::domain::purchase::Purchase;
use crate::domain::rule::Item;
use crate::domain::statement::Statement;
use crate::domain::timeline::Event;
use crate::error::Result;
use crate::ops::{Card, Query, Records};
use crate::tui::work::Clerk;

/// Records that are looked up at first; so many more when their end is reached.
pub(crate) const RECORDS: u32 = 100;
/// Events that the overview is made of.
pub(crate) const EVENTS: u32 = 100;

/// The tabs, in their order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Tab {
    #[default]
    Overview,
    Timeline,
    Purchases,
    Points,
    Notes,
}

impl Tab {
    /// All, in their order.
    pub(crate) const ALL: [Tab; 5] =
        [Tab::Overview, Tab::Timeline, Tab::Purchases, Tab::Points, Tab::Notes];

    /// The key of its name.
    pub(crate) fn text_key(self) -> &'static str {
        match self {
            Tab::Overview => "people-tab-overview",
            Tab::Timeline => "people-tab-timeline",
            Tab::Purchases => "people-tab-purchases",
            Tab::Points => "people-tab-points",
            Tab::Notes => "people-tab-notes",
        }
    }

    /// The tab to the left or right, if there is one.
    pub(crate) fn beside(self, right: bool) -> Option<Tab> {
        let at = self as usize;
        let other = if right { at.checked_add(1) } else { at.checked_sub(1) };
        other.and_then(|at| Tab::ALL.get(at)).copied()
    }
}

/// A sheet of a customer.
#[derive(Debug)]
pub(crate) struct Sheet {
    pub(crate) id: CustomerId,
    /// How it is addressed.
    pub(crate) name: String,
    pub(crate) tab: Tab,
    pub(crate) content: Content,
    /// Whether there are older records than those looked up.
    pub(crate) has_more: bool,
    /// Records that were asked for.
    pub(crate) limit: u32,
}

/// What stands on a sheet.
#[derive(Debug)]
pub(crate) enum Content {
    /// All that is known, and what is on today's list for it, the best reason first.
    Overview(Box<Card>, Vec<Item>),
    /// What happened, newest first.
    Timeline(Vec<Event>),
    /// Purchases with their lines, newest first.
    Purchases(Vec<Purchase>),
    /// Points as they stand today.
    Points(Statement),
    /// The note and the facts, and contacts in which something was noted, newest first.
    Notes(Box<Profile>, Vec<Contact>),
}

/// Looks up a sheet with at most so many records.
pub(crate) fn look_up(id: CustomerId, tab: Tab, limit: u32, clerk: &Clerk) -> Result<Sheet> {
    let crm = &clerk.crm;
    let profile = crm.read().profile(id)?;
    let name = addressed(&profile.customer, clerk.lang);
    let (content, found) = match tab {
        Tab::Overview => {
            let card = crm.card(id, Some(EVENTS))?;
            (Content::Overview(Box::new(card), crm.items_of(id, 0)?), 0)
        }
        Tab::Timeline => {
            let events = crm.read().timeline(id, Some(limit))?;
            let found = events.len();
            (Content::Timeline(events), found)
        }
        Tab::Purchases => {
            let mut found = Vec::new();
            let which = records(id, limit, clerk);
            crm.read().each_purchase(&which, |purchase| {
                found.push(purchase.record);
                Ok(())
            })?;
            let count = found.len();
            (Content::Purchases(found), count)
        }
        Tab::Points => (Content::Points(crm.statement(id, None)?), 0),
        Tab::Notes => {
            let (mut noted, mut count) = (Vec::new(), 0);
            crm.read().each_contact(&records(id, limit, clerk), |contact| {
                count += 1;
                noted.extend(Some(contact.record).filter(|contact| contact.note.is_some()));
                Ok(())
            })?;
            (Content::Notes(Box::new(profile), noted), count)
        }
    };
    let has_more = found >= usize::try_from(limit).unwrap_or(usize::MAX);
    Ok(Sheet { id, name, tab, content, has_more, limit })
}

/// The newest records of a customer, archived or not.
fn records(id: CustomerId, limit: u32, clerk: &Clerk) -> Records {
    let limit = usize::try_from(limit).ok();
    let filter = clerk.crm.filter("archived:any").unwrap_or_default();
    let query = Query { filter, limit, ..Query::all(clerk.crm.now.today) };
    Records { query, who: Some(id), span: None }
}
