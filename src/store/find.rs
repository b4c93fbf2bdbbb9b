//! Whom a reference means: lookups by id, mail, phone and name.

use rusqlite::OptionalExtension;

use super::write::Reader;
use crate::domain::id::CustomerId;
use crate::error::Result;

/// A customer that a name fits, as far as a choice among several needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Id.
    pub id: CustomerId,
    /// Name.
    pub name: String,
    /// Organisation, mail or phone, whichever tells it apart.
    pub more: Option<String>,
}

impl Reader<'_> {
    /// The customer of an id, or the one that an id lost in a merge became.
    pub fn customer_of_id(&self, id: i64) -> Result<Option<CustomerId>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT id FROM customers WHERE id = ?1 \
             UNION ALL SELECT customer_id FROM customer_aliases WHERE old_id = ?1",
        )?;
        Ok(statement.query_row([id], |row| row.get(0).map(CustomerId)).optional()?)
    }

    /// The customer of a key, or the one that a key lost in a merge belongs to.
    pub fn customer_of_key(&self, key: &str) -> Result<Option<CustomerId>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT id FROM customers WHERE key = ?1 \
             UNION ALL SELECT customer_id FROM customer_aliases WHERE key = ?1",
        )?;
        Ok(statement.query_row([key], |row| row.get(0).map(CustomerId)).optional()?)
    }

    /// Customers with this mail (`email`) or phone (`phone`), in canonical form.
    pub fn customers_of_handle(&self, kind: &str, canonical: &str) -> Result<Vec<Named>> {
        self.named(
            "c.id IN (SELECT customer_id FROM handles WHERE canonical = ?1 AND kind = ?2)",
            &[canonical, kind],
        )
    }

    /// Customers whose name, kana or organisation is the folded `name`; else begins with it; else contains it.
    /// Archived ones only where nobody else fits.
    pub fn customers_named(&self, name: &str) -> Result<Vec<Named>> {
        for pattern in [format!("|{name}|"), format!("|{name}"), name.to_owned()] {
            let found = self.named("instr(f.names, ?1) > 0", &[&pattern])?;
            if !found.is_empty() {
                return Ok(found);
            }
        }
        Ok(Vec::new())
    }

    /// Customers whose name, kana or organisation is the folded `name`.
    pub fn customers_whole_name(&self, name: &str) -> Result<Vec<Named>> {
        self.named("instr(f.names, ?1) > 0", &[&format!("|{name}|")])
    }

    fn named(&self, which: &str, values: &[&str]) -> Result<Vec<Named>> {
        let sql = format!(
            "SELECT c.id, c.name, c.archived_on IS NOT NULL AS archived, coalesce(c.organisation, \
             (SELECT value FROM handles WHERE customer_id = c.id ORDER BY kind, position LIMIT 1)) AS more \
             FROM search f JOIN customers c ON c.id = f.customer_id WHERE {which} LIMIT 100"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map(rusqlite::params_from_iter(values), |row| {
            let named = Named {
                id: CustomerId(row.get("id")?),
                name: row.get("name")?,
                more: row.get("more")?,
            };
            Ok((row.get::<_, bool>("archived")?, named))
        })?;
        let found: Vec<(bool, Named)> = rows.collect::<rusqlite::Result<_>>()?;
        let anyone_listed = found.iter().any(|(archived, _)| !archived);
        let kept = found.into_iter().filter(|(archived, _)| !(anyone_listed && *archived));
        Ok(kept.map(|(_, named)| named).collect())
    }
}
