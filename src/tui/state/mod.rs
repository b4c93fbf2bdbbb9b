//! What the dashboard holds: a file a screen, the overlays, and what they are made of. Nothing here draws.

pub(crate) mod block;
pub(crate) mod confirm;
pub(crate) mod copy;
pub(crate) mod cursor;
pub(crate) mod customers;
pub(crate) mod detail;
pub(crate) mod filter;
pub(crate) mod form;
pub(crate) mod help;
pub(crate) mod history;
pub(crate) mod input;
pub(crate) mod message;
pub(crate) mod numbers;
pub(crate) mod overlay;
pub(crate) mod page;
pub(crate) mod palette;
pub(crate) mod points;
pub(crate) mod range;
pub(crate) mod screen;
pub(crate) mod today;
pub(crate) mod window;
