//! The columns of one customer with everything known of it: what `show` prints for programs, and the part of it
//! that `add` and `edit` do.

use chrono::NaiveDate;

use crate::cli::columns::customer::{self, money, text};
use crate::cli::columns::record::at;
use crate::cli::planned::every;
use crate::domain::money::Currency;
use crate::domain::offer::Offer;
use crate::domain::reminder::Reminder;
use crate::domain::timeline::{Event, Happening};
use crate::error::Result;
use crate::ops::{Card, Crm};
use crate::output::{Cell, Column, col, record};

/// A customer row and all that was entered by hand.
pub(crate) fn profile(crm: &Crm) -> Result<Vec<Column<Card>>> {
    let today = crm.now.today;
    let mut columns = customer::columns::<Card>(crm)?;
    columns.extend([
        col("emails", |card: &Card| card.profile.emails.clone().into()).hidden(),
        col("phones", |card: &Card| card.profile.phones.clone().into()).hidden(),
        col("honorific", |card: &Card| text(&card.profile.customer.honorific)).hidden(),
        col("birthday", |card: &Card| {
            card.profile.customer.birthday.map(|day| day.to_string()).into()
        })
        .hidden(),
        col("age", move |card: &Card| {
            let age = card.profile.customer.birthday.and_then(|day| day.age(today));
            age.map(i64::from).into()
        })
        .hidden(),
        col("since", |card: &Card| card.profile.customer.since.into()).hidden(),
        col("source", |card: &Card| text(&card.profile.customer.source)).hidden(),
        col("referred_by", |card: &Card| {
            card.profile.customer.referred_by.map(|id| id.to_string()).into()
        })
        .hidden(),
        col("referred", |card: &Card| {
            card.brought.iter().map(|(id, _)| id.to_string()).collect::<Vec<_>>().into()
        })
        .hidden(),
        col("channel", |card: &Card| {
            card.profile.customer.channel.map_or(Cell::None, |channel| Cell::Word(channel.word()))
        })
        .hidden(),
        col("relation", |card: &Card| {
            card.profile.customer.relation.map_or(Cell::None, |kind| Cell::Word(kind.word()))
        })
        .hidden(),
        col("cadence_days", |card: &Card| card.profile.customer.cadence_days.into()).hidden(),
        col("postal", |card: &Card| text(&card.profile.customer.postal)).hidden(),
        col("address", |card: &Card| text(&card.profile.customer.address)).hidden(),
        col("facts", |card: &Card| Cell::Pairs(card.profile.facts.clone())).hidden(),
        col("note", |card: &Card| text(&card.profile.customer.note)).hidden(),
        col("created", |card: &Card| card.profile.customer.created_on.into()).hidden(),
    ]);
    Ok(columns)
}

/// All of that, and what the customer's history tells.
pub(crate) fn columns(crm: &Crm) -> Result<Vec<Column<Card>>> {
    let (currency, today, policy) = (crm.currency()?, crm.now.today, crm.policy.lapsed.clone());
    let mut columns = profile(crm)?;
    columns.extend([
        col("rhythm_days", |card: &Card| card.row.summary.rhythm_days().into()).hidden(),
        col("threshold_days", move |card: &Card| {
            let summary = &card.row.summary;
            summary.last_purchase.map(|_| summary.threshold_days(&policy)).into()
        })
        .hidden(),
        col("days_silent", move |card: &Card| card.row.summary.days_silent(today).into()).hidden(),
        col("points_expire_on", |card: &Card| card.expiring.map(|(day, _)| day).into()).hidden(),
        col("points_expiring", |card: &Card| card.expiring.map(|(_, points)| points).into())
            .hidden(),
        col("favourites", |card: &Card| {
            let favourite = |(product, purchases): &(String, i64)| {
                Cell::Record(vec![
                    ("product", product.as_str().into()),
                    ("purchases", Cell::Whole(*purchases)),
                ])
            };
            Cell::Many(card.favourites.iter().map(favourite).collect())
        })
        .hidden(),
        col("reminders", move |card: &Card| {
            let columns = reminder(today);
            Cell::Many(card.reminders.iter().map(|row| record(&columns, row)).collect())
        })
        .hidden(),
        col("offers", move |card: &Card| {
            let columns = offer(today);
            Cell::Many(card.offers.iter().map(|row| record(&columns, row)).collect())
        })
        .hidden(),
        col("timeline", move |card: &Card| {
            Cell::Many(card.timeline.iter().map(|row| event(row, currency)).collect())
        })
        .hidden(),
    ]);
    Ok(columns)
}

fn reminder(today: NaiveDate) -> [Column<Reminder>; 5] {
    [
        col("id", |row: &Reminder| row.id.to_string().into()),
        col("due", |row: &Reminder| row.due.into()),
        col("days_overdue", move |row: &Reminder| Cell::Whole((today - row.due).num_days().max(0))),
        col("what", |row: &Reminder| text(&row.what)),
        col("every", |row: &Reminder| every(row.every)),
    ]
}

fn offer(today: NaiveDate) -> [Column<Offer>; 6] {
    [
        col("id", |row: &Offer| row.id.to_string().into()),
        col("kind", |row: &Offer| Cell::Word(row.kind.word())),
        col("what", |row: &Offer| row.what.as_str().into()),
        col("issued_on", |row: &Offer| row.issued_on.into()),
        col("expires_on", |row: &Offer| row.expires_on.into()),
        col("days_left", move |row: &Offer| row.days_left(today).into()),
    ]
}

/// An event under the same keys whatever it is.
fn event(event: &Event, currency: Currency) -> Cell {
    let (kind, id, what, amount, points, score) = match event.what {
        Happening::Contact { id, channel, .. } => (
            "contact",
            id.to_string(),
            Cell::Word(channel.word()),
            Cell::None,
            Cell::None,
            Cell::None,
        ),
        Happening::Purchase { id, total, points, void } => {
            let what = if void { Cell::Word("void") } else { Cell::None };
            ("purchase", id.to_string(), what, money(total, currency), points.into(), Cell::None)
        }
        Happening::Points { id, kind, delta } => (
            "points",
            id.to_string(),
            Cell::Word(kind.word()),
            Cell::None,
            delta.into(),
            Cell::None,
        ),
        Happening::Feedback { id, kind, score } => (
            "feedback",
            id.to_string(),
            Cell::Word(kind.word()),
            Cell::None,
            Cell::None,
            score.into(),
        ),
    };
    let direction = match event.what {
        Happening::Contact { direction, .. } => Cell::Word(direction.word()),
        _ => Cell::None,
    };
    Cell::Record(vec![
        ("at", at(event.day, event.time)),
        ("kind", Cell::Word(kind)),
        ("id", id.into()),
        ("what", what),
        ("direction", direction),
        ("amount", amount),
        ("points", points),
        ("score", score),
        ("text", text(&event.text)),
    ])
}
