//! A sentence of the rules put into words: its text, with days, amounts and words in the language spoken.

use super::format::{day, money, number};
use super::texts::Texts;
use crate::domain::money::Currency;
use crate::domain::sentence::{Sentence, Value};
use crate::error::Arg;

impl Texts {
    /// The sentence in the language spoken, amounts in `currency`.
    pub fn say(&self, sentence: &Sentence, currency: Currency) -> String {
        let said = |value: &Value| match value {
            Value::Text(text) => Arg::Text(text.clone()),
            Value::Word(word) => Arg::Text(self.word(word)),
            Value::Number(count) if count.abs() < 1000 => Arg::Number(*count),
            Value::Number(count) => Arg::Text(number(*count)),
            Value::Day(at) => Arg::Text(day(*at, self.lang())),
            Value::Money(minor) => {
                Arg::Text(money(*minor, currency.digits(), currency.code(), self.lang()))
            }
            Value::Several(first, more) => Arg::Text(self.several(first, Some(*more))),
            Value::Operation(operation) => Arg::Text(self.operation(operation)),
        };
        let values: Vec<(&'static str, Arg)> =
            sentence.values.iter().map(|(name, value)| (*name, said(value))).collect();
        self.get(sentence.key, &values)
    }
}
