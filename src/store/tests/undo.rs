//! Undo over random sequences of commands: undoing all gives back the start, redoing all the end, and whatever is
//! refused changes nothing.

use proptest::prelude::*;
use rusqlite::Connection;

use super::{award, day, purchase, redemption, stamp, write};
use crate::domain::contact::Contact;
use crate::domain::customer::Customer;
use crate::domain::id::{ContactId, CustomerId, OperationId, PurchaseId, ReminderId};
use crate::domain::points::{Award, Redemption};
use crate::domain::policy::Policy;
use crate::domain::purchase::Purchase;
use crate::domain::reminder::Reminder;
use crate::domain::words::{Channel, Direction};
use crate::error::{Error, Exit, Result};
use crate::store::bulk::TriggersOff;
use crate::store::open::Store;
use crate::store::schema::{JOURNALLED, columns, image};
use crate::store::write::Tx;
use crate::store::{search, summary};

/// One command: what it does and two choices it makes.
type Step = (u8, u8, u8);

const KINDS: u8 = 16;

fn ids(conn: &Connection, sql: &str) -> Vec<i64> {
    let mut statement = conn.prepare(sql).unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().map(|id| id.unwrap()).collect()
}

fn pick(ids: &[i64], choice: u8) -> Option<i64> {
    ids.get(usize::from(choice) % ids.len().max(1)).copied()
}

fn customer(tx: &Tx, choice: u8) -> Option<CustomerId> {
    pick(&ids(tx.conn, "SELECT id FROM customers ORDER BY id"), choice).map(CustomerId)
}

fn contact(customer_id: CustomerId, choice: u8) -> Contact {
    Contact {
        id: ContactId(0),
        key: None,
        customer_id,
        day: day("2026-10-01") + chrono::Days::new(u64::from(choice)),
        time: None,
        channel: Channel::Call,
        direction: Direction::Outbound,
        purpose: None,
        mood: None,
        outcome: None,
        note: Some(format!("note {choice}")),
    }
}

/// Does what a step says, as far as the book allows; a refusal leaves the book as it was.
fn act(tx: &Tx, (kind, a, b): Step) -> Result<()> {
    let nobody = || Error::refused("error-customer-unknown");
    let who = customer(tx, a);
    let other = customer(tx, b);
    let known = || who.ok_or_else(nobody);
    match kind {
        0 => {
            let id = tx.insert_customer(&Customer::named(&format!("n{a}"), day("2026-01-01")))?;
            tx.set_tags(id, &[format!("t{}", b % 3)])?;
            tx.award(&Award { customer_id: id, ..award(10, "2026-01-01", None) }).map(drop)
        }
        1 => {
            let mut found = tx.customer(known()?)?;
            found.name = format!("name {b}");
            found.key = (b % 4 == 0).then(|| format!("key{}", b % 3));
            tx.update_customer(&found)
        }
        2 => swap_keys(tx, known()?, other.ok_or_else(nobody)?),
        3 => tx.remove_customer(known()?),
        4 if who != other => tx.merge_customer(known()?, other.ok_or_else(nobody)?),
        4 => Ok(()),
        5 => log_contact(tx, known()?, b),
        6 => match pick(&ids(tx.conn, "SELECT id FROM contacts"), a) {
            Some(id) => tx.remove_contact(ContactId(id)),
            None => Ok(()),
        },
        7 | 8 => log_purchase(tx, known()?, b),
        9 => match pick(&ids(tx.conn, "SELECT id FROM purchases WHERE voided_on IS NULL"), a) {
            Some(id) => tx.void_purchase(PurchaseId(id), day("2026-11-21")).map(drop),
            None => Ok(()),
        },
        10 => {
            let points =
                Award { customer_id: known()?, ..award(1 + i64::from(b), "2026-10-01", None) };
            tx.award(&points).map(drop)
        }
        11 => {
            let expiring =
                Award { customer_id: known()?, ..award(5, "2026-10-01", Some("2026-11-10")) };
            tx.award(&expiring).map(drop)
        }
        12 => {
            let spent = Redemption {
                customer_id: known()?,
                ..redemption(1 + i64::from(b % 12), "2026-11-01")
            };
            tx.redeem(&spent).map(drop)
        }
        13 => tx.expire(day("2026-11-21")).map(drop),
        14 => {
            tx.set_facts(known()?, &[("dog".to_owned(), format!("{}", b % 2))])?;
            tx.set_emails(known()?, &[format!("a{}@example.com", b % 3)])
        }
        _ => import(tx, a, b),
    }
}

/// A contact that settles what was promised and promises another.
fn log_contact(tx: &Tx, customer_id: CustomerId, choice: u8) -> Result<()> {
    let id = tx.insert_contact(&contact(customer_id, choice))?;
    let on = day("2026-10-01") + chrono::Days::new(u64::from(choice));
    for promised in tx.settled_by_contact(customer_id, on)? {
        tx.set_reminder_done(promised.id, on)?;
    }
    let promise = Reminder {
        id: ReminderId(0),
        customer_id,
        due: day("2026-11-01"),
        what: None,
        done_on: None,
        contact_id: Some(id),
        every: None,
        first_due: None,
    };
    tx.insert_reminder(&promise).map(drop)
}

fn swap_keys(tx: &Tx, one: CustomerId, two: CustomerId) -> Result<()> {
    let (mut first, mut second) = (tx.customer(one)?, tx.customer(two)?);
    if one == two || first.key == second.key {
        return Ok(());
    }
    let keys = (first.key.take(), second.key.take());
    tx.update_customer(&first)?;
    tx.update_customer(&second)?;
    (first.key, second.key) = (keys.1, keys.0);
    tx.update_customer(&first)?;
    tx.update_customer(&second)
}

fn log_purchase(tx: &Tx, customer_id: CustomerId, choice: u8) -> Result<()> {
    let total = i64::from(choice) * 10;
    let id = tx.insert_purchase(&Purchase { customer_id, ..purchase("2026-09-01", total) })?;
    let earned =
        Award { customer_id, purchase_id: Some(id), ..award(1 + total / 100, "2026-09-01", None) };
    tx.award(&earned)?;
    if choice.is_multiple_of(3) && tx.balance(customer_id, day("2026-09-01"))? > 2 {
        let paid = Redemption { customer_id, purchase_id: Some(id), ..redemption(2, "2026-09-01") };
        tx.redeem(&paid)?;
    }
    Ok(())
}

/// A small import: new rows in ranges, one known customer changed and journalled by hand.
fn import(tx: &Tx, a: u8, b: u8) -> Result<()> {
    let known = customer(tx, b);
    let _off = TriggersOff::new(tx.conn)?;
    let (mut customers, mut contacts, mut points) = (Vec::new(), Vec::new(), Vec::new());
    for n in 0..=(a % 3) {
        let id = tx.insert_customer(&Customer::named(&format!("i{n}"), day("2026-01-01")))?;
        customers.push(id.0);
        contacts.push(tx.insert_contact(&contact(id, b))?.0);
        for owner in [Some(id), known].into_iter().flatten() {
            let lot = Award { customer_id: owner, ..award(7, "2026-01-01", None) };
            points.push(tx.award(&lot)?.0);
        }
    }
    for (table, rows) in [("customers", &customers), ("contacts", &contacts), ("points", &points)] {
        tx.conn.execute(
            "INSERT INTO journal_ranges (operation, tbl, first, last) VALUES (?1, ?2, ?3, ?4)",
            (tx.operation.0, table, rows.first(), rows.last()),
        )?;
    }
    if let Some(id) = known {
        let sql = format!(
            "SELECT {} FROM customers WHERE id = ?1",
            image("customers", &columns(tx.conn, "customers")?)
        );
        let look = || tx.conn.query_row(&sql, [id.0], |row| row.get::<_, String>(0)).unwrap();
        let before = look();
        tx.conn.execute("UPDATE customers SET note = note || 'x' WHERE id = ?1", [id.0])?;
        if look() != before {
            tx.conn.execute(
                "INSERT INTO journal (operation, tbl, row, before, after) VALUES (?1, 'customers', ?2, ?3, ?4)",
                (tx.operation.0, id.0, before, look()),
            )?;
        }
    }
    summary::rebuild(tx.conn)?;
    search::rebuild(tx.conn)
}

/// Everything that undo must give back: all rows but the ledger's, what is left of every lot, the derived rows.
fn state(store: &Store) -> Vec<String> {
    let conn = &store.conn;
    let mut found = Vec::new();
    let mut add = |name: &str, sql: &str| {
        let mut statement = conn.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
        found.extend(rows.map(|row| format!("{name} {}", row.unwrap())));
    };
    for table in JOURNALLED.into_iter().filter(|table| *table != "points") {
        let row = image(table, &columns(conn, table).unwrap());
        add(table, &format!("SELECT {row} FROM {table} ORDER BY id"));
    }
    add(
        "lot",
        "SELECT json_array(l.id, l.customer_id, l.expires_on, l.purchase_id, sum(e.delta)) FROM points l \
         JOIN points e ON coalesce(e.lot_id, e.id) = l.id GROUP BY l.id HAVING sum(e.delta) <> 0 ORDER BY l.id",
    );
    for table in ["summary", "search"] {
        let row = image(table, &columns(conn, table).unwrap());
        add(table, &format!("SELECT {row} FROM {table} ORDER BY customer_id"));
    }
    found
}

/// What must hold after every operation.
fn refuse_unsound(store: &Store) {
    let fresh = summary::select("SELECT id FROM customers");
    let texts = search::select("SELECT id FROM customers");
    for sql in [
        format!("SELECT count(*) FROM (SELECT * FROM summary EXCEPT SELECT * FROM ({fresh}))"),
        format!("SELECT count(*) FROM (SELECT * FROM ({fresh}) EXCEPT SELECT * FROM summary)"),
        format!("SELECT count(*) FROM (SELECT * FROM search EXCEPT SELECT * FROM ({texts}))"),
        format!("SELECT count(*) FROM (SELECT * FROM ({texts}) EXCEPT SELECT * FROM search)"),
        "SELECT count(*) FROM pragma_foreign_key_check".to_owned(),
        "SELECT count(*) FROM points l WHERE l.kind = 'award' AND l.delta + coalesce((SELECT sum(delta) FROM points \
         WHERE lot_id = l.id), 0) NOT BETWEEN 0 AND l.delta"
            .to_owned(),
        "SELECT count(*) FROM points d JOIN points l ON l.id = d.lot_id WHERE d.customer_id <> l.customer_id".to_owned(),
    ] {
        let wrong: i64 = store.conn.query_row(&sql, [], |row| row.get(0)).unwrap();
        assert_eq!(wrong, 0, "{sql}");
    }
}

fn run(store: &mut Store, steps: &[Step]) {
    for step in steps {
        let _ = write(store, |tx| act(tx, *step));
        refuse_unsound(store);
    }
}

/// The lines in which two states differ.
fn difference(one: &[String], two: &[String]) -> Vec<String> {
    let only = |a: &[String], b: &[String], sign: &str| -> Vec<String> {
        a.iter().filter(|line| !b.contains(line)).map(|line| format!("{sign} {line}")).collect()
    };
    [only(one, two, "-"), only(two, one, "+")].concat()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undoing_all_gives_back_the_start_and_redoing_all_the_end(
        steps in proptest::collection::vec((0..KINDS, any::<u8>(), any::<u8>()), 1..16)
    ) {
        let mut store = Store::in_memory(&Policy::default()).unwrap();
        let mut states = vec![state(&store)];
        for step in &steps {
            run(&mut store, &[*step]);
            let now = state(&store);
            if states.last() != Some(&now) {
                states.push(now);
            }
        }
        let end = states.pop().unwrap();
        let mut undone = 0;
        while store.undo(&stamp(), None).is_ok() {
            undone += 1;
            prop_assert!(undone <= steps.len(), "undo does not end");
            refuse_unsound(&store);
            let now = state(&store);
            if states.last() == Some(&now) {
                states.pop();
            }
        }
        prop_assert_eq!(store.undo(&stamp(), None).unwrap_err().key(), "error-undo-nothing");
        prop_assert_eq!(states.len(), 0, "undo did not pass through every state on its way back");
        for _ in 0..undone {
            store.redo(&stamp()).unwrap();
            refuse_unsound(&store);
        }
        prop_assert_eq!(difference(&end, &state(&store)), Vec::<String>::new());
    }

    #[test]
    fn an_undo_out_of_order_is_exact_or_changes_nothing(
        steps in proptest::collection::vec((0..KINDS, any::<u8>(), any::<u8>()), 2..14),
        choices in proptest::collection::vec(any::<u8>(), 1..6),
    ) {
        let mut store = Store::in_memory(&Policy::default()).unwrap();
        run(&mut store, &steps);
        for choice in choices {
            let standing = store.reader().operations(None).unwrap();
            let standing: Vec<i64> =
                standing.iter().filter(|o| o.stands()).map(|o| o.id.0).collect();
            let Some(id) = pick(&standing, choice) else { break };
            let before = state(&store);
            match store.undo(&stamp(), Some(OperationId(id))) {
                Ok(_) => {
                    refuse_unsound(&store);
                    store.redo(&stamp()).unwrap();
                    prop_assert_eq!(difference(&before, &state(&store)), Vec::<String>::new());
                }
                Err(error) => {
                    prop_assert_eq!(error.exit(), Exit::Refused, "{}", error);
                    prop_assert_eq!(difference(&before, &state(&store)), Vec::<String>::new());
                }
            }
        }
    }
}

/// A value that came back by chance must not let an older change be undone: a later undo would then get stuck.
#[test]
fn a_value_that_came_back_by_chance_is_no_way_round_a_later_operation() {
    let mut store = Store::in_memory(&Policy::default()).unwrap();
    let mut named = Customer::named("A", day("2026-01-01"));
    named.id = write(&mut store, |tx| tx.insert_customer(&named)).unwrap();
    for name in ["B", "C", "B"] {
        named.name = name.to_owned();
        write(&mut store, |tx| tx.update_customer(&named)).unwrap();
    }
    let error = store.undo(&stamp(), Some(OperationId(2))).unwrap_err();
    assert_eq!(error.key(), "error-undo-blocked");
    // Once the later changes are taken back themselves, they stand in nobody's way.
    store.undo(&stamp(), None).unwrap();
    store.undo(&stamp(), None).unwrap();
    store.undo(&stamp(), Some(OperationId(2))).unwrap();
    assert_eq!(store.reader().customer(named.id).unwrap().name, "A");
}

/// Award, undo, undo the customer: what adds up to nothing goes with its customer.
#[test]
fn settled_points_go_with_the_customer_that_goes() {
    let mut store = Store::in_memory(&Policy::default()).unwrap();
    let named = Customer::named("A", day("2026-01-01"));
    let id = write(&mut store, |tx| tx.insert_customer(&named)).unwrap();
    let lot = Award { customer_id: id, ..award(10, "2026-01-01", None) };
    write(&mut store, |tx| tx.award(&lot)).unwrap();
    let end = state(&store);
    store.undo(&stamp(), None).unwrap();
    store.undo(&stamp(), None).unwrap();
    assert!(store.reader().customer(id).is_err());
    store.redo(&stamp()).unwrap();
    store.redo(&stamp()).unwrap();
    assert_eq!(difference(&end, &state(&store)), Vec::<String>::new());
}
