//! The columns of `list dates`: a customer row, the day and its occasion.

use crate::cli::columns::customer;
use crate::error::Result;
use crate::ops::{Crm, Dated};
use crate::output::{Cell, Column, col};

/// The columns.
pub(crate) fn columns(crm: &Crm) -> Result<Vec<Column<Dated>>> {
    let today = crm.now.today;
    let mut columns = customer::columns(crm)?;
    columns.extend([
        col("date", |row: &Dated| row.day.into()),
        col("days_until", move |row: &Dated| (row.day - today).num_days().into()),
        col("occasion", |row: &Dated| Cell::Word(row.occasion.word())),
        col("years", |row: &Dated| row.years.map(i64::from).into()),
    ]);
    Ok(columns)
}
