//! What is due comes out in its order without being sorted: the walk over both indexes must give it.

use proptest::prelude::*;

use super::{day, write};
use crate::domain::customer::Customer;
use crate::domain::id::{CustomerId, ReminderId};
use crate::domain::policy::Policy;
use crate::domain::reminder::Reminder;
use crate::store::list::Query;
use crate::store::open::Store;

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn cadences_and_reminders_come_longest_overdue_first(
        cadences in proptest::collection::vec(1..60_i64, 1..40),
        promises in proptest::collection::vec((0..40_i64, 0..60_u64), 0..60),
    ) {
        let mut store = Store::in_memory(&Policy::default()).unwrap();
        let start = day("2026-10-01");
        write(&mut store, |tx| {
            for cadence in &cadences {
                let named = Customer::named("n", start);
                tx.insert_customer(&Customer { cadence_days: Some(*cadence), ..named })?;
            }
            for (who, days) in &promises {
                tx.insert_reminder(&Reminder {
                    id: ReminderId(0),
                    customer_id: CustomerId(1 + who % cadences.len() as i64),
                    due: start + chrono::Days::new(*days),
                    what: None,
                    done_on: None,
                    contact_id: None, every: None, first_due: None,
                })?;
            }
            Ok(())
        }).unwrap();
        let mut found = Vec::new();
        let until = day("2026-11-10");
        let collected = store.reader().each_due(&Query::all(until), until, |due| {
            found.push((due.due, due.customer.id));
            Ok(())
        });
        prop_assert!(collected.is_ok());
        let expected = cadences.iter().filter(|days| **days <= 40).count()
            + promises.iter().filter(|(_, days)| *days <= 40).count();
        prop_assert_eq!(found.len(), expected);
        prop_assert!(found.is_sorted(), "{:?}", found);
    }
}
