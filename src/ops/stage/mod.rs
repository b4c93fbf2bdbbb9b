//! Stages: how many customers stand in each, and how they moved in a period.

use std::collections::{BTreeMap, HashMap};

use chrono::{Days, NaiveDate};

use super::{Crm, Query};
use crate::domain::customer::Summary;
use crate::domain::id::CustomerId;
use crate::domain::when::{self, Lean, Span};
use crate::domain::words::Stage;
use crate::error::{Error, Result};

/// Days of a period that is not named, today among them.
const DAYS: u64 = 30;

/// The customers in one stage at the end of a period, and the moves since its beginning.
#[derive(Debug, Clone, PartialEq)]
pub struct StageCount {
    /// Which.
    pub stage: Stage,
    /// Customers at the end.
    pub customers: i64,
    /// Their part of all; `None` where there is nobody.
    pub share: Option<f64>,
    /// Customers the day before the period began.
    pub before: i64,
    /// Those of them who were elsewhere at the end.
    pub went: i64,
    /// Those who came, by the stage they came from: every other one.
    pub from: Vec<(Stage, i64)>,
    /// Those who came as new customers.
    pub new: i64,
}

impl StageCount {
    /// Those who came, wherever from.
    pub fn came(&self) -> i64 {
        self.new + self.from.iter().map(|(_, count)| count).sum::<i64>()
    }
}

/// The stages of a period.
#[derive(Debug, Clone, PartialEq)]
pub struct Stages {
    /// The first day of the period; `None` where it goes back to the beginning of the book.
    pub first: Option<NaiveDate>,
    /// The last day of the period.
    pub last: NaiveDate,
    /// All stages, in their order or as the query sorts them.
    pub counts: Vec<StageCount>,
}

/// How many customers stood where before and at the end; nowhere before are the new ones.
type Moves = HashMap<(Option<Stage>, Option<Stage>), i64>;

impl Crm {
    /// The stages of the customers a query means at the end of a period, the last 30 days where none is typed, and
    /// where they stood before it. A period that goes on ends today; one that has not begun is refused.
    pub fn stages(&self, query: &Query, period: Option<&str>) -> Result<Stages> {
        let Span { first, last } = self.stages_period(period)?;
        let last = last.unwrap_or(self.now.today);
        let before = match first.and_then(|first| first.checked_sub_days(Days::new(1))) {
            Some(day) => self.stages_on(query, day)?,
            None => BTreeMap::new(),
        };
        let after = self.stages_on(query, last)?;
        let mut moves = Moves::new();
        for (id, stage) in &after {
            *moves.entry((before.get(id).copied(), Some(*stage))).or_default() += 1;
        }
        for (_, stage) in before.iter().filter(|(id, _)| !after.contains_key(id)) {
            *moves.entry((Some(*stage), None)).or_default() += 1;
        }
        let mut counts = Stage::ALL.iter().map(|stage| count(*stage, &moves)).collect();
        sort(&mut counts, query)?;
        Ok(Stages { first, last, counts })
    }

    fn stages_period(&self, typed: Option<&str>) -> Result<Span> {
        let today = self.now.today;
        let Some(text) = typed else {
            return Ok(Span { first: today.checked_sub_days(Days::new(DAYS - 1)), last: None });
        };
        let Span { first, last } = when::span(text, today, Lean::Past)?;
        match first.filter(|first| *first > today) {
            Some(first) => Err(Error::refused("error-period-ahead")
                .with("text", text.trim())
                .with("day", first.to_string())),
            None => Ok(Span { first, last: last.filter(|last| *last < today) }),
        }
    }

    /// The stages at the end of a day of the customers known by then: entered, or with a purchase. Those of today are
    /// what every list shows.
    fn stages_on(&self, query: &Query, day: NaiveDate) -> Result<BTreeMap<CustomerId, Stage>> {
        let is_past = day < self.now.today;
        let stage = |is_entered: bool, summary: &Summary| {
            let is_known = is_entered || summary.first_purchase.is_some_and(|first| first <= day);
            is_known.then(|| summary.stage(day, &self.policy.stages))
        };
        let mut found = BTreeMap::new();
        self.read().each_summary(query, |id, created_on, summary| {
            let is_entered = !is_past || created_on <= day;
            found.insert(id, (is_entered, stage(is_entered, &summary)));
            Ok(())
        })?;
        if is_past {
            self.read().each_summary_until(day, |id, summary| {
                if let Some((is_entered, then)) = found.get_mut(&id) {
                    *then = stage(*is_entered, &summary);
                }
                Ok(())
            })?;
        }
        Ok(found.into_iter().filter_map(|(id, (_, stage))| Some((id, stage?))).collect())
    }
}

fn count(stage: Stage, moves: &Moves) -> StageCount {
    let sum = |fits: &dyn Fn(Option<Stage>, Option<Stage>) -> bool| -> i64 {
        moves.iter().filter(|((from, to), _)| fits(*from, *to)).map(|(_, count)| count).sum()
    };
    let of = |from: Option<Stage>| moves.get(&(from, Some(stage))).copied().unwrap_or_default();
    let customers = sum(&|_, to| to == Some(stage));
    let all = sum(&|_, to| to.is_some());
    let others = Stage::ALL.iter().filter(|other| **other != stage);
    StageCount {
        stage,
        customers,
        share: (all > 0).then(|| customers as f64 / all as f64),
        before: sum(&|from, _| from == Some(stage)),
        went: sum(&|from, to| from == Some(stage) && to != Some(stage)),
        from: others.map(|other| (*other, of(Some(*other)))).collect(),
        new: of(None),
    }
}

/// Orders the rows by the column asked for, and keeps as many as are wished for.
fn sort(counts: &mut Vec<StageCount>, query: &Query) -> Result<()> {
    if let Some((column, down)) = &query.sort {
        let key: fn(&StageCount) -> i64 = match column.as_str() {
            "stage" => |row| row.stage as i64,
            "customers" | "share" => |row| row.customers,
            "came" => StageCount::came,
            "went" => |row| row.went,
            "before" => |row| row.before,
            _ => {
                return Err(Error::usage("error-sort-unknown")
                    .with("column", column.as_str())
                    .with("columns", "stage, customers, share, came, went, before"));
            }
        };
        counts.sort_by_key(|row| if *down { -key(row) } else { key(row) });
    }
    counts.truncate(query.limit.unwrap_or(usize::MAX));
    Ok(())
}

#[cfg(test)]
mod tests;
