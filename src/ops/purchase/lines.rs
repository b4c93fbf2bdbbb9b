//! Lines of a purchase: which product an item means and what it costs; products nobody knew are made.

use super::amounts::Said;
use crate::domain::fold::fold;
use crate::domain::id::ProductId;
use crate::domain::item::{self, Item, ONE, line_amount};
use crate::domain::money::Currency;
use crate::domain::purchase::{Line, Product};
use crate::error::{Error, Result};
use crate::ops::product::{find_product, new_product, unknown};
use crate::store::Reader;

/// The ways to read each item.
pub(super) fn read(items: &[String], currency: Currency) -> Result<Vec<Vec<Item>>> {
    items.iter().map(|text| item::readings(text, currency)).collect()
}

/// The lines, and the products made for them.
///
/// A price that was said makes a product of an unknown name; so does a total for the only item. `add` writes such a
/// product down and returns its id.
pub(super) fn find(
    reader: &Reader,
    items: Vec<Vec<Item>>,
    said: Said,
    add: impl Fn(&Product) -> Result<ProductId>,
) -> Result<(Vec<Line>, Vec<Product>)> {
    let only = (items.len() == 1).then(|| said.total?.checked_add(said.discount.unwrap_or(0)));
    let only = only.flatten();
    let mut created = Vec::new();
    let mut lines = Vec::new();
    for readings in items {
        let (item, known) = choose(reader, readings)?;
        let product = match known {
            Some(product) => product,
            None => {
                if item::holds_price(&item.name) {
                    return Err(Error::usage("error-item-prices").with("text", item.name.as_str()));
                }
                let price = item.price.or(only.and_then(|amount| unit_price(amount, &item)));
                if price.is_none() && only.is_none() {
                    return Err(unknown(reader, &item.name));
                }
                let mut product = new_product(&item.name, price);
                product.id = add(&product)?;
                created.push(product.clone());
                product
            }
        };
        lines.push(line(&item, &product, only)?);
    }
    Ok((lines, created))
}

/// The first reading that a product fits, with the product; else the last one.
fn choose(reader: &Reader, readings: Vec<Item>) -> Result<(Item, Option<Product>)> {
    let mut last = None;
    for item in readings {
        let found = if item.exact {
            reader.product_of_name(&fold(&item.name))?
        } else {
            find_product(reader, &item.name)?
        };
        if found.is_some() {
            return Ok((item, found));
        }
        last = Some(item);
    }
    let none = || Error::usage("error-item-empty").with("text", "");
    Ok((last.ok_or_else(none)?, None))
}

/// The price of one, where the amount is a whole multiple of it.
fn unit_price(amount: i64, item: &Item) -> Option<i64> {
    let thousandths = amount.checked_mul(ONE)?;
    (thousandths % item.quantity == 0).then_some(thousandths / item.quantity)
}

fn line(item: &Item, product: &Product, only: Option<i64>) -> Result<Line> {
    let amount = match (item.price.or(product.price), only) {
        (Some(price), _) => {
            line_amount(price, item.quantity).ok_or_else(|| Error::usage("error-purchase-large"))?
        }
        (None, Some(amount)) => amount,
        (None, None) => {
            return Err(Error::refused("error-product-no-price")
                .with("product", product.id.to_string())
                .with("name", product.name.as_str()));
        }
    };
    let product_id: ProductId = product.id;
    Ok(Line { product_id, product: product.name.clone(), quantity: item.quantity, amount })
}
