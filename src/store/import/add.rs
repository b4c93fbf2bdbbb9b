//! Adding typed rows to a session.

use super::row::{
    ContactWords, NewCustomer, NewHandle, NewLine, NewPoints, NewPurchase, NewTouch, Score,
};
use super::session::Bulk;
use super::table::Table;
use super::text::{Day, Minute};
use crate::domain::fold::fold;
use crate::domain::id::{ContactId, CustomerId, FeedbackId, PointsId, ProductId, PurchaseId};
use crate::domain::words::{Channel, Mood, Outcome, Purpose, Relation};
use crate::error::Result;
use crate::store::write::Tx;

impl Tx<'_> {
    /// Lets a key lead to a customer who has another one.
    pub fn add_alias(&self, customer: CustomerId, key: &str) -> Result<()> {
        self.conn
            .prepare_cached("INSERT INTO customer_aliases (customer_id, key) VALUES (?1, ?2)")?
            .execute((customer.0, key))?;
        Ok(())
    }
}

impl Bulk<'_> {
    /// Adds a customer.
    pub fn add_customer(&mut self, new: &NewCustomer) -> Result<CustomerId> {
        let id = self.push(
            Table::Customers,
            &[
                &new.key,
                &new.name,
                &new.kana,
                &new.honorific,
                &new.organisation,
                &new.birthday.map(|birthday| birthday.to_string()),
                &new.since.map(Day::of),
                &new.source,
                &new.channel.map(Channel::word),
                &new.relation.map(Relation::word),
                &new.cadence_days,
                &new.postal,
                &new.address,
                &new.note,
                &Day::of(new.created_on),
                &new.archived_on.map(Day::of),
            ],
        )?;
        self.add(CustomerId(id));
        Ok(CustomerId(id))
    }

    /// Adds a mail address or phone number.
    pub fn add_handle(&mut self, customer: CustomerId, new: &NewHandle) -> Result<()> {
        let values: &[&dyn rusqlite::ToSql] =
            &[&customer.0, &new.kind, &new.value, &new.canonical, &new.position];
        self.push(Table::Handles, values).map(drop)
    }

    /// Adds a fact.
    pub fn add_fact(&mut self, customer: CustomerId, name: &str, value: &str) -> Result<()> {
        self.push(Table::Facts, &[&customer.0, &name, &value]).map(drop)
    }

    /// Adds a tag that no customer has yet.
    pub fn add_tag(&mut self, name: &str) -> Result<i64> {
        self.push(Table::Tags, &[&name, &fold(name)])
    }

    /// Adds a tag to a customer who does not have it.
    pub fn tag_customer(&mut self, customer: CustomerId, tag: i64) -> Result<()> {
        self.push(Table::CustomerTags, &[&customer.0, &tag]).map(drop)
    }

    /// Notes who brought a customer that the import added; rows must be flushed.
    pub fn set_referrer(&mut self, customer: CustomerId, by: CustomerId) -> Result<()> {
        self.tx
            .conn
            .prepare_cached("UPDATE customers SET referred_by = ?2 WHERE id = ?1")?
            .execute([customer.0, by.0])?;
        Ok(())
    }

    /// Adds a product; its folded name must be free.
    pub fn add_product(
        &mut self,
        key: Option<&str>,
        name: &str,
        price: Option<i64>,
    ) -> Result<ProductId> {
        self.push(Table::Products, &[&key, &name, &fold(name), &price]).map(ProductId)
    }

    /// Adds a contact.
    pub fn add_contact(&mut self, new: &NewTouch, words: &ContactWords) -> Result<ContactId> {
        self.touch(new.customer_id);
        self.push(
            Table::Contacts,
            &[
                &new.key,
                &new.customer_id.0,
                &Day::of(new.day),
                &new.time.map(Minute::of),
                &words.channel.word(),
                &words.direction.word(),
                &words.purpose.map(Purpose::word),
                &words.mood.map(Mood::word),
                &words.outcome.map(Outcome::word),
                &new.note,
            ],
        )
        .map(ContactId)
    }

    /// Adds a purchase; its lines follow.
    pub fn add_purchase(&mut self, new: &NewTouch, amounts: &NewPurchase) -> Result<PurchaseId> {
        self.touch(new.customer_id);
        self.push(
            Table::Purchases,
            &[
                &new.key,
                &new.customer_id.0,
                &Day::of(new.day),
                &new.time.map(Minute::of),
                &amounts.total,
                &amounts.discount,
                &amounts.points_used,
                &new.note,
                &amounts.voided_on.map(Day::of),
            ],
        )
        .map(PurchaseId)
    }

    /// Adds a line of a purchase.
    pub fn add_line(&mut self, purchase: PurchaseId, line: &NewLine) -> Result<()> {
        let values: &[&dyn rusqlite::ToSql] =
            &[&purchase.0, &line.product_id.0, &line.quantity, &line.amount];
        self.push(Table::PurchaseLines, values).map(drop)
    }

    /// Raises the amounts of a purchase that the import added, for lines that came later.
    pub fn raise_purchase(
        &mut self,
        purchase: PurchaseId,
        total: i64,
        discount: i64,
    ) -> Result<()> {
        self.tx
            .conn
            .prepare_cached(
                "UPDATE purchases SET total = total + ?2, discount = discount + ?3 WHERE id = ?1",
            )?
            .execute([purchase.0, total, discount])?;
        Ok(())
    }

    /// Adds an entry to the points ledger.
    pub fn add_points(&mut self, new: &NewPoints) -> Result<PointsId> {
        self.touch(new.customer_id);
        self.push(
            Table::Points,
            &[
                &new.key,
                &new.customer_id.0,
                &Day::of(new.day),
                &new.delta,
                &new.kind.word(),
                &new.lot_id.map(|id| id.0),
                &new.expires_on.map(Day::of),
                &new.purchase_id.map(|id| id.0),
                &new.reverses_id.map(|id| id.0),
                &new.note,
            ],
        )
        .map(PointsId)
    }

    /// Adds an answer; `note` of the touch is its comment.
    pub fn add_feedback(&mut self, new: &NewTouch, score: &Score) -> Result<FeedbackId> {
        self.push(
            Table::Feedback,
            &[
                &new.key,
                &new.customer_id.0,
                &Day::of(new.day),
                &new.time.map(Minute::of),
                &score.kind.word(),
                &score.score,
                &new.note,
            ],
        )
        .map(FeedbackId)
    }
}
