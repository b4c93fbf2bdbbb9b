//! Lists of what customers did and are owed: contacts, purchases, feedback, reminders, offers, each row with its
//! customer's name; cut down to a customer, a period, a filter over customers.

use rusqlite::{Row, params_from_iter};

use super::filter_sql::Sql;
use super::list::Query;
use super::write::Reader;
use super::{contact, feedback, offer, purchase, reminder};
use crate::domain::contact::Contact;
use crate::domain::feedback::Feedback;
use crate::domain::id::CustomerId;
use crate::domain::offer::Offer;
use crate::domain::purchase::Purchase;
use crate::domain::reminder::Reminder;
use crate::domain::when::Span;
use crate::error::{Error, Result};

/// Which records, in which order, how many.
#[derive(Debug, Clone)]
pub struct Records {
    /// Filter over their customers, order and number.
    pub query: Query,
    /// Those of one customer.
    pub who: Option<CustomerId>,
    /// Those of a period.
    pub span: Option<Span>,
}

/// A record with its customer's name.
#[derive(Debug, Clone, PartialEq)]
pub struct Of<T> {
    /// Name of the customer.
    pub customer: String,
    /// The record.
    pub record: T,
}

/// A table of records: what tells its days and orders it.
struct Table {
    name: &'static str,
    day: &'static str,
    /// What is left out of the list, as a condition that begins with ` AND`.
    and: &'static str,
    own: &'static str,
    /// Columns a list can be sorted by, with what they are in SQL.
    sorts: &'static [(&'static str, &'static str)],
}

const NEWEST: &str = "r.day DESC, r.time DESC, r.id DESC";
const AT: (&str, &str) = ("at", "r.day || coalesce(r.time, '')");
const CUSTOMER: (&str, &str) = ("customer", "f.reading");
const ID: (&str, &str) = ("id", "r.id");

const CONTACTS: Table = Table {
    name: "contacts",
    day: "r.day",
    and: "",
    own: NEWEST,
    sorts: &[ID, AT, CUSTOMER, ("channel", "r.channel")],
};
const PURCHASES: Table = Table {
    name: "purchases",
    day: "r.day",
    and: "",
    own: NEWEST,
    sorts: &[ID, AT, CUSTOMER, ("total", "r.total"), ("points_used", "r.points_used")],
};
const FEEDBACK: Table = Table {
    name: "feedback",
    day: "r.day",
    and: "",
    own: NEWEST,
    sorts: &[ID, AT, CUSTOMER, ("score", "r.score")],
};
const REMINDERS: Table = Table {
    name: "reminders",
    day: "r.due",
    and: "",
    own: "r.due, r.id",
    sorts: &[ID, ("due", "r.due"), CUSTOMER],
};
const OPEN_REMINDERS: Table = Table { and: " AND r.done_on IS NULL", ..REMINDERS };
const OFFERS: Table = Table {
    name: "offers",
    day: "r.issued_on",
    and: "",
    own: "r.expires_on IS NULL, r.expires_on, r.id",
    sorts: &[
        ID,
        CUSTOMER,
        ("kind", "r.kind"),
        ("issued_on", "r.issued_on"),
        ("expires_on", "r.expires_on IS NULL, r.expires_on"),
        ("used_on", "r.used_on IS NULL, r.used_on"),
    ],
};
const OPEN_OFFERS: Table = Table {
    and: " AND r.used_on IS NULL AND (r.expires_on IS NULL OR r.expires_on >= ?1)",
    ..OFFERS
};

impl Reader<'_> {
    /// Contacts, newest first.
    pub fn each_contact(
        &self,
        which: &Records,
        each: impl FnMut(Of<Contact>) -> Result<()>,
    ) -> Result<()> {
        self.each_record(&CONTACTS, which, |row| Ok(contact::from_row(row)?), each)
    }

    /// Purchases with their lines, newest first, void ones too.
    pub fn each_purchase(
        &self,
        which: &Records,
        each: impl FnMut(Of<Purchase>) -> Result<()>,
    ) -> Result<()> {
        let read = |row: &Row| {
            let mut purchase = purchase::from_row(row)?;
            purchase.lines = self.lines(purchase.id)?;
            Ok(purchase)
        };
        self.each_record(&PURCHASES, which, read, each)
    }

    /// Answers, newest first.
    pub fn each_feedback(
        &self,
        which: &Records,
        each: impl FnMut(Of<Feedback>) -> Result<()>,
    ) -> Result<()> {
        self.each_record(&FEEDBACK, which, |row| Ok(feedback::from_row(row)?), each)
    }

    /// Reminders by due day; also those that were done where `done`.
    pub fn each_reminder(
        &self,
        which: &Records,
        done: bool,
        each: impl FnMut(Of<Reminder>) -> Result<()>,
    ) -> Result<()> {
        let table = if done { &REMINDERS } else { &OPEN_REMINDERS };
        self.each_record(table, which, |row| Ok(reminder::from_row(row)?), each)
    }

    /// Offers by last day; also those that were used or have ended where `all`.
    pub fn each_offer(
        &self,
        which: &Records,
        all: bool,
        each: impl FnMut(Of<Offer>) -> Result<()>,
    ) -> Result<()> {
        let table = if all { &OFFERS } else { &OPEN_OFFERS };
        self.each_record(table, which, |row| Ok(offer::from_row(row)?), each)
    }

    fn each_record<T>(
        &self,
        table: &Table,
        which: &Records,
        read: impl Fn(&Row) -> Result<T>,
        mut each: impl FnMut(Of<T>) -> Result<()>,
    ) -> Result<()> {
        let mut sql = Sql::new(which.query.today);
        if let Some(who) = which.who {
            let who = sql.bind(who.0);
            sql.text.push_str(&format!(" AND r.customer_id = {who}"));
        }
        let span = which.span.map(|span| (span.first, span.last)).unwrap_or_default();
        for (end, sign) in [(span.0, ">="), (span.1, "<=")] {
            if let Some(day) = end {
                let day = sql.bind(day.to_string());
                sql.text.push_str(&format!(" AND {} {sign} {day}", table.day));
            }
        }
        sql.and_filter(&which.query.filter);
        let text = format!(
            "SELECT r.*, c.name AS customer FROM {} r JOIN customers c ON c.id = r.customer_id \
             JOIN summary s ON s.customer_id = c.id JOIN search f ON f.customer_id = c.id \
             WHERE ?1 IS NOT NULL{}{} ORDER BY {} LIMIT {}",
            table.name,
            table.and,
            sql.text,
            order(table, which.query.sort.as_ref())?,
            which.query.limit()
        );
        let mut statement = self.conn.prepare_cached(&text)?;
        let mut rows = statement.query(params_from_iter(sql.values))?;
        while let Some(row) = rows.next()? {
            each(Of { customer: row.get("customer")?, record: read(row)? })?;
        }
        Ok(())
    }
}

/// ORDER BY for the column asked for, else the list's own.
fn order(table: &Table, sort: Option<&(String, bool)>) -> Result<String> {
    let Some((name, down)) = sort else { return Ok(table.own.to_owned()) };
    let Some((_, column)) = table.sorts.iter().find(|(sort, _)| sort == name) else {
        let names: Vec<&str> = table.sorts.iter().map(|(sort, _)| *sort).collect();
        return Err(Error::usage("error-sort-unknown")
            .with("column", name.as_str())
            .with("columns", names.join(", ")));
    };
    let direction = if *down { "DESC" } else { "ASC" };
    Ok(format!("{column} {direction}, r.id"))
}
