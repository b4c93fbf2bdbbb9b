//! Bare environments, as under cron: no variables, no home, the C locale.

use std::process::Stdio;

use crate::shop::{Shop, assert_refused, told};

#[test]
fn an_empty_environment_is_enough() {
    let shop = Shop::new();
    let (book, config) = (shop.book(), shop.path("config.toml"));
    let files = ["--db", book.to_str().unwrap(), "--config", config.to_str().unwrap()];
    for args in [&["add", "customer", "山田 太郎"][..], &["list", "customers"], &["check"]] {
        let mut command = shop.command(args);
        let output = command.args(files).env_clear().output().unwrap();
        assert!(output.status.success(), "{args:?}: {}", told(&output));
    }
    assert_eq!(shop.rows(&["list", "customers"])[0]["name"], "山田 太郎");
}

#[test]
fn without_a_home_the_book_must_be_named() {
    let shop = Shop::new();
    // A home that nobody can make, not even root.
    let homeless = |args: &[&str]| {
        let mut command = shop.command(args);
        command.env_clear().env("HOME", "/proc/none").output().unwrap()
    };
    assert_refused(&homeless(&["add", "customer", "Taylor"]), 1);
    let empty = homeless(&["list", "customers", "--json"]);
    assert_eq!((empty.status.code(), &*empty.stdout), (Some(0), &b"[]\n"[..]), "{}", told(&empty));
    let book = shop.book();
    let named = homeless(&["add", "customer", "Taylor", "--db", book.to_str().unwrap()]);
    assert!(named.status.success(), "{}", told(&named));
}

#[test]
fn the_c_locale_changes_no_letter() {
    let shop = Shop::new();
    let run = |args: &[&str], lang: Option<&str>| {
        let mut command = shop.command(args);
        command.env("LANG", "C").env("LC_ALL", "C");
        let output = command.envs(lang.map(|lang| ("CRM_LANG", lang))).output().unwrap();
        assert!(output.status.success(), "{}", told(&output));
        String::from_utf8(output.stdout).unwrap()
    };
    run(&["add", "customer", "髙橋 さくら", "--note", "naïve 🐕"], None);
    assert!(run(&["list", "customers", "-o", "table"], None).contains("髙橋 さくら"));
    assert!(run(&["show", "C1", "-o", "plain"], Some("ja")).contains("naïve 🐕"));
    assert!(
        run(&["--help"], Some("ja")).contains("使い方")
            || run(&["--help"], Some("ja")).contains("書式")
    );
}

/// Arguments are bytes; those that are no text are refused, not a panic.
#[cfg(unix)]
#[test]
fn arguments_that_are_no_text_are_refused() {
    use std::os::unix::ffi::OsStrExt;
    let shop = Shop::new();
    let mut command = shop.command(&["add", "customer"]);
    command.arg(std::ffi::OsStr::from_bytes(b"\x8eR\x93c")).stdin(Stdio::null());
    assert_refused(&command.output().unwrap(), 2);
}
