//! One file from its first row to its last.

use std::path::Path;

use super::Progress;
use super::customer::Customers;
use super::points::Ledger;
use super::purchase::Basket;
use super::report::Outcome;
use super::session::Session;
use super::touch::Keys;
use crate::domain::when::{self, Lean};
use crate::error::{Error, Result};
use crate::exchange::canonical::{Field, Form, Kind, Layout, Mapping, Moment};
use crate::exchange::csv::{Options, Reader, Record, Row};

/// Rows between two words about progress.
const STEP: u64 = 20_000;

/// What is kept from row to row, by kind of file.
enum State {
    Customers(Box<Customers>),
    Contacts(Keys),
    Purchases(Box<Basket>),
    Points(Box<Ledger>),
    Feedback(Keys),
}

impl State {
    fn of(kind: Kind) -> State {
        match kind {
            Kind::Customers => State::Customers(Box::default()),
            Kind::Contacts => State::Contacts(Keys::default()),
            Kind::Purchases => State::Purchases(Box::default()),
            Kind::Points => State::Points(Box::default()),
            Kind::Feedback => State::Feedback(Keys::default()),
        }
    }
}

impl Session<'_, '_> {
    /// Takes every row of a file.
    pub(super) fn file(
        &mut self,
        (kind, path): (Kind, &Path),
        (mapping, options): (&Mapping, Options),
        progress: &mut Progress,
    ) -> Result<()> {
        let name = path.file_name().unwrap_or(path.as_os_str());
        self.file = name.to_string_lossy().into_owned();
        let mut reader = Reader::open(path, options)?;
        let layout = Layout::find(kind, &reader, mapping)?;
        let today = self.today;
        let moment = |text: &str| read_moment(text, today);
        let form = Form::new(&layout, &moment);
        let mut state = State::of(kind);
        let mut rows = 0;
        while let Some(row) = reader.next_row()? {
            match row {
                Row::Sound(record) => self.row(&mut state, &form, record)?,
                Row::Refused(record, why) => self.broken_record(&mut state, record, why)?,
            }
            rows += 1;
            if rows % STEP == 0 {
                progress(&self.file, rows);
            }
        }
        self.end(state)?;
        progress(&self.file, rows);
        Ok(())
    }

    fn row(&mut self, state: &mut State, form: &Form, record: Record) -> Result<()> {
        let line = record.line();
        let (table, outcome) = match state {
            State::Customers(customers) => {
                let row = form.row(record).map_err(|problem| problem.error);
                ("customers", row.and_then(|row| self.customer_row(customers, &row, line)))
            }
            State::Contacts(keys) => {
                let row = form.row(record).map_err(|problem| problem.error);
                ("contacts", row.and_then(|row| self.contact_row(keys, &row, line)))
            }
            State::Feedback(keys) => {
                let row = form.row(record).map_err(|problem| problem.error);
                ("feedback", row.and_then(|row| self.feedback_row(keys, &row, line)))
            }
            State::Points(ledger) => {
                let row = form.row(record).map_err(|problem| problem.error);
                match row.and_then(|row| self.points_row(ledger, &row, line)) {
                    Ok(None) => return Ok(()),
                    Ok(Some(outcome)) => ("points", Ok(outcome)),
                    Err(why) => ("points", Err(why)),
                }
            }
            State::Purchases(basket) => {
                return match form.row(record) {
                    Ok(row) => self.purchase_row(basket, &row, line),
                    Err(problem) => {
                        let key = form.layout().column(Field::Id).map(|at| record.cell(at).trim());
                        let key = key.filter(|key| !key.is_empty());
                        self.purchase_fault(basket, key, line, problem.error)
                    }
                };
            }
        };
        self.note(table, line, outcome)
    }

    fn note(&mut self, table: &str, line: u64, outcome: Result<Outcome>) -> Result<()> {
        match outcome {
            Ok(outcome) => {
                self.report.count(table, outcome);
                Ok(())
            }
            Err(why) => self.refuse(table, line, why),
        }
    }

    /// A record that is none: what its cells mean is not to be trusted.
    fn broken_record(&mut self, state: &mut State, record: Record, why: Error) -> Result<()> {
        let table = match state {
            State::Customers(_) => "customers",
            State::Contacts(_) => "contacts",
            State::Purchases(_) => "purchases",
            State::Points(_) => "points",
            State::Feedback(_) => "feedback",
        };
        self.refuse(table, record.line(), why)
    }

    fn end(&mut self, state: State) -> Result<()> {
        match state {
            State::Customers(customers) => self.end_customers(*customers),
            State::Purchases(mut basket) => self.end_purchases(&mut basket),
            State::Points(ledger) => self.end_points(&ledger),
            State::Contacts(_) | State::Feedback(_) => self.make_changes(),
        }
    }
}

/// A day, and time, in another form than the ISO one. An offset is left out: the clock of the shop counts.
fn read_moment(text: &str, today: chrono::NaiveDate) -> Result<Moment> {
    let plain = without_offset(text);
    let now = today.and_time(chrono::NaiveTime::MIN);
    when::moment(plain, now, Lean::Past)
        .map_err(|_| Error::refused("error-import-day").with("text", text))
}

/// `2025-01-05 10:00:00 -0500` and `2025-01-05T10:00:00Z` without what follows the time.
fn without_offset(text: &str) -> &str {
    let text = text.trim_end_matches(['Z', 'z']).trim_end_matches(" UTC");
    let is_offset = |tail: &str| {
        tail.len() >= 5 && tail[1..].bytes().all(|byte| byte.is_ascii_digit() || byte == b':')
    };
    match text.rfind(['+', '-']) {
        Some(at) if at > 10 && is_offset(&text[at..]) => text[..at].trim_end(),
        _ => text,
    }
}
