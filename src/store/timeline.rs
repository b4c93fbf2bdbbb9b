//! What the card of one customer tells of its history: events in one line each, and favourite products.

use rusqlite::{Row, params};

use super::column::{at_most, word};
use super::write::Reader;
use crate::domain::id::{ContactId, CustomerId, FeedbackId, PointsId, PurchaseId};
use crate::domain::timeline::{Event, Happening};
use crate::domain::words::{Channel, Direction, FeedbackKind, PointsKind};
use crate::error::Result;

const TIMELINE: &str = include_str!("sql/timeline.sql");

fn from_row(row: &Row) -> rusqlite::Result<Event> {
    Ok(Event {
        day: row.get("day")?,
        time: row.get("time")?,
        what: happening(row)?,
        text: row.get("text")?,
    })
}

fn happening(row: &Row) -> rusqlite::Result<Happening> {
    let (kind, id, number): (String, i64, i64) =
        (row.get("kind")?, row.get("id")?, row.get("number")?);
    Ok(match kind.as_str() {
        "contact" => Happening::Contact {
            id: ContactId(id),
            channel: word(row, "word", Channel::parse)?,
            direction: word(row, "more", Direction::parse)?,
        },
        "purchase" => Happening::Purchase {
            id: PurchaseId(id),
            total: number,
            points: row.get("points")?,
            void: row.get::<_, Option<String>>("more")?.is_some(),
        },
        "points" => Happening::Points {
            id: PointsId(id),
            kind: word(row, "word", PointsKind::parse)?,
            delta: number,
        },
        _ => Happening::Feedback {
            id: FeedbackId(id),
            kind: word(row, "word", FeedbackKind::parse)?,
            score: number,
        },
    })
}

impl Reader<'_> {
    /// What happened with the customer, newest first; `limit` `None` gives all.
    pub fn timeline(&self, customer: CustomerId, limit: Option<u32>) -> Result<Vec<Event>> {
        let mut statement = self.conn.prepare_cached(TIMELINE)?;
        let events = statement.query_map(params![customer.0, at_most(limit)], from_row)?;
        Ok(events.collect::<rusqlite::Result<_>>()?)
    }

    /// The products the customer bought most often, with the number of purchases, at most `limit`.
    pub fn favourites(&self, customer: CustomerId, limit: u32) -> Result<Vec<(String, i64)>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT g.name, count(DISTINCT p.id) AS times FROM purchases p \
             JOIN purchase_lines l ON l.purchase_id = p.id JOIN products g ON g.id = l.product_id \
             WHERE p.customer_id = ?1 AND p.voided_on IS NULL \
             GROUP BY g.id ORDER BY times DESC, max(p.day) DESC, g.id LIMIT ?2",
        )?;
        let favourites = statement
            .query_map(params![customer.0, limit], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(favourites.collect::<rusqlite::Result<_>>()?)
    }
}
