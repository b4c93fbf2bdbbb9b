//! The columns of `list due`: a customer row, the day, and why.

use std::rc::Rc;

use crate::cli::columns::customer;
use crate::error::Result;
use crate::i18n::Texts;
use crate::ops::{Crm, Due};
use crate::output::{Cell, Column, Meaning, col};
use crate::t;

/// The columns, reasons in the language of `texts`.
pub(crate) fn columns(crm: &Crm, texts: &Rc<Texts>) -> Result<Vec<Column<Due>>> {
    let today = crm.now.today;
    let texts = Rc::clone(texts);
    let overdue = move |row: &Due| (today - row.due).num_days();
    let mut columns = customer::columns(crm)?;
    columns.extend([
        col("due", |row: &Due| row.due.into())
            .marking(move |row: &Due| (overdue(row) > 0).then_some(Meaning::Overdue)),
        col("days_overdue", move |row: &Due| Cell::Whole(overdue(row).max(0))),
        col("reminder", |row: &Due| row.reminder.map(|id| id.to_string()).into()),
        col("reason", move |row: &Due| reason(row, &texts).into()),
    ]);
    Ok(columns)
}

fn reason(row: &Due, texts: &Texts) -> String {
    match (row.reminder, &row.what, row.customer.summary.last_contact) {
        (Some(_), Some(what), _) => what.clone(),
        (Some(_), None, _) => texts.get("list-reason-promise", &[]),
        (None, _, Some(last)) => t!(texts, "list-reason-cadence", last = last.to_string()),
        (None, _, None) => texts.get("list-reason-never", &[]),
    }
}
