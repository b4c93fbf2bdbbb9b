//! From a row to amounts and a line, and lines for what names no product.

use super::group::Group;
use crate::domain::money::{LARGEST, parse_amount};
use crate::domain::points::MOST;
use crate::domain::purchase::Purchase;
use crate::error::{Error, Result};
use crate::exchange::canonical::PurchaseRow;
use crate::ops::import::product::{Named, UNNAMED};
use crate::ops::import::session::Session;
use crate::store::import::{NewLine, NewPurchase};

impl Session<'_, '_> {
    /// Amounts and line of a row; a row without product makes no line.
    pub(super) fn line_of(&mut self, row: &PurchaseRow) -> Result<(NewPurchase, Option<NewLine>)> {
        let currency = self.currency;
        let amount = |text: Option<&str>| text.map(|text| parse_amount(text, currency)).transpose();
        let quantity = row.quantity.map_or(Ok(1000), thousandths)?;
        let (discount, price) = (amount(row.discount)?.unwrap_or_default(), amount(row.price)?);
        let out_of_range =
            || Error::usage("error-amount-range").with("text", row.amount.unwrap_or(""));
        let total = match (amount(row.amount)?, price) {
            (Some(total), _) => total,
            (None, Some(price)) => {
                let full = i128::from(price) * i128::from(quantity) / 1000 - i128::from(discount);
                i64::try_from(full)
                    .ok()
                    .filter(|n| (0..=LARGEST).contains(n))
                    .ok_or_else(out_of_range)?
            }
            (None, None) => 0,
        };
        let amounts = NewPurchase {
            total,
            discount,
            points_used: points_used(row.points_used)?,
            voided_on: row.voided.map(|(day, _)| day),
        };
        if row.product.or(row.product_name).is_none() {
            return Ok((amounts, None));
        }
        let named = Named { code: row.product, name: row.product_name, price };
        let product_id = self.products.resolve(self.bulk, &mut self.report, named)?;
        let amount = total.checked_add(discount).ok_or_else(out_of_range)?;
        Ok((amounts, Some(NewLine { product_id, quantity, amount })))
    }

    /// Gives a line to what has none, beside lines that name their product: the sum of the lines is the total.
    pub(super) fn itemise(&mut self, group: &mut Group) -> Result<()> {
        let sum: i64 = group.lines.iter().map(|line| line.amount).sum();
        let amount = group.amounts.total + group.amounts.discount - sum;
        if !group.is_itemised || amount == 0 {
            return Ok(());
        }
        group.lines.push(self.unnamed(amount)?);
        Ok(())
    }

    fn unnamed(&mut self, amount: i64) -> Result<NewLine> {
        let named = Named { code: None, name: Some(UNNAMED), price: None };
        let product_id = self.products.resolve(self.bulk, &mut self.report, named)?;
        Ok(NewLine { product_id, quantity: 1000, amount })
    }

    /// Gives lines to both the purchase and the rows that follow it, where one of them has lines.
    pub(super) fn level(&mut self, group: &mut Group, known: &Purchase) -> Result<()> {
        group.is_itemised |= !known.lines.is_empty();
        self.itemise(group)?;
        let before = known.total + known.discount;
        if group.is_itemised && known.lines.is_empty() && before > 0 {
            group.lines.push(self.unnamed(before)?);
        }
        Ok(())
    }
}

/// Points paid with; none, or fewer than none as some programs write them, are 0.
fn points_used(points: Option<i64>) -> Result<i64> {
    let points = points.unwrap_or_default().max(0);
    if points <= MOST {
        return Ok(points);
    }
    let error = Error::refused("error-points-number").with("points", points.to_string());
    Err(error.with("most", MOST.to_string()))
}

/// A quantity in thousandths: `3`, `1.5`, `2.000`.
fn thousandths(text: &str) -> Result<i64> {
    let wrong =
        || Error::refused("error-import-number").with("field", "quantity").with("value", text);
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (kept, beyond) = part.split_at(part.len().min(3));
    if whole.is_empty() || !is_number(whole) || !is_number(part) || beyond.contains(|c| c != '0') {
        return Err(wrong());
    }
    let number: i64 = format!("{whole}{kept:0<3}").parse().map_err(|_| wrong())?;
    if (1..=LARGEST).contains(&number) { Ok(number) } else { Err(wrong()) }
}
