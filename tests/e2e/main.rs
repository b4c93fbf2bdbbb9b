//! The real binary in a hermetic home, clock and language; what it prints stands beside the call.
//! One file a topic; each begins with `TestEnvironment::new()` or `::japanese()`.

mod environment;
mod help;
mod scripts;
mod usage;
