//! Tags by name: those with a cadence of their own, `vip 14, 散歩 30`, and those whose customers are not greeted. Rules
//! know them folded; here they also keep the spelling they are shown in.

use std::collections::BTreeMap;

use super::{is_short, number, parts, unfit};
use crate::config::Config;
use crate::domain::fold::fold;
use crate::error::Result;

/// How many tags there may be.
const MOST: usize = 100;

/// The longest cadence, ten years of days.
const LONGEST: i64 = 3650;

/// Takes over the cadences that `text` lists.
pub(crate) fn put_cadences(config: &mut Config, text: &str) -> Result<()> {
    let (mut cadences, mut spelt) = (BTreeMap::new(), Vec::new());
    for part in parts(text, MOST)? {
        let fault = || unfit("error-config-tag-days", part).with("to", LONGEST);
        let (name, days) = part.rsplit_once(char::is_whitespace).ok_or_else(fault)?;
        let name = name.trim_end();
        let days = number(days, LONGEST).ok_or_else(fault)?;
        let folded = folded(name).ok_or_else(fault)?;
        if cadences.insert(folded, days).is_some() {
            return Err(unfit("error-config-tag-twice", name));
        }
        spelt.push(format!("{name} {days}"));
    }
    config.policy.cadence.tags = cadences;
    config.cadence_tags = spelt.join(", ");
    Ok(())
}

/// Takes over the tags that `text` lists, whose customers get no season's greetings.
pub(crate) fn put_exceptions(config: &mut Config, text: &str) -> Result<()> {
    let names = parts(text, MOST)?;
    let mut except: Vec<String> = Vec::new();
    for name in &names {
        let folded = folded(name).ok_or_else(|| unfit("error-config-tag", name))?;
        if except.contains(&folded) {
            return Err(unfit("error-config-tag-twice", name));
        }
        except.push(folded);
    }
    config.policy.rules.greeting.except = except;
    config.greeting_except = names.join(", ");
    Ok(())
}

/// The name as tags are compared; `None` where nothing is left of it or it is too long.
fn folded(name: &str) -> Option<String> {
    let folded = fold(name);
    (is_short(name) && !folded.is_empty()).then_some(folded)
}
