//! How a command that wrote answers: sentences for people, and the written rows where a format was asked for.

use chrono::{NaiveDate, NaiveTime};

use crate::cli::app::App;
use crate::domain::money::Currency;
use crate::error::Result;
use crate::i18n::{moment, money};
use crate::output::{Column, write_rows};

impl App {
    /// Prints the rows a command wrote, where a format was asked for: one as a document, several as a list.
    pub(crate) fn wrote_rows<R>(&mut self, columns: &[Column<R>], rows: &[R]) -> Result<()> {
        if self.globals.format().is_none() {
            return Ok(());
        }
        if let [row] = rows {
            return self.show(columns, row);
        }
        let (out, page) = self.answer();
        write_rows(out, &page, columns, rows.iter().map(Ok)).map(drop)
    }

    /// A day with its weekday, and the time where known.
    pub(crate) fn moment(&self, at: NaiveDate, time: Option<NaiveTime>) -> String {
        moment(at, time, self.texts.lang())
    }

    /// An amount with its currency.
    pub(crate) fn money(&self, minor: i64, currency: Currency) -> String {
        money(minor, currency.digits(), currency.code(), self.texts.lang())
    }

    /// The word of a closed set as people read it.
    pub(crate) fn word(&self, word: &str) -> String {
        self.texts.word(word)
    }
}
