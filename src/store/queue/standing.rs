//! The standing of the customers found: their summary and own fields, and how often they were contacted of late.

use chrono::NaiveDate;
use rusqlite::{Connection, Row, params_from_iter};

use super::Found;
use crate::domain::birthday::Birthday;
use crate::domain::id::CustomerId;
use crate::domain::standing::{Records, Standing};
use crate::domain::words::Relation;
use crate::error::Result;
use crate::store::list::{self, Query};
use crate::store::row;

/// The standing of the customers in `found` that the query's filter means, by id.
pub(super) fn all(
    conn: &Connection,
    mut found: Found,
    query: &Query,
    touches_since: NaiveDate,
) -> Result<Vec<Standing>> {
    let mut sql = list::condition(query);
    let ids = sql.bind(found.ids());
    // Only a filter looks into the texts.
    let texts =
        if query.filter.is_empty() { "" } else { "CROSS JOIN search f ON f.customer_id = c.id" };
    let text = format!(
        "SELECT c.id, c.created_on, c.birthday, c.since, c.relation, s.* FROM json_each({ids}) w \
         CROSS JOIN customers c ON c.id = w.value CROSS JOIN summary s ON s.customer_id = c.id {texts} \
         WHERE ?1 IS NOT NULL{} ORDER BY w.key",
        sql.text
    );
    let mut statement = conn.prepare_cached(&text)?;
    let mut rows = statement.query(params_from_iter(sql.values))?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let records = found.records.remove(&row.get("id")?).unwrap_or_default();
        let mut standing = of_row(row, records)?;
        if standing.summary.last_contact.is_some_and(|last| last >= touches_since) {
            standing.records.touches = touches(conn, standing.customer, touches_since)?;
        }
        all.push(standing);
    }
    Ok(all)
}

fn of_row(row: &Row, records: Records) -> rusqlite::Result<Standing> {
    let text = |column| row.get::<_, Option<String>>(column);
    Ok(Standing {
        customer: CustomerId(row.get("id")?),
        summary: row::summary(row)?,
        created_on: row.get("created_on")?,
        birthday: text("birthday")?.as_deref().and_then(Birthday::parse),
        since: row.get("since")?,
        relation: text("relation")?.as_deref().and_then(Relation::parse),
        records,
    })
}

/// Outbound contacts from a day on.
fn touches(conn: &Connection, customer: CustomerId, since: NaiveDate) -> Result<i64> {
    let sql =
        "SELECT count(*) FROM contacts WHERE customer_id = ?1 AND day >= ?2 AND direction = 'out'";
    Ok(conn.prepare_cached(sql)?.query_row((customer.0, since), |row| row.get(0))?)
}
