//! The walks: each a stretch of an index, its records put beside the customers they belong to.

use chrono::{NaiveDate, TimeDelta};
use rusqlite::{Connection, Row};

use super::{Found, each};
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

fn customer(row: &Row) -> Result<i64> {
    Ok(row.get("customer_id")?)
}

/// Customers whose summary has a day between two; a walk from the very first day on has no lower end.
fn summary(
    conn: &Connection,
    column: &str,
    (from, to): (NaiveDate, NaiveDate),
    found: &mut Found,
) -> Result<()> {
    let sql = format!("SELECT customer_id FROM summary WHERE {column} BETWEEN ?1 AND ?2");
    let from = if from == NaiveDate::MIN { String::new() } else { from.to_string() };
    each(conn, &sql, &[&from, &to], |row| {
        found.of(customer(row)?);
        Ok(())
    })
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
         WHERE {column} IS NOT NULL AND substr({column}, -5) BETWEEN ?1 AND ?2{}",
        found.only("id")
    );
    for (from, to) in stretches {
        each(conn, &sql, &[&from, &to], |row| {
            found.of(customer(row)?);
            Ok(())
        })?;
    }
    Ok(())
}

fn promises(conn: &Connection, until: NaiveDate, found: &mut Found) -> Result<()> {
    let sql = format!(
        "SELECT customer_id, id, due, what FROM reminders WHERE done_on IS NULL AND due <= ?1{} ORDER BY due, id",
        found.only("customer_id")
    );
    each(conn, &sql, &[&until], |row| {
        let promised = Promised {
            id: ReminderId(row.get("id")?),
            due: row.get("due")?,
            what: row.get("what")?,
        };
        found.of(customer(row)?).promises.push(promised);
        Ok(())
    })
}

fn purchases(conn: &Connection, from: NaiveDate, found: &mut Found) -> Result<()> {
    let sql = format!(
        "SELECT customer_id, id, day, total FROM purchases WHERE day >= ?1 AND voided_on IS NULL{} ORDER BY day, id",
        found.only("customer_id")
    );
    each(conn, &sql, &[&from], |row| {
        let sale =
            Sale { id: PurchaseId(row.get("id")?), day: row.get("day")?, total: row.get("total")? };
        found.of(customer(row)?).sales.push(sale);
        Ok(())
    })
}

fn referrals(conn: &Connection, from: NaiveDate, found: &mut Found) -> Result<()> {
    let sql = format!(
        "SELECT referred_by AS customer_id, id, name, referred_on FROM customers \
         WHERE referred_on >= ?1 AND referred_by IS NOT NULL{} ORDER BY referred_on, id",
        found.only("referred_by")
    );
    each(conn, &sql, &[&from], |row| {
        let brought = Brought {
            id: CustomerId(row.get("id")?),
            name: row.get("name")?,
            day: row.get("referred_on")?,
        };
        found.of(customer(row)?).brought.push(brought);
        Ok(())
    })
}

/// The last purchase by each customer of each product that is used up between two days.
fn restocks(
    conn: &Connection,
    (from, to): (NaiveDate, NaiveDate),
    found: &mut Found,
) -> Result<()> {
    let sql = include_str!("../sql/restocks.sql").replace("{only}", &found.only("p.customer_id"));
    each(conn, &sql, &[&from, &to], |row| {
        let restock = Restock {
            product: ProductId(row.get("product_id")?),
            name: row.get("name")?,
            day: row.get("day")?,
            repeat_days: row.get("repeat_days")?,
        };
        found.of(customer(row)?).restocks.push(restock);
        Ok(())
    })
}

fn answers(conn: &Connection, from: NaiveDate, found: &mut Found) -> Result<()> {
    let sql = format!(
        "SELECT * FROM feedback WHERE day >= ?1{} ORDER BY day, time, id",
        found.only("customer_id")
    );
    each(conn, &sql, &[&from], |row| {
        found.of(customer(row)?).answers.push(feedback::from_row(row)?);
        Ok(())
    })
}

fn troubles(conn: &Connection, from: NaiveDate, found: &mut Found) -> Result<()> {
    // The first condition is the index's own. A promise made in the contact is asked for by itself.
    let sql = format!(
        "SELECT customer_id, id, day, note FROM contacts k WHERE (outcome = 'ongoing' OR mood = 'bad') \
         AND (mood = 'bad' OR purpose = 'support') AND outcome IS NOT 'resolved' AND day >= ?1{} \
         AND NOT EXISTS (SELECT 1 FROM reminders r WHERE r.contact_id = k.id) ORDER BY day, time, id",
        found.only("customer_id")
    );
    each(conn, &sql, &[&from], |row| {
        let trouble =
            Trouble { id: ContactId(row.get("id")?), day: row.get("day")?, note: row.get("note")? };
        found.of(customer(row)?).troubles.push(trouble);
        Ok(())
    })
}

fn lots(conn: &Connection, (from, to): (NaiveDate, NaiveDate), found: &mut Found) -> Result<()> {
    let sql = format!(
        "SELECT l.customer_id, l.expires_on, \
           l.delta + coalesce((SELECT sum(delta) FROM points d WHERE d.lot_id = l.id), 0) AS remaining \
         FROM points l WHERE l.kind = 'award' AND l.expires_on IS NOT NULL AND l.expires_on BETWEEN ?1 AND ?2{} \
         ORDER BY l.expires_on, l.id",
        found.only("l.customer_id")
    );
    each(conn, &sql, &[&from, &to], |row| {
        let left: i64 = row.get("remaining")?;
        if left > 0 {
            let lot = Ending { expires_on: row.get("expires_on")?, left };
            found.of(customer(row)?).lots.push(lot);
        }
        Ok(())
    })
}

fn offers(conn: &Connection, (from, to): (NaiveDate, NaiveDate), found: &mut Found) -> Result<()> {
    let sql = format!(
        "SELECT customer_id, id, what, expires_on FROM offers WHERE used_on IS NULL AND expires_on IS NOT NULL \
         AND expires_on BETWEEN ?1 AND ?2{} ORDER BY expires_on, id",
        found.only("customer_id")
    );
    each(conn, &sql, &[&from, &to], |row| {
        let offered = Offered {
            id: OfferId(row.get("id")?),
            what: row.get("what")?,
            expires_on: row.get("expires_on")?,
        };
        found.of(customer(row)?).offers.push(offered);
        Ok(())
    })
}

fn greeted(conn: &Connection, except: &[String], found: &mut Found) -> Result<()> {
    let sql = format!(
        "SELECT id AS customer_id FROM customers c WHERE relation IS NOT NULL AND relation <> 'occasional' \
         AND NOT EXISTS (SELECT 1 FROM customer_tags x JOIN tags t ON t.id = x.tag_id \
           WHERE x.customer_id = c.id AND t.folded IN (SELECT value FROM json_each(?1))){}",
        found.only("id")
    );
    let except = serde_json::to_string(except).unwrap_or_default();
    each(conn, &sql, &[&except], |row| {
        found.of(customer(row)?).may_be_greeted = true;
        Ok(())
    })
}

/// Everything that was cleared for the customers found.
pub(super) fn clearings(conn: &Connection, found: &mut Found) -> Result<()> {
    let sql = "SELECT x.* FROM json_each(?1) w CROSS JOIN clearings x ON x.customer_id = w.value";
    let ids = found.ids();
    each(conn, sql, &[&ids], |row| {
        let clearing = clearing::from_row(row)?;
        found.of(clearing.customer_id.0).cleared.push(clearing);
        Ok(())
    })
}
