//! New and returning customers: those who bought in a month, new where their first purchase ever lies in it, else
//! returning (product.md, Numbers). In one pass and without holding anybody, whatever the number of customers.

use super::ratio::Ratio;
use super::repeat_rate;
use crate::domain::id::CustomerId;
use crate::domain::month::Month;
use crate::domain::sales::Visit;

/// Who bought in a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthBuyers {
    /// The month.
    pub month: Month,
    /// Customers whose first purchase ever lies in it.
    pub new: i64,
    /// Customers who had bought before it.
    pub returning: i64,
}

/// Counts customers over their visits.
#[derive(Debug, Clone)]
pub struct Buyers {
    months: Vec<MonthBuyers>,
    /// Customers who bought, and those who did so twice or more often.
    bought: i64,
    again: i64,
    /// The customer of the last visit, its month, and how many visits of it there were.
    last: Option<(CustomerId, Month, i64)>,
}

impl Buyers {
    /// Nobody yet, in these months.
    pub fn new(months: &[Month]) -> Buyers {
        let nobody = |month: &Month| MonthBuyers { month: *month, new: 0, returning: 0 };
        Buyers { months: months.iter().map(nobody).collect(), bought: 0, again: 0, last: None }
    }

    /// Counts a visit. Visits come customer by customer, each one's in the order of their days; those outside the
    /// months count for nothing.
    pub fn add(&mut self, visit: &Visit) {
        let month = Month::of(visit.day);
        let Some(of_month) = self.months.iter_mut().find(|at| at.month == month) else { return };
        let (is_same, is_counted, visits) = match self.last {
            Some((customer, last, visits)) if customer == visit.customer => {
                (true, last == month, visits)
            }
            _ => (false, false, 0),
        };
        if !is_counted && Month::of(visit.first) == month {
            of_month.new += 1;
        } else if !is_counted {
            of_month.returning += 1;
        }
        self.bought += i64::from(!is_same);
        self.again += i64::from(visits == 1);
        self.last = Some((visit.customer, month, visits + 1));
    }

    /// New and returning customers of each month.
    pub fn months(&self) -> &[MonthBuyers] {
        &self.months
    }

    /// Customers who bought in any of the months.
    pub fn bought(&self) -> i64 {
        self.bought
    }

    /// The repeat purchase rate of the months together.
    pub fn repeat_rate(&self) -> Ratio {
        repeat_rate(self.bought, self.again)
    }
}
