//! Forms: fields that are typed into, and the change of the book they make.

use super::overlay::{Layer, Turn};
use crate::error::Result;
use crate::tui::key::Key;
use crate::tui::model::Desk;
use crate::tui::work::Clerk;

/// A form.
#[derive(Debug)]
pub(crate) struct Form {}

/// A question to the book.
#[derive(Debug)]
pub(crate) enum Ask {}

/// What the book answers.
#[derive(Debug)]
pub(crate) enum Answer {}

/// Looks the answer up.
pub(crate) fn answer(ask: Ask, _clerk: &Clerk) -> Result<Answer> {
    match ask {}
}

impl Layer for Form {
    fn key(&mut self, _key: Key, _desk: &Desk) -> Vec<Turn> {
        vec![Turn::Close]
    }
}
