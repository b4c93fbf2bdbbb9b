//! A purchase with its lines, and the products sold.

use chrono::{NaiveDate, NaiveTime};

use super::id::{CustomerId, ProductId, PurchaseId};
use super::words::ProductRelation;

/// A dated sale.
#[derive(Debug, Clone, PartialEq)]
pub struct Purchase {
    /// 0 until it is stored.
    pub id: PurchaseId,
    /// Its identity in the system it was imported from.
    pub key: Option<String>,
    /// Who bought.
    pub customer_id: CustomerId,
    /// The day.
    pub day: NaiveDate,
    /// The time of day, where known; whole minutes.
    pub time: Option<NaiveTime>,
    /// What the customer paid, points included, minor units: lines less discount.
    pub total: i64,
    /// What was taken off the lines, minor units.
    pub discount: i64,
    /// Points that paid part of the total.
    pub points_used: i64,
    /// Anything else.
    pub note: Option<String>,
    /// The day it was voided.
    pub voided_on: Option<NaiveDate>,
    /// What was bought; empty where only the total is known.
    pub lines: Vec<Line>,
}

/// One product of a purchase.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What.
    pub product_id: ProductId,
    /// Its name.
    pub product: String,
    /// Thousandths of a unit: 1500 is one and a half.
    pub quantity: i64,
    /// Price of the line, minor units.
    pub amount: i64,
}

/// Goods or a service sold.
#[derive(Debug, Clone, PartialEq)]
pub struct Product {
    /// 0 until it is stored.
    pub id: ProductId,
    /// Its identity in the system it was imported from.
    pub key: Option<String>,
    /// Name; unique but for letter case, width and spaces.
    pub name: String,
    /// Usual price of one, minor units.
    pub price: Option<i64>,
    /// Category.
    pub category: Option<String>,
    /// Days after which it is usually bought again.
    pub repeat_days: Option<i64>,
    /// The day it was taken off the list.
    pub archived_on: Option<NaiveDate>,
    /// Other products it goes with or upgrades to.
    pub relations: Vec<(ProductRelation, ProductId)>,
}
