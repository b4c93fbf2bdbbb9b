//! What a purchase would come to, while it is still being typed. Writes nothing.

use super::{PointsUse, PurchaseChange, amounts, earned, lines, paid, points_used};
use crate::domain::id::ProductId;
use crate::domain::purchase::Product;
use crate::error::Result;
use crate::ops::Crm;

/// What a purchase would come to.
#[derive(Debug, Clone, PartialEq)]
pub struct Quote {
    /// What is to be paid, points included, minor units.
    pub total: i64,
    /// What is taken off, minor units.
    pub discount: i64,
    /// What is to be paid in money, minor units.
    pub paid: i64,
    /// Points it would earn.
    pub earned: i64,
    /// Products that would be made for it.
    pub created: Vec<Product>,
}

impl Crm {
    /// What a purchase would come to; refuses what logging it refuses, save for the balance of points.
    pub fn quote(&self, typed: &PurchaseChange, points: &PointsUse) -> Result<Quote> {
        let (currency, rule) = (self.currency()?, &self.policy.points);
        let used = points_used(points.redeem.as_deref())?;
        let said = amounts::Said::read(typed, currency)?;
        let items = lines::read(&typed.items, currency)?;
        let (lines, created) = lines::find(&self.read(), items, said, |_| Ok(ProductId(0)))?;
        let amounts = amounts::settle(&lines, said)?;
        let paid = paid(amounts.total, used, rule)?;
        let earned = if points.earn_none { 0 } else { earned(paid, rule) };
        Ok(Quote { total: amounts.total, discount: amounts.discount, paid, earned, created })
    }
}
