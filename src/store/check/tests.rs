//! Each check finds what it is for: a fault is planted past the program, and that check and no other names it.

use rusqlite::config::DbConfig;

use super::*;
use crate::domain::id::CustomerId;
use crate::domain::points::{Award, Redemption};
use crate::store::tests::{book, day, line, product, purchase, stamp, write};

/// A book in which something of everything happened, some of it undone and done again.
fn lively() -> Store {
    let mut store = book();
    write(&mut store, |tx| {
        let walk = tx.insert_product(&product("Walk"))?;
        let mut bought = purchase("2026-02-01", 900);
        bought.lines = vec![line(walk, 1000)];
        bought.discount = 100;
        let bought = tx.insert_purchase(&bought)?;
        let give = Award {
            key: None,
            customer_id: CustomerId(1),
            day: day("2026-02-01"),
            points: 90,
            expires_on: None,
            purchase_id: Some(bought),
            note: None,
        };
        tx.award(&give)?;
        let spend = Redemption {
            customer_id: CustomerId(1),
            day: day("2026-02-02"),
            points: 40,
            purchase_id: None,
            note: None,
        };
        tx.redeem(&spend)?;
        tx.tag("vip")
    })
    .unwrap();
    store.undo(&stamp(), None).unwrap();
    store.redo(&stamp()).unwrap();
    write(&mut store, |tx| tx.remove_customer(CustomerId(2))).unwrap();
    store
}

/// The checks that fail, with what they name.
fn failed(store: &Store) -> Vec<(&'static str, String)> {
    let findings = store.reader().check().unwrap();
    assert_eq!(findings.len(), CHECKS.len());
    let failed = findings.into_iter().filter(|finding| !finding.is_sound());
    failed.map(|finding| (finding.check, finding.faults.join(" "))).collect()
}

/// Runs `sql` without triggers, keys, CHECKs and journal, as another program could.
fn plant(store: &Store, sql: &str) {
    let conn = &store.conn;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false).unwrap();
    conn.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;").unwrap();
    conn.execute_batch(sql).unwrap();
    conn.execute_batch("PRAGMA foreign_keys = ON; PRAGMA ignore_check_constraints = OFF;").unwrap();
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, true).unwrap();
}

#[test]
fn a_book_in_use_is_sound() {
    assert_eq!(failed(&lively()), []);
    assert_eq!(failed(&Store::in_memory(&Policy::default()).unwrap()), []);
}

#[test]
fn each_planted_fault_is_found_by_its_check() {
    let cases: [(&str, &[(&str, &str)]); 17] = [
        (
            "UPDATE customers SET created_on = '2026-02-30'",
            &[("file", "CHECK constraint failed in customers"), ("journal", "C1")],
        ),
        ("DROP TRIGGER points_keep", &[("schema", "points_keep")]),
        ("CREATE TABLE extra (a)", &[("schema", "extra")]),
        (
            "UPDATE purchase_lines SET product_id = 7",
            &[("references", "purchase_lines 1"), ("journal", "purchase_lines 1")],
        ),
        ("UPDATE summary SET spend = spend + 1", &[("summary", "C1")]),
        ("DELETE FROM summary", &[("summary", "C1")]),
        (
            "INSERT INTO summary SELECT 9, NULL, NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, NULL",
            &[("summary", "C9")],
        ),
        ("UPDATE search SET more = 'x'", &[("search", "C1")]),
        ("UPDATE products SET folded = 'x'", &[("names", "G1"), ("journal", "G1")]),
        ("UPDATE purchases SET discount = 99", &[("purchase-sum", "P1"), ("journal", "P1")]),
        (
            "UPDATE points SET customer_id = 7 WHERE kind = 'award'",
            &[
                ("references", "L1"),
                ("summary", "C1"),
                ("points-owner", "L3 L2 L6 L4 L5"),
                ("journal", "L1"),
            ],
        ),
        (
            "UPDATE points SET delta = delta - 60 WHERE id = 2",
            &[
                ("summary", "C1"),
                ("points-left", "L1"),
                ("points-reversal", "L4"),
                ("journal", "L2"),
            ],
        ),
        ("UPDATE operations SET undone_by = NULL WHERE id = 3", &[("operations", "O4")]),
        ("DELETE FROM journal WHERE id = 3", &[("operations", "O3")]),
        ("UPDATE customers SET note = 'x'", &[("search", "C1"), ("journal", "C1")]),
        ("DELETE FROM tags", &[("journal", "tags 1")]),
        (
            "INSERT INTO tags (name, folded) VALUES ('new', 'NEW')",
            &[("names", "tags 2"), ("journal", "tags 2")],
        ),
    ];
    for (sql, expected) in cases {
        let store = lively();
        plant(&store, sql);
        let named: Vec<_> =
            expected.iter().map(|(check, faults)| (*check, (*faults).to_owned())).collect();
        assert_eq!(failed(&store), named, "{sql}");
    }
}

#[test]
fn a_purchase_that_went_leaves_no_points_behind() {
    let store = lively();
    plant(&store, "UPDATE purchases SET voided_on = '2026-03-01'");
    let found = failed(&store);
    assert!(found.contains(&("points-left", "L1".to_owned())), "{found:?}");
}

#[test]
fn of_very_many_faults_only_the_first_are_named() {
    let mut store = book();
    for number in 0..30 {
        write(&mut store, |tx| tx.tag(&number.to_string())).unwrap();
    }
    plant(&store, "UPDATE tags SET folded = 'x' || id");
    let findings = store.reader().check().unwrap();
    let names = findings.iter().find(|finding| finding.check == "names").unwrap();
    assert_eq!((names.faults.len(), names.more), (NAMED, 30 - NAMED));
}
