//! Lists of customers: meant by a filter, found by words, lapsed, and with a birthday or anniversary ahead.

use std::borrow::Borrow;

use chrono::{Datelike, Days, NaiveDate};

use super::{Crm, Due, Query, Yearly};
use crate::domain::birthday::Birthday;
pub use crate::domain::birthday::anniversary;
use crate::domain::customer::CustomerRow;
use crate::domain::filter::{Bounds, Context, Filter, NumberField, Term, Test};
use crate::domain::fold::fold;
use crate::domain::id::CustomerId;
use crate::domain::who::{self, Who};
use crate::error::{Error, Result};

/// The last day with four digits: later ones sort before it as text, as which the book keeps days.
pub(super) const LAST: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

/// A customer silent for too long.
#[derive(Debug, Clone, PartialEq)]
pub struct Lapsed {
    /// Who.
    pub customer: CustomerRow,
    /// Days since the last purchase.
    pub days_silent: i64,
    /// Its own mean gap between purchase days; `None` under 3 of them.
    pub rhythm_days: Option<f64>,
    /// Days of silence that are allowed.
    pub threshold_days: f64,
}

/// What returns every year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// The customer's birthday.
    Birthday,
    /// The day the relation began.
    Anniversary,
}

impl Occasion {
    /// The word that is printed, the name of the rule that watches it.
    pub fn word(self) -> &'static str {
        match self {
            Occasion::Birthday => "birthday",
            Occasion::Anniversary => "anniversary",
        }
    }
}

/// A yearly day that comes next.
#[derive(Debug, Clone, PartialEq)]
pub struct Dated {
    /// Whose.
    pub customer: CustomerRow,
    /// What it is.
    pub occasion: Occasion,
    /// The day it falls on next.
    pub day: NaiveDate,
    /// Years it completes; `None` where the year of birth is not known.
    pub years: Option<i32>,
    /// Whether it belongs on 29 February.
    pub is_leap_day: bool,
}

impl Borrow<CustomerRow> for Lapsed {
    fn borrow(&self) -> &CustomerRow {
        &self.customer
    }
}

impl Borrow<CustomerRow> for Due {
    fn borrow(&self) -> &CustomerRow {
        &self.customer
    }
}

impl Borrow<CustomerRow> for Dated {
    fn borrow(&self) -> &CustomerRow {
        &self.customer
    }
}

impl Crm {
    /// The customers that a typed filter means; refuses a filter that nobody fits.
    pub fn customers_that_fit(&self, filter: &str) -> Result<Vec<CustomerId>> {
        let query = Query { filter: self.filter(filter)?, ..Query::all(self.now.today) };
        match self.read().customer_ids(&query)? {
            ids if ids.is_empty() => {
                Err(Error::not_found("error-filter-nobody").with("filter", filter))
            }
            ids => Ok(ids),
        }
    }

    /// The rows of customers, in the order of `ids`.
    pub fn customer_rows(&self, ids: &[CustomerId]) -> Result<Vec<CustomerRow>> {
        self.read().customer_rows(ids, self.now.today)
    }

    /// The customers that typed words mean: the words are a filter; a reference such as `C12` or a phone number in any
    /// notation is meant too.
    pub fn meant(&self, words: &str) -> Result<Filter> {
        let context = Context { today: self.now.today, currency: self.currency()? };
        let mut meant = Filter::parse(words, &context)?;
        let test = match who::parse(words, &self.policy.country) {
            Some(Who::Id(id)) => {
                let bounds = Bounds { least: Some(id), most: Some(id) };
                Some(Test::Number { field: NumberField::Id, bounds })
            }
            Some(Who::Phone(phone)) => Some(Test::Word(phone)),
            _ => None,
        };
        meant.groups.extend(test.map(|test| vec![Term { negated: false, test }]));
        Ok(meant)
    }

    /// Hands out the customers that typed words mean, best match first. The words are a filter; a reference such as
    /// `C12` or a phone number in any notation is found too.
    pub fn each_found(
        &self,
        words: &str,
        query: &Query,
        each: impl FnMut(CustomerRow) -> Result<()>,
    ) -> Result<()> {
        let meant = self.meant(words)?;
        let query = Query { filter: meant.and(query.filter.clone()), ..query.clone() };
        self.read().each_found(&query, &fold(words), each)
    }

    /// Hands out the customers who are lapsed today, by spend, highest first.
    pub fn each_lapsed(
        &self,
        query: &Query,
        mut each: impl FnMut(Lapsed) -> Result<()>,
    ) -> Result<()> {
        self.read().each_lapsed(query, |customer| {
            let summary = &customer.summary;
            each(Lapsed {
                days_silent: summary.days_silent(self.now.today).unwrap_or_default(),
                rhythm_days: summary.rhythm_days(),
                threshold_days: summary.threshold_days(&self.policy.lapsed),
                customer,
            })
        })
    }

    /// Hands out what is owed up to and with `days` from today: cadences and reminders, longest overdue first.
    pub fn each_due(
        &self,
        days: u32,
        query: &Query,
        each: impl FnMut(Due) -> Result<()>,
    ) -> Result<()> {
        self.read().each_due(query, in_days(self.now.today, days), each)
    }

    /// Birthdays and anniversaries from today up to and with `days` ahead, the next one first.
    pub fn dates(&self, days: u32, query: &Query) -> Result<Vec<Dated>> {
        let (today, until) = (self.now.today, in_days(self.now.today, days));
        let mut found = Vec::new();
        self.read().each_yearly(query, |yearly| {
            found.extend(coming(yearly, today).into_iter().filter(|dated| dated.day <= until));
            Ok(())
        })?;
        if query.sort.is_none() {
            found.sort_by_key(|dated| dated.day);
        }
        found.truncate(query.limit.unwrap_or(usize::MAX));
        Ok(found)
    }
}

/// `days` after `today`, or the last day there is.
pub(super) fn in_days(today: NaiveDate, days: u32) -> NaiveDate {
    let ahead = today.checked_add_days(Days::new(u64::from(days)));
    ahead.filter(|day| *day <= LAST).unwrap_or(LAST)
}

/// The yearly days of one customer, each the next time it comes.
pub(super) fn coming(yearly: Yearly, today: NaiveDate) -> Vec<Dated> {
    let birthday = yearly.birthday.as_deref().and_then(Birthday::parse);
    let born = birthday.and_then(|birthday| {
        let day = birthday.next(today)?;
        Some((Occasion::Birthday, birthday, day, birthday.year().map(|born| day.year() - born)))
    });
    let since = yearly.since.and_then(|since| {
        let (day, years) = anniversary(since, today)?;
        Some((Occasion::Anniversary, Birthday::born(since)?, day, Some(years)))
    });
    let dated = |(occasion, yearly_day, day, years): (_, Birthday, _, _)| Dated {
        customer: yearly.customer.clone(),
        occasion,
        day,
        years,
        is_leap_day: yearly_day.is_leap_day(),
    };
    born.into_iter().chain(since).map(dated).collect()
}
