//! Many processes at one book: nobody meets a lock, nothing is lost, nothing is counted twice.

use std::thread;

use crate::rounds;
use crate::shop::{Shop, told};

const PROCESSES: u64 = 8;

#[test]
fn writers_at_once_lose_nothing() {
    let shop = Shop::new();
    shop.done(&["add", "customer", "共用", "--key", "shared"]);
    shop.done(&["award", "points", "共用", "100000"]);
    let each = rounds(12, 500);
    thread::scope(|scope| {
        for process in 0..PROCESSES {
            let shop = &shop;
            scope.spawn(move || (0..each).for_each(|turn| write(shop, process, turn)));
        }
    });
    let turns = |kind: u64| PROCESSES * (0..each).filter(|turn| turn % 4 == kind).count() as u64;
    let (added, sold, awarded, redeemed) = (turns(0), turns(1), turns(2), turns(3));
    assert_eq!(shop.rows(&["list", "customers"]).len() as u64, 1 + added);
    let row = shop.customer("共用");
    assert_eq!(row["purchases"].as_u64(), Some(sold));
    assert_eq!(row["spend"].as_u64(), Some(sold * 1000));
    // Each sale of 1000 yen earns 10 points.
    let points = 100_000 + sold * 10 + awarded * 7 - redeemed * 3;
    assert_eq!(shop.points("C1"), points as i64);
    shop.assert_sound();
}

/// The turn's write: in turn a new customer, a sale, an award, a redemption.
fn write(shop: &Shop, process: u64, turn: u64) {
    let name = format!("客 {process} の {turn}");
    match turn % 4 {
        0 => shop.done(&["add", "customer", &name, "--allow-duplicate"]),
        1 => shop.done(&["log", "purchase", "C1", "カット@1000"]),
        2 => shop.done(&["award", "points", "C1", "7"]),
        _ => shop.done(&["redeem", "points", "C1", "3"]),
    };
}

#[test]
fn sixteen_processes_start_on_a_new_file() {
    for _ in 0..rounds(1, 20) {
        let shop = Shop::new();
        let children: Vec<_> = (0..16)
            .map(|number| shop.command(&["add", "customer", &format!("Guest {number:02}")]).spawn())
            .collect();
        for child in children {
            let output = child.unwrap().wait_with_output().unwrap();
            assert!(output.status.success(), "{}", told(&output));
        }
        let mut names: Vec<String> = shop.rows(&["list", "customers"]).iter().map(name).collect();
        names.sort();
        let all: Vec<String> = (0..16).map(|number| format!("Guest {number:02}")).collect();
        assert_eq!(names, all);
        shop.assert_sound();
    }
}

fn name(row: &serde_json::Value) -> String {
    row["name"].as_str().unwrap().to_owned()
}

/// A reader sees the book as it stood between two operations, and waits for no writer.
#[test]
fn readers_beside_a_writer_see_whole_operations() {
    let shop = Shop::new();
    shop.done(&["add", "customer", "Taylor"]);
    thread::scope(|scope| {
        let writer = scope.spawn(|| {
            for _ in 0..rounds(15, 300) {
                shop.done(&["log", "purchase", "C1", "Chain@1000"]);
            }
        });
        while !writer.is_finished() {
            let row = shop.customer("Taylor");
            let (purchases, spend) = (row["purchases"].as_u64(), row["spend"].as_u64());
            assert_eq!(spend, purchases.map(|count| count * 1000));
        }
    });
}
