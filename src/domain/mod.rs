//! The words of the business as plain types and pure rules: no store, no language, no clock.

pub mod fold;
pub mod money;
pub mod phone;
pub mod when;
pub mod who;
