//! Customers: their own fields, and the profile with mails, phones, tags and facts.

use rusqlite::{OptionalExtension, Row, named_params, params};

use super::write::{Reader, Tx};
use crate::domain::birthday::Birthday;
use crate::domain::customer::{Customer, Profile};
use crate::domain::id::CustomerId;
use crate::domain::words::{Channel, Relation};
use crate::error::{Error, Result};

const SELECT: &str = "SELECT id, key, name, kana, honorific, organisation, birthday, since, source, referred_by, \
                      referred_on, channel, relation, cadence_days, postal, address, note, created_on, archived_on FROM customers";

fn from_row(row: &Row) -> rusqlite::Result<Customer> {
    let text = |column| row.get::<_, Option<String>>(column);
    Ok(Customer {
        id: CustomerId(row.get("id")?),
        key: text("key")?,
        name: row.get("name")?,
        kana: text("kana")?,
        honorific: text("honorific")?,
        organisation: text("organisation")?,
        birthday: text("birthday")?.as_deref().and_then(Birthday::parse),
        since: row.get("since")?,
        source: text("source")?,
        referred_by: row.get::<_, Option<i64>>("referred_by")?.map(CustomerId),
        referred_on: row.get("referred_on")?,
        channel: text("channel")?.as_deref().and_then(Channel::parse),
        relation: text("relation")?.as_deref().and_then(Relation::parse),
        cadence_days: row.get("cadence_days")?,
        postal: text("postal")?,
        address: text("address")?,
        note: text("note")?,
        created_on: row.get("created_on")?,
        archived_on: row.get("archived_on")?,
    })
}

impl Reader<'_> {
    /// The customer's own fields; refuses an id that is not there.
    pub fn customer(&self, id: CustomerId) -> Result<Customer> {
        let mut statement = self.conn.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?;
        let found = statement.query_row([id.0], from_row).optional()?;
        found.ok_or_else(|| Error::not_found("error-customer-unknown").with("who", id.to_string()))
    }

    /// The customer with its mails, phones, tags and facts.
    pub fn profile(&self, id: CustomerId) -> Result<Profile> {
        Ok(Profile {
            customer: self.customer(id)?,
            emails: self.handles(id, "email")?,
            phones: self.handles(id, "phone")?,
            tags: self.tags_of(id)?,
            facts: self.facts(id)?,
        })
    }

    /// Customers that `id` brought, oldest first.
    pub fn referred_by(&self, id: CustomerId) -> Result<Vec<Customer>> {
        let sql = format!("{SELECT} WHERE referred_by = ?1 ORDER BY id");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let found = statement.query_map([id.0], from_row)?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Stores a new customer (its `id` is ignored) and returns the id it got.
    pub fn insert_customer(&self, new: &Customer) -> Result<CustomerId> {
        self.conn
            .prepare_cached(
                "INSERT INTO customers (key, name, kana, honorific, organisation, birthday, since, source, referred_by, \
                 referred_on, channel, relation, cadence_days, postal, address, note, created_on, archived_on) \
                 VALUES (:key, :name, :kana, :honorific, :organisation, :birthday, :since, :source, :referred_by, \
                 :referred_on, :channel, :relation, :cadence_days, :postal, :address, :note, :created_on, :archived_on)",
            )?
            .execute(named_params! {
                ":key": new.key, ":name": new.name, ":kana": new.kana, ":honorific": new.honorific,
                ":organisation": new.organisation, ":birthday": new.birthday.map(|day| day.to_string()),
                ":since": new.since, ":source": new.source, ":referred_by": new.referred_by.map(|id| id.0),
                ":referred_on": new.referred_on,
                ":channel": new.channel.map(Channel::word), ":relation": new.relation.map(Relation::word),
                ":cadence_days": new.cadence_days, ":postal": new.postal, ":address": new.address,
                ":note": new.note, ":created_on": new.created_on, ":archived_on": new.archived_on,
            })?;
        Ok(CustomerId(self.conn.last_insert_rowid()))
    }

    /// Writes the fields of a stored customer.
    pub fn update_customer(&self, customer: &Customer) -> Result<()> {
        self.conn
            .prepare_cached(
                "UPDATE customers SET key = :key, name = :name, kana = :kana, honorific = :honorific, \
                 organisation = :organisation, birthday = :birthday, since = :since, source = :source, \
                 referred_by = :referred_by, referred_on = :referred_on, channel = :channel, relation = :relation, cadence_days = :cadence_days, \
                 postal = :postal, address = :address, note = :note, created_on = :created_on, \
                 archived_on = :archived_on WHERE id = :id",
            )?
            .execute(named_params! {
                ":id": customer.id.0, ":key": customer.key, ":name": customer.name, ":kana": customer.kana,
                ":honorific": customer.honorific, ":organisation": customer.organisation,
                ":birthday": customer.birthday.map(|day| day.to_string()), ":since": customer.since,
                ":source": customer.source, ":referred_by": customer.referred_by.map(|id| id.0),
                ":referred_on": customer.referred_on,
                ":channel": customer.channel.map(Channel::word),
                ":relation": customer.relation.map(Relation::word),
                ":cadence_days": customer.cadence_days, ":postal": customer.postal,
                ":address": customer.address, ":note": customer.note, ":created_on": customer.created_on,
                ":archived_on": customer.archived_on,
            })?;
        Ok(())
    }

    /// Stores a new customer with all that belongs to it; `country` reads its phone numbers.
    pub fn insert_profile(&self, new: &Profile, country: &str) -> Result<CustomerId> {
        let id = self.insert_customer(&new.customer)?;
        self.set_belongings(id, new, country)?;
        Ok(id)
    }

    /// Writes a stored customer with all that belongs to it; what is the same stays untouched.
    pub fn update_profile(&self, profile: &Profile, country: &str) -> Result<()> {
        self.update_customer(&profile.customer)?;
        self.set_belongings(profile.customer.id, profile, country)
    }

    fn set_belongings(&self, id: CustomerId, profile: &Profile, country: &str) -> Result<()> {
        self.set_emails(id, &profile.emails)?;
        self.set_phones(id, &profile.phones, country)?;
        self.set_tags(id, &profile.tags)?;
        self.set_facts(id, &profile.facts)
    }

    /// Deletes a customer with everything that hangs on it, the ledger included; the journal keeps it for undo.
    ///
    /// Customers it brought stay, without the referral.
    pub fn remove_customer(&self, id: CustomerId) -> Result<()> {
        self.conn
            .execute("UPDATE customers SET referred_by = NULL WHERE referred_by = ?1", [id.0])?;
        self.conn.execute(
            "DELETE FROM purchase_lines WHERE purchase_id IN (SELECT id FROM purchases WHERE customer_id = ?1)",
            [id.0],
        )?;
        self.hooks.marks().ledger_open = true;
        for table in [
            "clearings",
            "offers",
            "reminders",
            "feedback",
            "points",
            "purchases",
            "contacts",
            "customer_tags",
            "facts",
        ] {
            self.conn.execute(&format!("DELETE FROM {table} WHERE customer_id = ?1"), [id.0])?;
        }
        self.hooks.marks().ledger_open = false;
        for table in ["handles", "customer_aliases"] {
            self.conn.execute(&format!("DELETE FROM {table} WHERE customer_id = ?1"), [id.0])?;
        }
        self.conn.execute("DELETE FROM customers WHERE id = ?1", params![id.0])?;
        Ok(())
    }
}
