//! The forms a setting's value can have: how it is read, shown, written and, where it does not fit, refused.

use unicode_normalization::UnicodeNormalization;

use super::Config;
use super::decimal::{minor_digits, plain, scaled};
use super::source::Given;
use crate::error::{Error, Exit, Result};

/// Largest amount a setting takes, in minor units.
const MOST: i64 = 1_000_000_000_000;

/// Bounds of factors, in thousandths.
const FACTORS: (i64, i64) = (1000, 20_000);

/// The place in `Config` where a value is kept.
pub(crate) type Field<T> = fn(&mut Config) -> &mut T;

/// What a setting may be.
pub(crate) enum Form {
    /// A whole number from `from` to `to`.
    Whole { field: Field<i64>, from: i64, to: i64 },
    /// A whole number from 0 to 100, kept in thousandths of the whole.
    Percent { field: Field<i64> },
    /// A decimal from 1 to 20 with up to three places, kept in thousandths; with `or_off` also 0.
    Factor { field: Field<i64>, or_off: bool },
    /// An amount of money in major units, kept in minor units of the policy's currency; at least `from`.
    Amount { field: Field<i64>, from: i64 },
    /// On or off.
    Switch { field: Field<bool> },
    /// Text that `check` puts into its proper spelling; `refusal` speaks of what it does not know.
    Text {
        get: fn(&Config) -> &str,
        put: fn(&mut Config, String),
        check: fn(&str) -> Option<String>,
        refusal: fn(Exit, &str) -> Error,
    },
    /// Text that lists several things; what `put` refuses has changed nothing.
    List { get: fn(&Config) -> String, put: fn(&mut Config, &str) -> Result<()> },
}

impl Form {
    /// Takes `given` into `config`; `None`, and nothing changed, where it does not fit.
    pub(crate) fn take(&self, given: &Given, config: &mut Config) -> Option<()> {
        match (self, given) {
            (Form::Text { put, check, .. }, Given::Text(text)) => put(config, check(text)?),
            (Form::List { put, .. }, Given::Text(text)) => put(config, text).ok()?,
            (Form::Switch { field }, Given::Switch(on)) => *field(config) = *on,
            (_, Given::Number(number)) => {
                let kept = self.number(number, config)?;
                *self.field()?(config) = kept;
            }
            _ => return None,
        }
        Some(())
    }

    /// The number to keep that `number` means, where it is within the bounds.
    fn number(&self, number: &str, config: &Config) -> Option<i64> {
        let (from, to) = self.bounds();
        let kept = match number.strip_prefix('-') {
            Some(digits) if from < 0 => -scaled(digits, self.digits(config))?,
            _ => scaled(number, self.digits(config))?,
        };
        let is_off = kept == 0 && matches!(self, Form::Factor { or_off: true, .. });
        ((from..=to).contains(&kept) || is_off).then(|| kept * self.unit())
    }

    /// What was typed on a command line, seen as the kind of value this form has. Numbers may come
    /// full-width from a Japanese keyboard.
    pub(crate) fn typed(&self, text: &str) -> Given {
        match self {
            Form::Text { .. } | Form::List { .. } => Given::Text(text.to_owned()),
            Form::Switch { .. } => switch(text).map_or(Given::Other, Given::Switch),
            _ => Given::Number(text.trim().nfkc().collect()),
        }
    }

    /// The value in `config` as people read it.
    pub(crate) fn show(&self, config: &Config) -> String {
        let mut copy = config.clone();
        match self {
            Form::Text { get, .. } => get(config).to_owned(),
            Form::List { get, .. } => get(config),
            Form::Switch { field } => field(&mut copy).to_string(),
            _ => {
                let kept = self.field().map_or(0, |field| *field(&mut copy));
                plain(kept / self.unit(), self.digits(config))
            }
        }
    }

    /// The value in `config` as the file writes it.
    pub(crate) fn literal(&self, config: &Config) -> String {
        let shown = self.show(config);
        match self {
            Form::Text { .. } | Form::List { .. } => toml_edit::Value::from(shown).to_string(),
            _ => shown,
        }
    }

    /// The refusal of `given`: says what would fit.
    pub(crate) fn refusal(&self, given: &Given, exit: Exit, config: &Config) -> Error {
        let digits = self.digits(config);
        let bounded = |key| {
            let (from, to) = self.bounds();
            Error::new(exit, key).with("from", plain(from, digits)).with("to", plain(to, digits))
        };
        match (self, given) {
            (Form::Text { refusal, .. }, Given::Text(text)) => refusal(exit, text),
            (Form::List { put, .. }, Given::Text(text)) => match put(&mut config.clone(), text) {
                Err(error) => error.ending(exit),
                Ok(()) => Error::new(exit, "error-config-text"),
            },
            (Form::Text { .. } | Form::List { .. }, _) => Error::new(exit, "error-config-text"),
            (Form::Switch { .. }, _) => Error::new(exit, "error-config-switch"),
            (Form::Whole { .. } | Form::Percent { .. }, _) => bounded("error-config-whole"),
            (Form::Factor { or_off: false, .. }, _) => bounded("error-config-factor"),
            (Form::Factor { or_off: true, .. }, _) => bounded("error-config-factor-or-off"),
            (Form::Amount { .. }, _) => bounded("error-config-amount")
                .with("currency", config.policy.currency.as_str())
                .with("digits", i64::from(digits)),
        }
    }

    /// Decimal places kept.
    fn digits(&self, config: &Config) -> u32 {
        match self {
            Form::Factor { .. } => 3,
            Form::Amount { .. } => minor_digits(&config.policy.currency).unwrap_or(0),
            _ => 0,
        }
    }

    /// How many of what is kept make one of what is written.
    fn unit(&self) -> i64 {
        if matches!(self, Form::Percent { .. }) { 10 } else { 1 }
    }

    /// Where a number is kept.
    fn field(&self) -> Option<Field<i64>> {
        match self {
            Form::Whole { field, .. }
            | Form::Percent { field }
            | Form::Factor { field, .. }
            | Form::Amount { field, .. } => Some(*field),
            Form::Switch { .. } | Form::Text { .. } | Form::List { .. } => None,
        }
    }

    /// Least and most, in the smallest units that can be written.
    fn bounds(&self) -> (i64, i64) {
        match self {
            Form::Whole { from, to, .. } => (*from, *to),
            Form::Percent { .. } => (0, 100),
            Form::Factor { .. } => FACTORS,
            Form::Amount { from, .. } => (*from, MOST),
            _ => (0, 0),
        }
    }
}

/// On or off as it is typed; the file itself knows `true` and `false` only.
fn switch(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "true" | "yes" | "on" | "はい" => Some(true),
        "false" | "no" | "off" | "いいえ" => Some(false),
        _ => None,
    }
}
