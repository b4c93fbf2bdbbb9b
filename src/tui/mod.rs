//! The dashboard: event -> message -> `update` -> `view`, over the same operations as the shell. The only room that
//! knows ratatui and crossterm.

mod action;
mod effect;
mod events;
mod forms;
mod key;
mod keymap;
mod model;
mod over;
mod run;
mod screens;
mod state;
mod terminal;
mod update;
mod view;
mod work;
mod write;

pub use effect::Said;
pub use run::{Start, run};
pub use view::{Borders, Look};
