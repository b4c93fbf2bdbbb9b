//! The filter language: which customers are meant, as typed tests over named fields.
//! Grammar and values are read here; `store` turns the tests into SQL.
//!
//! ```text
//! filter = [ group { "or" group } ]    group = term { term }    term = [ "-" ] ( field op value | word )
//! op = ":" | "=" | "<" | "<=" | ">" | ">="    quotes ("...") keep spaces; what begins with one is a word
//! ```

mod parse;
#[cfg(test)]
mod tests;
mod value;

use std::fmt;

use chrono::NaiveDate;

use crate::domain::money::Currency;
use crate::domain::when::Span;
use crate::domain::words::{Channel, Relation, Stage};
use crate::error::Result;

/// The most terms a filter may have.
pub const MOST_TERMS: usize = 200;

/// A set of customers: those who pass every term of at least one group. Without groups, all customers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Groups joined by `or`; none of them is empty.
    pub groups: Vec<Vec<Term>>,
}

impl Filter {
    /// Reads a filter as it was typed.
    ///
    /// # Errors
    /// `error-filter-...`, each with the characters concerned: `from` (counted from 0), `to` (not included)
    /// and `at` (the first one, counted from 1).
    pub fn parse(text: &str, context: &Context) -> Result<Filter> {
        Ok(Filter { groups: parse::groups(text, context)? })
    }

    /// Those who are in both.
    #[must_use]
    pub fn and(self, other: Filter) -> Filter {
        match (self.is_empty(), other.is_empty()) {
            (true, _) => other,
            (_, true) => self,
            _ => {
                let both = |group: &Vec<Term>| {
                    let own = group.clone();
                    other.groups.iter().map(move |more| [own.as_slice(), more].concat())
                };
                Filter { groups: self.groups.iter().flat_map(both).collect() }
            }
        }
    }

    /// Whether it leaves nobody out.
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }
}

/// What the values of a filter are read against.
#[derive(Debug, Clone, Copy)]
pub struct Context {
    /// What `-90d` and `先月` are counted from.
    pub today: NaiveDate,
    /// What `spend>50000` is an amount of.
    pub currency: Currency,
}

/// One condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Whether customers who fail the test are meant, among them those without a value.
    pub negated: bool,
    /// The test itself.
    pub test: Test,
}

/// A test a customer passes or fails. Texts are folded and never empty; limits are included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// The text stands in name, kana, mail, phone or note.
    Word(String),
    /// The value of a text field is the given text or, unless `whole`, contains it.
    Text {
        /// The field.
        field: TextField,
        /// Whether the value must be the text and no more.
        whole: bool,
        /// The folded text.
        value: String,
    },
    /// A number lies within bounds.
    Number {
        /// The field.
        field: NumberField,
        /// Its bounds.
        bounds: Bounds,
    },
    /// A day lies in a span.
    Day {
        /// The field.
        field: DayField,
        /// The span.
        span: Span,
    },
    /// The birthday, whatever its year, lies from one day of the year to another; across New Year where
    /// `first` is after `last`.
    Birthday {
        /// The first day.
        first: MonthDay,
        /// The last day.
        last: MonthDay,
    },
    /// The membership rank has this folded name.
    Tier(String),
    /// The customer is in this stage.
    Stage(Stage),
    /// The relation is of this kind.
    Relation(Relation),
    /// The customer prefers this channel.
    Channel(Channel),
    /// A fact is known or, with a value, contains that text.
    Fact {
        /// The folded name of the fact.
        name: String,
        /// The folded text its value contains.
        value: Option<String>,
    },
    /// The customer is archived, or is not; `None` takes both.
    Archived(Option<bool>),
}

/// Fields compared as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextField {
    /// One of the customer's tags.
    Tag,
    /// Where the customer came from.
    Source,
    /// The address.
    City,
    /// The name of a product the customer bought.
    Product,
}

/// Fields compared as numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberField {
    /// The customer's id.
    Id,
    /// The id of the customer who referred this one.
    Ref,
    /// Number of purchases.
    Purchases,
    /// Sum of purchases in minor units.
    Spend,
    /// Points that have not expired.
    Points,
}

/// Fields compared as days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayField {
    /// The first purchase ever.
    First,
    /// The last purchase.
    Last,
    /// Any purchase.
    Bought,
    /// Two purchases at least, both of them.
    Again,
    /// The last contact.
    Contact,
    /// The next due day.
    Due,
    /// The day the customer was created.
    Created,
}

/// The numbers from `least` to `most`, both included; `None` is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// The smallest number.
    pub least: Option<i64>,
    /// The largest number.
    pub most: Option<i64>,
}

/// A day of any year; ordered by the calendar and written as the end of an ISO date: `02-29`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct MonthDay {
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31.
    pub day: u32,
}

impl fmt::Display for MonthDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}-{:02}", self.month, self.day)
    }
}
