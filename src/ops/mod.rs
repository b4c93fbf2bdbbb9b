//! Use cases: one verb, one method of `Crm`, whatever the interface. Prints nothing, reads no clock.

mod ahead;
mod backup;
mod book;
mod card;
mod clear;
mod contact;
mod customer;
mod demo;
mod draft;
mod export;
mod feedback;
mod ical;
pub mod import;
mod list;
mod offer;
mod planner;
mod points;
mod product;
mod purchase;
mod referral;
mod reminder;
mod resolve;
mod stage;
#[cfg(test)]
mod tests;
mod today;
mod typed;

use std::path::Path;

use chrono::{NaiveDate, NaiveTime};

use crate::domain::filter::{Context, Filter};
use crate::domain::money::Currency;
use crate::domain::policy::Policy;
use crate::domain::when::{self, Lean};
use crate::error::Result;
pub use crate::message::{Entry, Shelf};
pub use crate::store::{Copy, Due, Finding, Of, Query, Records, Yearly};
use crate::store::{Reader, Stamp, Store};

pub use card::Card;
pub use clear::{AHEAD, Cleared};
pub use contact::{ContactChange, LoggedContact};
pub use customer::{CustomerChange, profile_fields};
pub use demo::{Place, Roles};
pub use draft::{Draft, DraftWish};
pub use feedback::FeedbackGiven;
pub use ical::{CalendarDay, CalendarExport, Told};
pub use list::{Dated, Lapsed, Occasion, anniversary};
pub use offer::OfferChange;
pub use points::{Holder, MovedPoints};
pub use product::ProductChange;
pub use purchase::{LoggedPurchase, PointsUse, PurchaseChange, Quote, VoidedPurchase};
pub use referral::Referral;
pub use reminder::{PlannedReminder, ReminderChange};
pub use stage::{StageCount, Stages};
pub use today::{QueueRow, Today, Wanted};

/// The program's idea of now, in the owner's time zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// Today.
    pub today: NaiveDate,
    /// The time of day; `None` where today was given by hand.
    pub time: Option<NaiveTime>,
}

/// The seam between the interfaces and the book: what one can do, the other can.
pub struct Crm {
    /// The book.
    pub store: Store,
    /// How the owner wants the business run.
    pub policy: Policy,
    /// What is taken for now.
    pub now: Now,
}

impl Crm {
    /// Opens the book at `path`, making it if it is absent; with `dry_run` nothing is ever written to it.
    pub fn open(path: &Path, policy: Policy, now: Now, dry_run: bool) -> Result<Crm> {
        Ok(Crm { store: Store::open(path, &policy, dry_run)?, policy, now })
    }

    /// An empty book in memory.
    pub fn in_memory(policy: Policy, now: Now) -> Result<Crm> {
        Ok(Crm { store: Store::in_memory(&policy)?, policy, now })
    }

    /// The book, to look at.
    pub fn read(&self) -> Reader<'_> {
        self.store.reader()
    }

    /// The currency of every amount in the book.
    pub fn currency(&self) -> Result<Currency> {
        Currency::parse(&self.policy.currency)
    }

    /// A filter as it was typed.
    pub fn filter(&self, text: &str) -> Result<Filter> {
        let context = Context { today: self.now.today, currency: self.currency()? };
        Filter::parse(text, &context)
    }

    /// Which records a list is asked for: those of a customer and a period, where they are named.
    pub fn records(
        &self,
        query: Query,
        who: Option<&str>,
        period: Option<&str>,
    ) -> Result<Records> {
        let who = who.map(|who| self.resolve(who)).transpose()?;
        let span = period.map(|text| when::span(text, self.now.today, Lean::Past)).transpose()?;
        Ok(Records { query, who, span })
    }

    /// What stamps a write of `command`.
    pub(crate) fn stamp(&self, command: &str) -> Stamp {
        let at = match self.now.time {
            Some(time) => format!("{}T{}", self.now.today, time.format("%H:%M:%S")),
            None => self.now.today.to_string(),
        };
        Stamp { at, command: command.to_owned() }
    }
}
