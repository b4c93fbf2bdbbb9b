//! Files that come and go: encodings, CSV, the canonical columns. Knows no database and prints nothing.

pub mod canonical;
pub mod csv;
mod encoding;
pub mod holidays;
pub mod ical;
mod lines;
mod refused;
mod source;
mod target;

pub use encoding::Encoding;
pub use refused::Refused;
pub use target::Target;
