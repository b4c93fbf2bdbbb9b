//! The columns of a customer row, the same in every list.

use std::borrow::Borrow;

use crate::domain::customer::CustomerRow;
use crate::domain::money::Currency;
use crate::error::Result;
use crate::ops::Crm;
use crate::output::{Cell, Column, col};

/// An amount in the book's currency.
pub(crate) fn money(minor: i64, currency: Currency) -> Cell {
    Cell::Money { minor, digits: currency.digits(), code: currency.code() }
}

/// A text that may be missing.
pub(crate) fn text(text: &Option<String>) -> Cell {
    text.as_deref().into()
}

/// The columns of a customer row, or of a row that holds one.
pub(crate) fn columns<R: Borrow<CustomerRow> + 'static>(crm: &Crm) -> Result<Vec<Column<R>>> {
    let (currency, today, stages) = (crm.currency()?, crm.now.today, crm.policy.stages.clone());
    Ok(vec![
        col("id", move |row: &R| row.borrow().id.to_string().into()),
        col("name", move |row: &R| row.borrow().name.as_str().into()),
        col("kana", move |row: &R| text(&row.borrow().kana)).hidden(),
        col("key", move |row: &R| text(&row.borrow().key)).hidden(),
        col("organisation", move |row: &R| text(&row.borrow().organisation)).hidden(),
        col("email", move |row: &R| text(&row.borrow().email)).hidden(),
        col("phone", move |row: &R| text(&row.borrow().phone)).hidden(),
        col("stage", move |row: &R| Cell::Word(row.borrow().summary.stage(today, &stages).word())),
        // A key that programs may count on; nobody has a rank.
        col("tier", move |_: &R| Cell::None).hidden(),
        col("tags", move |row: &R| row.borrow().tags.clone().into()),
        col("last_contact", move |row: &R| row.borrow().summary.last_contact.into()),
        col("last_purchase", move |row: &R| row.borrow().summary.last_purchase.into()),
        col("first_purchase", move |row: &R| row.borrow().summary.first_purchase.into()).hidden(),
        col("purchases", move |row: &R| row.borrow().summary.purchases.into()),
        col("purchase_days", move |row: &R| row.borrow().summary.purchase_days.into()).hidden(),
        col("spend", move |row: &R| money(row.borrow().summary.spend, currency)),
        col("currency", move |_: &R| currency.code().into()).hidden(),
        col("points", move |row: &R| row.borrow().summary.points.into()),
        col("next_due", move |row: &R| row.borrow().summary.next_due.into()),
        col("archived_on", move |row: &R| row.borrow().archived_on.into()).hidden(),
    ])
}
