//! What hangs on a customer's profile: mails and phones (handles), tags, facts. Setting a list writes only what differs.

use rusqlite::{OptionalExtension, params};

use super::write::{Reader, Tx};
use crate::domain::fold::fold;
use crate::domain::id::CustomerId;
use crate::domain::phone::canonical_phone;
use crate::error::Result;

impl Reader<'_> {
    /// Mail addresses (`email`) or phone numbers (`phone`), preferred first.
    pub(super) fn handles(&self, id: CustomerId, kind: &str) -> Result<Vec<String>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT value FROM handles WHERE customer_id = ?1 AND kind = ?2 ORDER BY position, id",
        )?;
        let values = statement.query_map(params![id.0, kind], |row| row.get(0))?;
        Ok(values.collect::<rusqlite::Result<_>>()?)
    }

    /// Names of the customer's tags.
    pub fn tags_of(&self, id: CustomerId) -> Result<Vec<String>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT t.name FROM customer_tags x JOIN tags t ON t.id = x.tag_id \
             WHERE x.customer_id = ?1 ORDER BY t.folded",
        )?;
        let names = statement.query_map([id.0], |row| row.get(0))?;
        Ok(names.collect::<rusqlite::Result<_>>()?)
    }

    /// At most `limit` tags that somebody carries and that have the folded `part` in them, those that begin with it
    /// first.
    pub fn tags_like(&self, part: &str, limit: usize) -> Result<Vec<String>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT name FROM tags t WHERE instr(folded, ?1) > 0 \
             AND EXISTS (SELECT 1 FROM customer_tags WHERE tag_id = t.id) \
             ORDER BY instr(folded, ?1), folded LIMIT ?2",
        )?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let names = statement.query_map(params![part, limit], |row| row.get(0))?;
        Ok(names.collect::<rusqlite::Result<_>>()?)
    }

    /// Facts by name.
    pub fn facts(&self, id: CustomerId) -> Result<Vec<(String, String)>> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT name, value FROM facts WHERE customer_id = ?1 ORDER BY id")?;
        let facts = statement.query_map([id.0], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(facts.collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    pub(super) fn set_emails(&self, id: CustomerId, emails: &[String]) -> Result<()> {
        self.set_handles(id, "email", emails, |email| email.trim().to_lowercase())
    }

    pub(super) fn set_phones(
        &self,
        id: CustomerId,
        phones: &[String],
        country: &str,
    ) -> Result<()> {
        self.set_handles(id, "phone", phones, |phone| {
            canonical_phone(phone, country).unwrap_or_else(|| fold(phone))
        })
    }

    fn set_handles(
        &self,
        id: CustomerId,
        kind: &str,
        values: &[String],
        canonical: impl Fn(&str) -> String,
    ) -> Result<()> {
        if self.handles(id, kind)? == values {
            return Ok(());
        }
        self.conn
            .prepare_cached("DELETE FROM handles WHERE customer_id = ?1 AND kind = ?2")?
            .execute(params![id.0, kind])?;
        let mut insert = self.conn.prepare_cached(
            "INSERT INTO handles (customer_id, kind, value, canonical, position) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?;
        for (position, value) in (0_i64..).zip(values) {
            insert.execute(params![id.0, kind, value, canonical(value), position])?;
        }
        Ok(())
    }

    pub(super) fn set_tags(&self, id: CustomerId, tags: &[String]) -> Result<()> {
        if self.tags_of(id)? == tags {
            return Ok(());
        }
        let mut wanted = Vec::new();
        for name in tags {
            wanted.push(self.tag(name)?);
        }
        let mut statement =
            self.conn.prepare_cached("SELECT tag_id FROM customer_tags WHERE customer_id = ?1")?;
        let kept: Vec<i64> =
            statement.query_map([id.0], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        for tag in kept.iter().filter(|tag| !wanted.contains(tag)) {
            self.conn.execute(
                "DELETE FROM customer_tags WHERE customer_id = ?1 AND tag_id = ?2",
                params![id.0, tag],
            )?;
        }
        let mut insert = self.conn.prepare_cached(
            "INSERT INTO customer_tags (customer_id, tag_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
        )?;
        for tag in wanted.iter().filter(|tag| !kept.contains(tag)) {
            insert.execute(params![id.0, tag])?;
        }
        Ok(())
    }

    /// The id of the tag called `name`, made if there is none; letter case, width and spaces do not matter.
    pub(super) fn tag(&self, name: &str) -> Result<i64> {
        let folded = fold(name);
        let mut statement = self.conn.prepare_cached("SELECT id FROM tags WHERE folded = ?1")?;
        let found = statement.query_row([&folded], |row| row.get(0)).optional()?;
        if let Some(id) = found {
            return Ok(id);
        }
        self.conn
            .execute("INSERT INTO tags (name, folded) VALUES (?1, ?2)", params![name, folded])?;
        Ok(self.conn.last_insert_rowid())
    }

    pub(super) fn set_facts(&self, id: CustomerId, facts: &[(String, String)]) -> Result<()> {
        let kept = self.facts(id)?;
        for (name, _) in kept.iter().filter(|(name, _)| !facts.iter().any(|(new, _)| new == name)) {
            self.conn.execute(
                "DELETE FROM facts WHERE customer_id = ?1 AND name = ?2",
                params![id.0, name],
            )?;
        }
        let mut upsert = self.conn.prepare_cached(
            "INSERT INTO facts (customer_id, name, value) VALUES (?1, ?2, ?3) \
             ON CONFLICT (customer_id, name) DO UPDATE SET value = ?3",
        )?;
        for (name, value) in facts.iter().filter(|fact| !kept.contains(fact)) {
            upsert.execute(params![id.0, name, value])?;
        }
        Ok(())
    }
}
