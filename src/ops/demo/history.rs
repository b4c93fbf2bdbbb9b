//! The history of one person of the story, written into the book: purchases with their points, contacts, an answer.

use chrono::{Days, NaiveDate, NaiveTime};

use super::cast::Cast;
use super::random::Random;
use super::story::{self, Part, Rhythm};
use crate::domain::contact::Contact;
use crate::domain::feedback::Feedback;
use crate::domain::id::{ContactId, CustomerId, FeedbackId, ProductId, PurchaseId};
use crate::domain::points::{Award, Redemption};
use crate::domain::policy::Policy;
use crate::domain::purchase::{Line, Product, Purchase};
use crate::domain::words::{Channel, Direction, FeedbackKind, Purpose};
use crate::error::Result;
use crate::ops::purchase::{earned, expiry};
use crate::store::Tx;

/// Points from which on a customer may spend some now and then.
const ENOUGH: i64 = 900;

/// What a history is told with.
pub(super) struct Teller<'a> {
    pub(super) cast: &'a Cast,
    pub(super) policy: &'a Policy,
    pub(super) today: NaiveDate,
    pub(super) products: &'a [Product],
}

impl Teller<'_> {
    pub(super) fn ago(&self, days: i64) -> NaiveDate {
        match u64::try_from(days) {
            Ok(days) => self.today - Days::new(days),
            Err(_) => self.today + Days::new(days.unsigned_abs()),
        }
    }

    /// Writes all that `part` says of the customer at `index`.
    pub(super) fn tell(
        &self,
        tx: &Tx,
        random: &mut Random,
        (index, who): (usize, CustomerId),
        part: &Part,
    ) -> Result<()> {
        self.contacts(tx, random, who, part)?;
        if let Some(rhythm) = part.rhythm {
            self.purchases(tx, random, (index, who), rhythm)?;
        }
        if let Some(mood) = part.mood {
            self.answer(tx, random, who, mood)?;
        }
        Ok(())
    }

    /// The first inquiry, then a check-in every few weeks, the last one as long ago as the part says.
    fn contacts(&self, tx: &Tx, random: &mut Random, who: CustomerId, part: &Part) -> Result<()> {
        let first = Contact {
            note: Some(self.cast.inquiry.to_owned()),
            direction: Direction::Inbound,
            purpose: Some(Purpose::Support),
            ..contact(who, self.ago(part.known), random)
        };
        tx.insert_contact(&first)?;
        let mut days = part.contact;
        let mut told = Vec::new();
        while days < part.known && told.len() < 8 {
            told.push(days);
            days += random.between(45, 95);
        }
        for days in told.into_iter().rev() {
            let note = random.one_of(&self.cast.check_ins).to_owned();
            tx.insert_contact(&Contact {
                note: Some(note),
                ..contact(who, self.ago(days), random)
            })?;
        }
        Ok(())
    }

    /// Purchases up to the last; some customers keep their points, the others spend some now and then.
    fn purchases(
        &self,
        tx: &Tx,
        random: &mut Random,
        (index, who): (usize, CustomerId),
        rhythm: Rhythm,
    ) -> Result<()> {
        let saves = index == story::BOARDER || index.is_multiple_of(5);
        let mut days = vec![rhythm.last];
        while let Some(last) = days.last().filter(|last| **last + rhythm.every <= rhythm.since) {
            let wobble = if rhythm.every > 3 { random.between(-1, 1) } else { 0 };
            days.push(last + rhythm.every + wobble);
        }
        for (count, days) in days.into_iter().rev().enumerate() {
            let nights = if rhythm.product == 3 { random.between(4, 7) } else { 1 };
            let bought = self.sale(who, self.ago(days), rhythm.product, nights);
            let spends = !saves && count % 12 == 11;
            self.sell(tx, bought, spends)?;
        }
        Ok(())
    }

    /// A purchase of `quantity` of the product at `place`.
    pub(super) fn sale(
        &self,
        who: CustomerId,
        day: NaiveDate,
        place: usize,
        quantity: i64,
    ) -> Purchase {
        let product = &self.products[place];
        let amount = product.price.unwrap_or_default() * quantity;
        let line = Line {
            product_id: product.id,
            product: product.name.clone(),
            quantity: quantity * 1000,
            amount,
        };
        Purchase {
            id: PurchaseId(0),
            key: None,
            customer_id: who,
            day,
            time: NaiveTime::from_hms_opt(if place == 1 { 7 } else { 12 }, 30, 0),
            total: amount,
            discount: 0,
            points_used: 0,
            note: None,
            voided_on: None,
            lines: vec![line],
        }
    }

    /// Books a purchase with the points it earns; where `spends`, part of it is paid with points.
    pub(super) fn sell(&self, tx: &Tx, mut purchase: Purchase, spends: bool) -> Result<PurchaseId> {
        let rule = &self.policy.points;
        let (customer_id, day) = (purchase.customer_id, purchase.day);
        let held = if spends { tx.balance(customer_id, day)? } else { 0 };
        if held >= ENOUGH {
            purchase.points_used = (held / 100 * 100).min(purchase.total / rule.value.max(1));
        }
        let points = purchase.points_used;
        let earned = earned(purchase.total - points * rule.value, rule);
        let id = tx.insert_purchase(&purchase)?;
        let purchase_id = Some(id);
        if points > 0 {
            tx.redeem(&Redemption { customer_id, day, points, purchase_id, note: None })?;
        }
        if earned > 0 {
            let expires_on = expiry(day, rule.expires_months);
            let award = Award {
                key: None,
                customer_id,
                day,
                points: earned,
                expires_on,
                purchase_id,
                note: None,
            };
            tx.award(&award)?;
        }
        Ok(id)
    }

    /// Two scores of one mood, 0 the worst: would recommend, and satisfied.
    fn answer(&self, tx: &Tx, random: &mut Random, who: CustomerId, mood: usize) -> Result<()> {
        let [delighted, content, displeased] = self.cast.comments;
        let comments = [displeased, content, delighted][mood];
        let comment = Some(random.one_of(comments).to_owned());
        let (nps, csat) = match mood {
            2 => (random.between(9, 10), 5),
            1 => (random.between(7, 8), 4),
            _ => (random.between(3, 6), 2),
        };
        let day = self.ago(random.between(5, 90));
        for (kind, score, comment) in
            [(FeedbackKind::Nps, nps, comment), (FeedbackKind::Csat, csat, None)]
        {
            let id = FeedbackId(0);
            tx.insert_feedback(&Feedback {
                id,
                key: None,
                customer_id: who,
                day,
                time: None,
                kind,
                score,
                comment,
            })?;
        }
        Ok(())
    }
}

/// A check-in of that day, by any of the usual channels.
pub(super) fn contact(customer_id: CustomerId, day: NaiveDate, random: &mut Random) -> Contact {
    Contact {
        id: ContactId(0),
        key: None,
        customer_id,
        day,
        time: NaiveTime::from_hms_opt(u32::try_from(random.between(9, 17)).unwrap_or(9), 0, 0),
        channel: random.one_of(&[
            Channel::Call,
            Channel::Call,
            Channel::Visit,
            Channel::Line,
            Channel::Mail,
        ]),
        direction: Direction::Outbound,
        purpose: Some(Purpose::Care),
        mood: None,
        outcome: None,
        note: None,
    }
}

/// A product of the cast; `id` is given when it is stored.
pub(super) fn product(name: &str, price: i64, category: &str, repeat_days: Option<i64>) -> Product {
    Product {
        id: ProductId(0),
        key: None,
        name: name.to_owned(),
        price: Some(price),
        category: Some(category.to_owned()),
        repeat_days,
        archived_on: None,
        relations: Vec::new(),
    }
}
