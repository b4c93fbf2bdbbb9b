//! The lower part of a card: what is owed and promised to the customer, and what happened, newest first.

use super::Pen;
use crate::domain::reminder::Reminder;
use crate::i18n::{clean, wrap};
use crate::ops::Card;
use crate::output::Meaning;

/// Cells before each line.
const INDENT: usize = 2;

/// What is promised, by day.
pub(super) fn due(pen: &Pen, card: &Card) -> Vec<String> {
    let line = |reminder: &Reminder| {
        let is_late = reminder.due < pen.teller.today;
        (pen.teller.reminder(reminder), is_late.then_some(Meaning::Overdue))
    };
    section(pen, "card-due", card.reminders.iter().map(line))
}

/// What it can use, by last day.
pub(super) fn offers(pen: &Pen, card: &Card) -> Vec<String> {
    let lines = card.offers.iter().map(|offer| (pen.teller.offer(offer), None));
    section(pen, "card-offers", lines)
}

/// What happened.
pub(super) fn timeline(pen: &Pen, card: &Card) -> Vec<String> {
    let lines = card.timeline.iter().map(|event| (pen.teller.event(event), None));
    section(pen, "card-history", lines)
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
        let heading = pen.teller.texts.get(heading, &[]);
        lines.splice(0..0, [String::new(), pen.paint(&heading, Meaning::Heading)]);
    }
    lines
}
