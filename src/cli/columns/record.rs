//! The columns of what customers did and are owed: contacts, purchases, reminders, offers, feedback, points.

use std::borrow::Borrow;

use chrono::{NaiveDate, NaiveTime};

use super::customer::{money, text};
use crate::cli::planned::every;
use crate::domain::contact::Contact;
use crate::domain::feedback::Feedback;
use crate::domain::item::ONE;
use crate::domain::money::Currency;
use crate::domain::offer::Offer;
use crate::domain::points::Lot;
use crate::domain::purchase::Purchase;
use crate::domain::reminder::Reminder;
use crate::domain::statement::{Posted, Statement};
use crate::ops::{LoggedContact, LoggedPurchase, MovedPoints, Of, VoidedPurchase};
use crate::output::{Cell, Column, col, record};

/// A day with its time, where known, in ISO 8601: `2026-11-21T09:30`.
pub(super) fn at(day: NaiveDate, time: Option<NaiveTime>) -> Cell {
    match time {
        Some(time) => day.and_time(time).into(),
        None => day.into(),
    }
}

fn word(word: Option<&'static str>) -> Cell {
    word.map_or(Cell::None, Cell::Word)
}

/// Thousandths as a number.
fn quantity(thousandths: i64) -> Cell {
    if thousandths % ONE == 0 {
        return Cell::Whole(thousandths / ONE);
    }
    // A quantity is far below 2^53, where every whole number is exact.
    Cell::Ratio(thousandths as f64 / ONE as f64)
}

/// A contact.
pub(crate) fn contact<R: Borrow<Of<Contact>> + 'static>() -> Vec<Column<R>> {
    vec![
        col("id", |row: &R| row.borrow().record.id.to_string().into()),
        col("at", |row: &R| at(row.borrow().record.day, row.borrow().record.time)),
        col("customer", |row: &R| row.borrow().customer.as_str().into()),
        col("customer_id", |row: &R| row.borrow().record.customer_id.to_string().into()).hidden(),
        col("channel", |row: &R| Cell::Word(row.borrow().record.channel.word())),
        col("direction", |row: &R| Cell::Word(row.borrow().record.direction.word())),
        col("purpose", |row: &R| word(row.borrow().record.purpose.map(|it| it.word()))).hidden(),
        col("mood", |row: &R| word(row.borrow().record.mood.map(|it| it.word()))).hidden(),
        col("outcome", |row: &R| word(row.borrow().record.outcome.map(|it| it.word()))).hidden(),
        col("note", |row: &R| text(&row.borrow().record.note)),
        col("key", |row: &R| text(&row.borrow().record.key)).hidden(),
    ]
}

/// A purchase.
pub(crate) fn purchase<R: Borrow<Of<Purchase>> + 'static>(currency: Currency) -> Vec<Column<R>> {
    vec![
        col("id", |row: &R| row.borrow().record.id.to_string().into()),
        col("at", |row: &R| at(row.borrow().record.day, row.borrow().record.time)),
        col("customer", |row: &R| row.borrow().customer.as_str().into()),
        col("customer_id", |row: &R| row.borrow().record.customer_id.to_string().into()).hidden(),
        col("total", move |row: &R| money(row.borrow().record.total, currency)),
        col("discount", move |row: &R| money(row.borrow().record.discount, currency)),
        col("points_used", |row: &R| row.borrow().record.points_used.into()),
        col("lines", move |row: &R| lines(&row.borrow().record, currency)),
        col("currency", move |_: &R| currency.code().into()).hidden(),
        col("note", |row: &R| text(&row.borrow().record.note)).hidden(),
        col("voided_on", |row: &R| row.borrow().record.voided_on.into()),
        col("key", |row: &R| text(&row.borrow().record.key)).hidden(),
    ]
}

fn lines(purchase: &Purchase, currency: Currency) -> Cell {
    let lines = purchase.lines.iter().map(|line| {
        Cell::Record(vec![
            ("product_id", line.product_id.to_string().into()),
            ("product", line.product.as_str().into()),
            ("quantity", quantity(line.quantity)),
            ("amount", money(line.amount, currency)),
        ])
    });
    Cell::Many(lines.collect())
}

/// The lines of a purchase for a list: names and how many.
fn bought(purchase: &Purchase) -> Cell {
    let names = purchase.lines.iter().map(|line| {
        let name = line.product.as_str();
        if line.quantity == ONE {
            name.to_owned()
        } else {
            format!("{name} x{}", decimal(line.quantity))
        }
    });
    Cell::Many(names.map(Cell::Text).collect())
}

fn decimal(thousandths: i64) -> String {
    let text = format!("{}.{:03}", thousandths / ONE, thousandths % ONE);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A purchase in a list, where its lines are names.
pub(crate) fn listed_purchase(currency: Currency) -> Vec<Column<Of<Purchase>>> {
    let hide = |column: Column<_>| if column.key == "lines" { column.hidden() } else { column };
    let mut columns: Vec<_> = purchase(currency).into_iter().map(hide).collect();
    columns.push(col("products", |row: &Of<Purchase>| bought(&row.record)));
    columns
}

/// A contact that was just logged.
pub(crate) fn logged_contact() -> Vec<Column<LoggedContact>> {
    let mut columns = contact::<LoggedContact>();
    columns.push(col("next_due", |row: &LoggedContact| row.next_due.into()));
    columns.push(col("reminder", |row: &LoggedContact| {
        row.promised.as_ref().map(|planned| planned.reminder.record.id.to_string()).into()
    }));
    columns.push(col("cleared", |row: &LoggedContact| {
        row.cleared.iter().map(ToString::to_string).collect::<Vec<_>>().into()
    }));
    columns.push(col("settled", |row: &LoggedContact| {
        row.settled.iter().map(ToString::to_string).collect::<Vec<_>>().into()
    }));
    columns.push(col("returning", |row: &LoggedContact| {
        let ids = row.returning.iter().map(|next| next.reminder.record.id.to_string());
        ids.collect::<Vec<_>>().into()
    }));
    columns
}

/// A purchase that was just logged.
pub(crate) fn logged_purchase(currency: Currency) -> Vec<Column<LoggedPurchase>> {
    let mut columns = purchase::<LoggedPurchase>(currency);
    columns.push(col("points_earned", |row: &LoggedPurchase| row.earned.into()));
    columns.push(col("balance", |row: &LoggedPurchase| row.balance.into()));
    columns
}

/// A purchase that was just voided.
pub(crate) fn voided_purchase(currency: Currency) -> Vec<Column<VoidedPurchase>> {
    let mut columns = purchase::<VoidedPurchase>(currency);
    columns.push(col("points_returned", |row: &VoidedPurchase| row.points.returned.into()));
    columns.push(col("points_voided", |row: &VoidedPurchase| row.points.voided.into()));
    columns.push(col("points_spent", |row: &VoidedPurchase| row.points.spent.into()));
    columns.push(col("balance", |row: &VoidedPurchase| row.balance.into()));
    columns
}

/// A reminder.
pub(crate) fn reminder<R: Borrow<Of<Reminder>> + 'static>() -> Vec<Column<R>> {
    vec![
        col("id", |row: &R| row.borrow().record.id.to_string().into()),
        col("due", |row: &R| row.borrow().record.due.into()),
        col("customer", |row: &R| row.borrow().customer.as_str().into()),
        col("customer_id", |row: &R| row.borrow().record.customer_id.to_string().into()).hidden(),
        col("what", |row: &R| text(&row.borrow().record.what)),
        col("every", |row: &R| every(row.borrow().record.every)),
        col("first_due", |row: &R| row.borrow().record.first_due.into()).hidden(),
        col("done_on", |row: &R| row.borrow().record.done_on.into()),
    ]
}

/// An offer.
pub(crate) fn offer(today: NaiveDate) -> Vec<Column<Of<Offer>>> {
    vec![
        col("id", |row: &Of<Offer>| row.record.id.to_string().into()),
        col("customer", |row: &Of<Offer>| row.customer.as_str().into()),
        col("customer_id", |row: &Of<Offer>| row.record.customer_id.to_string().into()).hidden(),
        col("kind", |row: &Of<Offer>| Cell::Word(row.record.kind.word())),
        col("what", |row: &Of<Offer>| row.record.what.as_str().into()),
        col("issued_on", |row: &Of<Offer>| row.record.issued_on.into()),
        col("expires_on", |row: &Of<Offer>| row.record.expires_on.into()),
        col("used_on", |row: &Of<Offer>| row.record.used_on.into()),
        col("days_left", move |row: &Of<Offer>| row.record.days_left(today).into()),
    ]
}

/// An answer.
pub(crate) fn feedback() -> Vec<Column<Of<Feedback>>> {
    vec![
        col("id", |row: &Of<Feedback>| row.record.id.to_string().into()),
        col("at", |row: &Of<Feedback>| at(row.record.day, row.record.time)),
        col("customer", |row: &Of<Feedback>| row.customer.as_str().into()),
        col("customer_id", |row: &Of<Feedback>| row.record.customer_id.to_string().into()).hidden(),
        col("kind", |row: &Of<Feedback>| Cell::Word(row.record.kind.word())),
        col("score", |row: &Of<Feedback>| row.record.score.into()),
        col("comment", |row: &Of<Feedback>| text(&row.record.comment)),
    ]
}

/// Points that were given or spent.
pub(crate) fn moved_points() -> Vec<Column<MovedPoints>> {
    vec![
        col("customer_id", |row: &MovedPoints| row.customer_id.to_string().into()),
        col("customer", |row: &MovedPoints| row.customer.as_str().into()),
        col("at", |row: &MovedPoints| row.day.into()),
        col("points", |row: &MovedPoints| row.points.into()),
        col("expires_on", |row: &MovedPoints| row.expires_on.into()),
        col("balance", |row: &MovedPoints| row.balance.into()),
    ]
}

/// The points of a customer on a day.
pub(crate) fn statement() -> Vec<Column<Statement>> {
    vec![
        col("balance", |row: &Statement| row.balance.into()),
        col("lots", |row: &Statement| {
            Cell::Many(row.lots.iter().map(|one| record(&lot(), one)).collect())
        }),
        col("entries", |row: &Statement| {
            Cell::Many(row.entries.iter().map(|one| record(&posted(), one)).collect())
        }),
    ]
}

fn lot() -> Vec<Column<Lot>> {
    vec![
        col("awarded_on", |row: &Lot| row.awarded_on.into()),
        col("points", |row: &Lot| row.points.into()),
        col("left", |row: &Lot| row.left.into()),
        col("expires_on", |row: &Lot| row.expires_on.into()),
    ]
}

/// An entry of a statement.
pub(crate) fn posted() -> Vec<Column<Posted>> {
    vec![
        col("at", |row: &Posted| row.entry.day.into()),
        col("kind", |row: &Posted| Cell::Word(row.entry.kind.word())),
        col("delta", |row: &Posted| row.entry.delta.into()),
        col("balance", |row: &Posted| row.balance.into()),
        col("purchase", |row: &Posted| row.entry.purchase_id.map(|id| id.to_string()).into()),
        col("why", |row: &Posted| text(&row.entry.note)),
    ]
}
