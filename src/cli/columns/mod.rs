//! Columns of the rows that several commands print; the one place where a key of JSON is given its value.

pub(crate) mod card;
pub(crate) mod customer;
pub(crate) mod dates;
pub(crate) mod due;
pub(crate) mod lapsed;
pub(crate) mod operation;
pub(crate) mod product;
pub(crate) mod record;
