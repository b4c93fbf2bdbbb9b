//! Where output goes and comes to nothing, and where there is no room to write.

use std::fs::{self, OpenOptions};
use std::process::Stdio;

use crate::generate::canonical_folder;
use crate::shop::{Shop, assert_refused, told};

/// Enough customers that their list does not fit into a pipe.
const MANY: u64 = 1500;

fn shop_with_many() -> Shop {
    let shop = Shop::new();
    let folder = shop.path("files");
    canonical_folder(&folder, MANY).unwrap();
    // The customers alone: the other files are of no use here.
    let file = folder.join("customers.csv");
    shop.done(&["import", "customers", file.to_str().unwrap()]);
    shop
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let shop = shop_with_many();
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
    let shop = shop_with_many();
    for args in [&["list", "customers"][..], &["show", "C1"], &["--help"], &["--version"]] {
        let sink = OpenOptions::new().write(true).open(full).unwrap();
        let output = shop.command(args).stdout(Stdio::from(sink)).output().unwrap();
        assert_refused(&output, 1);
    }
}

/// The largest file a process may write, in blocks of 512 bytes; beyond it a write fails as on a full disk.
/// Without the trap the process would be killed by a signal instead.
fn no_more_than(blocks: u64) -> String {
    format!("trap '' XFSZ; ulimit -f {blocks}")
}

#[test]
fn a_full_disk_leaves_the_book_as_it_was() {
    let shop = shop_with_many();
    let folder = shop.path("files");
    let before = shop.done(&["list", "customers"]);
    let blocks = fs::metadata(shop.book()).unwrap().len() / 512;
    for limit in [0, 8, 64, blocks / 2, blocks, blocks + 200] {
        let import =
            shop.command_after(&no_more_than(limit), &["import", folder.to_str().unwrap()]);
        assert_refused(&{ import }.output().unwrap(), 1);
        assert_eq!(shop.done(&["list", "customers"]), before, "limit {limit}");
        shop.assert_sound();
    }
    let sale = ["log", "purchase", "C1", "Chain", "--total", "1000"];
    assert_refused(&shop.command_after(&no_more_than(0), &sale).output().unwrap(), 1);
    assert_eq!(shop.rows(&["list", "purchases"]).len(), 0);
    shop.done(&sale);
    shop.assert_sound();
}

#[test]
fn a_full_disk_under_a_new_book_is_said_and_can_be_tried_again() {
    for limit in [0, 1, 16, 100] {
        let shop = Shop::new();
        let add = ["add", "customer", "Taylor"];
        assert_refused(&shop.command_after(&no_more_than(limit), &add).output().unwrap(), 1);
        shop.done(&add);
        assert_eq!(shop.rows(&["list", "customers"]).len(), 1);
        shop.assert_sound();
    }
}
