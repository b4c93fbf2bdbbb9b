//! One typed value of a row and its readings: JSON, raw for files, and for people.

use std::fmt::Write;

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Serialize, Serializer};

use crate::i18n::{Texts, amount, amount_plain, day, money, number};

/// What a file or a person sees between the values of one cell.
const BETWEEN_RAW: &str = ";";
const BETWEEN_PRETTY: &str = ", ";
/// A day with its time for programs and files.
const ISO: &str = "%Y-%m-%dT%H:%M";

/// A value on its way out. As JSON (its [`Serialize`]): money in minor units, nothing is `null`.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// No value.
    None,
    /// Text as it is stored; cleaned where it is written.
    Text(String),
    /// A word of the program, such as a stage; people read the text `value-WORD`.
    Word(&'static str),
    /// A count or another whole number.
    Whole(i64),
    /// A rate or mean; what is not finite counts as no value.
    Ratio(f64),
    /// Yes or no.
    Yes(bool),
    /// A day.
    Day(NaiveDate),
    /// A day with its time, to the minute.
    Moment(NaiveDateTime),
    /// An amount of `minor` units of the currency `code`, `digits` of them behind the point.
    Money {
        /// Minor units, such as cents.
        minor: i64,
        /// Decimal digits of the currency.
        digits: u32,
        /// ISO 4217 code.
        code: &'static str,
    },
    /// A step of time after which something returns; people read the text `value-WORD` with its number.
    Every {
        /// As it is stored: `3 months`.
        step: String,
        /// How many of the unit.
        number: i64,
        /// The word, such as `every-months`.
        word: &'static str,
    },
    /// Several things of which not all are at hand: code and name of those that are, the first of them as people read
    /// it, and how many more there are besides it, if that is known.
    Several {
        /// Code and name of each that is at hand.
        shown: Vec<(String, String)>,
        /// The first, as people read it.
        first: String,
        /// How many there are besides the first.
        more: Option<i64>,
    },
    /// Several values.
    Many(Vec<Cell>),
    /// Named values; people read the names as headings.
    Record(Vec<(&'static str, Cell)>),
    /// Texts under names that are data themselves, such as a customer's facts.
    Pairs(Vec<(String, String)>),
}

impl Cell {
    /// Appends the reading for files: `2026-11-21`, `12340.67`, `vip;web`; nothing for no value.
    pub(super) fn push_raw(&self, to: &mut String) {
        match self {
            Cell::None => {}
            Cell::Text(text) => to.push_str(text),
            Cell::Word(word) => to.push_str(word),
            Cell::Whole(whole) => push(to, whole),
            Cell::Ratio(ratio) if ratio.is_finite() => push(to, ratio),
            Cell::Ratio(_) => {}
            Cell::Yes(yes) => push(to, yes),
            Cell::Day(day) => push(to, day),
            Cell::Moment(at) => push(to, &at.format(ISO)),
            Cell::Money { minor, digits, .. } => to.push_str(&amount_plain(*minor, *digits)),
            Cell::Every { step, .. } => to.push_str(step),
            Cell::Several { shown, .. } => to.push_str(&paired(shown, " ", BETWEEN_RAW)),
            Cell::Many(cells) => {
                for (at, cell) in cells.iter().enumerate() {
                    to.push_str(if at > 0 { BETWEEN_RAW } else { "" });
                    cell.push_raw(to);
                }
            }
            Cell::Record(fields) => {
                for (at, (key, cell)) in fields.iter().enumerate() {
                    to.push_str(if at > 0 { " " } else { "" });
                    push(to, &format_args!("{key}="));
                    cell.push_raw(to);
                }
            }
            Cell::Pairs(pairs) => to.push_str(&paired(pairs, "=", BETWEEN_RAW)),
        }
    }

    /// The reading for a column of a table: `12,340.67`, `-` for nothing. Not yet cleaned.
    pub(super) fn pretty(&self, texts: &Texts) -> String {
        if self.is_empty() {
            return "-".to_owned();
        }
        match self {
            Cell::None => String::new(),
            Cell::Text(text) => text.clone(),
            Cell::Word(word) => word_text(texts, word),
            Cell::Whole(whole) => number(*whole),
            Cell::Ratio(ratio) => short_ratio(*ratio),
            Cell::Yes(yes) => word_text(texts, if *yes { "yes" } else { "no" }),
            Cell::Day(day) => day.to_string(),
            Cell::Moment(at) => at.format("%Y-%m-%d %H:%M").to_string(),
            Cell::Money { minor, digits, .. } => amount(*minor, *digits),
            Cell::Every { number, word, .. } => texts.counted(word, *number),
            Cell::Several { first, more, .. } => texts.several(first, *more),
            Cell::Many(cells) => joined(cells.iter(), texts),
            Cell::Record(fields) => joined(fields.iter().map(|(_, cell)| cell), texts),
            Cell::Pairs(pairs) => paired(pairs, ": ", BETWEEN_PRETTY),
        }
    }

    /// The reading beside a heading of its own: money with its currency, a day with its weekday.
    pub(super) fn told(&self, texts: &Texts) -> String {
        match self {
            Cell::Day(at) => day(*at, texts.lang()),
            Cell::Moment(at) => {
                format!("{} {}", day(at.date(), texts.lang()), at.format("%H:%M"))
            }
            Cell::Money { minor, digits, code } => money(*minor, *digits, code, texts.lang()),
            other => other.pretty(texts),
        }
    }

    /// Whether it stands to the right in its column.
    pub(super) fn is_number(&self) -> bool {
        matches!(self, Cell::Whole(_) | Cell::Ratio(_) | Cell::Money { .. })
    }

    /// Whether a cut leaves it of use: a part of a name tells something, a part of a sum lies.
    pub(super) fn may_be_cut(&self) -> bool {
        matches!(
            self,
            Cell::None
                | Cell::Text(_)
                | Cell::Several { .. }
                | Cell::Many(_)
                | Cell::Record(_)
                | Cell::Pairs(_)
        )
    }

    /// Whether there is nothing to show.
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Cell::None => true,
            Cell::Text(text) => text.is_empty(),
            Cell::Ratio(ratio) => !ratio.is_finite(),
            Cell::Many(cells) => cells.is_empty(),
            Cell::Pairs(pairs) => pairs.is_empty(),
            _ => false,
        }
    }
}

fn push(to: &mut String, value: &dyn std::fmt::Display) {
    // Writing to a String cannot fail.
    let _ = write!(to, "{value}");
}

fn joined<'a>(cells: impl Iterator<Item = &'a Cell>, texts: &Texts) -> String {
    cells.map(|cell| cell.pretty(texts)).collect::<Vec<_>>().join(BETWEEN_PRETTY)
}

fn paired(pairs: &[(String, String)], is: &str, between: &str) -> String {
    pairs.iter().map(|(name, value)| format!("{name}{is}{value}")).collect::<Vec<_>>().join(between)
}

fn word_text(texts: &Texts, word: &str) -> String {
    texts.word(word)
}

/// At most three digits behind the point: `2`, `0.64`, `0.333`.
fn short_ratio(ratio: f64) -> String {
    let text = format!("{ratio:.3}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Cell::None => serializer.serialize_unit(),
            Cell::Text(text) => serializer.serialize_str(text),
            Cell::Word(word) => serializer.serialize_str(word),
            Cell::Whole(whole) => serializer.serialize_i64(*whole),
            Cell::Ratio(ratio) => serializer.serialize_f64(*ratio),
            Cell::Yes(yes) => serializer.serialize_bool(*yes),
            Cell::Day(day) => serializer.collect_str(day),
            Cell::Moment(at) => serializer.collect_str(&at.format(ISO)),
            Cell::Money { minor, .. } => serializer.serialize_i64(*minor),
            Cell::Every { step, .. } => serializer.serialize_str(step),
            Cell::Several { shown, .. } => {
                let named = |(id, name): &(String, String)| {
                    Cell::Record(vec![("id", id.as_str().into()), ("name", name.as_str().into())])
                };
                serializer.collect_seq(shown.iter().map(named))
            }
            Cell::Many(cells) => serializer.collect_seq(cells),
            Cell::Record(fields) => serializer.collect_map(fields.iter().map(|(k, v)| (k, v))),
            Cell::Pairs(pairs) => serializer.collect_map(pairs.iter().map(|(k, v)| (k, v))),
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Cell::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Cell::Text(text)
    }
}

impl From<i64> for Cell {
    fn from(whole: i64) -> Self {
        Cell::Whole(whole)
    }
}

impl From<u64> for Cell {
    fn from(count: u64) -> Self {
        Cell::Whole(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<usize> for Cell {
    fn from(count: usize) -> Self {
        Cell::Whole(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<f64> for Cell {
    fn from(ratio: f64) -> Self {
        Cell::Ratio(ratio)
    }
}

impl From<bool> for Cell {
    fn from(yes: bool) -> Self {
        Cell::Yes(yes)
    }
}

impl From<NaiveDateTime> for Cell {
    fn from(at: NaiveDateTime) -> Self {
        Cell::Moment(at)
    }
}

impl From<NaiveDate> for Cell {
    fn from(day: NaiveDate) -> Self {
        Cell::Day(day)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Cell::None, Into::into)
    }
}

impl<T: Into<Cell>> From<Vec<T>> for Cell {
    fn from(values: Vec<T>) -> Self {
        Cell::Many(values.into_iter().map(Into::into).collect())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::i18n::Lang;

    fn readings(cell: &Cell) -> (serde_json::Value, String, String, String) {
        let texts = Texts::new(Lang::Ja);
        let mut raw = String::new();
        cell.push_raw(&mut raw);
        (serde_json::to_value(cell).unwrap(), raw, cell.pretty(&texts), cell.told(&texts))
    }

    #[test]
    fn one_value_reads_differently_for_programs_files_and_people() {
        let saturday = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let usd = Cell::Money { minor: 1_234_067, digits: 2, code: "USD" };
        let cases = [
            (Cell::None, json!(null), "", "-", "-"),
            (usd, json!(1_234_067), "12340.67", "12,340.67", "$12,340.67"),
            (Cell::Whole(-1840), json!(-1840), "-1840", "-1,840", "-1,840"),
            (Cell::Ratio(1.0 / 3.0), json!(1.0 / 3.0), "0.3333333333333333", "0.333", "0.333"),
            (Cell::Ratio(f64::NAN), json!(null), "", "-", "-"),
            (Cell::Ratio(-0.0001), json!(-0.0001), "-0.0001", "0", "0"),
            (Cell::Yes(true), json!(true), "true", "はい", "はい"),
            (Cell::Word("at-risk"), json!("at-risk"), "at-risk", "離れかけ", "離れかけ"),
            (Cell::Word("toString"), json!("toString"), "toString", "toString", "toString"),
            (saturday.into(), json!("2026-11-21"), "2026-11-21", "2026-11-21", "2026-11-21 (土)"),
            (
                saturday.and_hms_opt(9, 5, 0).unwrap().into(),
                json!("2026-11-21T09:05"),
                "2026-11-21T09:05",
                "2026-11-21 09:05",
                "2026-11-21 (土) 09:05",
            ),
            (
                Cell::Every { step: "3 months".to_owned(), number: 3, word: "every-months" },
                json!("3 months"),
                "3 months",
                "3か月ごと",
                "3か月ごと",
            ),
            (
                Cell::Several {
                    shown: vec![("C1".to_owned(), "山田".to_owned())],
                    first: "C1 山田".to_owned(),
                    more: Some(4),
                },
                json!([{"id": "C1", "name": "山田"}]),
                "C1 山田",
                "C1 山田 ほか4人",
                "C1 山田 ほか4人",
            ),
            (Vec::<&str>::new().into(), json!([]), "", "-", "-"),
            ("".into(), json!(""), "", "-", "-"),
            (
                Cell::Pairs(vec![("犬".to_owned(), "ハチ".to_owned())]),
                json!({"犬": "ハチ"}),
                "犬=ハチ",
                "犬: ハチ",
                "犬: ハチ",
            ),
            (vec!["vip", "web"].into(), json!(["vip", "web"]), "vip;web", "vip, web", "vip, web"),
        ];
        for (cell, typed, raw, pretty, told) in cases {
            let expected = (typed, raw.to_owned(), pretty.to_owned(), told.to_owned());
            assert_eq!(readings(&cell), expected);
        }
    }

    #[test]
    fn a_record_keeps_the_order_of_its_keys() {
        let cell = Cell::Record(vec![("rule", "promise".into()), ("due", None::<i64>.into())]);
        assert_eq!(serde_json::to_string(&cell).unwrap(), r#"{"rule":"promise","due":null}"#);
        assert_eq!(readings(&cell).1, "rule=promise due=");
    }
}
