//! A long list of customers, read page by page: from a position on, without counting rows and without an offset, so that
//! a page costs the rows it shows. Which rows belong to a list, and what each shows, is not decided here.

mod order;
mod seek;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use rusqlite::types::Value;

use super::write::Reader;
use crate::domain::customer::CustomerRow;
use crate::domain::filter::Filter;
use crate::domain::id::CustomerId;
use crate::error::Result;

pub use order::Order;
use seek::{Found, Seek};

/// A list of customers: who is on it, and in which order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listing {
    /// Who is meant; archived customers only where it speaks of them.
    pub filter: Filter,
    /// In which order.
    pub order: Order,
}

/// Where a customer stands in an order, whether or not it is still there.
#[derive(Debug, Clone, PartialEq)]
pub struct Position {
    band: i64,
    key: Value,
    id: i64,
}

impl Position {
    /// The day that the order goes by, where it goes by one and the customer has one.
    pub fn day(&self) -> Option<NaiveDate> {
        match &self.key {
            Value::Text(text) => text.parse().ok(),
            _ => None,
        }
    }
}

/// Which page of a list.
#[derive(Debug, Clone, PartialEq)]
pub enum At {
    /// The first one.
    First,
    /// The last one.
    Last,
    /// What comes behind a position.
    After(Position),
    /// What stands before a position.
    Before(Position),
    /// What stands around a customer; where it is not on the list, around the position it had, else the first page.
    Around(CustomerId, Option<Position>),
    /// From the first folded reading that is not before this text, in the order of readings.
    From(String),
}

/// A row of a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// The customer.
    pub customer: CustomerRow,
    /// Where it stands.
    pub position: Position,
}

impl AsRef<Listed> for Listed {
    fn as_ref(&self) -> &Listed {
        self
    }
}

/// Rows of a list that follow each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Page<R = Listed> {
    /// The rows, in the order of the list.
    pub rows: Vec<R>,
    /// Which of the rows was asked for: the customer of [`At::Around`] or who stands in its place, else the first row
    /// of the page, or its last one where it was read towards the beginning.
    pub at: usize,
    /// Whether rows stand before it; so it is called behind a position that was given.
    pub has_before: bool,
    /// Whether rows come behind it; so it is called before a position that was given.
    pub has_after: bool,
}

impl Reader<'_> {
    /// A page of a list as it is on `today`, with at most so many rows; half of them before what [`At::Around`] names.
    pub fn page(&self, list: &Listing, at: &At, rows: usize, today: NaiveDate) -> Result<Page> {
        let seek = Seek::new(self, list, today);
        let found = match at {
            At::First => seek.ahead(None, rows)?,
            At::Last => seek.behind(None, rows)?,
            At::After(position) => seek.ahead(Some(position), rows)?,
            At::Before(position) => seek.behind(Some(position), rows)?,
            At::From(text) if list.order == Order::Reading => {
                seek.ahead(Some(&order::before_reading(text)), rows)?
            }
            At::From(_) => seek.ahead(None, rows)?,
            At::Around(id, position) => seek.around(*id, position.as_ref(), rows)?,
        };
        self.filled(found, today)
    }

    /// How many customers a filter means on `today`.
    pub fn count(&self, filter: &Filter, today: NaiveDate) -> Result<i64> {
        Seek::new(self, &Listing { filter: filter.clone(), order: Order::default() }, today).count()
    }

    /// The rows of the positions found; a customer that went in between is left out.
    fn filled(&self, found: Found, today: NaiveDate) -> Result<Page> {
        let ids: Vec<CustomerId> =
            found.positions.iter().map(|position| CustomerId(position.id)).collect();
        let mut positions = found.positions.into_iter();
        let listed = |customer: CustomerRow| {
            let position = positions.find(|position| position.id == customer.id.0)?;
            Some(Listed { customer, position })
        };
        let rows: Vec<Listed> =
            self.customer_rows(&ids, today)?.into_iter().filter_map(listed).collect();
        let at = found.at.min(rows.len().saturating_sub(1));
        Ok(Page { rows, at, has_before: found.has_before, has_after: found.has_after })
    }
}
