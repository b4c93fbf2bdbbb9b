//! The nouns and the ledger against a book in memory.

mod due;
mod guard;
mod history;
mod ledger;
mod migration;
mod noun;
mod open;
mod sequence;
mod stage;
mod undo;

use chrono::NaiveDate;

use super::open::Store;
use super::schema::JOURNALLED;
use super::write::{Stamp, Tx};
use super::{search, summary};
use crate::domain::customer::Customer;
use crate::domain::id::{CustomerId, ProductId, PurchaseId};
use crate::domain::points::{Award, Redemption};
use crate::domain::policy::Policy;
use crate::domain::purchase::{Line, Product, Purchase};
use crate::error::{Error, Result};

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn stamp() -> Stamp {
    Stamp { at: "2026-11-21T09:30:00".to_owned(), command: "test".to_owned() }
}

/// A book with the customers C1 and C2.
pub(super) fn book() -> Store {
    let mut store = Store::in_memory(&Policy::default()).unwrap();
    for name in ["山田", "Baker"] {
        let customer = Customer::named(name, day("2026-01-01"));
        write(&mut store, |tx| tx.insert_customer(&customer)).unwrap();
    }
    store
}

const YAMADA: CustomerId = CustomerId(1);
const BAKER: CustomerId = CustomerId(2);

pub(super) fn write<T>(store: &mut Store, body: impl FnOnce(&Tx) -> Result<T>) -> Result<T> {
    store.write(&stamp(), body)
}

fn refusal<T: std::fmt::Debug>(store: &mut Store, body: impl FnOnce(&Tx) -> Result<T>) -> Error {
    write(store, body).unwrap_err()
}

fn award(points: i64, on: &str, expires: Option<&str>) -> Award {
    Award {
        key: None,
        customer_id: YAMADA,
        day: day(on),
        points,
        expires_on: expires.map(day),
        purchase_id: None,
        note: None,
    }
}

fn redemption(points: i64, on: &str) -> Redemption {
    Redemption { customer_id: YAMADA, day: day(on), points, purchase_id: None, note: None }
}

pub(super) fn purchase(on: &str, total: i64) -> Purchase {
    Purchase {
        id: PurchaseId(0),
        key: None,
        customer_id: YAMADA,
        day: day(on),
        time: None,
        total,
        discount: 0,
        points_used: 0,
        note: None,
        voided_on: None,
        lines: Vec::new(),
    }
}

pub(super) fn line(product: ProductId, amount: i64) -> Line {
    Line { product_id: product, product: String::new(), quantity: 1000, amount }
}

pub(super) fn product(name: &str) -> Product {
    Product {
        id: ProductId(0),
        key: None,
        name: name.to_owned(),
        price: Some(500),
        category: None,
        repeat_days: None,
        archived_on: None,
        relations: Vec::new(),
    }
}

/// Rows of a query, `|` between columns.
pub(super) fn rows(store: &Store, sql: &str) -> Vec<String> {
    let mut statement = store.conn.prepare(sql).unwrap();
    let width = statement.column_count();
    let read = |row: &rusqlite::Row| {
        let cells = (0..width).map(|at| {
            Ok(match row.get::<_, rusqlite::types::Value>(at)? {
                rusqlite::types::Value::Null => String::new(),
                rusqlite::types::Value::Integer(number) => number.to_string(),
                rusqlite::types::Value::Text(text) => text,
                other => format!("{other:?}"),
            })
        });
        Ok(cells.collect::<rusqlite::Result<Vec<_>>>()?.join("|"))
    };
    statement.query_map([], read).unwrap().collect::<rusqlite::Result<_>>().unwrap()
}

impl Store {
    /// Rows of a query, `|` between columns.
    pub(crate) fn rows(&self, sql: &str) -> Vec<String> {
        rows(self, sql)
    }

    /// Every row of the book, and, behind it, faults of what is derived: there should be none.
    pub(crate) fn every_row(&self) -> Vec<String> {
        let mut all = Vec::new();
        let derived = ["summary", "search"];
        for table in JOURNALLED.iter().chain(&derived) {
            let found = rows(self, &format!("SELECT * FROM {table} ORDER BY 1"));
            all.extend(found.into_iter().map(|row| format!("{table} {row}")));
        }
        let everybody = "SELECT id FROM customers";
        for (table, fresh) in
            [("summary", summary::select(everybody)), ("search", search::select(everybody))]
        {
            all.extend(rows(
                self,
                &format!(
                    "SELECT 'stale', * FROM (SELECT * FROM {table} EXCEPT SELECT * FROM ({fresh}))"
                ),
            ));
            all.extend(rows(self, &format!("SELECT 'missing', * FROM (SELECT * FROM ({fresh}) EXCEPT SELECT * FROM {table})")));
        }
        all.extend(rows(self, "SELECT 'key', \"table\", rowid FROM pragma_foreign_key_check"));
        all
    }
}
