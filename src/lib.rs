//! crm: a terminal CRM for sole proprietors. Rooms and who may import whom: see `tests/architecture.rs`.

pub mod cli;
pub mod config;
pub mod domain;
pub mod error;
pub mod exchange;
pub mod i18n;
pub mod mail;
pub mod message;
pub mod metrics;
pub mod ops;
pub mod output;
pub mod store;
pub mod tui;
