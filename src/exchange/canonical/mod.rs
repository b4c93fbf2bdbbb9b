//! The canonical files: which columns they have, under which headings they are found, and their rows as typed values.

mod form;
mod headings;
mod kind;
mod layout;
mod rows;

#[cfg(test)]
mod tests;

pub use form::{Form, Moment, Problem, Row};
pub use kind::{Field, Kind};
pub use layout::{Layout, Mapping};
pub use rows::{ContactRow, CustomerRow, FeedbackRow, PointsRow, PurchaseRow};
