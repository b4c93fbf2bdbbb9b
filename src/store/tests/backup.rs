//! Copies on a real disk: one moment each, whole, and exactly what comes back.

use std::sync::atomic::{AtomicBool, Ordering};

use super::*;
use crate::domain::customer::Customer;
use crate::store::tests::{day, purchase, rows, write};

fn named(name: &str) -> Customer {
    Customer::named(name, day("2026-01-01"))
}

fn open(path: &Path) -> Store {
    Store::open(path, &Policy::default(), false).unwrap()
}

/// A book of two customers, and the folder it is in.
fn book() -> (tempfile::TempDir, PathBuf, Store) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("crm.db");
    let mut store = open(&path);
    write(&mut store, |tx| {
        tx.insert_customer(&named("山田"))?;
        tx.insert_customer(&named("Baker"))?;
        tx.insert_purchase(&purchase("2026-02-01", 500))
    })
    .unwrap();
    (folder, path, store)
}

const EVERYTHING: &str = "SELECT id, name FROM customers UNION ALL SELECT id, total FROM purchases \
                          UNION ALL SELECT id, at FROM operations UNION ALL SELECT id, after FROM journal";

#[test]
fn a_copy_is_the_book_and_its_owners_alone() {
    let (folder, _, store) = book();
    let to = folder.path().join("backups/crm-2026-11-21.db");
    let copy = store.copy_to(&to, false).unwrap();
    assert_eq!((copy.customers, copy.newest.as_deref()), (2, Some("2026-11-21T09:30:00")));
    assert_eq!(copy.bytes, fs::metadata(&to).unwrap().len());
    #[cfg(unix)]
    {
        let mode =
            std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&to).unwrap().permissions());
        assert_eq!(mode & 0o777, 0o600);
    }
    assert_eq!(rows(&open(&to), EVERYTHING), rows(&store, EVERYTHING));
    let left: Vec<_> = fs::read_dir(folder.path().join("backups")).unwrap().collect();
    assert!(
        left.iter().flatten().all(|file| !file.file_name().to_string_lossy().ends_with(".part"))
    );
}

#[test]
fn a_copy_takes_no_other_files_place_unless_told_to() {
    let (folder, _, store) = book();
    let to = folder.path().join("notes.txt");
    fs::write(&to, "keep").unwrap();
    let refused = store.copy_to(&to, false).unwrap_err();
    assert_eq!(refused.key(), "error-file");
    assert_eq!(fs::read_to_string(&to).unwrap(), "keep");
    assert_eq!(store.copy_to(&to, true).unwrap().customers, 2);
}

#[test]
fn a_copy_made_while_another_writes_is_one_moment() {
    let (folder, path, store) = book();
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut other = open(&path);
            while !stop.load(Ordering::Relaxed) {
                // Both or neither: a copy with one of the two would be no moment.
                write(&mut other, |tx| {
                    tx.insert_customer(&named("one"))?;
                    tx.insert_customer(&named("two"))
                })
                .unwrap();
            }
        });
        for number in 0..5 {
            let to = folder.path().join(format!("copy{number}.db"));
            store.copy_to(&to, false).unwrap();
            let copy = open(&to);
            assert_eq!(rows(&copy, "SELECT count(*) % 2 FROM customers"), ["0"]);
            let findings = copy.reader().check().unwrap();
            assert!(findings.iter().all(crate::store::Finding::is_sound), "{findings:?}");
        }
        stop.store(true, Ordering::Relaxed);
    });
}

#[test]
fn what_comes_back_is_the_copy_even_to_a_program_that_has_the_book_open() {
    let (folder, path, mut store) = book();
    let copy = folder.path().join("copy.db");
    store.copy_to(&copy, false).unwrap();
    let then = rows(&store, EVERYTHING);
    write(&mut store, |tx| tx.remove_customer(crate::domain::id::CustomerId(1))).unwrap();
    let now = rows(&store, EVERYTHING);
    assert_ne!(then, now);

    let aside = folder.path().join("aside.db");
    let restored = Store::restore(&copy, &path, &aside, &Policy::default()).unwrap();
    assert_eq!(rows(&restored, EVERYTHING), then);
    assert_eq!(rows(&store, EVERYTHING), then, "the connection that was open all the time");
    assert_eq!(rows(&open(&aside), EVERYTHING), now);
    assert_eq!(rows(&restored, "PRAGMA journal_mode"), ["wal"]);
    write(&mut store, |tx| tx.insert_customer(&named("Carol"))).unwrap();
    assert_eq!(rows(&restored, "SELECT count(*) FROM customers"), ["3"]);
    assert!(restored.reader().check().unwrap().iter().all(crate::store::Finding::is_sound));
}

#[test]
fn a_damaged_book_is_moved_aside_as_it_is() {
    let (folder, path, store) = book();
    let copy = folder.path().join("copy.db");
    store.copy_to(&copy, false).unwrap();
    let then = rows(&store, EVERYTHING);
    drop(store);
    fs::write(&path, "this was a book once, and now it is not a database any more at all").unwrap();
    let aside = folder.path().join("aside.db");
    let restored = Store::restore(&copy, &path, &aside, &Policy::default()).unwrap();
    assert_eq!(rows(&restored, EVERYTHING), then);
    assert!(fs::read_to_string(&aside).unwrap().starts_with("this was a book"));
}

#[test]
fn where_no_book_was_nothing_is_put_aside() {
    let (folder, _, store) = book();
    let copy = folder.path().join("copy.db");
    store.copy_to(&copy, false).unwrap();
    let (path, aside) = (folder.path().join("new/crm.db"), folder.path().join("aside.db"));
    let restored = Store::restore(&copy, &path, &aside, &Policy::default()).unwrap();
    assert_eq!(rows(&restored, EVERYTHING), rows(&store, EVERYTHING));
    assert!(!aside.exists());
}

#[test]
fn only_a_sound_book_of_a_known_version_comes_back() {
    let (folder, _, store) = book();
    let examined =
        |path: &Path| Store::examine(path, &Policy::default()).map_err(|error| error.key());
    let file = folder.path().join("file");
    fs::write(&file, "name,kana\n").unwrap();
    assert_eq!(examined(&file), Err("error-store-not-ours"));
    fs::write(&file, "").unwrap();
    assert_eq!(examined(&file), Err("error-store-not-ours"));
    assert_eq!(examined(folder.path()), Err("error-store-folder"));
    assert_eq!(examined(&folder.path().join("none")), Err("error-file"));

    store.copy_to(&file, true).unwrap();
    assert_eq!(examined(&file).unwrap().customers, 2);
    let pounds = Policy { currency: "GBP".to_owned(), ..Policy::default() };
    assert_eq!(Store::examine(&file, &pounds).unwrap_err().key(), "error-store-currency");
    let conn = Connection::open(&file).unwrap();
    conn.pragma_update(None, "user_version", 99).unwrap();
    drop(conn);
    assert_eq!(examined(&file), Err("error-store-newer"));

    store.copy_to(&file, true).unwrap();
    let mut bytes = fs::read(&file).unwrap();
    let end = bytes.len() - 4096;
    bytes[end..].fill(7);
    fs::write(&file, bytes).unwrap();
    let key = examined(&file).unwrap_err();
    assert!(["error-store-copy-damaged", "error-store-corrupt"].contains(&key), "{key}");
}

#[test]
fn examining_leaves_no_files_behind() {
    let (folder, path, store) = book();
    let copied = folder.path().join("raw/crm.db");
    fs::create_dir(folder.path().join("raw")).unwrap();
    drop(store);
    fs::copy(&path, &copied).unwrap();
    let bytes = fs::read(&copied).unwrap();
    assert_eq!(Store::examine(&copied, &Policy::default()).unwrap().customers, 2);
    assert!(fs::read(&copied).unwrap() == bytes);
    let left: Vec<_> = fs::read_dir(folder.path().join("raw"))
        .unwrap()
        .flatten()
        .map(|file| file.file_name())
        .collect();
    assert_eq!(left, ["crm.db"]);
}

#[test]
fn a_book_left_in_rollback_mode_goes_back_to_wal() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("crm.db");
    let store = Store::open(&path, &Policy::default(), false).unwrap();
    store.conn.pragma_update(None, "journal_mode", "DELETE").unwrap();
    drop(store);
    let store = Store::open(&path, &Policy::default(), false).unwrap();
    assert_eq!(rows(&store, "PRAGMA journal_mode"), ["wal"]);
}
