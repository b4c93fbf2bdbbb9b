//! The words of the product as plain types and pure rules.

pub mod address;
pub mod birthday;
pub mod calendar;
pub mod clearing;
pub mod contact;
pub mod customer;
pub mod every;
pub mod feedback;
pub mod filter;
pub mod fold;
pub mod id;
pub mod item;
pub mod language;
pub mod money;
pub mod offer;
pub mod operation;
pub mod phone;
pub mod points;
pub mod policy;
pub mod purchase;
pub mod queue;
#[cfg(test)]
pub(crate) mod reference;
pub mod reminder;
pub mod rhythm;
pub mod rule;
pub mod sentence;
pub mod several;
mod stage;
pub mod standing;
pub mod statement;
pub mod timeline;
pub mod when;
pub mod who;
pub mod words;
