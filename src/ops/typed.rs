//! What is typed into fields: when something happened, whole numbers, texts that may be empty.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use unicode_normalization::UnicodeNormalization;

use super::Now;
use crate::domain::when::{self, Lean};
use crate::error::{Error, Result};

impl Now {
    /// When something happened; now where nothing was typed. Refuses what is still to come.
    pub(super) fn happened(self, typed: Option<&str>) -> Result<(NaiveDate, Option<NaiveTime>)> {
        let Some(text) = typed else { return Ok((self.today, self.time)) };
        let now = NaiveDateTime::new(self.today, self.time.unwrap_or_default());
        let (day, time) = when::moment(text, now, Lean::Past)?;
        let later = day == self.today && self.time.is_some() && time > self.time;
        if day > self.today || later {
            return Err(Error::refused("error-future")
                .with("text", text.trim())
                .with("day", day.to_string()));
        }
        Ok((day, time))
    }

    /// A day of the future, or today. Refuses one that is over.
    pub(super) fn planned(self, text: &str) -> Result<NaiveDate> {
        let day = when::day(text, self.today, Lean::Future)?;
        if day < self.today {
            return Err(Error::refused("error-past")
                .with("text", text.trim())
                .with("day", day.to_string()));
        }
        Ok(day)
    }
}

/// A text without the space around it; `None` where nothing is left.
pub(super) fn given(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}

/// Reads a typed field into `field`: nothing typed leaves it, an empty text clears it.
pub(super) fn set<T>(
    field: &mut Option<T>,
    typed: Option<&str>,
    read: impl Fn(&str) -> Result<T>,
) -> Result<()> {
    if let Some(text) = typed {
        *field = given(text).map(read).transpose()?;
    }
    Ok(())
}

/// A whole number, with commas at the thousands or without, in any width; `None` for anything else.
pub(super) fn whole(text: &str) -> Option<i64> {
    let plain: String = text.trim().nfkc().collect();
    let (sign, digits) = match plain.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => ("-", rest),
        None => ("", plain.strip_prefix('+').unwrap_or(&plain)),
    };
    let mut groups = digits.split(',');
    let first = groups.next()?;
    let grouped = digits.contains(',');
    let sound = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    let plausible = digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b',');
    if digits.is_empty() || !plausible || (grouped && !sound) {
        return None;
    }
    format!("{sign}{}", digits.replace(',', "")).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now(time: Option<&str>) -> Now {
        Now { today: "2026-11-21".parse().unwrap(), time: time.map(|time| time.parse().unwrap()) }
    }

    #[test]
    fn what_is_still_to_come_has_not_happened() {
        let key = |now: Now, text| now.happened(Some(text)).err().map(|error| error.key());
        let noon = now(Some("12:00:30"));
        assert_eq!(key(noon, "2026-11-22"), Some("error-future"));
        assert_eq!(key(noon, "12:01"), Some("error-future"));
        assert_eq!(key(noon, "12:00"), None);
        assert_eq!(key(noon, "now"), None);
        assert_eq!(key(now(None), "18:00"), None);
        assert_eq!(noon.happened(None).unwrap(), (noon.today, noon.time));
    }

    #[test]
    fn what_is_over_cannot_be_planned() {
        assert_eq!(now(None).planned("yesterday").unwrap_err().key(), "error-past");
        assert_eq!(now(None).planned("11-20").unwrap().to_string(), "2027-11-20");
        assert_eq!(now(None).planned("today").unwrap().to_string(), "2026-11-21");
    }

    #[test]
    fn whole_numbers() {
        for (text, number) in
            [("100", 100), (" １，０００ ", 1000), ("-5", -5), ("+7", 7), ("1,234,567", 1_234_567)]
        {
            assert_eq!(whole(text), Some(number), "{text}");
        }
        for text in ["", "-", "1.5", "1,00", ",100", "12x", "99999999999999999999"] {
            assert_eq!(whole(text), None, "{text}");
        }
    }
}
