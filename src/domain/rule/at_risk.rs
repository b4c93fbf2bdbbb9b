//! Signs that a customer is leaving: too long a silence, less spent, a low score, a problem left open.

use chrono::NaiveDate;

use super::{Item, Rule, Stretch, Walk, after, before};
use crate::domain::clearing::Clearing;
use crate::domain::sentence::{Sentence, Value};
use crate::domain::standing::Standing;
use crate::domain::words::{ClearingKind, FeedbackKind, RuleName};

/// How the cause of fallen spending begins.
const SPEND: &str = "spend-";

/// Asks when a sign appears, and names all there are: one item, called by the newest sign. Clearing it clears all that
/// it named; a sign that is newer asks again.
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
    /// The first day it is seen.
    day: NaiveDate,
    /// The last day it is listed.
    ends: NaiveDate,
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
            Walk::Falling(before(from, 1), before(days.until, 1)),
            Walk::Answers(from),
            Walk::Troubles(before(from, 1)),
        ]
    }

    fn find(&self, standing: &Standing, days: Stretch) -> Vec<Item> {
        let signs = [self.silence(standing, days), self.falling(standing), self.trouble(standing)];
        let scores = FeedbackKind::ALL.iter().map(|kind| self.low_score(standing, *kind));
        let mut signs: Vec<Sign> = signs.into_iter().chain(scores).flatten().collect();
        signs.retain(|sign| sign.day.max(days.today) <= days.until.min(sign.ends));
        signs.sort_by_key(|sign| (!sign.is_problem, sign.day));
        let (shown, ahead): (Vec<Sign>, Vec<Sign>) =
            signs.into_iter().partition(|sign| sign.day <= days.today);
        let next = ahead.into_iter().min_by_key(|sign| sign.day);
        let items = [self.item(standing, shown), self.item(standing, Vec::from_iter(next))];
        items.into_iter().flatten().collect()
    }
}

/// Whether the item that was cleared named `sign`.
fn named(clearing: &Clearing, sign: &Sign) -> bool {
    clearing.kind != ClearingKind::Snooze && sign.day <= clearing.day
}

/// Nobody has got in touch since a problem was noted.
fn is_unanswered(standing: &Standing, day: NaiveDate) -> bool {
    standing.summary.last_contact.is_none_or(|last| last <= day)
}

impl AtRisk {
    /// The item that names `signs`; none where the newest was named by one that was done or skipped.
    fn item(&self, standing: &Standing, signs: Vec<Sign>) -> Option<Item> {
        let newest = signs.iter().max_by_key(|sign| (sign.day, sign.is_problem))?;
        // A problem is cleared by name alone: it may have been noted days after it was there.
        if !newest.is_problem && self.clearings(standing).any(|clearing| named(clearing, newest)) {
            return None;
        }
        let mut item = Item::new(standing.customer, self.name(), &newest.cause, newest.day)
            .between(newest.day, newest.ends);
        item.is_problem = signs.iter().any(|sign| sign.is_problem);
        item.reasons = signs.into_iter().map(|sign| sign.reason).collect();
        Some(item)
    }

    fn problem(&self, day: NaiveDate, cause: String, reason: Sentence) -> Sign {
        Sign { day, ends: after(day, self.stay_days), cause, reason, is_problem: true }
    }

    fn clearings<'a>(&self, standing: &'a Standing) -> impl Iterator<Item = &'a Clearing> {
        let name = self.name();
        standing.records.cleared.iter().filter(move |clearing| clearing.rule == name)
    }

    /// Silent for longer than the rhythm allows, until it is lapsed.
    fn silence(&self, standing: &Standing, days: Stretch) -> Option<Sign> {
        let summary = &standing.summary;
        let (last, day) = (summary.last_purchase?, summary.risk_on?);
        let silent = (days.today.max(day) - last).num_days();
        let reason = match summary.rhythm_days() {
            Some(every) => Sentence::new("today-silent-rhythm").with("every", every.round() as i64),
            None => Sentence::new("today-silent"),
        };
        let stays = after(day, self.stay_days);
        Some(Sign {
            day,
            ends: summary.lapse_on.map_or(stays, |lapse| stays.min(before(lapse, 1))),
            cause: last.to_string(),
            reason: reason.with("days", silent),
            is_problem: false,
        })
    }

    /// The last purchases brought far less than those before them. Every purchase shows it anew: one within the days that
    /// a sign stays after it was cleared shows the same sign still.
    fn falling(&self, standing: &Standing) -> Option<Sign> {
        let last = standing.summary.falling_on?;
        let cleared = self.clearings(standing).filter_map(|clearing| {
            let by: NaiveDate = clearing.cause.strip_prefix(SPEND)?.parse().ok()?;
            (after(last, 1) <= after(clearing.day, self.stay_days)).then_some((clearing.day, by))
        });
        let by = cleared.max().map_or(last, |(_, by)| by);
        let day = after(by, 1);
        Some(Sign {
            day,
            ends: after(day, self.stay_days),
            cause: format!("{SPEND}{by}"),
            reason: Sentence::new("today-falling"),
            is_problem: false,
        })
    }

    /// The latest contact left a problem open.
    fn trouble(&self, standing: &Standing) -> Option<Sign> {
        let open = standing.records.troubles.last()?;
        if !is_unanswered(standing, open.day) {
            return None;
        }
        let reason = match &open.note {
            Some(note) => Sentence::new("today-trouble").with("note", note.as_str()),
            None => Sentence::new("today-trouble-plain"),
        };
        Some(self.problem(after(open.day, 1), open.id.to_string(), reason.with("day", open.day)))
    }

    /// The latest answer to one question is low.
    fn low_score(&self, standing: &Standing, kind: FeedbackKind) -> Option<Sign> {
        let answer = standing.records.answers.iter().rfind(|answer| answer.kind == kind)?;
        let limit = match kind {
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
            .with("kind", Value::Word(kind.word()))
            .with("score", answer.score)
            .with("day", answer.day);
        Some(self.problem(answer.day, answer.id.to_string(), reason))
    }
}
