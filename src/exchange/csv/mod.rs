//! CSV files: cutting them into records, finding the columns, writing them so that they come back.

mod guard;
mod quotes;
mod reader;
mod record;
mod writer;

#[cfg(test)]
mod tests;

pub use reader::{Options, RECORD_LIMIT, Reader};
pub use record::{Record, Row};
pub use writer::Writer;
