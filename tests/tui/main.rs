//! The dashboard: the real binary in a pseudo-terminal, typed at, resized and killed; and whole screens as text.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
#![allow(clippy::panic, reason = "a screen that never showed something is shown")]
#![allow(clippy::print_stderr, reason = "says what was skipped")]
#![cfg(target_os = "linux")]

mod alive;
mod dashboard;
mod editor;
#[path = "../e2e/environment.rs"]
#[allow(dead_code, reason = "shared with the end-to-end tests, which use all of it")]
mod environment;
mod faults;
mod keys;
mod leaving;
mod over;
mod pty;
mod rehearsal;
mod screens;
mod shop;
mod tasks;
mod typing;
mod ways;
