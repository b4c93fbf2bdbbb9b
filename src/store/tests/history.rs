//! Whom an operation concerned, of few changes and of many.

use super::*;
use crate::domain::contact::Contact;
use crate::domain::operation::Operation;

fn contact(customer_id: CustomerId) -> Contact {
    let day = day("2026-11-21");
    Contact {
        id: crate::domain::id::ContactId(0),
        key: None,
        customer_id,
        day,
        time: None,
        channel: crate::domain::words::Channel::Call,
        direction: crate::domain::words::Direction::Outbound,
        purpose: None,
        mood: None,
        outcome: None,
        note: None,
    }
}

/// The newest operation, after one that logs a contact with each of `whos`.
fn logged(store: &mut Store, whos: impl Iterator<Item = i64>) -> Operation {
    let contacts: Vec<Contact> = whos.map(|who| contact(CustomerId(who))).collect();
    write(store, |tx| contacts.iter().try_for_each(|each| tx.insert_contact(each).map(drop)))
        .unwrap();
    store.reader().operations(Some(1)).unwrap().remove(0)
}

#[test]
fn the_first_are_named_in_the_order_they_were_touched_and_the_others_counted() {
    let mut store = book();
    for name in ["Cleo", "Dan", "Eve"] {
        let customer = Customer::named(name, day("2026-01-01"));
        write(&mut store, |tx| tx.insert_customer(&customer)).unwrap();
    }
    let operation = logged(&mut store, [4, 2, 4, 1, 3, 5].into_iter());
    let named: Vec<&str> = operation.customers.iter().map(|(_, name)| name.as_str()).collect();
    assert_eq!((named, operation.others), (vec!["Dan", "Baker", "山田"], Some(2)));
}

#[test]
fn many_changes_are_not_counted_unless_they_are_all_of_one_customer() {
    let mut store = book();
    let of_one = logged(&mut store, std::iter::repeat_n(1, 500));
    assert_eq!((of_one.customers.len(), of_one.others), (1, Some(0)));
    let of_two = logged(&mut store, std::iter::repeat_n(1, 499).chain([2]));
    assert_eq!((of_two.customers.len(), of_two.others), (2, None));
}

#[test]
fn who_is_gone_keeps_the_name() {
    let mut store = book();
    logged(&mut store, [2].into_iter());
    write(&mut store, |tx| tx.remove_customer(BAKER)).unwrap();
    let operations = store.reader().operations(None).unwrap();
    let first = |operation: &Operation| operation.customers.first().cloned();
    assert!(operations.iter().take(2).all(|each| first(each) == Some((BAKER, "Baker".into()))));
}
