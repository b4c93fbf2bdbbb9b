//! Japanese eras: `令和8年`, `R8`, `平成元年`, from 1868 on.

use chrono::{Datelike, NaiveDate};

/// A reign by which years are counted.
pub(super) struct Era {
    name: &'static str,
    letter: char,
    /// Year, month and day it began; in 1912 and 1926 the era before dated that day as well.
    first: (i32, u32, u32),
    last: (i32, u32, u32),
}

const ERAS: [Era; 5] = [
    Era { name: "令和", letter: 'r', first: (2019, 5, 1), last: (9999, 12, 31) },
    Era { name: "平成", letter: 'h', first: (1989, 1, 8), last: (2019, 4, 30) },
    Era { name: "昭和", letter: 's', first: (1926, 12, 25), last: (1989, 1, 7) },
    Era { name: "大正", letter: 't', first: (1912, 7, 30), last: (1926, 12, 25) },
    Era { name: "明治", letter: 'm', first: (1868, 1, 25), last: (1912, 7, 30) },
];

impl Era {
    /// Whether the day was dated by this era.
    pub(super) fn has(&self, day: NaiveDate) -> bool {
        (self.first..=self.last).contains(&(day.year(), day.month(), day.day()))
    }

    /// Whether any day of the year was.
    pub(super) fn has_year(&self, year: i32) -> bool {
        (self.first.0..=self.last.0).contains(&year)
    }
}

/// The era and the year (of our calendar) that a text begins with, and what follows: `令和8` `年11月`.
pub(super) fn leading(text: &str) -> Option<(&'static Era, i32, &str)> {
    let (era, rest) = ERAS.iter().find_map(|era| {
        let rest = text.strip_prefix(era.name).or_else(|| text.strip_prefix(era.letter))?;
        Some((era, rest))
    })?;
    let (year, rest) = match rest.strip_prefix('元') {
        Some(rest) => (1, rest),
        None => {
            let (year, rest) = super::digits(rest);
            (i32::try_from(super::small(year)?).ok()?, rest)
        }
    };
    Some((era, era.first.0 + year - 1, rest))
}
