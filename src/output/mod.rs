//! What leaves the program: rows of typed cells as tables, TSV, CSV or JSON; failures; the streams
//! they go to. Knows no noun of the business: columns come from the caller.

mod cell;
mod column;
mod failure;
mod format;
mod json;
mod page;
mod record;
mod rows;
mod separated;
mod stream;
mod style;
mod table;
#[cfg(test)]
mod tests;

pub use cell::Cell;
pub use column::{Column, col, record, select, showing};
pub use failure::write_failure;
pub use format::Format;
pub use page::Page;
pub use record::write_record;
pub use rows::{Rows, write_rows};
pub use stream::{Out, Talk, written};
pub use style::{Meaning, paint};
