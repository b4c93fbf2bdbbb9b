//! Total and discount of a purchase: what was said of them must agree with the lines.

use crate::domain::money::{Currency, LARGEST, major_string, parse_amount};
use crate::domain::purchase::Line;
use crate::error::{Error, Result};

use super::PurchaseChange;
use crate::ops::typed::given;

/// What was said of the amounts, minor units.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said {
    pub(super) total: Option<i64>,
    pub(super) discount: Option<i64>,
    currency: Currency,
}

impl Said {
    /// Reads the amounts as typed.
    pub(super) fn read(typed: &PurchaseChange, currency: Currency) -> Result<Said> {
        let amount = |text: &Option<String>| {
            let text = text.as_deref().and_then(given);
            text.map(|text| parse_amount(text, currency)).transpose()
        };
        Ok(Said { total: amount(&typed.total)?, discount: amount(&typed.discount)?, currency })
    }

    /// The same, with a total where none was said.
    pub(super) fn or_total(self, total: Option<i64>) -> Said {
        Said { total: self.total.or(total), ..self }
    }

    fn written(&self, minor: i64) -> String {
        major_string(minor, self.currency)
    }
}

/// What a purchase costs, minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Amounts {
    pub(super) total: i64,
    pub(super) discount: i64,
}

/// Total and discount by what was said and what the lines add up to.
///
/// A total below the lines is a discount where none was said. Refuses a total above the lines, one that the
/// discount said does not lead to, a discount above the lines, and neither lines nor total.
pub(super) fn settle(lines: &[Line], said: Said) -> Result<Amounts> {
    let mut amounts = lines.iter().map(|line| line.amount);
    let sum = amounts
        .try_fold(0_i64, |sum, amount| sum.checked_add(amount).filter(|sum| *sum <= LARGEST));
    let sum = sum.ok_or_else(|| Error::usage("error-purchase-large"))?;
    let discount = said.discount.unwrap_or(0);
    let differs = |total| {
        Error::refused("error-purchase-total")
            .with("total", said.written(total))
            .with("sum", said.written(sum - discount))
    };
    match said.total {
        None if lines.is_empty() => Err(Error::usage("error-purchase-empty")),
        None if discount > sum => Err(Error::refused("error-purchase-discount")
            .with("discount", said.written(discount))
            .with("sum", said.written(sum))),
        None => Ok(Amounts { total: sum - discount, discount }),
        Some(total) if lines.is_empty() => Ok(Amounts { total, discount }),
        Some(total) if said.discount.is_none() && total <= sum => {
            Ok(Amounts { total, discount: sum - total })
        }
        Some(total) if said.discount.is_some() && total == sum - discount => {
            Ok(Amounts { total, discount })
        }
        Some(total) => Err(differs(total)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::ProductId;

    fn settled(lines: &[i64], total: Option<i64>, discount: Option<i64>) -> Result<(i64, i64)> {
        let line = |amount: &i64| Line {
            product_id: ProductId(1),
            product: String::new(),
            quantity: 1000,
            amount: *amount,
        };
        let lines: Vec<Line> = lines.iter().map(line).collect();
        let said = Said { total, discount, currency: Currency::parse("JPY").unwrap() };
        settle(&lines, said).map(|amounts| (amounts.total, amounts.discount))
    }

    #[test]
    fn what_was_not_said_follows_from_what_was() {
        assert_eq!(settled(&[3300, 1000], None, None), Ok((4300, 0)));
        assert_eq!(settled(&[3300, 1000], None, Some(300)), Ok((4000, 300)));
        assert_eq!(settled(&[3300, 1000], Some(4000), None), Ok((4000, 300)));
        assert_eq!(settled(&[3300, 1000], Some(4000), Some(300)), Ok((4000, 300)));
        assert_eq!(settled(&[], Some(4000), None), Ok((4000, 0)));
        assert_eq!(settled(&[], Some(4000), Some(500)), Ok((4000, 500)));
        assert_eq!(settled(&[0], None, None), Ok((0, 0)));
    }

    #[test]
    fn what_does_not_agree_is_refused() {
        let key = |lines: &[i64], total, discount| {
            settled(lines, total, discount).map_err(|error| error.key())
        };
        assert_eq!(key(&[], None, None), Err("error-purchase-empty"));
        assert_eq!(key(&[], None, Some(100)), Err("error-purchase-empty"));
        assert_eq!(key(&[3300], Some(3400), None), Err("error-purchase-total"));
        assert_eq!(key(&[3300], Some(3000), Some(100)), Err("error-purchase-total"));
        assert_eq!(key(&[3300], None, Some(3301)), Err("error-purchase-discount"));
        assert_eq!(key(&[LARGEST, 1], None, None), Err("error-purchase-large"));
    }
}
