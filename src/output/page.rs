//! How an answer is to be written: language, format, width, colour. The caller decided all of it.

use crate::i18n::Texts;

use super::format::Format;

/// The manner of one answer.
pub struct Page<'a> {
    /// The language of headings and words.
    pub texts: &'a Texts,
    /// The format of the data.
    pub format: Format,
    /// Cells a line of a terminal holds; `None` where lines may be of any length.
    pub width: Option<usize>,
    /// Rows of a table that are drawn at most, the others being counted; `None` where all are.
    pub rows: Option<usize>,
    /// Whether colours are wanted; only [`Format::Table`] has any.
    pub color: bool,
}

impl Page<'_> {
    /// The heading of the column `key`, the key itself where no text names it.
    pub(super) fn heading(&self, key: &str) -> String {
        self.texts.heading(key)
    }

    /// The width that lines must keep to: a terminal's, and none for what is mailed.
    pub(super) fn room(&self) -> Option<usize> {
        self.width.filter(|_| self.format == Format::Table)
    }

    /// Whether this answer is painted.
    pub(super) fn painted(&self) -> bool {
        self.color && self.format == Format::Table
    }
}
