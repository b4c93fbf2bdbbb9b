//! The columns of a product.

use super::customer::{money, text};
use crate::domain::money::Currency;
use crate::domain::purchase::Product;
use crate::domain::words::ProductRelation;
use crate::output::{Cell, Column, col};

/// A product; its relations by code.
pub(crate) fn columns(currency: Currency) -> Vec<Column<Product>> {
    vec![
        col("id", |row: &Product| row.id.to_string().into()),
        col("name", |row: &Product| row.name.as_str().into()),
        col("price", move |row: &Product| {
            row.price.map_or(Cell::None, |price| money(price, currency))
        }),
        col("category", |row: &Product| text(&row.category)),
        col("repeat_days", |row: &Product| row.repeat_days.into()),
        col("goes_with", |row: &Product| related(row, ProductRelation::GoesWith)),
        col("upgrades_to", |row: &Product| related(row, ProductRelation::UpgradesTo)),
        col("currency", move |_: &Product| currency.code().into()).hidden(),
        col("key", |row: &Product| text(&row.key)).hidden(),
        col("archived_on", |row: &Product| row.archived_on.into()).hidden(),
    ]
}

fn related(product: &Product, kind: ProductRelation) -> Cell {
    let of_kind = product.relations.iter().filter(|(known, _)| *known == kind);
    Cell::Many(of_kind.map(|(_, id)| id.to_string().into()).collect())
}
