//! Everything that canonical files hold, row by row in the order of the ids. Rows that came from nowhere have no key;
//! they go out under a code made of their id, and come back under it.

use rusqlite::types::ValueRef;

use super::write::Reader;
use crate::domain::customer::Profile;
use crate::domain::id::CustomerId;
use crate::error::{Error, Result};

/// A value on its way out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exported<'a> {
    /// Nothing.
    None,
    /// Text, day or word.
    Text(&'a str),
    /// A number; money in minor units.
    Number(i64),
}

impl Exported<'_> {
    /// The number, 0 where there is none.
    pub fn number(self) -> i64 {
        if let Exported::Number(number) = self { number } else { 0 }
    }
}

/// A table that goes out as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outgoing {
    /// id, customer_id, at, channel, note, direction, purpose, mood, outcome
    Contacts,
    /// A row a line: id, customer_id, at, total, product, product_name, quantity, price, discount, note, points_used,
    /// voided, and the line's amount where there is a line.
    Purchases,
    /// id, customer_id, at, delta, reason, expires_at, kind, lot, purchase, reverses
    Points,
    /// id, customer_id, at, score, comment, kind
    Feedback,
}

/// What stands for the code of a row in the SQL below.
const CONTACTS: &str = "\
SELECT {code t}, {code c}, {at}, t.channel, t.note, t.direction, t.purpose, t.mood, t.outcome
FROM contacts t JOIN customers c ON c.id = t.customer_id ORDER BY t.id";
const PURCHASES: &str = "\
SELECT {code t}, {code c}, {at}, t.total, coalesce(g.key, g.name), CASE WHEN g.key IS NOT NULL THEN g.name END,
  l.quantity, g.price, t.discount, t.note, nullif(t.points_used, 0), t.voided_on, l.amount
FROM purchases t JOIN customers c ON c.id = t.customer_id
  LEFT JOIN purchase_lines l ON l.purchase_id = t.id LEFT JOIN products g ON g.id = l.product_id
ORDER BY t.id, l.id";
const POINTS: &str = "\
SELECT {code t}, {code c}, t.day, t.delta, t.note, t.expires_on, t.kind, {code l}, {code p}, {code r}
FROM points t JOIN customers c ON c.id = t.customer_id LEFT JOIN points l ON l.id = t.lot_id
  LEFT JOIN purchases p ON p.id = t.purchase_id LEFT JOIN points r ON r.id = t.reverses_id ORDER BY t.id";
const FEEDBACK: &str = "\
SELECT {code t}, {code c}, {at}, t.score, t.comment, t.kind
FROM feedback t JOIN customers c ON c.id = t.customer_id ORDER BY t.id";

fn sql(table: Outgoing, series: &str) -> String {
    let sql = match table {
        Outgoing::Contacts => CONTACTS,
        Outgoing::Purchases => PURCHASES,
        Outgoing::Points => POINTS,
        Outgoing::Feedback => FEEDBACK,
    };
    let at = "t.day || coalesce(' ' || t.time, '')";
    ["t", "c", "l", "p", "r"].iter().fold(sql.replace("{at}", at), |sql, of| {
        sql.replace(
            &format!("{{code {of}}}"),
            &format!("coalesce({of}.key, '{series}-' || {of}.id)"),
        )
    })
}

impl Reader<'_> {
    /// The series of codes for rows without a key, one that no key is of: `crm`, else `crm2`, `crm3`...
    pub fn export_series(&self) -> Result<String> {
        let mut series = "crm".to_owned();
        let mut number = 2;
        while self.is_series(&series)? {
            series = format!("crm{number}");
            number += 1;
        }
        Ok(series)
    }

    fn is_series(&self, series: &str) -> Result<bool> {
        let tables = ["customers", "contacts", "purchases", "points", "feedback"];
        let any: Vec<String> = tables
            .iter()
            // An interval, so that the index on the key serves.
            .map(|table| {
                format!("EXISTS (SELECT 1 FROM {table} WHERE key >= ?1 || '-' AND key < ?1 || '.')")
            })
            .collect();
        let sql = format!("SELECT {}", any.join(" OR "));
        Ok(self.conn.prepare_cached(&sql)?.query_row([series], |row| row.get(0))?)
    }

    /// The code of a customer in an export.
    pub fn export_code(&self, id: CustomerId, series: &str) -> Result<String> {
        let sql = "SELECT coalesce(key, ?2 || '-' || id) FROM customers WHERE id = ?1";
        Ok(self.conn.prepare_cached(sql)?.query_row((id.0, series), |row| row.get(0))?)
    }

    /// Every name of a fact, in order.
    pub fn fact_names(&self) -> Result<Vec<String>> {
        let mut statement =
            self.conn.prepare_cached("SELECT DISTINCT name FROM facts ORDER BY name")?;
        let names = statement.query_map([], |row| row.get(0))?;
        Ok(names.collect::<rusqlite::Result<_>>()?)
    }

    /// Every customer, archived ones too.
    pub fn each_profile(&self, mut each: impl FnMut(Profile) -> Result<()>) -> Result<()> {
        let mut statement = self.conn.prepare_cached("SELECT id FROM customers ORDER BY id")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            each(self.profile(CustomerId(row.get(0)?))?)?;
        }
        Ok(())
    }

    /// Every row of a table, its columns as `Outgoing` says.
    pub fn each_outgoing(
        &self,
        table: Outgoing,
        series: &str,
        mut each: impl FnMut(&[Exported]) -> Result<()>,
    ) -> Result<()> {
        let mut statement = self.conn.prepare_cached(&sql(table, series))?;
        let width = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let mut cells = [Exported::None; 16];
            for (at, cell) in cells.iter_mut().enumerate().take(width) {
                *cell = match row.get_ref(at)? {
                    ValueRef::Text(text) => Exported::Text(text_of(text)?),
                    ValueRef::Integer(number) => Exported::Number(number),
                    _ => Exported::None,
                };
            }
            each(&cells[..width])?;
        }
        Ok(())
    }
}

fn text_of(text: &[u8]) -> Result<&str> {
    std::str::from_utf8(text)
        .map_err(|fault| Error::failure("error-store-corrupt").with("cause", fault.to_string()))
}
