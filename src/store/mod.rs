//! The book: one SQLite file. The only room that knows SQL; everything is written through `Store::write`.

mod belongings;
mod bulk;
mod customer;
mod fault;
mod history;
mod hooks;
mod open;
mod policy;
mod row;
mod schema;
mod search;
mod summary;
mod undo;
mod write;

pub use open::Store;
pub use write::{Reader, Stamp, Tx};
