//! What to say: templates shipped and the owner's own, filled with what is known of a customer. The only room that knows
//! the template engine; reads its folder and nothing else.

mod engine;
mod fault;
mod fields;
mod occasion;
mod shelf;
mod tags;
#[cfg(test)]
mod tests;

pub use engine::{Message, Template, subject_of};
pub use fields::Fields;
pub use occasion::OCCASIONS;
pub use shelf::{Entry, Shelf};
