//! The columns of `list lapsed`: a customer row, its silence, and what is usual.

use std::rc::Rc;

use crate::cli::columns::customer;
use crate::error::Result;
use crate::i18n::Texts;
use crate::ops::{Crm, Lapsed};
use crate::output::{Column, col};
use crate::t;

/// The columns, reasons in the language of `texts`.
pub(crate) fn columns(crm: &Crm, texts: &Rc<Texts>) -> Result<Vec<Column<Lapsed>>> {
    let mut columns = customer::columns(crm)?;
    let texts = Rc::clone(texts);
    columns.extend([
        col("days_silent", |row: &Lapsed| row.days_silent.into()),
        col("rhythm_days", |row: &Lapsed| row.rhythm_days.into()),
        col("threshold_days", |row: &Lapsed| row.threshold_days.into()),
        col("reason", move |row: &Lapsed| reason(row, &texts).into()),
    ]);
    Ok(columns)
}

fn reason(row: &Lapsed, texts: &Texts) -> String {
    match row.rhythm_days {
        Some(rhythm) => {
            let rhythm = format!("{rhythm:.0}");
            t!(texts, "list-reason-rhythm", silent = row.days_silent, rhythm = rhythm)
        }
        None => t!(texts, "list-reason-silent", silent = row.days_silent),
    }
}
