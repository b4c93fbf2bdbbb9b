//! The real binary in a hermetic home, clock and language; what it prints stands beside the call.
//! One file a topic; each begins with `TestEnvironment::new()` or `::japanese()`.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
#![allow(clippy::too_many_lines, reason = "a page is as long as it is")]

mod book;
mod calendar;
mod config;
mod cron;
mod demo;
mod draft;
mod environment;
mod help;
mod import;
mod lists;
mod numbers;
mod offers;
mod osaka;
mod people;
mod points;
mod reminders;
mod scripts;
mod sequence;
mod stages;
mod till;
mod today;
mod usage;
