//! Which column of a file holds which field: by its own heading, by the heading of another program, or as told.

use strsim::jaro_winkler;
use unicode_normalization::UnicodeNormalization;

use super::headings::FURTHER;
use super::kind::{Field, Kind};
use crate::error::{Candidate, Error, Result};
use crate::exchange::csv::Reader;

/// How like two words must be for one to be offered for the other.
const ALIKE: f64 = 0.8;

/// What `--map` says: pairs of field and column.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mapping(Vec<(String, String)>);

impl Mapping {
    /// Reads `field=column,field=column`. A column is a heading, or `#3` for the third; without a column the field is
    /// left out even where a heading fits it.
    ///
    /// # Errors
    /// `error-import-map` (exit 2) where a part has no `=`.
    pub fn parse(text: &str) -> Result<Mapping> {
        let pair = |part: &str| {
            let (field, column) = part
                .split_once('=')
                .ok_or_else(|| Error::usage("error-import-map").with("part", part.trim()))?;
            Ok((field.trim().to_owned(), column.trim().to_owned()))
        };
        let parts = text.split(',').filter(|part| !part.trim().is_empty());
        parts.map(pair).collect::<Result<_>>().map(Mapping)
    }
}

/// The columns of one file by field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    columns: [Option<usize>; Field::COUNT],
    facts: Vec<(String, usize)>,
    /// Columns of further values of a field.
    further: Vec<(Field, usize)>,
}

impl Layout {
    /// Finds the columns of a file of this kind: first those of `mapping`, then canonical headings, then those of
    /// other programs. Case, width, spaces and punctuation of headings do not matter.
    ///
    /// # Errors
    /// Exit 2, all with the `file` and the `headings` found: `error-import-map-field` (`field`, `fields`) and
    /// `error-import-map-column` (`column`) for names that do not exist, near ones as candidates;
    /// `error-import-column` (`field`, `example`) where a field is missing that the kind cannot do without.
    pub fn find(kind: Kind, file: &Reader, mapping: &Mapping) -> Result<Layout> {
        let layout = Layout::among(kind, file.headings(), mapping);
        layout.map_err(|error| error.with("file", file.name()))
    }

    fn among(kind: Kind, headings: &[String], mapping: &Mapping) -> Result<Layout> {
        let mut layout =
            Layout { columns: [None; Field::COUNT], facts: Vec::new(), further: Vec::new() };
        let mut settled = Vec::new();
        for (name, column) in &mapping.0 {
            let column = column_named(column, headings)?;
            if let Some(fact) = fact_name(name).filter(|_| kind == Kind::Customers) {
                layout.facts.extend(column.map(|column| (fact.to_owned(), column)));
                continue;
            }
            let field = field_named(kind, name, headings)?;
            layout.columns[field as usize] = column;
            settled.push(field);
        }
        layout.match_headings(kind, headings, &settled);
        layout.require(kind, headings)?;
        Ok(layout)
    }

    /// The column of `field`, from 0.
    pub fn column(&self, field: Field) -> Option<usize> {
        self.columns[field as usize]
    }

    /// The columns `fact.NAME` of customers: name and column.
    pub fn facts(&self) -> &[(String, usize)] {
        &self.facts
    }

    /// The columns of further values of `field`, in the order of the file.
    pub fn further(&self, field: Field) -> impl Iterator<Item = usize> {
        self.further.iter().filter(move |(of, _)| *of == field).map(|(_, column)| *column)
    }

    /// The columns that no field takes.
    pub(super) fn ignored<'a>(&self, headings: &'a [String]) -> Vec<&'a str> {
        let free = headings.iter().enumerate().filter(|(column, _)| !self.takes(*column));
        free.map(|(_, heading)| heading.as_str()).filter(|heading| !heading.is_empty()).collect()
    }

    fn takes(&self, column: usize) -> bool {
        self.columns.contains(&Some(column))
            || self.further.iter().any(|(_, at)| *at == column)
            || self.facts.iter().any(|(_, at)| *at == column)
    }

    fn match_headings(&mut self, kind: Kind, headings: &[String], settled: &[Field]) {
        let folded: Vec<String> = headings.iter().map(|heading| fold(heading)).collect();
        let known = || kind.known().iter().filter(|(field, _)| !settled.contains(field));
        for (field, _) in known() {
            let name = fold(field.name());
            self.columns[*field as usize] = self.free(&folded, &name);
        }
        for (field, others) in known() {
            if self.column(*field).is_none() {
                let column = others.iter().find_map(|other| self.free(&folded, other));
                self.columns[*field as usize] = column;
            }
        }
        for (column, heading) in headings.iter().enumerate() {
            let fact = fact_name(heading).filter(|_| kind == Kind::Customers);
            if let Some(fact) = fact.filter(|_| !self.takes(column)) {
                self.facts.push((fact.to_owned(), column));
            }
        }
        for (field, others) in FURTHER.iter().filter(|_| kind == Kind::Customers) {
            let columns = (0..folded.len()).filter(|column| others.contains(&&*folded[*column]));
            let free: Vec<usize> = columns.filter(|column| !self.takes(*column)).collect();
            self.further.extend(free.into_iter().map(|column| (*field, column)));
        }
    }

    /// The first column with this heading that no other field has.
    fn free(&self, folded: &[String], heading: &str) -> Option<usize> {
        (0..folded.len()).find(|column| folded[*column] == heading && !self.takes(*column))
    }

    fn require(&self, kind: Kind, headings: &[String]) -> Result<()> {
        let missing = |group: &&&[Field]| group.iter().all(|field| self.column(*field).is_none());
        let Some(field) = kind.required().iter().find(missing).and_then(|group| group.first())
        else {
            return Ok(());
        };
        let heading = self.ignored(headings).first().map_or("#1".to_owned(), |heading| {
            if heading.contains(' ') { format!("\"{heading}\"") } else { (*heading).to_owned() }
        });
        Err(Error::usage("error-import-column")
            .with("field", field.name())
            .with("headings", listed(headings))
            .with("example", format!("--map {}={heading}", field.name())))
    }
}

/// The headings for a sentence; a file may have more than one wants to read.
fn listed(headings: &[String]) -> String {
    const SHOWN: usize = 40;
    let more = if headings.len() > SHOWN { ", ..." } else { "" };
    let shown = &headings[..headings.len().min(SHOWN)];
    shown.join(", ") + more
}

/// The column called `name`; `None` for no name at all.
fn column_named(name: &str, headings: &[String]) -> Result<Option<usize>> {
    if name.is_empty() {
        return Ok(None);
    }
    let folded = fold(name);
    let heading = headings.iter().position(|heading| heading == name);
    let alike =
        || headings.iter().position(|heading| !folded.is_empty() && fold(heading) == folded);
    let number = || {
        let number: usize = name.strip_prefix('#')?.parse().ok()?;
        number.checked_sub(1).filter(|column| *column < headings.len())
    };
    heading.or_else(number).or_else(alike).map(Some).ok_or_else(|| {
        Error::usage("error-import-map-column")
            .with("column", name)
            .with("headings", listed(headings))
            .among(near(name, headings.iter().map(String::as_str)))
    })
}

fn field_named(kind: Kind, name: &str, headings: &[String]) -> Result<Field> {
    let folded = fold(name);
    let mut fields = kind.known().iter().map(|(field, _)| *field);
    fields.find(|field| fold(field.name()) == folded).ok_or_else(|| {
        let names: Vec<&str> = kind.known().iter().map(|(field, _)| field.name()).collect();
        Error::usage("error-import-map-field")
            .with("field", name)
            .with("fields", names.join(", "))
            .with("headings", listed(headings))
            .among(near(name, names.into_iter()))
    })
}

/// The names most like the one given, at most three, best first.
fn near<'a>(given: &str, names: impl Iterator<Item = &'a str>) -> Vec<Candidate> {
    let given = fold(given);
    let mut scored: Vec<(f64, &str)> =
        names.map(|name| (jaro_winkler(&given, &fold(name)), name)).collect();
    scored.retain(|(score, _)| *score >= ALIKE);
    scored.sort_by(|a, b| b.0.total_cmp(&a.0));
    let candidate =
        |(_, name): (f64, &str)| Candidate { code: name.to_owned(), label: String::new() };
    scored.into_iter().take(3).map(candidate).collect()
}

/// `fact.NAME` names a fact of the customer.
fn fact_name(heading: &str) -> Option<&str> {
    let (head, name) = heading.split_at_checked(5)?;
    (head.eq_ignore_ascii_case("fact.") && !name.trim().is_empty()).then(|| name.trim())
}

/// A heading as it is compared: letters and digits only, one width, one case.
pub(super) fn fold(heading: &str) -> String {
    let one_width = heading.nfkc().flat_map(char::to_lowercase);
    one_width.filter(|c| c.is_alphanumeric()).collect()
}
