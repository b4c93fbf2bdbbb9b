//! The walks: each a stretch of an index, its records put beside the customers they belong to.

use chrono::{NaiveDate, TimeDelta};
use rusqlite::Connection;

use super::Found;
use crate::domain::id::{ContactId, CustomerId, OfferId, ProductId, PurchaseId, ReminderId};
use crate::domain::rule::Walk;
use crate::domain::standing::{Brought, Ending, Offered, Promised, Restock, Sale, Trouble};
use crate::error::Result;
use crate::store::{clearing, feedback};

/// Walks along `walk` and notes whom it finds.
pub(super) fn walk(conn: &Connection, walk: &Walk, found: &mut Found) -> Result<()> {
    match walk {
        Walk::Promises(until) => promises(conn, *until, found),
        Walk::Cadences(until) => summary(conn, "next_due", (NaiveDate::MIN, *until), found),
        Walk::FirstPurchases(from, to) => summary(conn, "first_purchase", (*from, *to), found),
        Walk::Repeats(from, to) => summary(conn, "repeat_on", (*from, *to), found),
        Walk::Risks(from, to) => summary(conn, "risk_on", (*from, *to), found),
        Walk::Falling(from, to) => summary(conn, "falling_on", (*from, *to), found),
        Walk::Lapses(from, to) => summary(conn, "lapse_on", (*from, *to), found),
        Walk::Birthdays(from, to) => yearly(conn, "birthday", (*from, *to), found),
        Walk::Anniversaries(from, to) => yearly(conn, "since", (*from, *to), found),
        Walk::Purchases(from) => purchases(conn, *from, found),
        Walk::Referrals(from) => referrals(conn, *from, found),
        Walk::Restocks(from, to) => restocks(conn, (*from, *to), found),
        Walk::Answers(from) => answers(conn, *from, found),
        Walk::Troubles(from) => troubles(conn, *from, found),
        Walk::Lots(from, to) => lots(conn, (*from, *to), found),
        Walk::Offers(from, to) => offers(conn, (*from, *to), found),
        Walk::Greeted(except) => greeted(conn, except, found),
    }
}

/// Customers whose summary has a day between two; a walk from the very first day on has no lower end.
fn summary(
    conn: &Connection,
    column: &str,
    (from, to): (NaiveDate, NaiveDate),
    found: &mut Found,
) -> Result<()> {
    let sql = format!(
        "SELECT customer_id FROM summary WHERE {column} BETWEEN ?1 AND ?2{{only customer_id}}"
    );
    let from = if from == NaiveDate::MIN { String::new() } else { from.to_string() };
    found.meet(conn, &sql, &[&from, &to])
}

/// Customers with a day of the year between two days, which may lie in different years.
fn yearly(
    conn: &Connection,
    column: &str,
    (from, to): (NaiveDate, NaiveDate),
    found: &mut Found,
) -> Result<()> {
    let place = |day: NaiveDate| day.format("%m-%d").to_string();
    // 29 February falls on the 28th in common years.
    let last = |day: NaiveDate| if place(day) == "02-28" { "02-29".to_owned() } else { place(day) };
    let stretches = if to - from >= TimeDelta::days(365) {
        vec![("01-01".to_owned(), "12-31".to_owned())]
    } else if place(from) <= place(to) {
        vec![(place(from), last(to))]
    } else {
        vec![(place(from), "12-31".to_owned()), ("01-01".to_owned(), last(to))]
    };
    let sql = format!(
        "SELECT id AS customer_id FROM customers \
         WHERE {column} IS NOT NULL AND substr({column}, -5) BETWEEN ?1 AND ?2{{only id}}"
    );
    for (from, to) in stretches {
        found.meet(conn, &sql, &[&from, &to])?;
    }
    Ok(())
}

fn promises(conn: &Connection, until: NaiveDate, found: &mut Found) -> Result<()> {
    let sql = "SELECT customer_id, id, due, what FROM reminders WHERE done_on IS NULL AND due <= ?1{only customer_id} ORDER BY due, id";
    found.each(conn, sql, &[&until], |row, records| {
        let promised = Promised {
            id: ReminderId(row.get("id")?),
            due: row.get("due")?,
            what: row.get("what")?,
        };
        records.promises.push(promised);
        Ok(())
    })
}

fn purchases(conn: &Connection, from: NaiveDate, found: &mut Found) -> Result<()> {
    let sql = "SELECT customer_id, id, day, total FROM purchases WHERE day >= ?1 AND voided_on IS NULL{only customer_id} ORDER BY day, id";
    found.each(conn, sql, &[&from], |row, records| {
        let sale =
            Sale { id: PurchaseId(row.get("id")?), day: row.get("day")?, total: row.get("total")? };
        records.sales.push(sale);
        Ok(())
    })
}

fn referrals(conn: &Connection, from: NaiveDate, found: &mut Found) -> Result<()> {
    let sql = "SELECT referred_by AS customer_id, id, name, referred_on FROM customers \
         WHERE referred_on >= ?1 AND referred_by IS NOT NULL{only referred_by} ORDER BY referred_on, id";
    found.each(conn, sql, &[&from], |row, records| {
        let brought = Brought {
            id: CustomerId(row.get("id")?),
            name: row.get("name")?,
            day: row.get("referred_on")?,
        };
        records.brought.push(brought);
        Ok(())
    })
}

/// The last purchase by each customer of each product that is used up between two days.
fn restocks(
    conn: &Connection,
    (from, to): (NaiveDate, NaiveDate),
    found: &mut Found,
) -> Result<()> {
    let sql = include_str!("../sql/restocks.sql");
    found.each(conn, sql, &[&from, &to], |row, records| {
        let restock = Restock {
            product: ProductId(row.get("product_id")?),
            name: row.get("name")?,
            day: row.get("day")?,
            repeat_days: row.get("repeat_days")?,
        };
        records.restocks.push(restock);
        Ok(())
    })
}

fn answers(conn: &Connection, from: NaiveDate, found: &mut Found) -> Result<()> {
    let sql = "SELECT * FROM feedback WHERE day >= ?1{only customer_id} ORDER BY day, time, id";
    found.each(conn, sql, &[&from], |row, records| {
        records.answers.push(feedback::from_row(row)?);
        Ok(())
    })
}

fn troubles(conn: &Connection, from: NaiveDate, found: &mut Found) -> Result<()> {
    let sql = include_str!("../sql/troubles.sql");
    found.each(conn, sql, &[&from], |row, records| {
        let trouble =
            Trouble { id: ContactId(row.get("id")?), day: row.get("day")?, note: row.get("note")? };
        records.troubles.push(trouble);
        Ok(())
    })
}

fn lots(conn: &Connection, (from, to): (NaiveDate, NaiveDate), found: &mut Found) -> Result<()> {
    let sql = "SELECT l.customer_id, l.expires_on, \
           l.delta + coalesce((SELECT sum(delta) FROM points d WHERE d.lot_id = l.id), 0) AS remaining \
         FROM points l WHERE l.kind = 'award' AND l.expires_on IS NOT NULL AND l.expires_on BETWEEN ?1 AND ?2{only l.customer_id} \
           AND remaining > 0 \
         ORDER BY l.expires_on, l.id";
    found.each(conn, sql, &[&from, &to], |row, records| {
        let lot = Ending { expires_on: row.get("expires_on")?, left: row.get("remaining")? };
        records.lots.push(lot);
        Ok(())
    })
}

fn offers(conn: &Connection, (from, to): (NaiveDate, NaiveDate), found: &mut Found) -> Result<()> {
    let sql = "SELECT customer_id, id, what, expires_on FROM offers WHERE used_on IS NULL AND expires_on IS NOT NULL \
         AND expires_on BETWEEN ?1 AND ?2{only customer_id} ORDER BY expires_on, id";
    found.each(conn, sql, &[&from, &to], |row, records| {
        let offered = Offered {
            id: OfferId(row.get("id")?),
            what: row.get("what")?,
            expires_on: row.get("expires_on")?,
        };
        records.offers.push(offered);
        Ok(())
    })
}

fn greeted(conn: &Connection, except: &[String], found: &mut Found) -> Result<()> {
    let sql = "SELECT id AS customer_id FROM customers c WHERE relation IS NOT NULL AND relation <> 'occasional' \
         AND NOT EXISTS (SELECT 1 FROM customer_tags x JOIN tags t ON t.id = x.tag_id \
           WHERE x.customer_id = c.id AND t.folded IN (SELECT value FROM json_each(?1))){only id}";
    let except = serde_json::to_string(except).unwrap_or_default();
    found.each(conn, sql, &[&except], |_, records| {
        records.may_be_greeted = true;
        Ok(())
    })
}

/// Everything that was cleared for the customers found.
pub(super) fn clearings(conn: &Connection, found: &mut Found) -> Result<()> {
    let sql = "SELECT x.* FROM json_each(?1) w CROSS JOIN clearings x ON x.customer_id = w.value";
    let ids = found.ids();
    found.each(conn, sql, &[&ids], |row, records| {
        let clearing = clearing::from_row(row)?;
        records.cleared.push(clearing);
        Ok(())
    })
}
