//! The book: one SQLite file. The only room that knows SQL; everything is written through `Store::write`.

mod backup;
mod belongings;
mod bulk;
mod check;
mod clearing;
mod column;
mod contact;
mod customer;
pub mod export;
mod fault;
mod feedback;
mod figures;
mod filter_sql;
mod find;
mod history;
mod hooks;
pub mod import;
mod list;
mod merge;
mod offer;
mod open;
mod points;
mod policy;
mod product;
mod purchase;
mod queue;
mod records;
mod reminder;
mod row;
mod schema;
mod search;
mod stage;
mod summary;
#[cfg(test)]
mod tests;
mod timeline;
mod undo;
mod write;

pub use backup::Copy;
pub use check::Finding;
pub use find::Named;
pub use list::{Due, Query, Yearly};
pub use open::{FileId, Store};
pub use records::{Of, Records};
pub use write::{Reader, Stamp, Tx};
