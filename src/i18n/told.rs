//! What shell and dashboard tell alike: why somebody is on the queue and until when, how far away a day is, what
//! happened and what was done, in a line each.

use chrono::NaiveDate;

use super::format::{money, number};
use super::texts::Texts;
use crate::domain::money::Currency;
use crate::domain::operation::Operation;
use crate::domain::rule::Item;
use crate::domain::timeline::{Event, Happening};
use crate::domain::words::{Direction, RuleName};
use crate::t;

impl Texts {
    /// Why an item is on the queue.
    pub fn reason(&self, item: &Item, currency: Currency) -> String {
        let said: Vec<String> =
            item.reasons.iter().map(|reason| self.say(reason, currency)).collect();
        said.join(&self.get("today-and", &[]))
    }

    /// What a contact about items was for: the rules that asked, promises aside.
    pub fn what_for(&self, items: &[Item]) -> Option<String> {
        let mut words: Vec<String> = Vec::new();
        for item in items.iter().filter(|item| item.rule != RuleName::Promise) {
            let word = self.word(item.rule.word());
            if !words.contains(&word) {
                words.push(word);
            }
        }
        (!words.is_empty()).then(|| words.join(", "))
    }

    /// When an item is due, from today: `today`, `in 3 days`, `2 days overdue`, `for 40 days`.
    pub fn due(&self, item: &Item, today: NaiveDate) -> String {
        match (item.due - today).num_days() {
            0 => self.get("today-when-today", &[]),
            days if days > 0 => t!(self, "today-when-ahead", days = days),
            days if item.has_deadline() => t!(self, "today-when-late", days = -days),
            days => t!(self, "today-when-since", days = -days),
        }
    }

    /// A day from today: `3 days ago`, `today`, `in 3 days`.
    pub fn distance(&self, day: NaiveDate, today: NaiveDate) -> String {
        match (day - today).num_days() {
            0 => self.get("card-today", &[]),
            days if days > 0 => t!(self, "card-in-days", days = days),
            days => t!(self, "card-days-ago", days = -days),
        }
    }

    /// The first of several customers and how many more there are, if that is known: `C12 Mary Jones and 2 more`.
    pub fn several(&self, first: &str, more: Option<i64>) -> String {
        match more {
            Some(0) => first.to_owned(),
            Some(more) => format!("{first} {}", t!(self, "list-more", count = more)),
            None => format!("{first} {}", self.get("list-more-uncounted", &[])),
        }
    }

    /// What an operation did: `contact logged`; its command where there is no name for it.
    pub fn deed(&self, operation: &Operation) -> String {
        operation.word().map_or_else(|| operation.command.clone(), |word| self.word(word))
    }

    /// Whom an operation concerned and what it did: `C12 Mary Jones and 2 more / contact logged`.
    pub fn operation(&self, operation: &Operation) -> String {
        let deed = self.deed(operation);
        match operation.concerned() {
            Some((first, more)) => format!("{} / {deed}", self.several(&first, more)),
            None => deed,
        }
    }

    /// What happened, without its day: `Purchase  Walk x2 £24.00 +24 pt  P12`.
    pub fn event(&self, event: &Event, currency: Currency) -> String {
        let text = event.text.as_deref().unwrap_or_default();
        let points = |points| t!(self, "card-points", points = signed(points));
        let told = match event.what {
            Happening::Contact { id, channel, direction } => {
                let channel = self.word(channel.word());
                let way = match direction {
                    Direction::Inbound => t!(self, "card-inbound", channel = channel),
                    Direction::Outbound => channel,
                };
                [way, text.to_owned(), id.to_string()]
            }
            Happening::Purchase { id, total, points: earned, void } => {
                let total = money(total, currency.digits(), currency.code(), self.lang());
                let earned = (earned != 0).then(|| points(earned));
                let void = void.then(|| self.word("void"));
                let parts = [Some(text.to_owned()), Some(total), earned, void];
                let parts: Vec<String> =
                    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
                [self.get("card-purchase", &[]), parts.join(" "), id.to_string()]
            }
            Happening::Points { id, kind, delta } => {
                [self.word(kind.word()), format!("{} {text}", points(delta)), id.to_string()]
            }
            Happening::Feedback { id, kind, score } => {
                [format!("{} {score}", self.word(kind.word())), text.to_owned(), id.to_string()]
            }
        };
        let told: Vec<&str> =
            told.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
        told.join("  ")
    }
}

fn signed(points: i64) -> String {
    if points > 0 { format!("+{}", number(points)) } else { number(points) }
}
