//! What people read: texts in two languages, display widths, and the formats of money and dates.

mod texts;

pub use texts::{Lang, Texts};
