//! The queue for programs: a document a customer in JSON, a line a customer in files.

use std::rc::Rc;

use crate::cli::columns::customer;
use crate::domain::rule::Item;
use crate::error::Result;
use crate::i18n::Texts;
use crate::ops::{Crm, QueueRow};
use crate::output::{Cell, Column, Meaning, col, record};

/// The command that clears an item.
pub(crate) fn act(item: &Item) -> String {
    format!("crm done {}", item.code())
}

/// A customer and its items.
pub(super) fn document(crm: &Crm, texts: &Rc<Texts>) -> Result<Vec<Column<QueueRow>>> {
    let currency = crm.currency()?;
    let of = customer::columns::<QueueRow>(crm)?;
    let texts = Rc::clone(texts);
    Ok(vec![
        col("customer", move |row: &QueueRow| record(&of, row)),
        col("items", move |row: &QueueRow| {
            let item = |item: &Item| {
                Cell::Record(vec![
                    ("id", item.code().to_string().into()),
                    ("rule", Cell::Word(item.rule.word())),
                    ("due", item.due.into()),
                    ("reason", texts.reason(item, currency).into()),
                    ("channel", Cell::Word(row.channel.word())),
                    ("say", texts.say(&item.say(), currency).into()),
                    ("act", act(item).into()),
                    ("ends", item.ends.into()),
                ])
            };
            Cell::Many(row.items.iter().map(item).collect())
        }),
        col("reach", |row: &QueueRow| row.customer.reach(row.channel).into()),
        col("rank", move |row: &QueueRow| {
            Cell::Record(vec![
                ("ahead", Cell::Whole(row.rank.ahead)),
                ("kind", Cell::Whole(i64::from(row.rank.kind))),
                ("value", customer::money(row.rank.value.0, currency)),
                ("due", row.rank.due.into()),
            ])
        }),
        col("held", |row: &QueueRow| Cell::Yes(row.is_held)),
    ])
}

/// A line a customer, its reasons together.
pub(super) fn flat(crm: &Crm, texts: &Rc<Texts>) -> Result<Vec<Column<QueueRow>>> {
    let (currency, today) = (crm.currency()?, crm.now.today);
    let texts = Rc::clone(texts);
    let mut columns = customer::columns::<QueueRow>(crm)?;
    for column in &mut columns {
        if !["id", "name"].contains(&column.key) {
            column.hide();
        }
    }
    let each = |of: fn(&Item) -> Cell| {
        move |row: &QueueRow| Cell::Many(row.items.iter().map(of).collect())
    };
    columns.extend([
        col("due", |row: &QueueRow| row.rank.due.into()).marking(move |row: &QueueRow| {
            row.items.iter().any(|item| item.is_late(today)).then_some(Meaning::Overdue)
        }),
        col("rules", each(|item| Cell::Word(item.rule.word()))),
        col("reason", move |row: &QueueRow| {
            Cell::Many(row.items.iter().map(|item| texts.reason(item, currency).into()).collect())
        }),
        col("channel", |row: &QueueRow| Cell::Word(row.channel.word())),
        col("reach", |row: &QueueRow| row.customer.reach(row.channel).into()),
        col("items", each(|item| item.code().to_string().into())),
        col("act", each(|item| act(item).into())),
        col("held", |row: &QueueRow| Cell::Yes(row.is_held)).hidden(),
    ]);
    Ok(columns)
}
