//! The words of the business as plain types and pure rules: no store, no language, no clock.

pub mod money;
