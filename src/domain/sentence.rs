//! A sentence in the making: the key of its text and the values it names. `i18n` puts it into words.

use chrono::NaiveDate;

use super::operation::Operation;

/// A sentence without its language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// The key of the text.
    pub key: &'static str,
    /// The values of its placeholders.
    pub values: Vec<(&'static str, Value)>,
}

/// A value that a sentence names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Text as it is stored.
    Text(String),
    /// A word of the program.
    Word(&'static str),
    /// A count; plural forms are chosen by it.
    Number(i64),
    /// A day.
    Day(NaiveDate),
    /// An amount in minor units of the book's currency.
    Money(i64),
    /// The first of several customers, `C12 Mary Jones`, and how many more there are.
    Several(String, i64),
    /// What was done to the book, and whom it concerned.
    Operation(Box<Operation>),
}

impl Sentence {
    /// The sentence of the text `key`.
    pub fn new(key: &'static str) -> Sentence {
        Sentence { key, values: Vec::new() }
    }

    /// Adds the value of a placeholder.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Sentence {
        self.values.push((name, value.into()));
        self
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.to_owned())
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Value {
        Value::Number(number)
    }
}

impl From<NaiveDate> for Value {
    fn from(day: NaiveDate) -> Value {
        Value::Day(day)
    }
}
