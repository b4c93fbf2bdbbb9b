//! A season's greeting: New Year, midsummer, whatever the business keeps.

use chrono::{Datelike, NaiveDate};

use super::{About, Item, Rule, Stretch, Walk};
use crate::domain::birthday::Birthday;
use crate::domain::filter::MonthDay;
use crate::domain::sentence::Sentence;
use crate::domain::standing::Standing;
use crate::domain::words::{Relation, RuleName};

/// Asks once a season for a greeting to every customer of a stated, regular relation, but not to those who carry one
/// of the tags that forbid it, such as mourning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Greeting {
    /// Whether it asks at all.
    pub on: bool,
    /// The stretches of the year in which greetings are sent.
    pub seasons: Vec<Season>,
    /// Tags, folded, whose customers get none.
    pub except: Vec<String>,
}

/// A stretch of the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Season {
    /// Its first day.
    pub first: MonthDay,
    /// Its last day; before `first` where it crosses the year's end.
    pub last: MonthDay,
}

impl Default for Greeting {
    fn default() -> Self {
        let new_year = Season {
            first: MonthDay { month: 12, day: 10 },
            last: MonthDay { month: 12, day: 25 },
        };
        let except = ["喪中", "mourning"].map(crate::domain::fold::fold);
        Greeting { on: true, seasons: vec![new_year], except: except.to_vec() }
    }
}

impl Season {
    /// The stretch that begins in `year`; 29 February is the 28th in common years, as with birthdays.
    fn of(self, year: i32) -> Option<(NaiveDate, NaiveDate)> {
        let at = |year, place: MonthDay| Birthday::yearly(place.month, place.day)?.in_year(year);
        let ends = if self.last < self.first { year + 1 } else { year };
        Some((at(year, self.first)?, at(ends, self.last)?))
    }
}

impl Greeting {
    /// The stretches that touch the days asked for.
    fn stretches(&self, days: Stretch) -> Vec<(NaiveDate, NaiveDate)> {
        let years = days.today.year() - 1..=days.until.year();
        let stretches =
            years.flat_map(|year| self.seasons.iter().filter_map(move |season| season.of(year)));
        stretches.filter(|(first, last)| *first <= days.until && days.today <= *last).collect()
    }
}

impl Rule for Greeting {
    fn name(&self) -> RuleName {
        RuleName::Greeting
    }

    fn is_on(&self) -> bool {
        self.on
    }

    fn walks(&self, days: Stretch) -> Vec<Walk> {
        let in_season = !self.stretches(days).is_empty();
        in_season.then(|| Walk::Greeted(self.except.clone())).into_iter().collect()
    }

    fn find(&self, standing: &Standing, days: Stretch) -> Vec<Item> {
        let is_close = standing.relation.is_some_and(|relation| relation != Relation::Occasional);
        if !is_close || !standing.records.may_be_greeted {
            return Vec::new();
        }
        let item = |(first, last): (NaiveDate, NaiveDate)| {
            let reason = Sentence::new("today-greeting").with("day", last);
            Item::new(standing.customer, self.name(), first, last)
                .between(first, last)
                .because(reason)
                .about(About { expires: Some(last), ..About::default() })
        };
        self.stretches(days).into_iter().map(item).collect()
    }
}
