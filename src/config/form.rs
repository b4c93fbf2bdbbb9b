//! The forms a setting's value can have: how it is read, shown, written and, where it does not fit, refused.

use unicode_normalization::UnicodeNormalization;

use super::Config;
use super::decimal::{minor_digits, plain, scaled};
use super::source::Given;
use crate::error::{Error, Exit};

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
    /// A decimal from 1 to 20 with up to three places, kept in thousandths.
    Factor { field: Field<i64> },
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
}

impl Form {
    /// Takes `given` into `config`; `None`, and nothing changed, where it does not fit.
    pub(crate) fn take(&self, given: &Given, config: &mut Config) -> Option<()> {
        let digits = self.digits(config);
        match (self, given) {
            (Form::Text { put, check, .. }, Given::Text(text)) => put(config, check(text)?),
            (Form::Switch { field }, Given::Switch(on)) => *field(config) = *on,
            (
                Form::Whole { field, .. } | Form::Factor { field } | Form::Amount { field, .. },
                Given::Number(number),
            ) => {
                let number = scaled(number, digits)?;
                let (from, to) = self.bounds();
                *field(config) = (from..=to).contains(&number).then_some(number)?;
            }
            _ => return None,
        }
        Some(())
    }

    /// What was typed on a command line, seen as the kind of value this form has. Numbers may come
    /// full-width from a Japanese keyboard.
    pub(crate) fn typed(&self, text: &str) -> Given {
        match self {
            Form::Text { .. } => Given::Text(text.to_owned()),
            Form::Switch { .. } => text.trim().parse().map_or(Given::Other, Given::Switch),
            Form::Whole { .. } | Form::Factor { .. } | Form::Amount { .. } => {
                Given::Number(text.trim().nfkc().collect())
            }
        }
    }

    /// The value in `config` as people read it.
    pub(crate) fn show(&self, config: &Config) -> String {
        let mut copy = config.clone();
        match self {
            Form::Text { get, .. } => get(config).to_owned(),
            Form::Switch { field } => field(&mut copy).to_string(),
            Form::Whole { field, .. } | Form::Factor { field } | Form::Amount { field, .. } => {
                plain(*field(&mut copy), self.digits(config))
            }
        }
    }

    /// The value in `config` as the file writes it.
    pub(crate) fn literal(&self, config: &Config) -> String {
        let shown = self.show(config);
        match self {
            Form::Text { .. } => toml_edit::Value::from(shown).to_string(),
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
            (Form::Text { .. }, _) => Error::new(exit, "error-config-text"),
            (Form::Switch { .. }, _) => Error::new(exit, "error-config-switch"),
            (Form::Whole { .. }, _) => bounded("error-config-whole"),
            (Form::Factor { .. }, _) => bounded("error-config-factor"),
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

    /// Least and most, in the units kept.
    fn bounds(&self) -> (i64, i64) {
        match self {
            Form::Whole { from, to, .. } => (*from, *to),
            Form::Factor { .. } => FACTORS,
            Form::Amount { from, .. } => (*from, MOST),
            _ => (0, 0),
        }
    }
}
