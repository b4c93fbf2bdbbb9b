//! An open book and its file: whether it is still the one at its path, and what stands in its log.

use std::fs;

use super::*;

fn add(store: &mut Store, name: &str) {
    let customer = Customer::named(name, day("2026-01-01"));
    write(store, |tx| tx.insert_customer(&customer)).unwrap();
}

#[test]
fn a_book_knows_whether_its_name_still_means_it() {
    let folder = tempfile::tempdir().unwrap();
    let (path, aside) = (folder.path().join("crm.db"), folder.path().join("aside.db"));
    let store = Store::open(&path, &Policy::default(), false).unwrap();
    assert!(store.is_in_place());
    fs::rename(&path, &aside).unwrap();
    assert!(!store.is_in_place());
    fs::copy(&aside, &path).unwrap();
    assert!(!store.is_in_place(), "a copy is another file");
    fs::rename(&aside, &path).unwrap();
    assert!(store.is_in_place());
    assert!(Store::in_memory(&Policy::default()).unwrap().is_in_place());
}

#[test]
fn an_emptied_log_leaves_the_whole_book_in_its_file() {
    let folder = tempfile::tempdir().unwrap();
    let (path, copy) = (folder.path().join("crm.db"), folder.path().join("copy.db"));
    let open = || Store::open(&path, &Policy::default(), false).unwrap();
    let (mut store, other) = (open(), open());
    add(&mut store, "Ada");
    let log = || fs::metadata(folder.path().join("crm.db-wal")).unwrap().len();
    assert!(log() > 0);
    other.empty_log().unwrap();
    assert_eq!(log(), 0);
    fs::copy(&path, &copy).unwrap();
    let copy = Store::open(&copy, &Policy::default(), false).unwrap();
    assert_eq!(copy.reader().count_customers().unwrap(), 1);
    // An empty one is left alone: two programs that emptied it in turn would each take the other's for a change.
    let version = store.version().unwrap();
    other.empty_log().unwrap();
    assert_eq!(store.version().unwrap(), version);
    // Nobody is waited for.
    add(&mut store, "Bob");
    store.conn.execute_batch("BEGIN; SELECT count(*) FROM customers").unwrap();
    other.empty_log().unwrap();
    assert!(log() > 0);
}
