//! What the dashboard holds: a file a screen, the overlays, and what they are made of. Nothing here draws.

pub(crate) mod block;
pub(crate) mod cursor;
pub(crate) mod customers;
pub(crate) mod detail;
pub(crate) mod form;
pub(crate) mod input;
pub(crate) mod numbers;
pub(crate) mod overlay;
pub(crate) mod points;
pub(crate) mod screen;
pub(crate) mod today;
