//! Thanks that are owed: for a first purchase, a large one, a round number of them, a referral.

use chrono::NaiveDate;

use super::{About, Item, Rule, Stretch, Walk, after, before};
use crate::domain::sentence::{Sentence, Value};
use crate::domain::standing::{Brought, Sale, Standing};
use crate::domain::words::RuleName;

/// So many purchases make a mean that another one can be large beside.
const MEAN_OF: i64 = 3;

/// Asks for thanks on the day after what deserves them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thanks {
    /// Whether it asks at all.
    pub on: bool,
    /// Days after the purchase or referral.
    pub after_days: i64,
    /// Days it stays on the list; later thanks are embarrassing.
    pub stay_days: i64,
    /// A purchase is large from this amount on, minor units; 0 = by the factor alone.
    pub large_amount: i64,
    /// A purchase is large from this many times the mean of those before it, in thousandths; 0 = by the amount alone.
    pub large_milli: i64,
    /// Numbers of purchases that deserve thanks.
    pub milestones: Vec<i64>,
}

impl Default for Thanks {
    fn default() -> Self {
        Thanks {
            on: true,
            after_days: 1,
            stay_days: 14,
            large_amount: 0,
            large_milli: 3000,
            milestones: vec![10, 50, 100, 200, 300, 500, 1000],
        }
    }
}

impl Rule for Thanks {
    fn name(&self) -> RuleName {
        RuleName::Thanks
    }

    fn is_on(&self) -> bool {
        self.on
    }

    fn walks(&self, days: Stretch) -> Vec<Walk> {
        let from = before(days.today, self.after_days + self.stay_days);
        vec![Walk::Purchases(from), Walk::Referrals(from)]
    }

    fn find(&self, standing: &Standing, _: Stretch) -> Vec<Item> {
        let mut items: Vec<Item> = standing
            .records
            .brought
            .iter()
            .map(|brought| self.referral(standing, brought))
            .collect();
        // How many there were, and what they brought, before each: the newest first.
        let (mut number, mut spent) = (standing.summary.purchases, standing.summary.spend);
        for sale in standing.records.sales.iter().rev() {
            (number, spent) = (number - 1, spent.saturating_sub(sale.total));
            items.extend(self.purchase(standing, *sale, (number, spent)));
        }
        items
    }
}

impl Thanks {
    /// What a purchase deserves that came after `number` others worth `spent`.
    fn purchase(
        &self,
        standing: &Standing,
        sale: Sale,
        (number, spent): (i64, i64),
    ) -> Option<Item> {
        let (kind, cause, reason) = if number == 0 && standing.is_known_longer_than(sale.day) {
            return None;
        } else if number == 0 {
            ("first", "first".to_owned(), Sentence::new("today-thanks-first").with("day", sale.day))
        } else if self.milestones.contains(&(number + 1)) {
            let reason = Sentence::new("today-thanks-milestone").with("count", number + 1);
            ("milestone", format!("n{}", number + 1), reason)
        } else if self.is_large(sale.total, number, spent) {
            let reason = Sentence::new("today-thanks-large")
                .with("amount", Value::Money(sale.total))
                .with("day", sale.day);
            ("large", sale.id.to_string(), reason)
        } else {
            return None;
        };
        Some(self.item(standing, cause, sale.day, kind).because(reason))
    }

    fn is_large(&self, total: i64, number: i64, spent: i64) -> bool {
        let by_amount = self.large_amount > 0 && total >= self.large_amount;
        let beside = i128::from(self.large_milli) * i128::from(spent);
        let by_factor = self.large_milli > 0
            && number >= MEAN_OF
            && spent > 0
            && (1000 * i128::from(total)).saturating_mul(i128::from(number)) >= beside;
        by_amount || by_factor
    }

    fn referral(&self, standing: &Standing, brought: &Brought) -> Item {
        let reason = Sentence::new("today-thanks-referral").with("name", brought.name.as_str());
        let mut item =
            self.item(standing, brought.id.to_string(), brought.day, "referral").because(reason);
        item.about.what = Some(brought.name.clone());
        item
    }

    fn item(&self, standing: &Standing, cause: String, day: NaiveDate, kind: &'static str) -> Item {
        let due = after(day, self.after_days);
        Item::new(standing.customer, self.name(), cause, due)
            .between(due, after(due, self.stay_days))
            .about(About { kind: Some(kind), ..About::default() })
    }
}
