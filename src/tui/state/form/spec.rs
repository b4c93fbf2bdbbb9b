//! What forms are made of, as data: a sheet a form, a line a field.

use super::Form;
use super::ask::{Subject, Wish};
use crate::tui::action::Action;
use crate::tui::write::Write;

/// A form: its fields, and the change they make.
#[derive(Debug)]
pub(crate) struct Sheet {
    /// The action that opens it.
    pub(crate) action: Action,
    /// The key of its title.
    pub(crate) title: &'static str,
    pub(crate) fields: &'static [Spec],
    /// The name of the field that is typed into first.
    pub(crate) first: &'static str,
    /// Fills fields with what is known of the only customer it is about.
    pub(crate) fill: fn(&mut Form, &Subject),
    /// Whether nothing can be typed before that is done.
    pub(crate) waits: bool,
    /// The change it makes; `None` where there is nothing to change.
    pub(crate) write: fn(&Form) -> Option<Write>,
}

/// A field.
#[derive(Debug)]
pub(crate) struct Spec {
    /// What it is called in the change it is for.
    pub(crate) name: &'static str,
    /// The key of its label; the text's attribute `example` shows what can be typed.
    pub(crate) label: &'static str,
    pub(crate) kind: Kind,
    /// What its text is read as while it is typed.
    pub(crate) reading: Option<Reading>,
    /// What several fields come to, told at this one.
    pub(crate) sum: Option<fn(&Form) -> Option<Wish>>,
    /// Where its suggestions come from.
    pub(crate) source: Option<Source>,
    /// Beginnings of the keys of the errors that are about it.
    pub(crate) faults: &'static [&'static str],
    /// Whether it cannot be left empty.
    pub(crate) is_needed: bool,
    /// Whether it says how characters are read: it comes last in a language without them.
    pub(crate) is_kana: bool,
}

/// How a field is filled in.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind {
    /// A line of text.
    Line,
    /// A text that may have several lines.
    Long,
    /// One of some words.
    Choice(fn() -> Vec<&'static str>),
    /// One of some words, or none.
    Optional(fn() -> Vec<&'static str>),
    /// One of what is on the list for the customer, or all of it.
    Item,
}

/// What a text is read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reading {
    /// When something happened.
    Moment,
    /// The day that something is planned for.
    Planned,
    /// The last day of points.
    PointsEnd,
    /// The last day of an offer.
    OfferEnd,
    /// A birthday.
    Birthday,
    /// A day that is over.
    Past,
    /// How often something returns.
    Every,
    /// A customer.
    Customer,
}

/// Where suggestions come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source {
    /// Products, several in one field.
    Products,
    /// Tags, several in one field.
    Tags,
    /// Customers.
    Customers,
    /// These days; the first one is taken where nothing is typed.
    Days(&'static [&'static str]),
}

impl Spec {
    const fn new(name: &'static str, label: &'static str, kind: Kind) -> Spec {
        let (reading, sum, source) = (None, None, None);
        Spec {
            name,
            label,
            kind,
            reading,
            sum,
            source,
            faults: &[],
            is_needed: false,
            is_kana: false,
        }
    }

    /// A line of text.
    pub(crate) const fn line(name: &'static str, label: &'static str) -> Spec {
        Spec::new(name, label, Kind::Line)
    }

    /// A text that may have several lines.
    pub(crate) const fn long(name: &'static str, label: &'static str) -> Spec {
        Spec::new(name, label, Kind::Long)
    }

    /// One of some words.
    pub(crate) const fn choice(
        name: &'static str,
        label: &'static str,
        words: fn() -> Vec<&'static str>,
    ) -> Spec {
        Spec::new(name, label, Kind::Choice(words))
    }

    /// One of some words, or none.
    pub(crate) const fn optional(
        name: &'static str,
        label: &'static str,
        words: fn() -> Vec<&'static str>,
    ) -> Spec {
        Spec::new(name, label, Kind::Optional(words))
    }

    /// One of what is on the list for the customer.
    pub(crate) const fn item(name: &'static str, label: &'static str) -> Spec {
        Spec::new(name, label, Kind::Item)
    }

    /// What its text is read as.
    pub(crate) const fn read(self, reading: Reading) -> Spec {
        Spec { reading: Some(reading), ..self }
    }

    /// What it tells that several fields come to.
    pub(crate) const fn sums(self, sum: fn(&Form) -> Option<Wish>) -> Spec {
        Spec { sum: Some(sum), ..self }
    }

    /// Where its suggestions come from.
    pub(crate) const fn suggests(self, source: Source) -> Spec {
        Spec { source: Some(source), ..self }
    }

    /// Which errors are about it, by the beginnings of their keys.
    pub(crate) const fn faults(self, faults: &'static [&'static str]) -> Spec {
        Spec { faults, ..self }
    }

    /// It says how characters are read.
    pub(crate) const fn kana(self) -> Spec {
        Spec { is_kana: true, ..self }
    }

    /// It cannot be left empty.
    pub(crate) const fn needed(self) -> Spec {
        Spec { is_needed: true, ..self }
    }
}
