//! Climbing to a newer version: a copy of the book as it was, the step whole or not at all, triggers that know it.

use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::{day, rows, write};
use crate::domain::customer::Customer;
use crate::domain::policy::Policy;
use crate::store::open::Store;
use crate::store::schema::migrate_by;

const FIRST: &str = include_str!("../schema/v1.sql");
const SECOND: &str = "ALTER TABLE customers ADD COLUMN nickname TEXT;";

/// A book of version 1 with one customer, in a folder of its own.
fn book() -> (TempDir, PathBuf, Store) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("crm.db");
    let mut store = Store::open(&path, &Policy::default(), false).unwrap();
    write(&mut store, |tx| tx.insert_customer(&Customer::named("山田", day("2026-01-01"))))
        .unwrap();
    (folder, path, store)
}

fn copy_of(path: &Path) -> PathBuf {
    path.with_file_name("crm.db.v1.bak")
}

#[test]
fn a_step_leaves_a_copy_of_the_book_before_it() {
    let (_folder, path, mut store) = book();
    migrate_by(&[FIRST, SECOND], &mut store.conn, &path).unwrap();
    assert_eq!(rows(&store, "PRAGMA user_version"), ["2"]);
    assert_eq!(rows(&store, "SELECT name, nickname FROM customers"), ["山田|"]);
    let journalled =
        "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%''nickname''%'";
    assert_eq!(rows(&store, journalled), ["3"]);

    let before = Store::open(&copy_of(&path), &Policy::default(), false).unwrap();
    assert_eq!(rows(&before, "PRAGMA user_version"), ["1"]);
    assert_eq!(rows(&before, "SELECT name FROM customers"), ["山田"]);
}

#[test]
fn a_step_that_fails_leaves_the_book_as_it_was() {
    let (_folder, path, mut store) = book();
    let broken = format!("{SECOND} SELECT nothing FROM nowhere;");
    assert!(migrate_by(&[FIRST, &broken], &mut store.conn, &path).is_err());
    assert_eq!(rows(&store, "PRAGMA user_version"), ["1"]);
    assert!(
        !rows(&store, "SELECT name FROM pragma_table_info('customers')")
            .contains(&"nickname".to_owned())
    );
    write(&mut store, |tx| tx.insert_customer(&Customer::named("鈴木", day("2026-01-01"))))
        .unwrap();
}
