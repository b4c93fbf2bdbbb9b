//! The book: one SQLite file. The only room that knows SQL; everything is written through `Store::write`.

mod belongings;
mod customer;
mod fault;
mod hooks;
mod open;
mod policy;
mod row;
mod schema;
mod search;
mod summary;
mod write;

pub use open::Store;
pub use write::{Reader, Stamp, Tx};
