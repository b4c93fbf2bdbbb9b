//! `crm export ical`: the entries of the calendar in words.

use std::path::Path;

use chrono::Datelike;

use crate::cli::app::App;
use crate::domain::customer::CustomerRow;
use crate::error::Result;
use crate::i18n::{Texts, clean, day};
use crate::ops::{CalendarDay, CalendarExport, Crm, Dated, Due, Occasion, Told};
use crate::t;

/// Writes the calendar to `file` or to standard output; returns the number of its entries where a file was written.
pub(super) fn export(
    app: &mut App,
    crm: &Crm,
    days: Option<u32>,
    file: Option<&Path>,
) -> Result<Option<u64>> {
    let (texts, today) = (app.texts.clone(), crm.now.today);
    let name = app.config()?.business.unwrap_or_else(|| "crm".to_owned());
    let which = CalendarExport {
        name: &clean(&name),
        days,
        tell: &|entry| match entry {
            CalendarDay::Due(due) => told_due(&texts, due, due.due < today),
            CalendarDay::Dated(dated) => told_dated(&texts, dated),
        },
    };
    match file {
        Some(path) => crm.export_calendar_file(&which, path),
        None => crm.export_calendar(&which, &mut app.out).map(|_| None),
    }
}

fn told_due(texts: &Texts, due: &Due, is_late: bool) -> Told {
    let name = clean(&due.customer.name);
    let name = name.as_ref();
    let summary = match (&due.what, due.reminder) {
        (Some(what), _) => t!(texts, "import-event-promise", name = name, what = &*clean(what)),
        (None, Some(_)) => t!(texts, "import-event-reminder", name = name),
        (None, None) => t!(texts, "import-event-contact", name = name),
    };
    let since = is_late.then(|| t!(texts, "import-event-late", day = day(due.due, texts.lang())));
    Told { summary, description: described(&due.customer, since) }
}

fn told_dated(texts: &Texts, dated: &Dated) -> Told {
    let name = clean(&dated.customer.name);
    let name = name.as_ref();
    let year = dated.years.map(|years| (dated.day.year() - years).to_string());
    let (summary, since) = match dated.occasion {
        Occasion::Birthday => (
            t!(texts, "import-event-birthday", name = name),
            year.map(|year| t!(texts, "import-event-born", year = year)),
        ),
        Occasion::Anniversary => (
            t!(texts, "import-event-anniversary", name = name),
            year.map(|year| t!(texts, "import-event-since", year = year)),
        ),
    };
    Told { summary, description: described(&dated.customer, since) }
}

/// What else is worth having at hand: since when, how the customer is reached, its code.
fn described(customer: &CustomerRow, since: Option<String>) -> String {
    let clean = |text: &String| clean(text).into_owned();
    let lines = [
        since,
        customer.phone.as_ref().map(clean),
        customer.email.as_ref().map(clean),
        Some(customer.id.to_string()),
    ];
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
}
