//! Points: award, redeem, expire, and the statement of a customer on a day.

use std::borrow::Borrow;

use chrono::NaiveDate;

use super::purchase::expiry;
use super::typed::{given, whole};
use super::{Crm, Query};
use crate::domain::customer::CustomerRow;
use crate::domain::id::CustomerId;
use crate::domain::points::{Award, Expired, MOST, Redemption};
use crate::domain::statement::{Statement, statement};
use crate::domain::when::{self, Lean};
use crate::error::{Error, Result};

/// Points that were given or spent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovedPoints {
    /// Whose.
    pub customer_id: CustomerId,
    /// Name of the customer.
    pub customer: String,
    /// The day.
    pub day: NaiveDate,
    /// How many.
    pub points: i64,
    /// The last day of points that were given; `None` never ends, or they were spent.
    pub expires_on: Option<NaiveDate>,
    /// Points of the customer after it.
    pub balance: i64,
}

/// A customer with points, and the last day of those that end first.
#[derive(Debug, Clone, PartialEq)]
pub struct Holder {
    /// The customer.
    pub customer: CustomerRow,
    /// `None`: they never end.
    pub expires_on: Option<NaiveDate>,
}

impl Borrow<CustomerRow> for Holder {
    fn borrow(&self) -> &CustomerRow {
        &self.customer
    }
}

impl Crm {
    /// Gives each customer points, as one operation; `expires` is the last day as typed (`never` for none), policy's
    /// where nothing is said.
    pub fn award_points(
        &mut self,
        whos: &[CustomerId],
        points: &str,
        expires: Option<&str>,
        why: Option<&str>,
    ) -> Result<Vec<MovedPoints>> {
        let (now, points) = (self.now, number(points)?);
        let expires_on = self.points_last_day(expires.unwrap_or_default())?;
        let note = why.and_then(given).map(str::to_owned);
        let stamp = self.stamp("award points");
        self.store.write(&stamp, |tx| {
            for who in whos {
                tx.award(&Award {
                    key: None,
                    customer_id: *who,
                    day: now.today,
                    points,
                    expires_on,
                    purchase_id: None,
                    note: note.clone(),
                })?;
            }
            tx.refresh()?;
            let moved = whos.iter().map(|who| {
                Ok(MovedPoints {
                    customer_id: *who,
                    customer: tx.customer(*who)?.name,
                    day: now.today,
                    points,
                    expires_on,
                    balance: tx.points_today(*who, now.today)?,
                })
            });
            moved.collect()
        })
    }

    /// The last day of points given today, as typed: `never` for none, policy's where nothing is said.
    pub fn points_last_day(&self, text: &str) -> Result<Option<NaiveDate>> {
        let today = self.now.today;
        match given(text) {
            Some(text) if is_never(text) => Ok(None),
            Some(text) => when::day(text, today, Lean::Future).map(Some),
            None => Ok(expiry(today, self.policy.points.expires_months)),
        }
    }

    /// Spends the same number of points of each customer, as one operation, those that end first first; refuses more
    /// than a balance of the day.
    pub fn redeem_points(
        &mut self,
        whos: &[CustomerId],
        points: &str,
        at: Option<&str>,
        why: Option<&str>,
    ) -> Result<Vec<MovedPoints>> {
        let (now, points) = (self.now, number(points)?);
        let (day, _) = now.happened(at.and_then(given))?;
        let note = why.and_then(given).map(str::to_owned);
        let stamp = self.stamp("redeem points");
        self.store.write(&stamp, |tx| {
            for who in whos {
                let (customer_id, note) = (tx.customer(*who)?.id, note.clone());
                tx.redeem(&Redemption { customer_id, day, points, purchase_id: None, note })?;
            }
            tx.refresh()?;
            let moved = whos.iter().map(|who| {
                let (customer, expires_on) = (tx.customer(*who)?.name, None);
                let balance = tx.points_today(*who, now.today)?;
                Ok(MovedPoints { customer_id: *who, customer, day, points, expires_on, balance })
            });
            moved.collect()
        })
    }

    /// Writes down what ended before a day, today where nothing is said; a second run finds nothing.
    pub fn expire_points(&mut self, at: Option<&str>) -> Result<(NaiveDate, Expired)> {
        let (day, _) = self.now.happened(at.and_then(given))?;
        let stamp = self.stamp("expire points");
        Ok((day, self.store.write(&stamp, |tx| tx.expire(day))?))
    }

    /// The statement of a customer on a day, today where nothing is said.
    pub fn statement(&self, who: CustomerId, at: Option<&str>) -> Result<Statement> {
        let day = match at.and_then(given) {
            Some(text) => when::day(text, self.now.today, Lean::Past)?,
            None => self.now.today,
        };
        Ok(statement(self.read().entries(who)?, day))
    }

    /// Customers with points: those whose points end soonest first, or as the query sorts them.
    pub fn holders(&self, query: &Query) -> Result<Vec<Holder>> {
        let all = Query { limit: None, ..query.clone() };
        let mut holders = Vec::new();
        self.read().each_customer(&all, |customer| {
            if customer.summary.points > 0 {
                holders.push(Holder { expires_on: customer.summary.points_expire_on, customer });
            }
            Ok(())
        })?;
        let today = self.now.today;
        for holder in holders.iter_mut().filter(|holder| holder.expires_on < Some(today)) {
            if holder.expires_on.is_some() {
                let lots = self.read().lots(holder.customer.id, today)?;
                let open = lots.iter().filter(|lot| lot.left > 0 && lot.counts_on(today));
                holder.expires_on = open.filter_map(|lot| lot.expires_on).min();
            }
        }
        if query.sort.is_none() {
            holders.sort_by_key(|holder| holder.expires_on.unwrap_or(NaiveDate::MAX));
        }
        holders.truncate(query.limit.unwrap_or(usize::MAX));
        Ok(holders)
    }
}

/// A number of points to give or spend, 1 to `MOST`.
pub(super) fn number(text: &str) -> Result<i64> {
    let points =
        whole(text).ok_or_else(|| Error::usage("error-points-whole").with("text", text.trim()))?;
    if (1..=MOST).contains(&points) {
        return Ok(points);
    }
    Err(Error::refused("error-points-number")
        .with("points", points.to_string())
        .with("most", MOST.to_string()))
}

pub(super) fn is_never(text: &str) -> bool {
    matches!(text.to_lowercase().as_str(), "never" | "none" | "無期限" | "なし")
}
