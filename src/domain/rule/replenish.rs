//! Time to buy again: by the product's own repeat interval, else by the customer's rhythm.

use super::{About, Item, Rule, Stretch, Walk, after, before};
use crate::domain::sentence::Sentence;
use crate::domain::standing::{Restock, Standing};
use crate::domain::words::RuleName;

/// Asks when a product that is used up has been bought as long ago as it lasts; and, of customers for whom no product
/// is on the list, when their rhythm lets the next purchase be expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replenish {
    /// Whether it asks at all.
    pub on: bool,
    /// By rhythm only for customers whose rhythm is this many days or more.
    pub rhythm_days: i64,
    /// Days it stays on the list.
    pub stay_days: i64,
}

impl Default for Replenish {
    fn default() -> Self {
        Replenish { on: true, rhythm_days: 21, stay_days: 14 }
    }
}

impl Rule for Replenish {
    fn name(&self) -> RuleName {
        RuleName::Replenish
    }

    fn is_on(&self) -> bool {
        self.on
    }

    fn walks(&self, days: Stretch) -> Vec<Walk> {
        let from = before(days.today, self.stay_days);
        vec![Walk::Restocks(from, days.until), Walk::Repeats(from, days.until)]
    }

    fn find(&self, standing: &Standing, days: Stretch) -> Vec<Item> {
        let products = standing.records.restocks.iter();
        let mut items: Vec<Item> =
            products.map(|restock| self.product(standing, restock)).collect();
        // A product that is used up later says nothing of the day on which the rhythm asks.
        let is_alone = |rhythm: &Item| {
            let first = rhythm.shows.max(days.today);
            !items.iter().any(|item| item.is_on(Stretch { today: first, until: first }))
        };
        let rhythm = self.rhythm(standing).filter(is_alone);
        items.extend(rhythm);
        items
    }
}

impl Replenish {
    fn product(&self, standing: &Standing, restock: &Restock) -> Item {
        let due = after(restock.day, restock.repeat_days);
        let reason = Sentence::new("today-replenish-product")
            .with("product", restock.name.as_str())
            .with("day", restock.day)
            .with("every", restock.repeat_days);
        Item::new(
            standing.customer,
            self.name(),
            format!("{}-{}", restock.product, restock.day),
            due,
        )
        .between(due, after(due, self.stay_days))
        .because(reason)
        .about(About { product: Some(restock.name.clone()), ..About::default() })
    }

    fn rhythm(&self, standing: &Standing) -> Option<Item> {
        let summary = &standing.summary;
        let (due, last) = (summary.repeat_on?, summary.last_purchase?);
        let every = summary.rhythm_days().filter(|rhythm| *rhythm >= self.rhythm_days as f64)?;
        // From then on it is at risk, which is another rule's.
        let risk = before(summary.risk_on?, 1);
        let reason = Sentence::new("today-replenish-rhythm")
            .with("day", last)
            .with("every", every.round() as i64);
        let item = Item::new(standing.customer, self.name(), last, due);
        Some(item.between(due, after(due, self.stay_days).min(risk)).because(reason))
    }
}
