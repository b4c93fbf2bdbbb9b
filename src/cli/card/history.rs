//! The lower part of a card: what is owed and promised to the customer, and what happened, newest first.

use super::Pen;
use crate::cli::planned::told_every;
use crate::domain::offer::Offer;
use crate::domain::reminder::Reminder;
use crate::domain::timeline::Event;
use crate::i18n::{clean, day, moment, wrap};
use crate::ops::Card;
use crate::output::Meaning;
use crate::t;

/// Cells before each line.
const INDENT: usize = 2;

/// What is promised, by day.
pub(super) fn due(pen: &Pen, card: &Card) -> Vec<String> {
    section(
        pen,
        "card-due",
        card.reminders.iter().map(|reminder| {
            let line = promised(pen, reminder);
            (line, (reminder.due < pen.today).then_some(Meaning::Overdue))
        }),
    )
}

fn promised(pen: &Pen, reminder: &Reminder) -> String {
    let mark = if reminder.due < pen.today { "! " } else { "" };
    let what = reminder.what.clone().unwrap_or_else(|| pen.word("promise"));
    let (at, distance) = (day(reminder.due, pen.texts.lang()), pen.distance(reminder.due));
    let every = reminder.every.map(|every| format!("  ({})", told_every(pen.texts, every)));
    format!("{mark}{at}  {what}{}  {distance}  {}", every.unwrap_or_default(), reminder.id)
}

/// What it can use, by last day.
pub(super) fn offers(pen: &Pen, card: &Card) -> Vec<String> {
    section(pen, "card-offers", card.offers.iter().map(|offer| (open(pen, offer), None)))
}

fn open(pen: &Pen, offer: &Offer) -> String {
    let last = offer.expires_on.map(|last| {
        let at = day(last, pen.texts.lang());
        t!(pen.texts, "card-offer-end", day = at, when = pen.distance(last))
    });
    let parts = [Some(offer.what.clone()), last, Some(offer.id.to_string())];
    parts.into_iter().flatten().collect::<Vec<_>>().join("  ")
}

/// What happened.
pub(super) fn timeline(pen: &Pen, card: &Card) -> Vec<String> {
    section(pen, "card-history", card.timeline.iter().map(|event| (happened(pen, event), None)))
}

fn happened(pen: &Pen, event: &Event) -> String {
    let at = moment(event.day, event.time, pen.texts.lang());
    format!("{at}  {}", pen.texts.event(event, pen.currency))
}

fn section(
    pen: &Pen,
    heading: &'static str,
    rows: impl Iterator<Item = (String, Option<Meaning>)>,
) -> Vec<String> {
    let margin = " ".repeat(INDENT);
    let mut lines = Vec::new();
    for (row, meaning) in rows {
        for (at, part) in
            wrap(&clean(&row), pen.width.saturating_sub(2 * INDENT)).iter().enumerate()
        {
            let part = meaning.map_or_else(|| part.clone(), |meaning| pen.paint(part, meaning));
            lines.push(if at == 0 {
                format!("{margin}{part}")
            } else {
                format!("{margin}{margin}{part}")
            });
        }
    }
    if !lines.is_empty() {
        let heading = pen.texts.get(heading, &[]);
        lines.splice(0..0, [String::new(), pen.paint(&heading, Meaning::Heading)]);
    }
    lines
}
