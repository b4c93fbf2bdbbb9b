//! Processes killed in the middle: what was acknowledged is there, what was not is there whole or not at all.

use std::collections::BTreeMap;
use std::process::Output;
use std::thread;
use std::time::{Duration, Instant};

use crate::generate::{Random, canonical_folder};
use crate::rounds;
use crate::shop::Shop;

/// Runs the program and kills it after `patience`, if it is still there.
fn kill_after(shop: &Shop, args: &[&str], patience: Duration) -> Output {
    let mut child = shop.command(args).spawn().unwrap();
    // A kill at a random moment is what is tested; whatever the moment, the test must hold.
    thread::sleep(patience);
    child.kill().unwrap();
    child.wait_with_output().unwrap()
}

/// How long the program takes when left alone.
fn duration(shop: &Shop, args: &[&str]) -> Duration {
    let start = Instant::now();
    shop.done(args);
    start.elapsed()
}

/// A random moment of a process that takes `whole`, sometimes shortly after its end.
fn moment(random: &mut Random, whole: Duration) -> Duration {
    whole.mul_f64(random.below(1100) as f64 / 1000.0)
}

#[test]
fn an_import_is_there_whole_or_not_at_all() {
    let files = tempfile::tempdir().unwrap();
    let folder = files.path().join("shop");
    let customers = rounds(60, 1000);
    canonical_folder(&folder, customers).unwrap();
    let import = ["import", folder.to_str().unwrap()];
    let whole = duration(&Shop::new(), &import);
    let mut random = Random(1);
    for round in 0..rounds(6, 40) {
        let shop = Shop::new();
        // Every other time into a book that has a customer: then the file is no new one.
        let before = if round % 2 == 0 { 0 } else { 1 };
        if before == 1 {
            shop.done(&["add", "customer", "Quentin Before"]);
        }
        kill_after(&shop, &import, moment(&mut random, whole));
        shop.assert_sound();
        let rows = shop.rows(&["list", "customers"]).len() as u64;
        assert!(rows == before || rows == before + customers, "{rows} customers");
        let purchases = shop.rows(&["list", "purchases"]).len() as u64;
        let imported = if rows == before { 0 } else { customers * 8 };
        assert_eq!(purchases, imported);
        shop.done(&import);
        assert_eq!(shop.rows(&["list", "customers"]).len() as u64, before + customers);
        shop.assert_sound();
    }
}

#[test]
fn a_sale_that_was_acknowledged_is_never_lost() {
    let shop = Shop::new();
    shop.done(&["add", "customer", "Taylor"]);
    let whole = duration(&shop, &["log", "purchase", "C1", "Chain@999"]);
    let mut random = Random(2);
    let mut acknowledged = BTreeMap::new();
    for total in 1000..1000 + rounds(40, 600) {
        let sale = ["log", "purchase", "C1", &format!("Chain@{total}")];
        let output = kill_after(&shop, &sale, moment(&mut random, whole));
        acknowledged.insert(total, output.status.success());
    }
    let rows = shop.rows(&["list", "purchases"]);
    for (total, acknowledged) in &acknowledged {
        let times = rows.iter().filter(|row| row["total"].as_u64() == Some(*total)).count();
        let right = if *acknowledged { times == 1 } else { times <= 1 };
        assert!(right, "the sale of {total} is there {times} times, acknowledged: {acknowledged}");
    }
    assert!(acknowledged.values().any(|done| !done), "none was killed");
    let points: u64 = rows.iter().map(|row| row["total"].as_u64().unwrap() / 100).sum();
    assert_eq!(shop.points("C1"), points as i64);
    shop.assert_sound();
}
