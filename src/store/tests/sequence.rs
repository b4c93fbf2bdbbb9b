//! Random sequences of awards, redemptions, expiries, voids, undo and redo: the ledger stays sound after each.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::{BAKER, Store, YAMADA, book, day, purchase, rows, stamp, write};
use crate::domain::id::{CustomerId, OperationId, PurchaseId};
use crate::domain::points::{Award, Redemption};
use crate::domain::purchase::Purchase;
use crate::store::summary;

#[derive(Debug, Clone)]
enum Step {
    Award { customer: CustomerId, points: i64, on: u64, lasts: Option<u64> },
    Redeem { customer: CustomerId, points: i64, on: u64 },
    Sell { customer: CustomerId, on: u64, used: i64, earned: i64 },
    Expire { on: u64 },
    Void { purchase: i64, on: u64 },
    Undo,
    Redo,
}

fn step() -> impl Strategy<Value = Step> {
    let customer = || prop_oneof![Just(YAMADA), Just(BAKER)];
    let lasts = prop::option::of(0..30_u64);
    prop_oneof![
        (customer(), 1..50_i64, 0..60_u64, lasts)
            .prop_map(|(customer, points, on, lasts)| Step::Award { customer, points, on, lasts }),
        (customer(), 1..60_i64, 0..60_u64).prop_map(|(customer, points, on)| Step::Redeem {
            customer,
            points,
            on
        }),
        (customer(), 0..60_u64, 0..30_i64, 0..30_i64)
            .prop_map(|(customer, on, used, earned)| Step::Sell { customer, on, used, earned }),
        (0..90_u64).prop_map(|on| Step::Expire { on }),
        (1..6_i64, 0..90_u64).prop_map(|(purchase, on)| Step::Void { purchase, on }),
        Just(Step::Undo),
        Just(Step::Redo),
    ]
}

fn date(on: u64) -> NaiveDate {
    day("2026-01-01") + Days::new(on)
}

/// Runs a step; a refusal is as good as a success, as long as it leaves the ledger sound.
fn run(store: &mut Store, step: &Step) {
    let done = match *step {
        Step::Award { customer, points, on, lasts } => write(store, |tx| {
            let expires_on = lasts.map(|days| date(on + days));
            tx.award(&Award { expires_on, ..given(customer, points, on, None) }).map(drop)
        }),
        Step::Redeem { customer, points, on } => {
            write(store, |tx| tx.redeem(&spent(customer, points, on, None)).map(drop))
        }
        Step::Sell { customer, on, used, earned } => write(store, |tx| {
            let new =
                Purchase { customer_id: customer, day: date(on), ..purchase("2026-01-01", 100) };
            let id = Some(tx.insert_purchase(&new)?);
            if used > 0 {
                tx.redeem(&spent(customer, used, on, id))?;
            }
            if earned > 0 {
                tx.award(&given(customer, earned, on, id))?;
            }
            Ok(())
        }),
        Step::Expire { on } => write(store, |tx| tx.expire(date(on)).map(drop)),
        Step::Void { purchase, on } => {
            write(store, |tx| tx.void_purchase(PurchaseId(purchase), date(on)).map(drop))
        }
        // The customers themselves stay.
        Step::Undo => match store.reader().newest_standing().unwrap() {
            Some(newest) if newest.id > OperationId(2) => store.undo(&stamp(), None).map(drop),
            _ => Ok(()),
        },
        Step::Redo => store.redo(&stamp()).map(drop),
    };
    if let Err(error) = done {
        let expected = [
            "error-points-short",
            "error-purchase-unknown",
            "error-purchase-voided",
            "error-redo-nothing",
        ];
        assert!(
            expected.contains(&error.key()) || matches!(step, Step::Undo | Step::Redo),
            "{step:?}: {error}"
        );
        assert_ne!(error.key(), "error-store-failed", "{step:?}: {error}");
    }
}

fn given(customer_id: CustomerId, points: i64, on: u64, purchase_id: Option<PurchaseId>) -> Award {
    Award {
        key: None,
        customer_id,
        day: date(on),
        points,
        expires_on: None,
        purchase_id,
        note: None,
    }
}

fn spent(
    customer_id: CustomerId,
    points: i64,
    on: u64,
    purchase_id: Option<PurchaseId>,
) -> Redemption {
    Redemption { customer_id, day: date(on), points, purchase_id, note: None }
}

/// Lots whose purchase is void or gone and that still hold points.
const UNEARNED: &str =
    "SELECT l.id FROM points l WHERE l.purchase_id IS NOT NULL AND l.kind = 'award'
  AND l.delta + ifnull((SELECT sum(delta) FROM points WHERE lot_id = l.id), 0) > 0
  AND NOT EXISTS (SELECT 1 FROM purchases p WHERE p.id = l.purchase_id AND p.voided_on IS NULL)";

fn sound(store: &Store) {
    let end = date(400);
    for customer in [YAMADA, BAKER] {
        let lots = store.reader().lots(customer, end).unwrap();
        for lot in &lots {
            assert!((0..=lot.points).contains(&lot.left), "{lot:?}");
        }
        let all: i64 = lots.iter().map(|lot| lot.left).sum();
        let stored = format!("SELECT points FROM summary WHERE customer_id = {}", customer.0);
        assert_eq!(rows(store, &stored), [all.to_string()]);
        for on in [0, 20, 45, 90, 400].map(date) {
            let counting = lots
                .iter()
                .filter(|lot| lot.awarded_on <= on && lot.expires_on.is_none_or(|last| on <= last));
            let balance = store.reader().balance(customer, on).unwrap();
            assert_eq!(balance, counting.map(|lot| lot.left).sum::<i64>());
        }
    }
    let fresh = summary::select("SELECT id FROM customers");
    for sql in [
        format!("SELECT * FROM summary EXCEPT SELECT * FROM ({fresh})"),
        format!("SELECT * FROM ({fresh}) EXCEPT SELECT * FROM summary"),
        UNEARNED.to_owned(),
    ] {
        assert_eq!(rows(store, &sql), Vec::<String>::new(), "{sql}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_ledger_stays_sound(steps in prop::collection::vec(step(), 1..25)) {
        let mut store = book();
        for step in &steps {
            run(&mut store, step);
            sound(&store);
        }
    }
}
