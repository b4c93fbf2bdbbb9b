//! Purchases: log with the points they use and earn, edit, void.

mod amounts;
mod lines;
mod quote;

use std::borrow::Borrow;

use chrono::{Months, NaiveDate, NaiveTime};

use super::Crm;
use super::typed::{given, set};
use crate::domain::id::{CustomerId, PurchaseId};
use crate::domain::points::{Award, MOST, Redemption, Voided};
use crate::domain::policy::Points;
use crate::domain::purchase::{Line, Product, Purchase};
use crate::error::{Error, Result};
use crate::store::{Of, Tx};
use amounts::Amounts;
pub use quote::Quote;

/// Fields as typed; `None` leaves a field as it is, an empty text clears it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PurchaseChange {
    /// What was bought, an item each: `散歩60分x2`, `shampoo@1480`.
    pub items: Vec<String>,
    /// What was paid, points included; the sum of the items less the discount where nothing is said.
    pub total: Option<String>,
    /// What was taken off; what the items cost more than the total where nothing is said.
    pub discount: Option<String>,
    /// When it was; now where nothing is said.
    pub at: Option<String>,
    /// Anything else.
    pub note: Option<String>,
}

/// How points take part in a purchase.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PointsUse {
    /// Points to pay with, as typed.
    pub redeem: Option<String>,
    /// Whether it earns none, whatever policy says.
    pub earn_none: bool,
}

/// A purchase that was logged, and what followed.
#[derive(Debug, Clone, PartialEq)]
pub struct LoggedPurchase {
    /// The purchase.
    pub purchase: Of<Purchase>,
    /// Points it earned.
    pub earned: i64,
    /// Points of the customer after it.
    pub balance: i64,
    /// Products that were not known before.
    pub created: Vec<Product>,
}

/// A purchase that was voided, and what became of its points.
#[derive(Debug, Clone, PartialEq)]
pub struct VoidedPurchase {
    /// The purchase.
    pub purchase: Of<Purchase>,
    /// What was given back and taken.
    pub points: Voided,
    /// Points of the customer after it.
    pub balance: i64,
}

impl Borrow<Of<Purchase>> for LoggedPurchase {
    fn borrow(&self) -> &Of<Purchase> {
        &self.purchase
    }
}

impl Borrow<Of<Purchase>> for VoidedPurchase {
    fn borrow(&self) -> &Of<Purchase> {
        &self.purchase
    }
}

/// What all purchases of one command have in common.
struct Sale {
    day: NaiveDate,
    time: Option<NaiveTime>,
    lines: Vec<Line>,
    amounts: Amounts,
    points_used: i64,
    earned: i64,
    expires_on: Option<NaiveDate>,
    note: Option<String>,
}

impl Crm {
    /// Logs the same purchase of each customer, as one operation: lines, points redeemed, points earned.
    ///
    /// Refuses points beyond the balance of its day or worth more than the total, a total above its items, and
    /// items that no product and no price explain.
    pub fn log_purchases(
        &mut self,
        whos: &[CustomerId],
        typed: &PurchaseChange,
        points: &PointsUse,
    ) -> Result<Vec<LoggedPurchase>> {
        let (now, currency) = (self.now, self.currency()?);
        let rule = self.policy.points.clone();
        let (day, time) = now.happened(typed.at.as_deref().and_then(given))?;
        let points_used = points_used(points.redeem.as_deref())?;
        let said = amounts::Said::read(typed, currency)?;
        let items = lines::read(&typed.items, currency)?;
        let stamp = self.stamp("log purchase");
        self.store.write(&stamp, |tx| {
            let (lines, created) = lines::find(tx, items, said, |new| tx.insert_product(new))?;
            let amounts = amounts::settle(&lines, said)?;
            let paid = paid(amounts.total, points_used, &rule)?;
            let earned = if points.earn_none { 0 } else { earned(paid, &rule) };
            let note = typed.note.as_deref().and_then(given).map(str::to_owned);
            let expires_on = expiry(day, rule.expires_months);
            let sale = Sale { day, time, lines, amounts, points_used, earned, expires_on, note };
            let bought = whos.iter().map(|who| sale.book(tx, *who)).collect::<Result<Vec<_>>>()?;
            tx.refresh()?;
            let logged = bought.into_iter().map(|purchase| {
                let balance = tx.points_today(purchase.record.customer_id, now.today)?;
                Ok(LoggedPurchase { purchase, earned, balance, created: created.clone() })
            });
            logged.collect()
        })
    }

    /// Changes a purchase that stands and returns it. Its amounts stay where points hang on them.
    pub fn edit_purchase(
        &mut self,
        id: PurchaseId,
        typed: &PurchaseChange,
    ) -> Result<Of<Purchase>> {
        let (now, currency) = (self.now, self.currency()?);
        let said = amounts::Said::read(typed, currency)?;
        let items = lines::read(&typed.items, currency)?;
        let stamp = self.stamp("edit purchase");
        self.store.write(&stamp, |tx| {
            let mut purchase = tx.purchase(id)?;
            if let Some(day) = purchase.voided_on {
                return Err(Error::refused("error-purchase-voided")
                    .with("purchase", id.to_string())
                    .with("day", day.to_string()));
            }
            if let Some(at) = typed.at.as_deref().and_then(given) {
                (purchase.day, purchase.time) = now.happened(Some(at))?;
            }
            set(&mut purchase.note, typed.note.as_deref(), |text| Ok(text.to_owned()))?;
            if !items.is_empty() {
                (purchase.lines, _) = lines::find(tx, items, said, |new| tx.insert_product(new))?;
            }
            if !typed.items.is_empty() || said.total.is_some() || said.discount.is_some() {
                let known = said.or_total(purchase.lines.is_empty().then_some(purchase.total));
                let amounts = amounts::settle(&purchase.lines, known)?;
                (purchase.total, purchase.discount) = (amounts.total, amounts.discount);
            }
            tx.update_purchase(&purchase)?;
            Ok(Of { customer: tx.customer(purchase.customer_id)?.name, record: purchase })
        })
    }

    /// Voids a purchase: it counts no more, the points it used come back, what is left of those it earned goes.
    /// `why` is added to its note.
    pub fn void_purchase(&mut self, id: PurchaseId, why: Option<&str>) -> Result<VoidedPurchase> {
        let today = self.now.today;
        let stamp = self.stamp("void purchase");
        self.store.write(&stamp, |tx| {
            let points = tx.void_purchase(id, today)?;
            let mut purchase = tx.purchase(id)?;
            if let Some(why) = why.and_then(given) {
                let note = purchase.note.take().into_iter().chain([why.to_owned()]);
                purchase.note = Some(note.collect::<Vec<_>>().join("\n"));
                tx.update_purchase(&purchase)?;
            }
            tx.refresh()?;
            let balance = tx.points_today(purchase.customer_id, today)?;
            let customer = tx.customer(purchase.customer_id)?.name;
            Ok(VoidedPurchase { purchase: Of { customer, record: purchase }, points, balance })
        })
    }

    /// A purchase with its customer's name.
    pub fn purchase(&self, id: PurchaseId) -> Result<Of<Purchase>> {
        let purchase = self.read().purchase(id)?;
        Ok(Of { customer: self.read().customer(purchase.customer_id)?.name, record: purchase })
    }
}

impl Sale {
    /// Writes the purchase of one customer with its points.
    fn book(&self, tx: &Tx, who: CustomerId) -> Result<Of<Purchase>> {
        let customer = tx.customer(who)?.name;
        let mut purchase = Purchase {
            id: PurchaseId(0),
            key: None,
            customer_id: who,
            day: self.day,
            time: self.time,
            total: self.amounts.total,
            discount: self.amounts.discount,
            points_used: self.points_used,
            note: self.note.clone(),
            voided_on: None,
            lines: self.lines.clone(),
        };
        purchase.id = tx.insert_purchase(&purchase)?;
        if self.points_used > 0 {
            tx.redeem(&Redemption {
                customer_id: who,
                day: self.day,
                points: self.points_used,
                purchase_id: Some(purchase.id),
                note: None,
            })?;
        }
        if self.earned > 0 {
            tx.award(&Award {
                key: None,
                customer_id: who,
                day: self.day,
                points: self.earned,
                expires_on: self.expires_on,
                purchase_id: Some(purchase.id),
                note: None,
            })?;
        }
        Ok(Of { customer, record: purchase })
    }
}

/// The last day of points earned on `day`; `None` never ends.
pub(super) fn expiry(day: NaiveDate, months: i64) -> Option<NaiveDate> {
    let months = u32::try_from(months).ok().filter(|months| *months > 0)?;
    day.checked_add_months(Months::new(months))
}

fn points_used(typed: Option<&str>) -> Result<i64> {
    let Some(text) = typed.and_then(given) else { return Ok(0) };
    super::points::number(text)
}

/// What is paid in money; refuses points worth more than the total.
fn paid(total: i64, points_used: i64, rule: &Points) -> Result<i64> {
    let worth = points_used.checked_mul(rule.value);
    let paid = worth.and_then(|worth| total.checked_sub(worth)).filter(|paid| *paid >= 0);
    paid.ok_or_else(|| {
        let most = if rule.value > 0 { total / rule.value } else { 0 };
        Error::refused("error-points-worth").with("asked", points_used).with("most", most)
    })
}

/// Points that an amount earns.
pub(super) fn earned(paid: i64, rule: &Points) -> i64 {
    if !rule.award || paid < rule.minimum || rule.per <= 0 {
        return 0;
    }
    (paid / rule.per).saturating_mul(rule.points).clamp(0, MOST)
}
