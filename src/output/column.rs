//! Columns: a key, how a row's cell is made, and which of them a list shows.

use serde::{Serialize, Serializer};

use crate::error::{Error, Result};

use super::cell::Cell;
use super::style::Meaning;

type Read<R> = Box<dyn Fn(&R) -> Cell>;
type Mark<R> = Box<dyn Fn(&R) -> Option<Meaning>>;

/// How alike a name must be to be offered instead (Jaro-Winkler, 0 to 1).
const NEAR: f64 = 0.75;

/// One column of rows of `R`; its heading is the text `column-KEY`.
pub struct Column<R> {
    /// The key in JSON and in the first line of TSV and CSV, in snake_case.
    pub key: &'static str,
    pub(super) of: Read<R>,
    pub(super) mark: Option<Mark<R>>,
    pub(super) shown: bool,
    pub(super) named: bool,
}

/// A column that is shown: `col("kana", |c: &Customer| c.kana.as_deref().into())`.
pub fn col<R>(key: &'static str, of: impl Fn(&R) -> Cell + 'static) -> Column<R> {
    Column { key, of: Box::new(of), mark: None, shown: true, named: false }
}

impl<R> Column<R> {
    /// Only in JSON, or where `--columns` names it.
    #[must_use]
    pub fn hidden(mut self) -> Self {
        self.shown = false;
        self
    }

    /// The same where the column stands among others.
    pub fn hide(&mut self) {
        self.shown = false;
    }

    /// Also where it would only be in JSON.
    #[must_use]
    pub fn shown(mut self) -> Self {
        self.shown = true;
        self
    }

    /// Lets a row's line in a table be painted by what `mark` says the row means; the first
    /// column that says something decides.
    #[must_use]
    pub fn marking(mut self, mark: impl Fn(&R) -> Option<Meaning> + 'static) -> Self {
        self.mark = Some(Box::new(mark));
        self
    }
}

/// The columns called `names`, in their order, all shown even where no row has a value; refuses an unknown name with a near one.
pub fn select<R>(mut columns: Vec<Column<R>>, names: &[&str]) -> Result<Vec<Column<R>>> {
    if let Some(name) = names.iter().find(|name| !columns.iter().any(|c| c.key == **name)) {
        return Err(unknown(name, &columns));
    }
    let place = |column: &Column<R>| names.iter().position(|name| *name == column.key);
    columns.retain(|column| place(column).is_some());
    columns.sort_by_key(place);
    columns.iter_mut().for_each(|column| (column.shown, column.named) = (true, true));
    Ok(columns)
}

/// All of `columns`, those called `names` first and in their order, no others shown.
pub fn showing<R>(mut columns: Vec<Column<R>>, names: &[&str]) -> Vec<Column<R>> {
    let place = |key: &str| names.iter().position(|name| *name == key);
    columns.iter_mut().for_each(|column| column.shown = place(column.key).is_some());
    columns.sort_by_key(|column| place(column.key).unwrap_or(names.len()));
    columns
}

fn unknown<R>(name: &str, columns: &[Column<R>]) -> Error {
    let keys: Vec<&str> = columns.iter().map(|column| column.key).collect();
    let alike = |key: &&&str| strsim::jaro_winkler(name, key);
    let near = keys.iter().max_by(|a, b| alike(a).total_cmp(&alike(b)));
    let error = match near.filter(|key| alike(key) >= NEAR) {
        Some(near) => Error::usage("error-column-near").with("near", *near),
        None => Error::usage("error-column-unknown"),
    };
    error.with("name", name).with("columns", keys.join(" "))
}

/// A row as one cell of all its columns, for documents that hold rows:
/// `Cell::Many(items.iter().map(|item| record(&columns, item)).collect())`.
pub fn record<R>(columns: &[Column<R>], row: &R) -> Cell {
    Cell::Record(columns.iter().map(|column| (column.key, (column.of)(row))).collect())
}

/// A row as a JSON object of all its columns, without a copy of it.
pub(super) struct Object<'a, R> {
    pub(super) columns: &'a [Column<R>],
    pub(super) row: &'a R,
}

impl<R> Serialize for Object<'_, R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer
            .collect_map(self.columns.iter().map(|column| (column.key, (column.of)(self.row))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns() -> Vec<Column<i64>> {
        vec![
            col("id", |n| Cell::Whole(*n)),
            col("spend", |n| Cell::Whole(n * 100)),
            col("currency", |_| "JPY".into()).hidden(),
        ]
    }

    #[test]
    fn named_columns_come_in_the_order_of_the_names() {
        let chosen = select(columns(), &["currency", "id", "id"]).unwrap();
        let keys: Vec<&str> = chosen.iter().map(|column| column.key).collect();
        assert_eq!(keys, ["currency", "id"]);
        assert!(chosen.iter().all(|column| column.shown));
    }

    #[test]
    fn what_is_shown_comes_first_and_nothing_is_lost() {
        let columns = showing(columns(), &["currency", "id"]);
        let shown: Vec<_> = columns.iter().map(|column| (column.key, column.shown)).collect();
        assert_eq!(shown, [("currency", true), ("id", true), ("spend", false)]);
    }

    #[test]
    fn an_unknown_column_is_refused_with_a_near_name() {
        let Err(error) = select(columns(), &["id", "spned"]) else { panic!("accepted") };
        assert_eq!(error.key(), "error-column-near");
        assert!(error.args().contains(&("near", "spend".into())));
        let Err(error) = select(columns(), &["xyz"]) else { panic!("accepted") };
        assert_eq!(error.key(), "error-column-unknown");
        assert!(error.args().contains(&("columns", "id spend currency".into())));
    }
}
