//! Climbing to a newer version: a copy of the book as it was, the step whole or not at all, triggers that know it.

use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::{day, rows, stamp, write};
use crate::domain::customer::Customer;
use crate::domain::policy::Policy;
use crate::store::open::Store;
use crate::store::schema::{LADDER, NEWEST, migrate_by};

/// A step beyond the newest version.
const NEXT: &str = "ALTER TABLE customers ADD COLUMN nickname TEXT;";

/// The ladder with a step more.
fn ladder(step: &str) -> Vec<&str> {
    LADDER.into_iter().chain([step]).collect()
}

/// A book of the newest version with one customer, in a folder of its own.
fn book() -> (TempDir, PathBuf, Store) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("crm.db");
    let mut store = Store::open(&path, &Policy::default(), false).unwrap();
    write(&mut store, |tx| tx.insert_customer(&Customer::named("山田", day("2026-01-01"))))
        .unwrap();
    (folder, path, store)
}

fn copy_of(path: &Path) -> PathBuf {
    path.with_file_name(format!("crm.db.v{NEWEST}.bak"))
}

#[test]
fn a_step_leaves_a_copy_of_the_book_before_it() {
    let (_folder, path, mut store) = book();
    migrate_by(&ladder(NEXT), &mut store.conn, &path).unwrap();
    assert_eq!(rows(&store, "PRAGMA user_version"), [(NEWEST + 1).to_string()]);
    assert_eq!(rows(&store, "SELECT name, nickname FROM customers"), ["山田|"]);
    let journalled =
        "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%''nickname''%'";
    assert_eq!(rows(&store, journalled), ["3"]);

    let before = Store::open(&copy_of(&path), &Policy::default(), false).unwrap();
    assert_eq!(rows(&before, "PRAGMA user_version"), [NEWEST.to_string()]);
    assert_eq!(rows(&before, "SELECT name FROM customers"), ["山田"]);
}

#[test]
fn a_step_that_fails_leaves_the_book_as_it_was() {
    let (_folder, path, mut store) = book();
    let broken = format!("{NEXT} SELECT nothing FROM nowhere;");
    assert!(migrate_by(&ladder(&broken), &mut store.conn, &path).is_err());
    assert_eq!(rows(&store, "PRAGMA user_version"), [NEWEST.to_string()]);
    assert!(
        !rows(&store, "SELECT name FROM pragma_table_info('customers')")
            .contains(&"nickname".to_owned())
    );
    write(&mut store, |tx| tx.insert_customer(&Customer::named("鈴木", day("2026-01-01"))))
        .unwrap();
}

#[test]
fn a_book_of_the_first_version_comes_with_its_history() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("crm.db");
    let old = Store::connect(&path, false).unwrap();
    old.conn.execute_batch(LADDER[0]).unwrap();
    old.conn.execute_batch("PRAGMA application_id = 0x63726d31; PRAGMA user_version = 1;").unwrap();
    // What the program of that version wrote for one customer and one promise.
    old.conn
        .execute_batch(
            "INSERT INTO customers (name, created_on) VALUES ('山田', '2026-01-01');
             INSERT INTO search VALUES (1, 'ヤマダ', '|山田|', '');
             INSERT INTO policy VALUES (1, 'JPY', 2000, 1500, 30, 180, 0, 180, 90, 30, 14);
             INSERT INTO reminders (customer_id, due) VALUES (1, '2026-02-01');
             INSERT INTO operations VALUES (1, '2026-01-01', 'add customer', 'do', NULL, NULL, 1, 1);
             INSERT INTO operations VALUES (2, '2026-01-02', 'add reminder', 'do', NULL, NULL, 2, 2);
             INSERT INTO journal SELECT 1, 1, 'customers', 1, NULL, json_object('id', 1, 'key', NULL, 'name', name,
               'kana', NULL, 'honorific', NULL, 'organisation', NULL, 'birthday', NULL, 'since', NULL, 'source', NULL,
               'referred_by', NULL, 'channel', NULL, 'relation', NULL, 'cadence_days', NULL, 'postal', NULL,
               'address', NULL, 'note', NULL, 'created_on', created_on, 'archived_on', NULL) FROM customers;
             INSERT INTO journal SELECT 2, 2, 'reminders', 1, NULL, json_object('id', 1, 'customer_id', 1, 'due', due,
               'what', NULL, 'done_on', NULL, 'contact_id', NULL) FROM reminders;",
        )
        .unwrap();
    drop(old);

    let mut store = Store::open(&path, &Policy::default(), false).unwrap();
    assert_eq!(rows(&store, "SELECT customer_id, purchases FROM summary"), ["1|0"]);
    store.undo(&stamp(), None).unwrap();
    store.undo(&stamp(), None).unwrap();
    assert_eq!(rows(&store, "SELECT count(*) FROM customers"), ["0"]);
}
