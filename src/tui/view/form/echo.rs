//! Puts into words what a text was read as, and what is told of a suggestion.

use super::super::canvas::Canvas;
use crate::domain::calendar::{Fit, Planned};
use crate::i18n::{day, moment, number};
use crate::ops::Quote;
use crate::t;
use crate::tui::state::form::{More, Read};

/// What a text was read as.
pub(super) fn told(canvas: &Canvas, read: &Read) -> String {
    let (texts, lang) = (canvas.texts(), canvas.texts().lang());
    match read {
        Read::Moment(at, time) => moment(*at, *time, lang),
        Read::Planned(planned) => self::planned(canvas, planned),
        Read::LastDay(last) => match last {
            Some(last) => day(*last, lang),
            None => texts.get("form-no-end", &[]),
        },
        Read::Birthday(birthday) => birthday.to_string().trim_start_matches('-').to_owned(),
        Read::Day(at) => day(*at, lang),
        Read::Every(every) => texts.counted(every.word(), i64::from(every.number())),
        Read::Customer(id, name) => format!("{id} {name}"),
        Read::Quote(quote) => self::quote(canvas, quote),
    }
}

/// What is told of a suggestion beside its name.
pub(super) fn more(canvas: &Canvas, more: &More) -> String {
    match more {
        More::Price(minor) => canvas.money(*minor),
        More::Text(text) => text.clone(),
        More::Planned(planned) => self::planned(canvas, planned),
    }
}

/// `2026-11-24 Tue`, and that the business is closed then, or that it is the next day on which it is open.
fn planned(canvas: &Canvas, planned: &Planned) -> String {
    let (texts, lang) = (canvas.texts(), canvas.texts().lang());
    let closed = match planned.fit {
        Fit::Open => String::new(),
        Fit::Moved => texts.get("form-moved", &[]),
        Fit::Closed => texts.get("form-closed", &[]),
    };
    day(planned.day, lang) + &closed
}

/// `3,300 / discount 300 / 2,900 in money / +29 points / new: Shampoo`.
fn quote(canvas: &Canvas, quote: &Quote) -> String {
    let texts = canvas.texts();
    let mut parts = vec![canvas.money(quote.total)];
    if quote.discount > 0 {
        parts.push(t!(texts, "form-quote-discount", amount = canvas.money(quote.discount)));
    }
    if quote.paid != quote.total {
        parts.push(t!(texts, "form-quote-paid", amount = canvas.money(quote.paid)));
    }
    if quote.earned > 0 {
        parts.push(t!(texts, "form-quote-earned", points = number(quote.earned)));
    }
    if !quote.created.is_empty() {
        let names: Vec<&str> = quote.created.iter().map(|product| product.name.as_str()).collect();
        parts.push(t!(texts, "form-quote-new", names = names.join(", ")));
    }
    parts.join(" / ")
}
