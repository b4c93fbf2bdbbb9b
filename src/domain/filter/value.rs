//! Fields by name, and their values read into typed tests.

use chrono::Datelike;

use super::parse::Place;
use super::{Bounds, Context, DayField, MonthDay, NumberField, Test, TextField};
use crate::domain::fold::fold;
use crate::domain::money::parse_amount;
use crate::domain::when::{self, Lean, Span};
use crate::domain::who;
use crate::domain::words::{Channel, Relation, Stage};
use crate::error::{Error, Result};

/// What stands between a field and its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Operator {
    /// `:`
    Has,
    /// `=`
    Is,
    /// `<`
    Below,
    /// `<=`
    AtMost,
    /// `>`
    Above,
    /// `>=`
    AtLeast,
}

/// How a field is compared.
#[derive(Debug, Clone, Copy)]
pub(super) enum Kind {
    Text(TextField),
    Number(NumberField),
    Day(DayField),
    Birthday,
    Tier,
    Stage,
    Relation,
    Channel,
    Fact,
    Archived,
}

const FIELDS: [(&str, Kind); 23] = [
    ("tag", Kind::Text(TextField::Tag)),
    ("stage", Kind::Stage),
    ("tier", Kind::Tier),
    ("source", Kind::Text(TextField::Source)),
    ("city", Kind::Text(TextField::City)),
    ("relation", Kind::Relation),
    ("channel", Kind::Channel),
    ("product", Kind::Text(TextField::Product)),
    ("spend", Kind::Number(NumberField::Spend)),
    ("purchases", Kind::Number(NumberField::Purchases)),
    ("points", Kind::Number(NumberField::Points)),
    ("first", Kind::Day(DayField::First)),
    ("last", Kind::Day(DayField::Last)),
    ("bought", Kind::Day(DayField::Bought)),
    ("again", Kind::Day(DayField::Again)),
    ("contact", Kind::Day(DayField::Contact)),
    ("due", Kind::Day(DayField::Due)),
    ("created", Kind::Day(DayField::Created)),
    ("birthday", Kind::Birthday),
    ("fact", Kind::Fact),
    ("archived", Kind::Archived),
    ("id", Kind::Number(NumberField::Id)),
    ("ref", Kind::Number(NumberField::Ref)),
];

/// The kind of the field of this name.
///
/// # Errors
/// `error-filter-unknown-field` with the nearest name, or `none`, and all names.
pub(super) fn kind(name: &str, place: Place) -> Result<Kind> {
    let field = FIELDS.iter().find(|(field, _)| *field == name);
    field.map(|(_, kind)| *kind).ok_or_else(|| {
        let names: Vec<&str> = FIELDS.iter().map(|(field, _)| *field).collect();
        place
            .error("error-filter-unknown-field")
            .with("field", name)
            .with("near", nearest(name, &names).unwrap_or("none"))
            .with("fields", names.join(", "))
    })
}

/// The name that was probably meant: one that begins like this, or the one with the fewest typing errors.
fn nearest<'a>(name: &str, names: &[&'a str]) -> Option<&'a str> {
    let begun = names.iter().find(|known| name.len() > 1 && known.starts_with(name));
    let distance = |known: &&&str| strsim::osa_distance(name, known);
    let close = |known: &&&str| distance(known) <= 2.min(name.len() - 1);
    begun.or_else(|| names.iter().filter(close).min_by_key(distance)).copied()
}

/// A value as it was typed, and where.
pub(super) struct Value<'a> {
    pub(super) field: &'a str,
    pub(super) text: &'a str,
    pub(super) place: Place,
}

impl Value<'_> {
    /// The test it makes with its field.
    pub(super) fn test(self, kind: Kind, operator: Operator, context: &Context) -> Result<Test> {
        let is_ordered = matches!(kind, Kind::Number(_) | Kind::Day(_));
        if !is_ordered && !matches!(operator, Operator::Has | Operator::Is) {
            return Err(self.place.error("error-filter-operator").with("field", self.field));
        }
        match kind {
            Kind::Text(field) => {
                let whole = operator == Operator::Is || field == TextField::Tag;
                Ok(Test::Text { field, whole, value: self.folded(self.text)? })
            }
            Kind::Number(field) => {
                Ok(Test::Number { field, bounds: self.bounds(field, operator, context)? })
            }
            Kind::Day(field) => Ok(Test::Day { field, span: self.span(field, operator, context)? }),
            Kind::Birthday => self.birthday(context),
            Kind::Tier => Ok(Test::Tier(self.folded(self.text)?)),
            Kind::Stage => self.choice(Stage::parse, Stage::ALL, Stage::word).map(Test::Stage),
            Kind::Relation => {
                self.choice(Relation::parse, Relation::ALL, Relation::word).map(Test::Relation)
            }
            Kind::Channel => {
                self.choice(Channel::parse, Channel::ALL, Channel::word).map(Test::Channel)
            }
            Kind::Fact => self.fact(),
            Kind::Archived => self.archived(),
        }
    }

    /// The value is not one this field takes; `kind` chooses the hint, `choices` are all there is.
    fn refused(&self, kind: &str, choices: &str) -> Error {
        self.place
            .error("error-filter-value")
            .with("field", self.field)
            .with("value", self.text)
            .with("kind", kind)
            .with("choices", choices)
    }

    fn folded(&self, text: &str) -> Result<String> {
        let folded = fold(text);
        if folded.is_empty() { Err(self.refused("text", "")) } else { Ok(folded) }
    }

    fn bounds(&self, field: NumberField, operator: Operator, context: &Context) -> Result<Bounds> {
        let number = |text: &str| self.number(text.trim(), field, context);
        let end = |text: &str| if text.is_empty() { Ok(None) } else { number(text).map(Some) };
        let (least, most) = match (operator, self.text.split_once("..")) {
            (Operator::Has | Operator::Is, Some((least, most))) => (end(least)?, end(most)?),
            (Operator::Has | Operator::Is, None) => {
                let number = number(self.text)?;
                (Some(number), Some(number))
            }
            (Operator::Below, _) => (None, Some(number(self.text)?.saturating_sub(1))),
            (Operator::AtMost, _) => (None, Some(number(self.text)?)),
            (Operator::Above, _) => (Some(number(self.text)?.saturating_add(1)), None),
            (Operator::AtLeast, _) => (Some(number(self.text)?), None),
        };
        let is_open = least.is_none() && most.is_none();
        if is_open || least.zip(most).is_some_and(|(least, most)| least > most) {
            return Err(self.refused("range", ""));
        }
        Ok(Bounds { least, most })
    }

    fn number(&self, text: &str, field: NumberField, context: &Context) -> Result<i64> {
        match field {
            NumberField::Spend => {
                parse_amount(text, context.currency).map_err(|_| self.refused("amount", ""))
            }
            NumberField::Id | NumberField::Ref => {
                who::id(text).ok_or_else(|| self.refused("id", ""))
            }
            NumberField::Purchases | NumberField::Points => Some(text)
                .filter(|text| is_digits(text))
                .and_then(|text| text.parse().ok())
                .ok_or_else(|| self.refused("number", "")),
        }
    }

    /// `<` compares with the first day of a period, `>` with its last.
    fn span(&self, field: DayField, operator: Operator, context: &Context) -> Result<Span> {
        let lean = if field == DayField::Due { Lean::Future } else { Lean::Past };
        let span = self.period(context, lean)?;
        let (first, last) = match operator {
            Operator::Has | Operator::Is => (span.first, span.last),
            Operator::Below => (None, span.first.and_then(|day| day.pred_opt())),
            Operator::AtMost => (None, span.last),
            Operator::Above => (span.last.and_then(|day| day.succ_opt()), None),
            Operator::AtLeast => (span.first, None),
        };
        if first.is_none() && last.is_none() {
            return Err(self.refused("range", ""));
        }
        Ok(Span { first, last })
    }

    fn period(&self, context: &Context, lean: Lean) -> Result<Span> {
        when::span(self.text, context.today, lean).map_err(|error| {
            self.refused(if error.key() == "error-when-unknown" { "day" } else { "calendar" }, "")
        })
    }

    fn birthday(&self, context: &Context) -> Result<Test> {
        if let Some((first, last)) = months(self.text) {
            let (first, last) =
                (MonthDay { month: first, day: 1 }, MonthDay { month: last, day: 31 });
            return Ok(Test::Birthday { first, last });
        }
        let refused = || self.refused("birthday", "");
        let span = self.period(context, Lean::Future).map_err(|_| refused())?;
        let (first, last) = span.first.zip(span.last).ok_or_else(refused)?;
        if (last - first).num_days() >= 364 {
            return Err(refused());
        }
        let mut end = MonthDay { month: last.month(), day: last.day() };
        // In a year without a 29 February those born on it have their birthday on the 28th.
        if (end.month, end.day) == (2, 28) && !last.leap_year() {
            end.day = 29;
        }
        Ok(Test::Birthday { first: MonthDay { month: first.month(), day: first.day() }, last: end })
    }

    /// One of a closed set of words, all of which a refusal lists.
    fn choice<T: Copy>(
        &self,
        parse: fn(&str) -> Option<T>,
        all: &[T],
        word: fn(T) -> &'static str,
    ) -> Result<T> {
        parse(self.text).ok_or_else(|| {
            let words: Vec<_> = all.iter().map(|choice| word(*choice)).collect();
            self.refused("choice", &words.join(", "))
        })
    }

    fn fact(&self) -> Result<Test> {
        let (name, value) = match self.text.split_once('=') {
            Some((name, value)) => (name, Some(self.folded(value)?)),
            None => (self.text, None),
        };
        Ok(Test::Fact { name: self.folded(name)?, value })
    }

    fn archived(&self) -> Result<Test> {
        match self.text {
            "yes" | "はい" => Ok(Test::Archived(Some(true))),
            "no" | "いいえ" => Ok(Test::Archived(Some(false))),
            "any" | "すべて" => Ok(Test::Archived(None)),
            _ => Err(self.refused("choice", "yes, no, any")),
        }
    }
}

/// A month of any year, `11` or `11月`, or several, `11..12`: the first and the last.
fn months(text: &str) -> Option<(u32, u32)> {
    let month = |text: &str| {
        let number = text.strip_suffix('月').unwrap_or(text);
        let month = Some(number).filter(|number| is_digits(number))?.parse().ok()?;
        (1..=12).contains(&month).then_some(month)
    };
    let (first, last) = text.split_once("..").unwrap_or((text, text));
    Some((month(first)?, month(last)?))
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}
