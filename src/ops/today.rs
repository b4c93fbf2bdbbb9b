//! The queue of a day: whom to get in touch with, why, and over which channel.

use std::borrow::Borrow;

use chrono::{Days, NaiveDate};

use super::list::in_days;
use super::{Crm, Query};
use crate::domain::customer::CustomerRow;
use crate::domain::id::CustomerId;
use crate::domain::policy::Policy;
use crate::domain::queue::{Owed, Rank, queue};
use crate::domain::rule::{Item, Rule, Stretch, Walk};
use crate::domain::sentence::Sentence;
use crate::domain::words::{Channel, RuleName};
use crate::error::{Error, Result};
use crate::store::Reader;

/// What of the queue is asked for.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// Also what comes up in so many days.
    pub days: u32,
    /// Only what this rule asks for.
    pub only: Option<RuleName>,
    /// Only these customers, and so many rows.
    pub query: Query,
}

/// The queue.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Today {
    /// Customers to get in touch with, best first.
    pub rows: Vec<QueueRow>,
    /// How many there are, those beyond the limit counted.
    pub count: usize,
    /// Customers left in peace because they were contacted often of late.
    pub held: Vec<QueueRow>,
}

/// One customer of the queue.
#[derive(Debug, Clone, PartialEq)]
pub struct QueueRow {
    /// Who.
    pub customer: CustomerRow,
    /// Why, the best reason first.
    pub items: Vec<Item>,
    /// The channel to use.
    pub channel: Channel,
    /// Why it stands where it stands.
    pub rank: Rank,
    /// Whether it is left in peace because it was contacted often of late.
    pub is_held: bool,
}

impl Borrow<CustomerRow> for QueueRow {
    fn borrow(&self) -> &CustomerRow {
        &self.customer
    }
}

impl Crm {
    /// The queue of today.
    ///
    /// Refuses a rule that is switched off.
    pub fn today(&self, wanted: &Wanted) -> Result<Today> {
        let desk = self.desk();
        let rules = desk.rules(wanted.only)?;
        let days = desk.stretch(wanted.days);
        let walks = walks(&rules, days);
        let standings = self.read().standings(&walks, &wanted.query, desk.touches_since())?;
        let owed = queue(&rules, &standings, days, &self.policy.fatigue);
        let (held, rows): (Vec<Owed>, Vec<Owed>) = owed.into_iter().partition(|row| row.is_held);
        let most = wanted.query.limit.unwrap_or(usize::MAX);
        let count = rows.len();
        let shown = |rows: Vec<Owed>| -> Result<Vec<QueueRow>> {
            rows.into_iter().take(most).map(|row| self.row(row)).collect()
        };
        Ok(Today { count, rows: shown(rows)?, held: shown(held)? })
    }

    /// What is on the list of one customer, up to `days` ahead, the best reason first, however often it was contacted.
    pub fn items_of(&self, customer: CustomerId, days: u32) -> Result<Vec<Item>> {
        self.desk().items_of(&self.read(), customer, days)
    }

    pub(super) fn desk(&self) -> Desk<'_> {
        Desk { policy: &self.policy, today: self.now.today }
    }

    fn row(&self, owed: Owed) -> Result<QueueRow> {
        let customer = self.read().customer_row(owed.customer, self.now.today)?;
        let mut items = owed.items;
        // Why a customer left is only looked up for those that are shown.
        if let Some(item) = items.iter_mut().find(|item| item.rule == RuleName::WinBack) {
            let said = self.read().grievance(owed.customer)?;
            let left = |said: String| Sentence::new("today-left").with("said", said.as_str());
            item.reasons.extend(said.map(left));
        }
        Ok(QueueRow {
            channel: customer.suggested_channel(),
            customer,
            items,
            rank: owed.rank,
            is_held: owed.is_held,
        })
    }
}

/// What the queue is judged by: usable inside a write, where the book itself is taken.
#[derive(Clone, Copy)]
pub(super) struct Desk<'a> {
    pub(super) policy: &'a Policy,
    pub(super) today: NaiveDate,
}

impl<'a> Desk<'a> {
    /// What is on the list of one customer, as `reader` sees it.
    pub(super) fn items_of(
        self,
        reader: &Reader,
        customer: CustomerId,
        days: u32,
    ) -> Result<Vec<Item>> {
        let (rules, days) = (self.rules(None)?, self.stretch(days));
        let walks = walks(&rules, days);
        let standing = reader.standing(customer, &walks, days.today, self.touches_since())?;
        let rows = queue(&rules, standing.as_slice(), days, &self.policy.fatigue);
        Ok(rows.into_iter().next().map(|row| row.items).unwrap_or_default())
    }

    fn stretch(self, days: u32) -> Stretch {
        Stretch { today: self.today, until: in_days(self.today, days) }
    }

    /// The rules that ask: those that are on, or the one that is meant.
    fn rules(self, only: Option<RuleName>) -> Result<Vec<&'a dyn Rule>> {
        let mut rules = self.policy.rules.all().to_vec();
        rules.retain(|rule| rule.is_on() && only.is_none_or(|name| rule.name() == name));
        match only {
            Some(name) if rules.is_empty() => {
                Err(Error::refused("error-rule-off").with("rule", name.word()))
            }
            _ => Ok(rules),
        }
    }

    /// The first day whose contacts the fatigue guard counts.
    fn touches_since(self) -> NaiveDate {
        let days = self.policy.fatigue.days.max(1).unsigned_abs() - 1;
        self.today.checked_sub_days(Days::new(days)).unwrap_or(self.today)
    }
}

fn walks(rules: &[&dyn Rule], days: Stretch) -> Vec<Walk> {
    Walk::joined(rules.iter().flat_map(|rule| rule.walks(days)))
}
