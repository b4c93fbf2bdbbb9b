//! Columns of the rows that several commands print; the one place where a key of JSON is given its value.

pub(crate) mod card;
pub(crate) mod customer;
pub(crate) mod dates;
pub(crate) mod due;
pub(crate) mod lapsed;
pub(crate) mod operation;
pub(crate) mod product;
pub(crate) mod record;
pub(crate) mod stage;

use crate::output::Column;

/// The columns of a document for people: all that are known but what another one says.
pub(crate) fn whole<R>(columns: Vec<Column<R>>) -> Vec<Column<R>> {
    let said = |column: &Column<R>| ["customer_id", "currency"].contains(&column.key);
    columns.into_iter().map(|column| if said(&column) { column } else { column.shown() }).collect()
}
