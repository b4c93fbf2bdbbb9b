//! The queue of a day: whom to get in touch with, why, and over which channel.

use std::borrow::Borrow;

use chrono::{Days, NaiveDate};

use super::list::in_days;
use super::{Crm, Query};
use crate::domain::customer::CustomerRow;
use crate::domain::id::CustomerId;
use crate::domain::policy::Policy;
use crate::domain::queue::{Best, Owed, Rank, owed};
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
    /// Only these customers, so many rows, and in another order than best first.
    pub query: Query,
}

/// The queue.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Today {
    /// Customers to get in touch with, best first or as the query sorts them.
    pub rows: Vec<QueueRow>,
    /// How many there are, those beyond the limit counted.
    pub count: usize,
    /// How many of them should have been contacted by now.
    pub late: usize,
    /// Customers left in peace because they were contacted often of late.
    pub held: Vec<QueueRow>,
    /// How many there are.
    pub held_count: usize,
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
        let (rules, days) = (desk.rules(wanted.only)?, desk.stretch(wanted.days));
        let mut queue = Gathered::new(&wanted.query);
        let walks = walks(&rules, days);
        self.read().each_standing(&walks, &wanted.query, desk.touches_since(), |standing| {
            if let Some(row) = owed(&rules, &standing, days, &self.policy.fatigue) {
                queue.push(row, days.today);
            }
            Ok(())
        })?;
        self.gathered(queue)
    }

    /// The queue of today, and who comes up in the `days` after it and is not on it: at most `most`, soonest first. Both
    /// in one go through the book.
    pub fn today_and_ahead(
        &self,
        query: &Query,
        days: u32,
        most: usize,
    ) -> Result<(Today, Vec<QueueRow>)> {
        let (desk, fatigue) = (self.desk(), &self.policy.fatigue);
        let (rules, now, later) = (desk.rules(None)?, desk.stretch(0), desk.stretch(days));
        let (mut queue, mut ahead) = (Gathered::new(query), Best::of(most));
        let is_ahead = |row: &Owed| row.items.iter().all(|item| item.shows > now.today);
        let walks = walks(&rules, later);
        self.read().each_standing(&walks, query, desk.touches_since(), |standing| {
            if let Some(row) = owed(&rules, &standing, now, fatigue) {
                queue.push(row, now.today);
            } else if let Some(row) = owed(&rules, &standing, later, fatigue)
                && !row.is_held
                && is_ahead(&row)
            {
                ahead.push(row);
            }
            Ok(())
        })?;
        Ok((self.gathered(queue)?, self.rows(ahead)?))
    }

    /// What is on the list of one customer, up to `days` ahead, the best reason first, however often it was contacted.
    pub fn items_of(&self, customer: CustomerId, days: u32) -> Result<Vec<Item>> {
        self.desk().items_of(&self.read(), customer, days)
    }

    pub(super) fn desk(&self) -> Desk<'_> {
        Desk { policy: &self.policy, today: self.now.today }
    }

    fn gathered(&self, queue: Gathered) -> Result<Today> {
        let Gathered { rows, held, late } = queue;
        let (count, held_count) = (rows.count, held.count);
        Ok(Today { rows: self.rows(rows)?, count, late, held: self.rows(held)?, held_count })
    }

    fn rows(&self, best: Best) -> Result<Vec<QueueRow>> {
        let rows = best.into_rows();
        let ids: Vec<CustomerId> = rows.iter().map(|row| row.customer).collect();
        let mut rows = rows.into_iter();
        // A customer that went since it was found is left out, and its items with it.
        let own =
            |customer: CustomerRow| Some((rows.find(|row| row.customer == customer.id)?, customer));
        let rows: Vec<_> = self.customer_rows(&ids)?.into_iter().filter_map(own).collect();
        rows.into_iter().map(|(owed, customer)| self.row(owed, customer)).collect()
    }

    fn row(&self, owed: Owed, customer: CustomerRow) -> Result<QueueRow> {
        let Owed { mut items, rank, is_held, .. } = owed;
        // Why a customer left is only looked up for those that are shown.
        if let Some(item) = items.iter_mut().find(|item| item.rule == RuleName::WinBack) {
            let said = self.read().grievance(customer.id)?;
            let left = |said: String| Sentence::new("today-left").with("said", said.as_str());
            item.reasons.extend(said.map(left));
        }
        Ok(QueueRow { channel: customer.suggested_channel(), customer, items, rank, is_held })
    }
}

/// A queue while it is gathered.
struct Gathered {
    rows: Best,
    held: Best,
    late: usize,
}

impl Gathered {
    /// Best first, or as the query sorts them; no more than it wants.
    fn new(query: &Query) -> Gathered {
        let best = if query.sort.is_some() { Best::first_of } else { Best::of };
        let most = query.limit.unwrap_or(usize::MAX);
        Gathered { rows: best(most), held: best(most), late: 0 }
    }

    fn push(&mut self, row: Owed, today: NaiveDate) {
        if row.is_held {
            return self.held.push(row);
        }
        self.late += usize::from(row.items.iter().any(|item| item.is_late(today)));
        self.rows.push(row);
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
        let row = standing.and_then(|standing| owed(&rules, &standing, days, &self.policy.fatigue));
        Ok(row.map(|row| row.items).unwrap_or_default())
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ops::{Now, Place};

    #[test]
    fn whoever_goes_while_the_queue_is_gathered_takes_its_items_along() {
        let now = Now { today: "2026-11-21".parse().unwrap(), time: None };
        let mut crm = Crm::in_memory(Place::Kyoto.policy(), now).unwrap();
        crm.tell_demo(Place::Kyoto).unwrap();
        let (query, fatigue) = (Query::all(now.today), crm.policy.fatigue.clone());
        let mut queue = Gathered::new(&query);
        let desk = crm.desk();
        let (rules, days) = (desk.rules(None).unwrap(), desk.stretch(0));
        let push = |standing| {
            owed(&rules, &standing, days, &fatigue)
                .into_iter()
                .for_each(|row| queue.push(row, now.today));
            Ok(())
        };
        let walks = walks(&rules, days);
        crm.read().each_standing(&walks, &query, desk.touches_since(), push).unwrap();
        let wanted = Wanted { days: 0, only: None, query: query.clone() };
        let gone = crm.today(&wanted).unwrap().rows[1].customer.id;
        crm.remove_customers(&[gone]).unwrap();
        let rows = crm.gathered(queue).unwrap().rows;
        assert_eq!(rows, crm.today(&wanted).unwrap().rows);
        let is_own = |row: &QueueRow| row.items.iter().all(|item| item.customer == row.customer.id);
        assert!(rows.len() > 2 && rows.iter().all(is_own));
    }

    #[test]
    fn a_queue_gathered_in_parts_is_the_queue() {
        let now = Now { today: "2026-11-21".parse().unwrap(), time: None };
        let mut crm = Crm::in_memory(Place::Kyoto.policy(), now).unwrap();
        crm.tell_demo(Place::Kyoto).unwrap();
        let query = Query::all(now.today);
        let wanted = Wanted { days: 0, only: None, query: query.clone() };
        let items = crm.today(&wanted).unwrap().rows.remove(0).items;
        crm.skip_items(&items, None).unwrap();
        let desk = crm.desk();
        let walks = walks(&desk.rules(None).unwrap(), desk.stretch(30));
        let gathered = |held| {
            let (mut found, reader) = (Vec::new(), crm.read());
            let push = |standing| {
                found.push(standing);
                Ok(())
            };
            reader.each_standing_by(held, (&walks, &query), desk.touches_since(), push).unwrap();
            found
        };
        let whole = gathered(i64::MAX);
        assert!(whole.len() > 20 && whole.iter().any(|found| !found.records.cleared.is_empty()));
        for held in [1, 3, 7, 39] {
            assert_eq!(gathered(held), whole, "in parts of {held}");
        }
    }
}
