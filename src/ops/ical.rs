//! `export ical`: what is due and what is to be celebrated, as a calendar for phones.

use std::io::{self, Write};
use std::path::Path;

use chrono::NaiveDate;

use super::export::Fault;
use super::list::{LAST, coming, in_days};
use super::{Crm, Dated, Due, Query};
use crate::domain::id::OperationId;
use crate::error::{Error, Result};
use crate::exchange::ical::{Event, Repeat, Writer};

/// What a calendar holds.
#[derive(Debug, Clone, PartialEq)]
pub enum CalendarDay {
    /// A reminder, or a contact that a cadence asks for.
    Due(Due),
    /// A birthday or an anniversary.
    Dated(Dated),
}

/// An entry in the words of a language.
pub struct Told {
    /// One line.
    pub summary: String,
    /// More lines.
    pub description: String,
}

/// Which calendar is written, and how its entries are told.
pub struct CalendarExport<'a> {
    /// Its name.
    pub name: &'a str,
    /// Only what comes within so many days; everything without it.
    pub days: Option<u32>,
    /// Puts an entry into words.
    pub tell: &'a dyn Fn(&CalendarDay) -> Told,
}

impl Crm {
    /// Writes the calendar to a stream; returns the number of its entries.
    pub fn export_calendar(&self, which: &CalendarExport, out: &mut dyn Write) -> Result<u64> {
        self.write_calendar(which, out).map_err(Fault::of_stream)
    }

    /// Writes the calendar to `path`; `None` in a dry run, which writes nothing.
    pub fn export_calendar_file(&self, which: &CalendarExport, path: &Path) -> Result<Option<u64>> {
        if self.store.is_dry_run() {
            return Ok(None);
        }
        let (target, entries) = self.complete_file(path, |out| self.write_calendar(which, out))?;
        target.settle()?;
        Ok(Some(entries))
    }

    /// Open reminders and next contacts by day, what is overdue on today; then birthdays and anniversaries.
    fn write_calendar(
        &self,
        which: &CalendarExport,
        out: &mut dyn Write,
    ) -> std::result::Result<u64, Fault> {
        let today = self.now.today;
        let query = Query::all(today);
        let until = which.days.map_or(LAST, |days| in_days(today, days));
        let reader = self.read();
        // Books have first operations of different moments, so their entries do not meet in one calendar.
        let first = reader.operation(OperationId(1)).map(|first| first.at).unwrap_or_default();
        let writer = Writer::begin(out, which.name, today).map_err(Fault::Stream)?;
        let mut page = Page { writer, entries: 0, fault: None, today, book: digits(&first) };
        let due = reader.each_due(&query, until, |due| page.add(which, CalendarDay::Due(due)));
        let done = due.and_then(|()| {
            reader.each_yearly(&query, |yearly| {
                let mut coming = coming(yearly, today).into_iter();
                coming.try_for_each(|dated| match dated.day <= until {
                    true => page.add(which, CalendarDay::Dated(dated)),
                    false => Ok(()),
                })
            })
        });
        match (page.fault, done) {
            (Some(fault), _) => Err(Fault::Stream(fault)),
            (None, Err(error)) => Err(Fault::Book(error)),
            (None, Ok(())) => {
                page.writer.end().map_err(Fault::Stream)?;
                Ok(page.entries)
            }
        }
    }
}

/// A calendar being written.
struct Page<'w> {
    writer: Writer<&'w mut dyn Write>,
    entries: u64,
    /// Why the stream ended.
    fault: Option<io::Error>,
    today: NaiveDate,
    /// What tells the book from others.
    book: String,
}

impl Page<'_> {
    fn add(&mut self, which: &CalendarExport, entry: CalendarDay) -> Result<()> {
        let (code, day, repeat) = place(&entry, self.today);
        let Told { summary, description } = (which.tell)(&entry);
        let uid = format!("{code}-{}.crm", self.book);
        self.entries += 1;
        self.writer.event(&Event { uid, day, repeat, summary, description }).map_err(|fault| {
            self.fault = Some(fault);
            Error::failure("error-output-full").with("why", "")
        })
    }
}

/// What an entry is known by within the book, its day, and whether it returns. A reminder that returns stands there
/// with its next day only, for when the one after falls depends on when this one is done.
fn place(entry: &CalendarDay, today: NaiveDate) -> (String, NaiveDate, Repeat) {
    match entry {
        CalendarDay::Due(due) => {
            let code = match due.reminder {
                Some(id) => id.to_string(),
                None => format!("{}-contact", due.customer.id),
            };
            (code, due.due.max(today), Repeat::Never)
        }
        CalendarDay::Dated(dated) => {
            let code = format!("{}-{}", dated.customer.id, dated.occasion.word());
            let repeat = if dated.is_leap_day { Repeat::EndOfFebruary } else { Repeat::Yearly };
            (code, dated.day, repeat)
        }
    }
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}
