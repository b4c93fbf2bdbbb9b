//! Output that nobody takes: a closed pipe, a full device.

use std::fs::{self, OpenOptions};
use std::process::Stdio;

use crate::generate::canonical_folder;
use crate::shop::{Shop, assert_refused, told};

/// Enough customers that their list does not fit into a pipe.
const MANY: u64 = 1500;

/// A shop with so many customers and nothing else in its book; all five files lie in `files`.
pub(crate) fn shop_with(customers: u64) -> Shop {
    let shop = Shop::new();
    let folder = shop.path("files");
    canonical_folder(&folder, customers).unwrap();
    let file = folder.join("customers.csv");
    shop.done(&["import", "customers", file.to_str().unwrap()]);
    shop
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let shop = shop_with(MANY);
    for form in ["table", "plain", "tsv", "csv", "json", "jsonl", "ids"] {
        let mut child = shop.command(&["list", "customers", "-o", form]).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success() && output.stderr.is_empty(), "{form}: {}", told(&output));
    }
}

#[test]
fn talk_that_nobody_hears_changes_nothing() {
    let shop = Shop::new();
    let mut child = shop.command(&["add", "customer", "Taylor"]).spawn().unwrap();
    drop(child.stderr.take());
    assert!(child.wait().unwrap().success());
    assert_eq!(shop.rows(&["list", "customers"]).len(), 1);
}

#[test]
fn output_that_finds_no_room_is_a_failure() {
    let full = "/dev/full";
    if !fs::exists(full).unwrap() {
        eprintln!("skipped: there is no {full}");
        return;
    }
    let shop = shop_with(MANY);
    for args in [&["list", "customers"][..], &["show", "C1"], &["--help"], &["--version"]] {
        let sink = OpenOptions::new().write(true).open(full).unwrap();
        let output = shop.command(args).stdout(Stdio::from(sink)).output().unwrap();
        assert_refused(&output, 1);
    }
}
