//! The dashboard: event -> message -> `update` -> `view`, over the same operations as the shell. The only room that
//! knows ratatui and crossterm.

mod action;
mod changes;
mod effect;
mod forms;
mod key;
mod keymap;
mod lane;
mod model;
mod office;
mod over;
mod rehearsal;
mod run;
mod screens;
mod session;
mod state;
mod terminal;
mod update;
mod view;
mod work;
mod write;

#[cfg(test)]
pub(crate) use action::TABLE;
pub use effect::{Said, Shell, Verb};
pub use rehearsal::Rehearsal;
pub use run::{Edit, Start, run};
pub use view::{Borders, Look};
