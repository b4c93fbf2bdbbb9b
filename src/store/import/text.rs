//! Days and times as they are stored, written without an allocation: an import writes millions of them.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use rusqlite::ToSql;
use rusqlite::types::{ToSqlOutput, ValueRef};

/// `2026-11-21`; years of four digits only, which all that is read has.
pub(super) struct Day([u8; 10]);

impl Day {
    pub(super) fn of(day: NaiveDate) -> Day {
        let mut text = *b"0000-00-00";
        write(&mut text[0..4], day.year().unsigned_abs());
        write(&mut text[5..7], day.month());
        write(&mut text[8..10], day.day());
        Day(text)
    }
}

/// `09:30`.
pub(super) struct Minute([u8; 5]);

impl Minute {
    pub(super) fn of(time: NaiveTime) -> Minute {
        let mut text = *b"00:00";
        write(&mut text[0..2], time.hour());
        write(&mut text[3..5], time.minute());
        Minute(text)
    }
}

/// The digits of `number`, right-aligned.
fn write(place: &mut [u8], mut number: u32) {
    for digit in place.iter_mut().rev() {
        *digit = b'0' + u8::try_from(number % 10).unwrap_or_default();
        number /= 10;
    }
}

impl ToSql for Day {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(ValueRef::Text(&self.0)))
    }
}

impl ToSql for Minute {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(ValueRef::Text(&self.0)))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn they_are_written_as_chrono_writes_them(days in 0..109_000_u64, minutes in 0..1440_u32) {
            let day = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap() + chrono::Days::new(days);
            prop_assert_eq!(Day::of(day).0.to_vec(), day.to_string().into_bytes());
            let time = NaiveTime::from_hms_opt(minutes / 60, minutes % 60, 7).unwrap();
            let written = time.format("%H:%M").to_string();
            prop_assert_eq!(Minute::of(time).0.to_vec(), written.into_bytes());
        }
    }
}
