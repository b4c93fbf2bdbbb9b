//! From the cells of a record to typed values. Money, birthdays and the words of a choice stay text: their rules are
//! `domain`'s, and currency and today are known to `ops` only.

use chrono::{NaiveDate, NaiveTime};
use unicode_normalization::UnicodeNormalization;

use super::kind::Field;
use super::layout::Layout;
use crate::error::{Error, Result};
use crate::exchange::csv::Record;

/// A day, and a time where one was given.
pub type Moment = (NaiveDate, Option<NaiveTime>);

/// Why a row is not taken.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// The physical line on which the row starts.
    pub line: u64,
    /// What is wrong with it.
    pub error: Error,
}

/// How the records of one file are read into rows.
#[derive(Clone, Copy)]
pub struct Form<'f> {
    layout: &'f Layout,
    moment: &'f dyn Fn(&str) -> Result<Moment>,
}

impl<'f> Form<'f> {
    /// Reads by `layout`; `moment` reads the days that are not written in the ISO form.
    pub fn new(layout: &'f Layout, moment: &'f dyn Fn(&str) -> Result<Moment>) -> Self {
        Form { layout, moment }
    }

    /// Where the fields stand.
    pub fn layout(&self) -> &'f Layout {
        self.layout
    }

    /// The record as a row: `form.row::<PurchaseRow>(record)`.
    ///
    /// # Errors
    /// Exit 5: `error-import-blank` (`field`) where a cell may not be empty, `error-import-number` (`field`, `value`)
    /// where an integer is wanted, `error-import-score` (`value`), and what the reader of moments says.
    pub fn row<'a, R: Row<'a>>(&self, record: Record<'a>) -> std::result::Result<R, Problem>
    where
        'f: 'a,
    {
        let cells = Cells { form: *self, record };
        R::read(&cells).map_err(|error| Problem { line: record.line(), error })
    }
}

/// A typed row of one of the five files.
pub trait Row<'a>: Sized + sealed::Sealed {
    #[doc(hidden)]
    fn read(cells: &Cells<'a>) -> Result<Self>;
}

pub(super) mod sealed {
    /// Closes the list of rows.
    pub trait Sealed {}
}

/// The cells of one record by field.
pub struct Cells<'a> {
    form: Form<'a>,
    record: Record<'a>,
}

impl<'a> Cells<'a> {
    /// The text of the cell without space around it; `None` where it is blank or has no column.
    pub(super) fn text(&self, field: Field) -> Option<&'a str> {
        let text = self.record.cell(self.form.layout.column(field)?).trim();
        (!text.is_empty()).then_some(text)
    }

    /// The texts of a field that may have several columns, blank ones left out.
    pub(super) fn texts(&self, field: Field) -> Vec<&'a str> {
        let further = self.form.layout.further(field).map(|column| self.record.cell(column).trim());
        self.text(field).into_iter().chain(further.filter(|text| !text.is_empty())).collect()
    }

    /// The text of the cell as it stands, for notes; `None` where it is blank.
    pub(super) fn note(&self, field: Field) -> Option<&'a str> {
        let text = self.record.cell(self.form.layout.column(field)?);
        (!text.trim().is_empty()).then_some(text)
    }

    /// The text of a cell that may not be blank.
    pub(super) fn required(&self, field: Field) -> Result<&'a str> {
        self.text(field).ok_or_else(|| blank(field))
    }

    /// The day, and time, of the cell.
    pub(super) fn moment(&self, field: Field) -> Result<Option<Moment>> {
        let Some(text) = self.text(field) else { return Ok(None) };
        iso_moment(text).map_or_else(|| (self.form.moment)(text), Ok).map(Some)
    }

    /// The day, and time, of a cell that may not be blank.
    pub(super) fn required_moment(&self, field: Field) -> Result<Moment> {
        self.moment(field)?.ok_or_else(|| blank(field))
    }

    /// The integer of the cell; spreadsheets may have made `7.0` or `７` of it.
    pub(super) fn integer(&self, field: Field) -> Result<Option<i64>> {
        let Some(text) = self.text(field) else { return Ok(None) };
        if let Ok(number) = text.parse() {
            return Ok(Some(number));
        }
        let plain: String = text.nfkc().collect();
        let number = plain.strip_suffix(".0").unwrap_or(&plain).parse();
        let wrong = Error::refused("error-import-number").with("field", field.name());
        number.map(Some).map_err(|_| wrong.with("value", text))
    }

    /// Names and texts of the columns `fact.NAME`, blank ones left out.
    pub(super) fn facts(&self) -> Vec<(&'a str, &'a str)> {
        let all = self.form.layout.facts().iter();
        let all = all.map(|(name, column)| (name.as_str(), self.record.cell(*column).trim()));
        all.filter(|(_, text)| !text.is_empty()).collect()
    }
}

/// The error of a cell that may not be blank.
pub(super) fn blank(field: Field) -> Error {
    Error::refused("error-import-blank").with("field", field.name())
}

/// `YYYY-MM-DD`, alone or with ` HH:MM`, ` HH:MM:SS`, also after `T`: the form of nearly all rows, read by hand
/// because there are millions of them. Anything else, an offset included, is none.
fn iso_moment(text: &str) -> Option<Moment> {
    let text = text.as_bytes();
    let number = |at: usize, digits: usize| {
        text.get(at..at + digits)?.iter().try_fold(0_u32, |sum, byte| {
            byte.is_ascii_digit().then(|| sum * 10 + u32::from(byte - b'0'))
        })
    };
    let separated = |at: usize, by: &[u8]| text.get(at).is_some_and(|byte| by.contains(byte));
    if !separated(4, b"-") || !separated(7, b"-") {
        return None;
    }
    let year = i32::try_from(number(0, 4)?).ok()?;
    let day = NaiveDate::from_ymd_opt(year, number(5, 2)?, number(8, 2)?)?;
    let day = (1900..2200).contains(&year).then_some(day)?;
    if text.len() == 10 {
        return Some((day, None));
    }
    let seconds = match text.len() {
        16 => 0,
        19 if separated(16, b":") => number(17, 2)?,
        _ => return None,
    };
    if !separated(10, b" T") || !separated(13, b":") {
        return None;
    }
    let time = NaiveTime::from_hms_opt(number(11, 2)?, number(14, 2)?, seconds)?;
    Some((day, Some(time)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::iso_moment;

    fn written(text: &str) -> Option<String> {
        iso_moment(text).map(|(day, time)| format!("{day} {time:?}"))
    }

    #[test]
    fn the_iso_form_and_nothing_else_is_read_by_hand() {
        assert_eq!(written("2024-02-29").as_deref(), Some("2024-02-29 None"));
        for text in ["2025-03-01 09:15", "2025-03-01T09:15", "2025-03-01 09:15:00"] {
            assert_eq!(written(text).as_deref(), Some("2025-03-01 Some(09:15:00)"), "{text}");
        }
        for text in [
            "",
            "2025",
            "2025-02-29",
            "2025/03/01",
            "2025-3-1",
            "2025-03-01 ",
            "2025-03-01 24:00",
            "1899-01-01",
            "2025-03-01 09:15:00 -0500",
            "2025-03-01T09:15:00Z",
            "2025-03-01 0915x",
            "２０２５-03-01",
            "+025-03-01",
        ] {
            assert_eq!(written(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn it_agrees_with_chrono(text in "[12][089][0-9]{2}-[01][0-9]-[0-3][0-9]") {
            let day = text.parse::<chrono::NaiveDate>().ok();
            let day = day.filter(|_| ("1900".."2200").contains(&&text[..4]));
            prop_assert_eq!(iso_moment(&text), day.map(|day| (day, None)));
        }
    }
}
