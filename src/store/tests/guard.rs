//! What the file itself refuses, whoever writes it.

use super::{award, book, refusal, write};
use crate::domain::points::Award;
use crate::error::Error;
use crate::store::Tx;

fn run(sql: &str) -> impl FnOnce(&Tx) -> Result<usize, Error> {
    move |tx| Ok(tx.conn.execute(sql, [])?)
}

fn cause(error: &Error) -> String {
    assert_eq!(error.key(), "error-store-failed");
    format!("{:?}", error.args())
}

#[test]
fn the_ledger_only_grows() {
    let mut store = book();
    write(&mut store, |tx| tx.award(&award(10, "2026-02-01", None))).unwrap();
    for sql in [
        "DELETE FROM points",
        "UPDATE points SET delta = 11",
        "UPDATE points SET day = '2026-02-02'",
        "UPDATE points SET expires_on = '2027-01-01'",
        "INSERT OR REPLACE INTO points (id, customer_id, day, delta, kind) VALUES (1, 1, '2026-02-01', 99, 'award')",
    ] {
        let error = refusal(&mut store, run(sql));
        assert!(cause(&error).contains("the ledger only grows"), "{sql}: {error}");
    }
    assert_eq!(write(&mut store, run("UPDATE points SET customer_id = 2")).unwrap(), 1);
}

#[test]
fn impossible_rows_are_refused() {
    let mut store = book();
    for sql in [
        "INSERT INTO points (customer_id, day, delta, kind) VALUES (1, '2026-02-30', 5, 'award')",
        "INSERT INTO points (customer_id, day, delta, kind) VALUES (1, '2026-2-3', 5, 'award')",
        "INSERT INTO points (customer_id, day, delta, kind) VALUES (1, 'now', 5, 'award')",
        "INSERT INTO points (customer_id, day, delta, kind) VALUES (1, '2026-02-03', -5, 'award')",
        "INSERT INTO points (customer_id, day, delta, kind) VALUES (1, '2026-02-03', -5, 'redeem')",
        "INSERT INTO points (customer_id, day, delta, kind, lot_id) VALUES (1, '2026-02-03', -5, 'gift', 1)",
        "INSERT INTO purchases (customer_id, day, total) VALUES (1, '2026-02-29', 5)",
        "INSERT INTO purchases (customer_id, day, total) VALUES (1, '2026-02-03', -5)",
        "INSERT INTO purchases (customer_id, day, time, total) VALUES (1, '2026-02-03', '9:30', 5)",
        "INSERT INTO contacts (customer_id, day, channel, direction) VALUES (1, '2026-04-31', 'call', 'out')",
        "INSERT INTO reminders (customer_id, due) VALUES (1, '2026-13-01')",
        "INSERT INTO feedback (customer_id, day, kind, score) VALUES (1, '2026-02-03', 'csat', 6)",
        "INSERT INTO products (name, folded, price) VALUES ('x', 'x', -1)",
    ] {
        let error = refusal(&mut store, run(sql));
        assert!(cause(&error).contains("CHECK"), "{sql}: {error}");
    }
}

#[test]
fn nobody_awards_points_to_a_customer_who_is_not_there() {
    let mut store = book();
    let nobody =
        Award { customer_id: crate::domain::id::CustomerId(9), ..award(1, "2026-02-01", None) };
    let error = refusal(&mut store, |tx| tx.award(&nobody));
    assert!(cause(&error).contains("FOREIGN KEY"), "{error}");
}
