//! A disk without room: what was there stays, and what failed can be tried again.
//! A limit on the size of files stands for the disk: it needs no rights and hits at any byte.
#![cfg(unix)]

use crate::rounds;
use crate::shop::{Shop, assert_refused};
use crate::streams::shop_with;

/// The largest file a process may write, in blocks of 512 bytes; beyond it a write fails as on a full disk.
/// Without the trap the process would be killed by a signal instead.
fn no_more_than(blocks: u64) -> String {
    format!("trap '' XFSZ; ulimit -f {blocks}")
}

#[test]
fn an_import_that_finds_no_room_leaves_the_book_as_it_was() {
    let customers = rounds(60, 1000);
    let mut refused = 0;
    for limit in [0, 8, 64, 256, 512, 1024] {
        let shop = shop_with(customers);
        let before = shop.done(&["list", "customers"]);
        let folder = shop.path("files");
        let import = ["import", folder.to_str().unwrap()];
        let output = shop.command_after(&no_more_than(limit), &import).output().unwrap();
        // With more room it is done: then all of it is there, though it may still lie in the write-ahead log.
        if output.status.success() {
            let purchases = shop.rows(&["list", "purchases"]).len() as u64;
            assert_eq!(purchases, customers * 8, "limit {limit}");
        } else {
            assert_refused(&output, 1);
            assert_eq!(shop.done(&["list", "customers"]), before, "limit {limit}");
            refused += 1;
        }
        shop.assert_sound();
    }
    assert!(refused >= 3, "refused {refused} times");
}

#[test]
fn a_sale_that_finds_no_room_can_be_logged_again() {
    let shop = shop_with(10);
    let sale = ["log", "purchase", "C1", "Chain@1000"];
    assert_refused(&shop.command_after(&no_more_than(0), &sale).output().unwrap(), 1);
    assert_eq!(shop.rows(&["list", "purchases"]).len(), 0);
    shop.done(&sale);
    assert_eq!(shop.rows(&["list", "purchases"]).len(), 1);
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
