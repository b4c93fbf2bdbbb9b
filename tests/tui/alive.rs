//! The book of an open dashboard is everybody's: others read it, change it, hold it, move it.

use std::fs;
use std::time::{Duration, Instant};

use rusqlite::Connection;
use rustix::process::Signal;

use crate::dashboard::Dashboard;
use crate::shop::Shop;

/// Somebody else who has the book open, without patience.
fn somebody(shop: &Shop) -> Connection {
    let conn = Connection::open(shop.book()).unwrap();
    conn.busy_timeout(Duration::ZERO).unwrap();
    conn
}

#[test]
fn what_others_change_is_seen_and_the_selection_stays() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("Samuel Adeyemi").press("j j").sees("C35 Helen Midgley");
    assert_eq!(shop.run(["log", "contact", "C21", "Said sorry"]).code, 0);
    assert_eq!(shop.run(["add", "reminder", "C40", "2026-11-21", "Send the keys back"]).code, 0);
    let changed = Instant::now();
    dashboard.sees("Send the keys back");
    let took = changed.elapsed();
    assert!(took < Duration::from_secs(5), "{took:?}");
    dashboard.sees("C35 Helen Midgley").press("q").leaves();
}

#[test]
fn it_keeps_nothing_open_between_frames() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("Samuel Adeyemi").press("x").sees("Done: C21 Samuel Adeyemi");
    let log = shop.beside_book("-wal");
    dashboard.until("an empty log", |_| fs::metadata(&log).is_ok_and(|log| log.len() == 0));
    let other = somebody(&shop);
    let busy: i64 =
        other.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0)).unwrap();
    assert_eq!(busy, 0);
    other.execute_batch("BEGIN EXCLUSIVE; COMMIT; VACUUM;").unwrap();
    dashboard.press("u").sees("Taken back").press("q").leaves();
}

#[test]
fn a_file_is_imported_while_it_is_open() {
    let shop = Shop::empty();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("This book has no customers yet");
    let rows: String =
        (1..500).map(|n| format!("Customer {n},2026-11-{:02}\n", n % 20 + 1)).collect();
    fs::write(
        shop.path("customers.csv"),
        format!("name,birthday\n{rows}Ada Lovelace,1990-11-21\n"),
    )
    .unwrap();
    let imported = shop.run(["import", "customers", "customers.csv"]);
    assert_eq!(imported.code, 0, "{imported}");
    dashboard.sees("To get in touch with: 76").press("q").leaves();
}

#[test]
fn a_book_that_somebody_is_writing_in_keeps_no_key_waiting() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("Samuel Adeyemi");
    let other = somebody(&shop);
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    dashboard.press("x").sees("Writing...");
    dashboard.press("j").sees("C3 Tom Bairstow").press("j").sees("C35 Helen Midgley");
    assert_ne!(shop.newest_change(), "done Samuel Adeyemi");
    other.execute_batch("ROLLBACK").unwrap();
    dashboard.sees("Done: C21 Samuel Adeyemi").sees("C35 Helen Midgley").press("q").leaves();
    assert_eq!(shop.newest_change(), "done Samuel Adeyemi");
}

#[test]
fn changes_wanted_meanwhile_are_made_one_after_the_other() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("C21 Samuel Adeyemi");
    let other = somebody(&shop);
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    dashboard.press("x").sees("Writing...").press("x").sees("That is being written already.");
    dashboard.press("j").sees("C3 Tom Bairstow").press("x").sees("2 changes are being written");
    other.execute_batch("ROLLBACK").unwrap();
    dashboard.sees("Done: C3 Tom Bairstow");
    let history = shop.json(&["history", "--limit", "2"]);
    assert_eq!([&history[0]["who"], &history[1]["who"]], ["Tom Bairstow", "Samuel Adeyemi"]);
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    dashboard.press("u u q").sees("Writing the last change");
    other.execute_batch("ROLLBACK").unwrap();
    dashboard.leaves();
    assert_eq!(shop.newest_change(), "undo Samuel Adeyemi");
}

#[test]
fn what_only_looks_at_the_book_does_not_wait_for_a_change() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("C21 Samuel Adeyemi");
    let other = somebody(&shop);
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    dashboard.press("x").sees("Writing...").press(":").type_text("find midgley");
    dashboard.press("enter").sees("C35  Helen Midgley").press("esc").sees("c contact");
    other.execute_batch("ROLLBACK").unwrap();
    dashboard.sees("Done: C21 Samuel Adeyemi").press("q").leaves();
}

#[test]
fn a_book_that_is_held_for_long_is_told_of() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("Samuel Adeyemi");
    let other = somebody(&shop);
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    dashboard.press("x").sees("Another program is writing").sees("Samuel Adeyemi");
    dashboard.press("q").leaves();
    assert_ne!(shop.newest_change(), "done Samuel Adeyemi");
}

#[test]
fn the_last_change_is_made_before_it_ends() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("Samuel Adeyemi");
    let other = somebody(&shop);
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    dashboard.press("x q").sees("Writing the last change");
    other.execute_batch("ROLLBACK").unwrap();
    dashboard.leaves();
    assert_eq!(shop.newest_change(), "done Samuel Adeyemi");
}

#[test]
fn whoever_does_not_want_to_wait_for_the_last_change_leaves_without_it() {
    let shop = Shop::demo();
    let other = somebody(&shop);
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("Samuel Adeyemi");
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    dashboard.press("x q").sees("Writing the last change").press("ctrl-c").leaves();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("Samuel Adeyemi").press("x").sees("Writing...");
    dashboard.signal(Signal::TERM).dies_of(Signal::TERM).leaves_no_mess();
    other.execute_batch("ROLLBACK").unwrap();
    assert_ne!(shop.newest_change(), "done Samuel Adeyemi");
    assert_eq!(shop.run(["check"]).code, 0);
}

#[test]
fn a_book_that_is_restored_is_shown_as_it_was() {
    let shop = Shop::demo();
    assert_eq!(shop.run(["backup", "copy.db"]).code, 0);
    assert_eq!(shop.run(["add", "reminder", "C40", "2026-11-21", "Send the keys back"]).code, 0);
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("Send the keys back").press("j").sees("C40 Liam Gallimore");
    let restored = shop.run(["restore", "copy.db", "--yes"]);
    assert_eq!(restored.code, 0, "{restored}");
    dashboard.sees_no("Send the keys back").press("g x").sees("Done: ").press("q").leaves();
    assert_eq!(shop.run(["check"]).code, 0);
}

#[test]
fn a_book_that_is_taken_away_is_missed_and_not_made_anew() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("Samuel Adeyemi");
    let aside = shop.path("aside.db");
    fs::rename(shop.book(), &aside).unwrap();
    dashboard
        .sees("The book is not there any more")
        .press("x")
        .sees("The book is not there any more");
    assert!(!shop.book().exists());
    fs::rename(&aside, shop.book()).unwrap();
    dashboard.press("x").until("the change", |screen| screen.contains("Done: C21 Samuel Adeyemi"));
    dashboard.press("q").leaves();
    assert_eq!(shop.newest_change(), "done Samuel Adeyemi");
}

#[test]
fn another_book_in_its_place_is_shown_and_written_to_only_then() {
    let (shop, other) = (Shop::demo(), Shop::demo());
    assert_eq!(other.run(["add", "reminder", "C40", "2026-11-21", "Send the keys back"]).code, 0);
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("Samuel Adeyemi").press("x").sees("Done: C21 Samuel Adeyemi");
    let log = shop.beside_book("-wal");
    dashboard.until("an empty log", |_| fs::metadata(&log).is_ok_and(|log| log.len() == 0));
    let kept = shop.path("kept.db");
    fs::copy(other.book(), shop.path("other.db")).unwrap();
    fs::rename(shop.book(), &kept).unwrap();
    fs::rename(shop.path("other.db"), shop.book()).unwrap();
    dashboard.sees("Another file has taken the place of the book").sees("Send the keys back");
    let theirs = other.newest_change();
    assert_eq!(shop.newest_change(), theirs);
    dashboard.press("g x").sees("Done: ").press("q").leaves();
    assert_ne!(shop.newest_change(), theirs);
    assert_eq!(shop.run(["check"]).code, 0);
    fs::rename(&kept, shop.book()).unwrap();
    assert_eq!(shop.newest_change(), "done Samuel Adeyemi");
    assert_eq!(shop.run(["check"]).code, 0);
}

#[test]
fn two_dashboards_and_the_shell_share_a_book() {
    let shop = Shop::demo();
    let Some(mut one) = Dashboard::open(&shop) else { return };
    let Some(mut two) = Dashboard::open(&shop) else { return };
    two.sees("Samuel Adeyemi").press("j").sees("C3 Tom Bairstow");
    one.sees("Samuel Adeyemi").press("x").sees("Done: C21 Samuel Adeyemi");
    assert_eq!(shop.run(["expire", "points"]).code, 0);
    two.until("one customer less", |screen| !screen.lines().nth(2).unwrap().contains("Samuel"));
    two.press("x").sees("Done: C3 Tom Bairstow");
    // What somebody else did is not taken back unasked.
    one.sees_no("Tom Bairstow").press("u").sees("made elsewhere");
    one.press("q").leaves();
    two.press("q").leaves();
    assert_eq!(shop.newest_change(), "done Tom Bairstow");
}

#[test]
fn a_dry_run_says_so_and_writes_nothing() {
    let shop = Shop::demo();
    let before = shop.newest_change();
    let Some(mut dashboard) = Dashboard::of(&shop).args(&["tui", "--dry-run"]).open() else {
        return;
    };
    dashboard.sees("Dry run: nothing is written").press("x");
    dashboard.sees("Done: C21 Samuel Adeyemi (dry run: nothing was written)");
    // Nor does it keep anybody from writing.
    somebody(&shop).execute_batch("BEGIN IMMEDIATE; COMMIT").unwrap();
    dashboard.press("q").leaves();
    assert_eq!(shop.newest_change(), before);
}

/// Ticks of the processor's clock, a hundredth of a second each on Linux.
fn ticks(dashboard: &Dashboard) -> u64 {
    let path = format!("/proc/{}/stat", dashboard.pid().as_raw_nonzero());
    let stat = fs::read_to_string(path).unwrap();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
    fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap()
}

#[test]
fn it_does_nothing_while_nothing_happens() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("Samuel Adeyemi").is_in_state('S');
    let (before, end) = (ticks(&dashboard), Instant::now() + Duration::from_secs(2));
    dashboard.until("two seconds later", |_| Instant::now() > end);
    let spent = ticks(&dashboard) - before;
    assert!(spent <= 6, "{spent} hundredths of a second");
    dashboard.press("q").leaves();
}
