//! What is said of customers that were added or changed.

use super::{first_of, who};
use crate::domain::id::CustomerId;
use crate::domain::sentence::{Sentence, Value};
use crate::error::Result;
use crate::ops::Crm;

/// `Changed: C12 Mary Smith / next due 2026-12-21 Mon`.
pub(super) fn written(crm: &Crm, key: &'static str, ids: &[CustomerId]) -> Result<Sentence> {
    let first = crm.customer_rows(ids.get(..1).unwrap_or_default())?.into_iter().next();
    let named = first.as_ref().map(|row| who(row.id, &row.name)).unwrap_or_default();
    let due = first.filter(|_| ids.len() == 1).and_then(|row| row.summary.next_due);
    Ok(first_of(key, named, ids.len())
        .with("due", due.map_or(Value::Text("none".to_owned()), Value::Day)))
}
