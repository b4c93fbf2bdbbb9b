//! The numbers of the business: what is read of the book for each, handed to `metrics`. Those of the morning are cheap:
//! stretches of indexes; the others walk over the purchases of a year.

use chrono::{Datelike, Days, NaiveDate};

use super::list::LAST;
use super::{At, Crm, Lapsed, Listed, Listing, Order, Page, Query};
use crate::domain::customer::CustomerRow;
use crate::domain::month::Month;
use crate::domain::points::Outstanding;
use crate::domain::sales::{DaySales, Lapse};
use crate::error::{Error, Result};
use crate::metrics::{
    Buyers, MonthBuyers, MonthSales, Movement, Ratio, StageShare, TooLarge, average_order_value,
    by_month, change, movement, repeat_rate, stage_shares, top, total, up_to,
};

/// Months that are shown together.
pub const YEAR: u32 = 12;
/// Customers of the lists of the best.
pub const BEST: usize = 20;
/// Days in which points end soon.
const SOON: u64 = 30;

/// The numbers of the morning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyNumbers {
    /// What was sold in each of the last twelve months, that of today among them.
    pub months: Vec<MonthSales>,
    /// This month's revenue against the month before, to the same day.
    pub change: Ratio,
    /// Customers who ever bought again, of those who ever bought.
    pub repeat: Ratio,
    /// Customers who bought for the first time this month.
    pub new: i64,
    /// The lapsed.
    pub lapsed: Lapse,
    /// The points that customers hold.
    pub points: Outstanding,
}

/// What was sold in twelve months.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearSales {
    /// Month by month, each with its change against the one before.
    pub months: Vec<(MonthSales, Ratio)>,
    /// Purchases of all of them.
    pub purchases: i64,
    /// Revenue of all of them, minor units.
    pub revenue: i64,
    /// That against the twelve months before, to the same day.
    pub change: Ratio,
    /// What a purchase brings on average.
    pub average: Ratio,
    /// The month of the first purchase of all.
    pub earliest: Option<Month>,
}

/// Who bought in twelve months.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearBuyers {
    /// Month by month.
    pub months: Vec<MonthBuyers>,
    /// Customers of all of them.
    pub customers: i64,
    /// Those who bought again, of them.
    pub repeat: Ratio,
}

/// Where customers stand today.
#[derive(Debug, Clone, PartialEq)]
pub struct CustomerBase {
    /// Every stage.
    pub stages: Vec<StageShare>,
    /// The lapsed together.
    pub lapsed: Lapse,
    /// Those of them who spent most.
    pub lapsed_best: Vec<Lapsed>,
    /// Those on the list who spent most.
    pub best: Vec<Best>,
    /// Customers who ever bought again, of those who ever bought.
    pub repeat: Ratio,
}

/// One of the best customers.
#[derive(Debug, Clone, PartialEq)]
pub struct Best {
    /// Who.
    pub customer: CustomerRow,
    /// What it spent, of the revenue of all.
    pub share: Ratio,
}

/// The points of all customers together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PointsNumbers {
    /// What they hold, and what of it ends soon.
    pub outstanding: Outstanding,
    /// The last day of those that end soon.
    pub soon: NaiveDate,
    /// What came and went this month.
    pub moved: Movement,
}

/// A customer who holds points.
#[derive(Debug, Clone, PartialEq)]
pub struct Holding {
    /// Who, with the balance, and where it stands on the list.
    pub listed: Listed,
    /// The next day on which points are lost, and how many.
    pub ending: Option<(NaiveDate, i64)>,
}

impl AsRef<Listed> for Holding {
    fn as_ref(&self) -> &Listed {
        &self.listed
    }
}

impl From<TooLarge> for Error {
    fn from(_: TooLarge) -> Error {
        Error::failure("error-store-sum")
    }
}

impl Crm {
    /// The numbers of the morning.
    pub fn key_numbers(&self) -> Result<KeyNumbers> {
        let (today, book) = (self.now.today, self.read());
        let month = Month::of(today);
        let days = book.sales(month.before(YEAR).first(), month.last())?;
        let totals = book.totals()?;
        Ok(KeyNumbers {
            months: by_month(&days, &month.ending_here(YEAR))?,
            change: changed(&days, (month, 1), today)?,
            repeat: repeat_rate(totals.bought, totals.bought_again),
            new: book.count_new(month.first(), month.last())?,
            lapsed: book.lapse(today)?,
            points: book.outstanding(today, soon(today))?,
        })
    }

    /// What was sold in the twelve months that end in `last`.
    pub fn year_sales(&self, last: Month) -> Result<YearSales> {
        let (today, book) = (self.now.today, self.read());
        let days = book.sales(last.before(2 * YEAR - 1).first(), last.last())?;
        let months = last.ending_here(YEAR);
        let within = days.iter().filter(|at| months.first().is_some_and(|m| m.first() <= at.day));
        let (purchases, revenue) = total(within)?;
        let of_month =
            |sold: MonthSales| Ok::<_, Error>((sold, changed(&days, (sold.month, 1), today)?));
        Ok(YearSales {
            months: by_month(&days, &months)?.into_iter().map(of_month).collect::<Result<_>>()?,
            purchases,
            revenue,
            change: changed(&days, (last, YEAR), today)?,
            average: average_order_value(revenue, purchases),
            earliest: book.first_sale()?.map(Month::of),
        })
    }

    /// Who bought in the twelve months that end in `last`.
    pub fn year_buyers(&self, last: Month) -> Result<YearBuyers> {
        let months = last.ending_here(YEAR);
        let mut buyers = Buyers::new(&months);
        let span = (last.before(YEAR - 1).first(), last.last());
        self.read().each_visit(span, |visit| buyers.add(visit))?;
        Ok(YearBuyers {
            months: buyers.months().to_vec(),
            customers: buyers.bought(),
            repeat: buyers.repeat_rate(),
        })
    }

    /// Where customers stand today.
    pub fn customer_base(&self) -> Result<CustomerBase> {
        let (today, book) = (self.now.today, self.read());
        let totals = book.totals()?;
        let mut lapsed_best = Vec::new();
        let query = Query { limit: Some(BEST), ..Query::all(today) };
        self.each_lapsed(&query, |lapsed| {
            lapsed_best.push(lapsed);
            Ok(())
        })?;
        let tops = top(&book.best(BEST)?, totals.revenue, BEST);
        let ids: Vec<_> = tops.iter().map(|top| top.customer).collect();
        let mut tops = tops.into_iter();
        // Whoever went since is left out.
        let best = |customer: CustomerRow| {
            let share = tops.find(|top| top.customer == customer.id)?.share;
            Some(Best { customer, share })
        };
        let best = self.customer_rows(&ids)?.into_iter().filter_map(best).collect();
        Ok(CustomerBase {
            stages: stage_shares(&book.stage_counts(today)?)?,
            lapsed: book.lapse(today)?,
            lapsed_best,
            best,
            repeat: repeat_rate(totals.bought, totals.bought_again),
        })
    }

    /// A page of those on the list who hold points.
    pub fn holders_page(&self, order: Order, at: &At, rows: usize) -> Result<Page<Holding>> {
        let list = Listing { filter: self.meant("points>=1")?, order };
        let Page { rows, at, has_before, has_after } = self.page(&list, at, rows)?;
        let holding = |listed: Listed| {
            Ok::<_, Error>(Holding { ending: self.expiring(listed.customer.id)?, listed })
        };
        let rows = rows.into_iter().map(holding).collect::<Result<_>>()?;
        Ok(Page { rows, at, has_before, has_after })
    }

    /// The points of all customers together.
    pub fn points_numbers(&self) -> Result<PointsNumbers> {
        let (today, book) = (self.now.today, self.read());
        let month = Month::of(today);
        let moved = book.points_moved((month.first(), month.last()), today)?;
        Ok(PointsNumbers {
            outstanding: book.outstanding(today, soon(today))?,
            soon: soon(today),
            moved: movement(&moved)?,
        })
    }
}

fn changed(days: &[DaySales], months: (Month, u32), today: NaiveDate) -> Result<Ratio> {
    let (now, before) = up_to(days, months, today)?;
    Ok(change(now, before)?)
}

fn soon(today: NaiveDate) -> NaiveDate {
    let soon = today.checked_add_days(Days::new(SOON));
    soon.filter(|day| day.year() <= LAST.year()).unwrap_or(LAST)
}
