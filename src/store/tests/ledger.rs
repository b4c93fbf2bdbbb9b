//! Each event of the ledger and the entries it makes, with exact numbers.

use super::{
    BAKER, Store, YAMADA, award, book, day, purchase, redemption, refusal, rows, stamp, write,
};
use crate::domain::id::{PointsId, PurchaseId};
use crate::domain::points::{Award, Expired, MOST, Redemption, Voided};
use crate::error::{Arg, Exit};

/// The ledger in the order of entry: kind, delta, lot, purchase.
fn ledger(store: &Store) -> Vec<String> {
    rows(store, "SELECT kind, delta, lot_id, purchase_id FROM points ORDER BY id")
}

/// What is left of each lot by its id.
fn left(store: &Store) -> Vec<(i64, i64)> {
    let lots = store.reader().lots(YAMADA, day("2030-01-01")).unwrap();
    lots.iter().map(|lot| (lot.id.0, lot.left)).collect()
}

/// A purchase of 1000 that pays with `used` points and earns `earned`.
fn sell(store: &mut Store, on: &str, used: i64, earned: i64) -> PurchaseId {
    write(store, |tx| {
        let id = tx.insert_purchase(&purchase(on, 1000))?;
        if used > 0 {
            tx.redeem(&Redemption { purchase_id: Some(id), ..redemption(used, on) })?;
        }
        if earned > 0 {
            tx.award(&Award { purchase_id: Some(id), ..award(earned, on, None) })?;
        }
        Ok(id)
    })
    .unwrap()
}

fn void(store: &mut Store, id: PurchaseId, on: &str) -> Voided {
    write(store, |tx| tx.void_purchase(id, day(on))).unwrap()
}

#[test]
fn an_award_is_a_lot_of_its_own() {
    let mut store = book();
    let wanted = Award {
        key: Some("p7".to_owned()),
        note: Some("お詫び".to_owned()),
        ..award(100, "2026-02-01", Some("2027-01-31"))
    };
    let id = write(&mut store, |tx| tx.award(&wanted)).unwrap();
    let reader = store.reader();
    let lots = reader.lots(YAMADA, day("2026-02-01")).unwrap();
    assert_eq!((lots.len(), lots[0].id, lots[0].points, lots[0].left), (1, id, 100, 100));
    assert_eq!(lots[0].expires_on, Some(day("2027-01-31")));
    let entries = reader.entries(YAMADA).unwrap();
    assert_eq!(
        (entries[0].key.as_deref(), entries[0].note.as_deref()),
        (Some("p7"), Some("お詫び"))
    );
    assert_eq!(reader.balance(YAMADA, day("2027-01-31")).unwrap(), 100);
    assert_eq!(reader.balance(YAMADA, day("2027-02-01")).unwrap(), 0);
    assert_eq!(reader.lots(YAMADA, day("2026-01-31")).unwrap(), []);
    assert_eq!(reader.balance(BAKER, day("2026-02-01")).unwrap(), 0);
}

#[test]
fn awards_that_could_never_be_spent_or_counted_are_refused() {
    let mut store = book();
    for points in [0, -5, MOST + 1, i64::MAX] {
        let error = refusal(&mut store, |tx| tx.award(&award(points, "2026-02-01", None)));
        assert_eq!(error.key(), "error-points-number");
    }
    let error = refusal(&mut store, |tx| tx.award(&award(1, "2026-02-01", Some("2026-01-31"))));
    assert_eq!(error.key(), "error-points-end");
    assert_eq!(ledger(&store), Vec::<String>::new());
}

#[test]
fn a_redemption_draws_one_entry_a_lot_earliest_expiry_first() {
    let mut store = book();
    for (points, expires) in [(50, None), (30, Some("2027-01-31")), (20, Some("2026-12-31"))] {
        write(&mut store, |tx| tx.award(&award(points, "2026-02-01", expires))).unwrap();
    }
    let drawn = write(&mut store, |tx| tx.redeem(&redemption(60, "2026-03-01"))).unwrap();
    assert_eq!(drawn, [(PointsId(3), 20), (PointsId(2), 30), (PointsId(1), 10)]);
    assert_eq!(ledger(&store)[3..], ["redeem|-20|3|", "redeem|-30|2|", "redeem|-10|1|"]);
    assert_eq!(left(&store), [(1, 40), (2, 0), (3, 0)]);
}

#[test]
fn a_redemption_above_the_balance_of_its_day_is_refused_whole() {
    let mut store = book();
    write(&mut store, |tx| tx.award(&award(30, "2026-02-01", Some("2026-06-30")))).unwrap();
    write(&mut store, |tx| tx.award(&award(5, "2026-03-01", None))).unwrap();
    for (points, on, balance) in
        [(36, "2026-04-01", 35), (31, "2026-02-15", 30), (6, "2026-07-01", 5)]
    {
        let error = refusal(&mut store, |tx| tx.redeem(&redemption(points, on)));
        assert_eq!((error.key(), error.exit()), ("error-points-short", Exit::Refused));
        assert!(error.args().contains(&("balance", Arg::Number(balance))));
        assert!(error.args().contains(&("asked", Arg::Number(points))));
    }
    for points in [0, -1, i64::MIN] {
        let error = refusal(&mut store, |tx| tx.redeem(&redemption(points, "2026-04-01")));
        assert_eq!(error.key(), "error-points-number");
    }
    assert_eq!(left(&store), [(1, 30), (2, 5)]);
}

#[test]
fn points_spent_since_cannot_be_spent_again_on_an_earlier_day() {
    let mut store = book();
    write(&mut store, |tx| tx.award(&award(100, "2026-02-01", None))).unwrap();
    write(&mut store, |tx| tx.redeem(&redemption(80, "2026-05-01"))).unwrap();
    let error = refusal(&mut store, |tx| tx.redeem(&redemption(21, "2026-03-01")));
    assert!(error.args().contains(&("balance", Arg::Number(20))));
    write(&mut store, |tx| tx.redeem(&redemption(20, "2026-03-01"))).unwrap();
    assert_eq!(left(&store), [(1, 0)]);
}

#[test]
fn expiring_takes_what_is_left_once() {
    let mut store = book();
    let awards = [
        (30, YAMADA, Some("2026-06-30")),
        (10, YAMADA, Some("2026-05-31")),
        (7, BAKER, Some("2026-06-30")),
        (9, YAMADA, Some("2026-07-01")),
        (4, BAKER, None),
    ];
    for (points, customer_id, expires) in awards {
        let wanted = Award { customer_id, ..award(points, "2026-02-01", expires) };
        write(&mut store, |tx| tx.award(&wanted)).unwrap();
    }
    write(&mut store, |tx| tx.redeem(&redemption(15, "2026-03-01"))).unwrap();
    let first = write(&mut store, |tx| tx.expire(day("2026-07-01"))).unwrap();
    assert_eq!(first, Expired { customers: 2, points: 32 });
    assert_eq!(ledger(&store)[7..], ["expire|-25|1|", "expire|-7|3|"]);
    let operations = rows(&store, "SELECT count(*) FROM operations");
    let second = write(&mut store, |tx| tx.expire(day("2026-07-01"))).unwrap();
    assert_eq!(second, Expired::default());
    assert_eq!(rows(&store, "SELECT count(*) FROM operations"), operations);
    let next = write(&mut store, |tx| tx.expire(day("2026-07-02"))).unwrap();
    assert_eq!(next, Expired { customers: 1, points: 9 });
}

#[test]
fn expiring_finds_an_award_of_the_same_write_and_walks_the_index() {
    let mut store = book();
    let expired = write(&mut store, |tx| {
        tx.award(&award(30, "2026-02-01", Some("2026-06-30")))?;
        let first = tx.expire(day("2026-07-01"))?;
        assert_eq!(tx.expire(day("2026-07-01"))?, Expired::default());
        Ok(first)
    });
    assert_eq!(expired.unwrap(), Expired { customers: 1, points: 30 });
    let sql = include_str!("../sql/lots_over.sql").replace("?1", "'2026-07-01'");
    let (comment, select) = sql.split_once('\n').unwrap();
    assert!(comment.starts_with("--"));
    let plan = rows(&store, &format!("EXPLAIN QUERY PLAN {select}")).join("\n");
    assert!(plan.contains("summary_points") && plan.contains("points_customer"), "{plan}");
    assert!(!plan.contains("SCAN"), "{plan}");
}

#[test]
fn voiding_gives_back_what_was_redeemed_and_takes_what_is_left_of_the_award() {
    let mut store = book();
    write(&mut store, |tx| tx.award(&award(20, "2026-02-01", Some("2026-12-31")))).unwrap();
    write(&mut store, |tx| tx.award(&award(50, "2026-02-01", None))).unwrap();
    let id = sell(&mut store, "2026-03-01", 30, 10);
    assert_eq!(left(&store), [(1, 0), (2, 40), (5, 10)]);
    let voided = void(&mut store, id, "2026-03-05");
    assert_eq!(voided, Voided { returned: 30, voided: 10, spent: 0 });
    assert_eq!(ledger(&store)[5..], ["return|20|1|1", "return|10|2|1", "void|-10|5|1"]);
    assert_eq!(left(&store), [(1, 20), (2, 50), (5, 0)]);
    assert_eq!(store.reader().purchase(id).unwrap().voided_on, Some(day("2026-03-05")));
    assert_eq!(
        rows(&store, "SELECT purchases, spend, points FROM summary WHERE customer_id = 1"),
        ["0|0|70"]
    );

    let error = refusal(&mut store, |tx| tx.void_purchase(id, day("2026-03-06")));
    assert_eq!((error.key(), error.exit()), ("error-purchase-voided", Exit::Refused));
    let paid = Redemption { purchase_id: Some(id), ..redemption(1, "2026-03-06") };
    assert_eq!(refusal(&mut store, |tx| tx.redeem(&paid)).key(), "error-purchase-voided");
    let earned = Award { purchase_id: Some(PurchaseId(9)), ..award(1, "2026-03-06", None) };
    assert_eq!(refusal(&mut store, |tx| tx.award(&earned)).key(), "error-purchase-unknown");
}

#[test]
fn what_was_spent_of_a_voided_award_stays_spent_and_what_returns_to_it_is_voided_at_once() {
    let mut store = book();
    let first = sell(&mut store, "2026-03-01", 0, 10);
    let second = sell(&mut store, "2026-03-02", 6, 3);
    assert_eq!(void(&mut store, first, "2026-03-03"), Voided { returned: 0, voided: 4, spent: 6 });
    assert_eq!(left(&store), [(1, 0), (3, 3)]);
    let voided = void(&mut store, second, "2026-03-04");
    assert_eq!(voided, Voided { returned: 6, voided: 9, spent: 0 });
    assert_eq!(ledger(&store)[4..], ["return|6|1|2", "void|-6|1|2", "void|-3|3|2"]);
    assert_eq!(store.reader().balance(YAMADA, day("2026-03-04")).unwrap(), 0);
}

#[test]
fn what_expired_of_a_voided_award_was_not_spent() {
    let mut store = book();
    let id = write(&mut store, |tx| {
        let id = tx.insert_purchase(&purchase("2026-03-01", 1000))?;
        tx.award(&Award { purchase_id: Some(id), ..award(10, "2026-03-01", Some("2026-03-31")) })?;
        tx.redeem(&redemption(4, "2026-03-02"))?;
        Ok(id)
    })
    .unwrap();
    write(&mut store, |tx| tx.expire(day("2026-04-01"))).unwrap();
    assert_eq!(void(&mut store, id, "2026-04-02"), Voided { returned: 0, voided: 0, spent: 4 });
}

#[test]
fn voiding_after_undo_and_redo_gives_back_once() {
    let mut store = book();
    write(&mut store, |tx| tx.award(&award(50, "2026-02-01", None))).unwrap();
    let id = sell(&mut store, "2026-03-01", 30, 10);
    store.undo(&stamp(), None).unwrap();
    assert_eq!(left(&store).iter().map(|(_, left)| left).sum::<i64>(), 50);
    store.redo(&stamp()).unwrap();
    let expected = Voided { returned: 30, voided: 10, spent: 0 };
    assert_eq!(void(&mut store, id, "2026-03-05"), expected);
    store.undo(&stamp(), None).unwrap();
    assert_eq!(left(&store), [(1, 20), (3, 10)]);
    assert_eq!(void(&mut store, id, "2026-03-06"), expected);
    assert_eq!(left(&store), [(1, 50), (3, 0)]);
}
