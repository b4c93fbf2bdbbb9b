//! Signs that a customer is leaving: too long a silence, less spent, a low score, a problem left open.

use chrono::NaiveDate;

use super::{Item, Rule, Stretch, Walk, after, before};
use crate::domain::sentence::{Sentence, Value};
use crate::domain::standing::Standing;
use crate::domain::words::{FeedbackKind, RuleName};

/// Asks when a sign appears, and names all there are. A new sign asks again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AtRisk {
    /// Whether it asks at all.
    pub on: bool,
    /// Days a sign stays on the list.
    pub stay_days: i64,
    /// An NPS up to this is a sign; -1 = none is.
    pub nps: i64,
    /// A CSAT up to this is a sign; 0 = none is.
    pub csat: i64,
}

impl Default for AtRisk {
    fn default() -> Self {
        AtRisk { on: true, stay_days: 30, nps: 6, csat: 2 }
    }
}

/// One sign, and what it is the sign of.
struct Sign {
    day: NaiveDate,
    cause: String,
    reason: Sentence,
    is_problem: bool,
}

impl Rule for AtRisk {
    fn name(&self) -> RuleName {
        RuleName::AtRisk
    }

    fn is_on(&self) -> bool {
        self.on
    }

    fn walks(&self, days: Stretch) -> Vec<Walk> {
        let from = before(days.today, self.stay_days);
        vec![
            Walk::Risks(from, days.until),
            Walk::Falling(before(from, 1), days.until),
            Walk::Answers(from),
            Walk::Troubles(before(from, 1)),
        ]
    }

    fn find(&self, standing: &Standing, days: Stretch) -> Vec<Item> {
        let mut signs: Vec<Sign> =
            [silence(standing, days), falling(standing)].into_iter().flatten().collect();
        signs.extend(self.low_score(standing));
        signs.extend(trouble(standing));
        signs
            .retain(|sign| sign.day <= days.until && days.today <= after(sign.day, self.stay_days));
        signs.sort_by_key(|sign| (!sign.is_problem, sign.day));
        let Some(newest) = signs.iter().max_by_key(|sign| sign.day) else { return Vec::new() };
        let mut item = Item::new(standing.customer, self.name(), &newest.cause, newest.day)
            .between(newest.day, after(newest.day, self.stay_days));
        item.is_problem = signs.iter().any(|sign| sign.is_problem);
        item.reasons = signs.into_iter().map(|sign| sign.reason).collect();
        vec![item]
    }
}

/// Silent for longer than the rhythm allows, and not yet lapsed.
fn silence(standing: &Standing, days: Stretch) -> Option<Sign> {
    let summary = &standing.summary;
    let (last, day) = (summary.last_purchase?, summary.risk_on?);
    if summary.lapse_on.is_some_and(|lapse| lapse <= days.today.max(day)) {
        return None;
    }
    let silent = (days.today.max(day) - last).num_days();
    let reason = match summary.rhythm_days() {
        Some(every) => Sentence::new("today-silent-rhythm").with("every", every.round() as i64),
        None => Sentence::new("today-silent"),
    };
    Some(Sign {
        day,
        cause: last.to_string(),
        reason: reason.with("days", silent),
        is_problem: false,
    })
}

/// The last purchases brought far less than those before them.
fn falling(standing: &Standing) -> Option<Sign> {
    let last = standing.summary.falling_on?;
    Some(Sign {
        day: after(last, 1),
        cause: format!("spend-{last}"),
        reason: Sentence::new("today-falling"),
        is_problem: false,
    })
}

/// Nobody has answered a problem with a contact since.
fn is_unanswered(standing: &Standing, day: NaiveDate) -> bool {
    standing.summary.last_contact.is_none_or(|last| last <= day)
}

/// The latest contact that left a problem open.
fn trouble(standing: &Standing) -> Option<Sign> {
    let trouble =
        standing.records.troubles.last().filter(|open| is_unanswered(standing, open.day))?;
    let reason = match &trouble.note {
        Some(note) => Sentence::new("today-trouble").with("note", note.as_str()),
        None => Sentence::new("today-trouble-plain"),
    };
    Some(Sign {
        day: after(trouble.day, 1),
        cause: trouble.id.to_string(),
        reason: reason.with("day", trouble.day),
        is_problem: true,
    })
}

impl AtRisk {
    fn low_score(&self, standing: &Standing) -> Option<Sign> {
        let answer = standing.records.answers.last()?;
        let limit = match answer.kind {
            FeedbackKind::Nps => self.nps,
            FeedbackKind::Csat => self.csat,
        };
        if answer.score > limit || !is_unanswered(standing, answer.day) {
            return None;
        }
        let reason = match &answer.comment {
            Some(comment) => {
                Sentence::new("today-low-score-said").with("comment", comment.as_str())
            }
            None => Sentence::new("today-low-score"),
        };
        let reason = reason
            .with("kind", Value::Word(answer.kind.word()))
            .with("score", answer.score)
            .with("day", answer.day);
        Some(Sign { day: answer.day, cause: answer.id.to_string(), reason, is_problem: true })
    }
}
