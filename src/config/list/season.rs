//! Stretches of the year in which greetings are sent: `12-10..12-25, 07-15..08-07`.

use unicode_normalization::UnicodeNormalization;

use super::{number, parts, unfit};
use crate::config::Config;
use crate::domain::birthday::Birthday;
use crate::domain::filter::MonthDay;
use crate::domain::rule::{Greeting, Season};
use crate::error::Result;

/// How many seasons there may be.
const MOST: usize = 20;

/// The seasons, in their one spelling.
pub(crate) fn text(greeting: &Greeting) -> String {
    let season = |season: &Season| format!("{}..{}", season.first, season.last);
    greeting.seasons.iter().map(season).collect::<Vec<_>>().join(", ")
}

/// Takes over the seasons that `text` lists, no two of which share a day.
pub(crate) fn put(config: &mut Config, text: &str) -> Result<()> {
    let mut seasons: Vec<Season> = Vec::new();
    for part in parts(text, MOST)? {
        let season = season(part).ok_or_else(|| unfit("error-config-season", part))?;
        if seasons.iter().any(|other| share_a_day(*other, season)) {
            return Err(unfit("error-config-season-twice", part));
        }
        seasons.push(season);
    }
    config.policy.rules.greeting.seasons = seasons;
    Ok(())
}

fn season(part: &str) -> Option<Season> {
    let part: String = part.nfkc().collect();
    let (first, last) = part.split_once("..").or_else(|| part.split_once(['~', '〜']))?;
    Some(Season { first: month_day(first)?, last: month_day(last)? })
}

/// `12-10`, `12/10` or `12月10日`; 29 February is a day.
fn month_day(text: &str) -> Option<MonthDay> {
    let text = text.trim();
    let (month, day) = text.strip_suffix('日').unwrap_or(text).split_once(['-', '/', '月'])?;
    let [month, day] = [number(month, 12)?, number(day, 31)?];
    let (month, day) = (u32::try_from(month).ok()?, u32::try_from(day).ok()?);
    Birthday::yearly(month, day).map(|_| MonthDay { month, day })
}

fn share_a_day(one: Season, other: Season) -> bool {
    has(one, other.first) || has(other, one.first)
}

fn has(season: Season, day: MonthDay) -> bool {
    let (begun, goes_on) = (season.first <= day, day <= season.last);
    if season.first <= season.last { begun && goes_on } else { begun || goes_on }
}
