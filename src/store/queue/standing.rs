//! The standing of the customers found: their summary and own fields, and how often they were contacted of late.

use chrono::NaiveDate;
use rusqlite::{Connection, Row, params_from_iter};

use super::Found;
use crate::domain::birthday::Birthday;
use crate::domain::id::CustomerId;
use crate::domain::standing::{Records, Standing};
use crate::domain::words::Relation;
use crate::error::Result;
use crate::store::column::Day;
use crate::store::list::{self, Query};
use crate::store::row::{self, COLUMNS};

/// Columns of a customer's own fields, before those of its summary.
const OWN: usize = 5;

/// Hands out the standing of the customers in `found` that the query's filter means, by id or as it sorts them.
pub(super) fn each(
    conn: &Connection,
    mut found: Found,
    query: &Query,
    touches_since: NaiveDate,
    mut each: impl FnMut(Standing) -> Result<()>,
) -> Result<()> {
    let mut sql = list::condition(query);
    let ids = sql.bind(found.ids());
    let order = list::order(query, "w.key")?;
    // Only a filter or an order looks into the texts.
    let texts = match query.filter.is_empty() && query.sort.is_none() {
        true => "",
        false => "CROSS JOIN search f ON f.customer_id = c.id",
    };
    let text = format!(
        "SELECT c.id, c.created_on, c.birthday, c.since, c.relation, {COLUMNS} FROM json_each({ids}) w \
         CROSS JOIN customers c ON c.id = w.value CROSS JOIN summary s ON s.customer_id = c.id {texts} \
         WHERE ?1 IS NOT NULL{} ORDER BY {order}",
        sql.text
    );
    let mut statement = conn.prepare_cached(&text)?;
    let mut rows = statement.query(params_from_iter(sql.values))?;
    while let Some(row) = rows.next()? {
        let records = found.records.remove(&row.get(0)?).flatten().unwrap_or_default();
        let mut standing = of_row(row, *records)?;
        if standing.summary.last_contact.is_some_and(|last| last >= touches_since) {
            standing.records.touches = touches(conn, standing.customer, touches_since)?;
        }
        each(standing)?;
    }
    Ok(())
}

/// Columns are read by place: this runs for every customer that a walk meets.
fn of_row(row: &Row, records: Records) -> rusqlite::Result<Standing> {
    let text = |place| row.get_ref(place).map(|value| value.as_str().ok());
    Ok(Standing {
        customer: CustomerId(row.get(0)?),
        created_on: row.get::<_, Day>(1)?.0,
        birthday: text(2)?.and_then(Birthday::parse),
        since: row.get::<_, Option<Day>>(3)?.map(|Day(day)| day),
        relation: text(4)?.and_then(Relation::parse),
        summary: row::summary(row, OWN)?,
        records,
    })
}

/// Outbound contacts from a day on.
fn touches(conn: &Connection, customer: CustomerId, since: NaiveDate) -> Result<i64> {
    let sql =
        "SELECT count(*) FROM contacts WHERE customer_id = ?1 AND day >= ?2 AND direction = 'out'";
    Ok(conn.prepare_cached(sql)?.query_row((customer.0, since), |row| row.get(0))?)
}
