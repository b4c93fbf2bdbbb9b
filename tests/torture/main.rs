//! The real binary mistreated: killed, crowded, out of space, cut off, in a bare or hostile environment.
//! A short form runs with the other tests; the long one by `CRM_TORTURE=long cargo test --test torture`.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
#![allow(clippy::print_stderr, reason = "says what was skipped")]

mod contention;
mod disk;
#[path = "../e2e/environment.rs"]
#[allow(dead_code, reason = "shared with the end-to-end tests, which use all of it")]
mod environment;
mod files;
#[path = "../bench/generate.rs"]
mod generate;
mod generated;
mod kill;
mod shop;
mod streams;
mod surroundings;

/// `short` in every run of the tests, `long` where `CRM_TORTURE=long` asks for it.
#[expect(clippy::disallowed_methods, reason = "nothing but how much is tested depends on it")]
fn rounds(short: u64, long: u64) -> u64 {
    if std::env::var("CRM_TORTURE").is_ok_and(|form| form == "long") { long } else { short }
}
