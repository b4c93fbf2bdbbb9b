//! Files that are no book, or none that may be written: refused with a sentence, and left as they are.

use std::fs;
use std::path::Path;

use crate::shop::{Shop, assert_refused, told};

/// Where SQLite's file format keeps the number a program may give its own format, big-endian.
const USER_VERSION: usize = 60;
/// Where it keeps the number of the program that the file belongs to.
const APPLICATION_ID: usize = 68;

/// Both a write and a read are refused, and not a byte of the file changes.
fn assert_left_alone(shop: &Shop) {
    let before = fs::read(shop.book()).unwrap();
    for args in [&["add", "customer", "Taylor"][..], &["list", "customers"], &["check"]] {
        assert_refused(&shop.run(args), 1);
        assert!(fs::read(shop.book()).unwrap() == before, "{args:?} wrote to it");
    }
}

fn patch(book: &Path, at: usize, number: u32) {
    let mut bytes = fs::read(book).unwrap();
    bytes[at..at + 4].copy_from_slice(&number.to_be_bytes());
    fs::write(book, bytes).unwrap();
}

#[test]
fn what_is_no_database_is_left_alone() {
    for text in
        ["Dear Sir or Madam,\n".repeat(100), "hello\n".to_owned(), "SQLite format 3\0".to_owned()]
    {
        let shop = Shop::new();
        fs::write(shop.book(), text).unwrap();
        assert_left_alone(&shop);
    }
}

#[test]
fn the_database_of_another_program_is_left_alone() {
    let shop = Shop::new();
    shop.done(&["add", "customer", "Taylor"]);
    patch(&shop.book(), APPLICATION_ID, 0x0F05_5112);
    assert_left_alone(&shop);
}

#[test]
fn the_book_of_a_newer_program_is_left_alone() {
    let shop = Shop::new();
    shop.done(&["add", "customer", "Taylor"]);
    patch(&shop.book(), USER_VERSION, 9999);
    assert_left_alone(&shop);
    patch(&shop.book(), USER_VERSION, 2);
    assert_eq!(shop.rows(&["list", "customers"]).len(), 1);
}

#[test]
fn a_folder_is_no_book() {
    let shop = Shop::new();
    fs::create_dir(shop.book()).unwrap();
    assert_refused(&shop.run(&["add", "customer", "Taylor"]), 1);
    assert_refused(&shop.run(&["list", "customers"]), 1);
    assert_eq!(fs::read_dir(shop.book()).unwrap().count(), 0);
}

/// A damaged page is found by `check`, and no command panics over it.
#[test]
fn a_damaged_book_is_found_out() {
    let shop = Shop::new();
    for number in 0..20 {
        shop.done(&["add", "customer", &format!("Guest {number}")]);
    }
    let mut bytes = fs::read(shop.book()).unwrap();
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes[middle..].fill(0xA5);
    fs::write(shop.book(), bytes).unwrap();
    let check = told(&shop.run(&["check"]));
    assert!(check.starts_with("exit status: 1") && !check.contains("panicked"), "{check}");
    assert_refused(&shop.run(&["add", "customer", "Taylor"]), 1);
}

/// Runs the program as the user nobody: root may write everywhere and would notice nothing.
#[cfg(unix)]
mod permissions {
    use std::fs::{self, Permissions};
    use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
    use std::os::unix::process::CommandExt;
    use std::path::Path;
    use std::process::Output;

    use super::{Shop, assert_refused, told};

    const NOBODY: u32 = 65534;

    /// Gives everything in the shop's home to somebody whom permissions bind; `None` where that cannot be.
    fn bound_by_permissions(shop: &Shop) -> Option<Option<u32>> {
        let home = shop.path("");
        let root = fs::metadata(&home).unwrap().uid() == 0;
        if !root {
            return Some(None);
        }
        give(&home);
        let probe = shop.command(&["--version"]).uid(NOBODY).output();
        if probe.is_ok_and(|output| output.status.success()) {
            return Some(Some(NOBODY));
        }
        eprintln!("skipped: root is bound by no permissions, and nobody may not run the program");
        None
    }

    fn give(path: &Path) {
        chown(path, Some(NOBODY), None).unwrap();
        if path.is_dir() {
            fs::read_dir(path).unwrap().for_each(|entry| give(&entry.unwrap().path()));
        }
    }

    fn run(shop: &Shop, user: Option<u32>, args: &[&str]) -> Output {
        let mut command = shop.command(args);
        if let Some(user) = user {
            command.uid(user);
        }
        command.output().unwrap()
    }

    fn set(path: &Path, mode: u32) {
        fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
    }

    #[test]
    fn a_folder_that_may_not_be_written_is_said() {
        let shop = Shop::new();
        let Some(user) = bound_by_permissions(&shop) else { return };
        set(&shop.path(""), 0o555);
        assert_refused(&run(&shop, user, &["add", "customer", "Taylor"]), 1);
        let empty = run(&shop, user, &["list", "customers", "--json"]);
        assert_eq!(&*empty.stdout, b"[]\n", "{}", told(&empty));
        set(&shop.path(""), 0o755);
        assert!(run(&shop, user, &["add", "customer", "Taylor"]).status.success());
    }

    #[test]
    fn a_book_that_may_not_be_written_stays_as_it_is() {
        let shop = Shop::new();
        shop.done(&["add", "customer", "Taylor"]);
        let Some(user) = bound_by_permissions(&shop) else { return };
        let before = fs::read(shop.book()).unwrap();
        set(&shop.book(), 0o444);
        for folder in [0o755, 0o555] {
            set(&shop.path(""), folder);
            assert_refused(&run(&shop, user, &["add", "customer", "Walker"]), 1);
            let list = run(&shop, user, &["list", "customers", "-o", "plain"]);
            let read = list.status.success() && told(&list).contains("Taylor");
            assert!(read || list.status.code() == Some(1), "{}", told(&list));
            assert!(fs::read(shop.book()).unwrap() == before);
        }
        set(&shop.path(""), 0o755);
    }

    #[test]
    fn a_book_that_may_not_be_read_is_said() {
        let shop = Shop::new();
        shop.done(&["add", "customer", "Taylor"]);
        let Some(user) = bound_by_permissions(&shop) else { return };
        set(&shop.book(), 0o000);
        assert_refused(&run(&shop, user, &["list", "customers"]), 1);
    }

    #[test]
    fn the_book_is_for_its_owner_only() {
        let shop = Shop::new();
        let book = shop.path("made/book.db");
        shop.done(&["add", "customer", "Taylor", "--db", book.to_str().unwrap()]);
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&book), mode(&shop.path("made"))), (0o600, 0o700));
    }
}
