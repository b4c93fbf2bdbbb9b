//! `export`: the book as canonical files that an import takes back exactly.

use std::borrow::Cow;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::Crm;
use crate::domain::customer::Profile;
use crate::domain::money::{Currency, major_string};
use crate::domain::words::{Channel, Relation};
use crate::error::{Error, Exit, Result};
use crate::exchange::Target;
use crate::exchange::canonical::Kind;
use crate::exchange::csv::Writer;
use crate::store::Reader;
use crate::store::export::{Exported, Outgoing};

/// Columns that follow the canonical ones.
const MORE_OF_CUSTOMERS: [&str; 9] = [
    "organisation",
    "honorific",
    "postal",
    "address",
    "note",
    "relation",
    "channel",
    "since",
    "archived",
];
const MORE_OF_CONTACTS: [&str; 4] = ["direction", "purpose", "mood", "outcome"];
const MORE_OF_PURCHASES: [&str; 7] =
    ["product_name", "quantity", "price", "discount", "note", "points_used", "voided"];
const MORE_OF_POINTS: [&str; 5] = ["expires_at", "kind", "lot", "purchase", "reverses"];
const MORE_OF_FEEDBACK: [&str; 1] = ["kind"];

impl Crm {
    /// The files of an export to `folder` that are there already.
    pub fn export_replaces(&self, folder: &Path) -> Vec<PathBuf> {
        Kind::ALL.map(|kind| place(folder, kind)).into_iter().filter(|path| path.exists()).collect()
    }

    /// Writes the five canonical files into `folder`, made if need be; each takes its place when all are complete.
    /// Returns rows by file. `mark`: each begins with a byte order mark, by which spreadsheets know UTF-8. A dry run
    /// writes nothing.
    pub fn export_folder(&self, folder: &Path, mark: bool) -> Result<Vec<(PathBuf, u64)>> {
        if self.store.is_dry_run() {
            return Ok(Vec::new());
        }
        std::fs::create_dir_all(folder).map_err(|fault| Error::file(folder, &fault))?;
        let files = Kind::ALL.map(|kind| (kind, place(folder, kind)));
        self.write_files(&files, mark)
    }

    /// Writes one canonical file, `customers`, `contacts`, `purchases`, `points` or `feedback`, to `path`; `mark` as for a
    /// folder.
    pub fn export_file(&self, kind: &str, path: &Path, mark: bool) -> Result<Vec<(PathBuf, u64)>> {
        let kind = Kind::parse(kind)?;
        if self.store.is_dry_run() {
            return Ok(Vec::new());
        }
        self.write_files(&[(kind, path.to_owned())], mark)
    }

    fn write_files(&self, files: &[(Kind, PathBuf)], mark: bool) -> Result<Vec<(PathBuf, u64)>> {
        let mut complete = Vec::new();
        for (kind, path) in files {
            let (target, rows) =
                self.complete_file(path, |out| self.write_kind(*kind, out, mark))?;
            complete.push((target, path.clone(), rows));
        }
        let settle = |(target, path, rows): (Target, PathBuf, u64)| {
            target.settle()?;
            Ok((path, rows))
        };
        complete.into_iter().map(settle).collect()
    }

    /// A complete file that is to stand at `path`, with what `write` counted.
    pub(super) fn complete_file(
        &self,
        path: &Path,
        write: impl FnOnce(&mut dyn Write) -> std::result::Result<u64, Fault>,
    ) -> Result<(Target, u64)> {
        self.refuse_itself(path)?;
        let mut target = Target::begin(path)?;
        let rows = write(&mut target).map_err(|fault| match fault {
            Fault::Stream(fault) => target.failed(&fault),
            Fault::Book(error) => error,
        })?;
        target.complete()?;
        Ok((target, rows))
    }

    /// Writes one canonical file, `customers`, `contacts`, `purchases`, `points` or `feedback`, to a stream; `mark` as for
    /// a folder.
    pub fn export_to(&self, kind: &str, out: &mut dyn Write, mark: bool) -> Result<u64> {
        self.write_kind(Kind::parse(kind)?, out, mark).map_err(Fault::of_stream)
    }

    fn write_kind(
        &self,
        kind: Kind,
        out: &mut dyn Write,
        mark: bool,
    ) -> std::result::Result<u64, Fault> {
        let reader = self.store.reader();
        let mut sheet = Sheet {
            writer: if mark {
                Writer::with_mark(out).map_err(Fault::Stream)?
            } else {
                Writer::new(out)
            },
            fault: None,
            rows: 0,
            currency: self.currency()?,
            series: reader.export_series()?,
        };
        let done = match kind {
            Kind::Customers => sheet.customers(&reader),
            Kind::Contacts => sheet.table(&reader, kind, Outgoing::Contacts, &MORE_OF_CONTACTS),
            Kind::Purchases => sheet.purchases(&reader),
            Kind::Points => sheet.table(&reader, kind, Outgoing::Points, &MORE_OF_POINTS),
            Kind::Feedback => sheet.table(&reader, kind, Outgoing::Feedback, &MORE_OF_FEEDBACK),
        };
        match (sheet.fault, done) {
            (Some(fault), _) => Err(Fault::Stream(fault)),
            (None, Err(error)) => Err(Fault::Book(error)),
            (None, Ok(())) => Ok(sheet.rows - 1),
        }
    }
}

/// What went wrong: the stream written to, or the book.
pub(super) enum Fault {
    Stream(std::io::Error),
    Book(Error),
}

impl Fault {
    /// The error where it was a stream, not a file, that was written to.
    pub(super) fn of_stream(self) -> Error {
        match self {
            Fault::Book(error) => error,
            Fault::Stream(fault) if fault.kind() == ErrorKind::BrokenPipe => {
                Error::new(Exit::Done, "error-output-closed")
            }
            Fault::Stream(fault) => Error::failure("error-output-full").with("why", &fault),
        }
    }
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        Fault::Book(error)
    }
}

fn place(folder: &Path, kind: Kind) -> PathBuf {
    folder.join(kind.word()).with_extension("csv")
}

/// One file being written.
struct Sheet<'w> {
    writer: Writer<&'w mut dyn Write>,
    /// Why the stream ended.
    fault: Option<std::io::Error>,
    /// Rows written, the headings among them.
    rows: u64,
    currency: Currency,
    series: String,
}

impl Sheet<'_> {
    fn row<C: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = C>) -> Result<()> {
        self.rows += 1;
        self.writer.row(cells).map_err(|fault| {
            self.fault = Some(fault);
            Error::failure("error-output-full").with("why", "")
        })
    }

    fn headings(&mut self, kind: Kind, more: &[&str]) -> Result<()> {
        self.row(kind.columns().iter().chain(more))
    }

    fn customers(&mut self, reader: &Reader) -> Result<()> {
        let facts = reader.fact_names()?;
        let names: Vec<String> = facts.iter().map(|name| format!("fact.{name}")).collect();
        let columns = Kind::Customers.columns().iter().chain(&MORE_OF_CUSTOMERS);
        self.row(columns.copied().chain(names.iter().map(String::as_str)))?;
        reader.each_profile(|profile| {
            let by = profile.customer.referred_by;
            let by = by.map(|id| reader.export_code(id, &self.series)).transpose()?;
            let cells = customer_cells(&profile, &self.series, by);
            let of_fact = |name: &String| {
                let found = profile.facts.iter().find(|(known, _)| known == name);
                found.map(|(_, value)| value.clone()).unwrap_or_default()
            };
            self.row(cells.into_iter().chain(facts.iter().map(of_fact)))
        })
    }

    /// A table whose columns are those of the file.
    fn table(&mut self, reader: &Reader, kind: Kind, table: Outgoing, more: &[&str]) -> Result<()> {
        self.headings(kind, more)?;
        let series = self.series.clone();
        reader.each_outgoing(table, &series, |cells| self.row(cells.iter().map(|cell| raw(*cell))))
    }

    /// A row a line; the discount is spread over the lines so that each row says what was paid.
    fn purchases(&mut self, reader: &Reader) -> Result<()> {
        self.headings(Kind::Purchases, &MORE_OF_PURCHASES)?;
        let (series, currency) = (self.series.clone(), self.currency);
        let mut key = String::new();
        let mut left = 0;
        reader.each_outgoing(Outgoing::Purchases, &series, |cells| {
            let &[id, customer, at, total, product, name, quantity, price, discount, ..] = cells
            else {
                return Ok(());
            };
            let is_first = raw(id) != key;
            if is_first {
                key = raw(id).into_owned();
                left = discount.number();
            }
            let (amount, part) = match cells[12] {
                Exported::Number(amount) => (amount - left.min(amount), left.min(amount)),
                _ => (total.number(), left),
            };
            left -= part;
            let money = |minor: i64| Cow::Owned(major_string(minor, currency));
            let of_all = |cell| if is_first { raw(cell) } else { Cow::Borrowed("") };
            self.row([
                raw(id),
                raw(customer),
                raw(at),
                money(amount),
                raw(product),
                raw(name),
                if quantity == Exported::None { "".into() } else { thousandths(quantity.number()) },
                if price == Exported::None { "".into() } else { money(price.number()) },
                if part == 0 { "".into() } else { money(part) },
                of_all(cells[9]),
                of_all(cells[10]),
                of_all(cells[11]),
            ])
        })
    }
}

fn raw(cell: Exported<'_>) -> Cow<'_, str> {
    match cell {
        Exported::None => Cow::Borrowed(""),
        Exported::Text(text) => Cow::Borrowed(text),
        Exported::Number(number) => Cow::Owned(number.to_string()),
    }
}

/// A quantity as it is read: `2`, `1.5`.
fn thousandths(quantity: i64) -> Cow<'static, str> {
    let (whole, part) = (quantity / 1000, quantity % 1000);
    if part == 0 {
        return Cow::Owned(whole.to_string());
    }
    Cow::Owned(format!("{whole}.{part:03}").trim_end_matches('0').to_owned())
}

fn customer_cells(profile: &Profile, series: &str, by: Option<String>) -> Vec<String> {
    let customer = &profile.customer;
    let text = |field: &Option<String>| field.clone().unwrap_or_default();
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let word = |word: Option<&'static str>| word.unwrap_or_default().to_owned();
    vec![
        customer.key.clone().unwrap_or_else(|| format!("{series}-{}", customer.id.0)),
        customer.name.clone(),
        text(&customer.kana),
        profile.emails.join(";"),
        profile.phones.join(";"),
        customer.birthday.map(|birthday| birthday.to_string()).unwrap_or_default(),
        text(&customer.source),
        profile.tags.join(";"),
        by.unwrap_or_default(),
        customer.cadence_days.map(|days| days.to_string()).unwrap_or_default(),
        customer.created_on.to_string(),
        text(&customer.organisation),
        text(&customer.honorific),
        text(&customer.postal),
        text(&customer.address),
        text(&customer.note),
        word(customer.relation.map(Relation::word)),
        word(customer.channel.map(Channel::word)),
        day(customer.since),
        day(customer.archived_on),
    ]
}
