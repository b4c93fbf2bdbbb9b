//! The summary rows: made anew for the customers a write touched, or for all of them.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::Connection;

use crate::error::Result;

const SELECT: &str = include_str!("sql/summary.sql");
const STAGED: &str = include_str!("sql/staged_due.sql");

/// Above this many customers it is cheaper to make all rows anew.
pub(super) const MANY: usize = 20_000;

/// The SELECT that computes the summary rows of the customers that `who`, a SELECT of ids, names.
pub(super) fn select(who: &str) -> String {
    text(who, "voided_on IS NULL", "")
}

/// The same as the rows were at the end of a day: of what happened until then, and by the policy of now.
pub(super) fn select_until(day: NaiveDate, who: &str) -> String {
    let until = format!(" AND day <= '{day}'");
    text(who, &format!("(voided_on IS NULL OR voided_on > '{day}'){until}"), &until)
}

fn text(who: &str, standing: &str, until: &str) -> String {
    let text = SELECT.replace("{staged}", STAGED).replace("{standing}", standing);
    text.replace("{until}", until).replace("{who}", who)
}

/// Makes the summary rows of `customers` anew; drops those of customers that are gone.
pub(super) fn refresh(conn: &Connection, customers: &BTreeSet<i64>) -> Result<()> {
    if customers.is_empty() {
        return Ok(());
    }
    if customers.len() > MANY {
        return rebuild(conn);
    }
    let ids = serde_json::to_string(customers).unwrap_or_default();
    let sql = upsert(&select("SELECT value FROM json_each(?1)"));
    conn.prepare_cached(&sql)?.execute([&ids])?;
    conn.prepare_cached(
        "DELETE FROM summary WHERE customer_id IN (SELECT value FROM json_each(?1)) \
         AND NOT EXISTS (SELECT 1 FROM customers WHERE id = customer_id)",
    )?
    .execute([&ids])?;
    Ok(())
}

/// Makes every summary row anew.
pub(super) fn rebuild(conn: &Connection) -> Result<()> {
    conn.execute("DELETE FROM summary", [])?;
    let sql = format!("INSERT INTO summary {}", select("SELECT id FROM customers"));
    conn.execute(&sql, [])?;
    Ok(())
}

/// An upsert touches only the indexes whose columns changed, where delete and insert would touch all.
fn upsert(select: &str) -> String {
    format!(
        "INSERT INTO summary {select} ON CONFLICT (customer_id) DO UPDATE SET \
         first_purchase = excluded.first_purchase, last_purchase = excluded.last_purchase, \
         purchase_days = excluded.purchase_days, purchases = excluded.purchases, spend = excluded.spend, \
         last_contact = excluded.last_contact, next_due = excluded.next_due, repeat_on = excluded.repeat_on, \
         risk_on = excluded.risk_on, lapse_on = excluded.lapse_on, returned_on = excluded.returned_on, \
         falling_on = excluded.falling_on, referrals = excluded.referrals, points = excluded.points, \
         points_expire_on = excluded.points_expire_on"
    )
}
