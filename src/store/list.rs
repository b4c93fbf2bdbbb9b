//! Lists of customers: filtered, sorted and cut off in SQL, handed out row by row.

use chrono::NaiveDate;
use rusqlite::{Row, params_from_iter};

use super::filter_sql::Sql;
use super::row::{POINTS, customer_row, select};
use super::write::Reader;
use crate::domain::customer::CustomerRow;
use crate::domain::filter::{Filter, Term, Test};
use crate::domain::id::{CustomerId, ReminderId};
use crate::error::{Error, Result};

/// Which customers, in which order, how many.
#[derive(Debug, Clone)]
pub struct Query {
    /// Who is meant.
    pub filter: Filter,
    /// Column to sort by, and whether from the greatest down; `None` is the list's own order.
    pub sort: Option<(String, bool)>,
    /// At most so many rows; `None` is all.
    pub limit: Option<usize>,
    /// What expiry and filters call today.
    pub today: NaiveDate,
}

impl Query {
    /// All customers in the list's own order.
    pub fn all(today: NaiveDate) -> Query {
        Query { filter: Filter::default(), sort: None, limit: None, today }
    }

    pub(super) fn limit(&self) -> i64 {
        self.limit.and_then(|limit| i64::try_from(limit).ok()).unwrap_or(-1)
    }
}

/// Something owed to a customer by a day: its cadence, or a reminder.
#[derive(Debug, Clone, PartialEq)]
pub struct Due {
    /// To whom.
    pub customer: CustomerRow,
    /// By when.
    pub due: NaiveDate,
    /// The reminder, if it is one; else the cadence asks.
    pub reminder: Option<ReminderId>,
    /// What the reminder says.
    pub what: Option<String>,
}

/// A yearly day of a customer.
#[derive(Debug, Clone, PartialEq)]
pub struct Yearly {
    /// Whose.
    pub customer: CustomerRow,
    /// Its birthday, `1980-04-05` or `--04-05`.
    pub birthday: Option<String>,
    /// The day the relation began.
    pub since: Option<NaiveDate>,
}

const FROM: &str =
    "FROM customers c JOIN summary s ON s.customer_id = c.id JOIN search f ON f.customer_id = c.id";

/// Everybody, in the order in which the file has them. Outer joins leave out tables that nothing asks for; where words
/// are looked for, the narrow table that holds them comes first and the others are read only for who has them.
const BY_ID: &str = "customers c NOT INDEXED LEFT JOIN summary s ON s.customer_id = c.id \
    LEFT JOIN search f ON f.customer_id = c.id";
const BY_WORDS: &str = "search f NOT INDEXED LEFT JOIN customers c ON c.id = f.customer_id \
    LEFT JOIN summary s ON s.customer_id = f.customer_id";

/// `FROM` for a scan of all customers by a filter.
pub(super) fn tables(filter: &Filter) -> &'static str {
    if has_words(filter) { BY_WORDS } else { BY_ID }
}

/// Whether plain words are looked for.
pub(super) fn has_words(filter: &Filter) -> bool {
    filter.groups.iter().flatten().any(|term| matches!(term.test, Test::Word(_)))
}

/// The columns that `select` names of those whom a query means, in its order, found by a scan.
fn fitting(select: &str, query: &Query, sql: &Sql, own: &str) -> Result<String> {
    let (tables, order) = (tables(&query.filter), order(query, own)?);
    let (fits, limit) = (&sql.text, query.limit());
    Ok(format!("{select} FROM {tables} WHERE ?1 NOT NULL{fits} ORDER BY {order} LIMIT {limit}"))
}

/// Columns a list can be sorted by, with what they are in SQL.
const SORTS: [(&str, &str); 15] = [
    ("id", "c.id"),
    ("name", "f.names"),
    ("kana", "f.reading"),
    ("created", "c.created_on"),
    ("first_purchase", "s.first_purchase"),
    ("last_purchase", "s.last_purchase"),
    ("last_contact", "s.last_contact"),
    ("next_due", "s.next_due"),
    ("purchases", "s.purchases"),
    ("purchase_days", "s.purchase_days"),
    ("spend", "s.spend"),
    ("points", POINTS),
    ("birthday", "substr(c.birthday, -5)"),
    ("source", "c.source"),
    ("days_silent", "julianday(s.last_purchase) * -1"),
];

/// Columns the list of tags can be sorted by.
const TAG_SORTS: [(&str, &str); 2] = [("name", "t.folded"), ("customers", "customers")];

/// ORDER BY for the column asked for, else the list's own; customers without a value come last either way.
pub(super) fn order(query: &Query, own: &str) -> Result<String> {
    order_of(query, own, &SORTS, "c.id")
}

/// The same for rows that have these columns and this key.
fn order_of(query: &Query, own: &str, sorts: &[(&str, &str)], key: &str) -> Result<String> {
    let Some((name, down)) = &query.sort else { return Ok(own.to_owned()) };
    let Some((_, column)) = sorts.iter().find(|(sort, _)| sort == name) else {
        let names: Vec<&str> = sorts.iter().map(|(sort, _)| *sort).collect();
        return Err(Error::usage("error-sort-unknown")
            .with("column", name.as_str())
            .with("columns", names.join(", ")));
    };
    let direction = if *down { "DESC" } else { "ASC" };
    Ok(format!("{column} IS NULL, {column} {direction}, {key}"))
}

impl Reader<'_> {
    /// Customers by reading, archived ones only where the filter asks for them.
    pub fn each_customer(
        &self,
        query: &Query,
        each: impl FnMut(CustomerRow) -> Result<()>,
    ) -> Result<()> {
        let own = "f.reading, f.customer_id";
        if query.filter.is_empty() && query.sort.is_none() {
            return self.each_walked(query, condition(query), own, each);
        }
        self.each_fitting(query, condition(query), own, each)
    }

    /// Customers the query means, best match first: those called the folded `text`, those whose name begins with it,
    /// those whose name contains it, then the others.
    pub fn each_found(
        &self,
        query: &Query,
        text: &str,
        each: impl FnMut(CustomerRow) -> Result<()>,
    ) -> Result<()> {
        let mut sql = condition(query);
        let text = sql.bind(text.to_owned());
        let own = format!(
            "CASE WHEN instr(f.names, '|' || {text} || '|') THEN 0 WHEN instr(f.names, '|' || {text}) THEN 1 \
             WHEN instr(f.names, {text}) THEN 2 ELSE 3 END, f.reading, c.id"
        );
        self.each_fitting(query, sql, &own, each)
    }

    /// Customers who are lapsed today, by spend.
    pub fn each_lapsed(
        &self,
        query: &Query,
        each: impl FnMut(CustomerRow) -> Result<()>,
    ) -> Result<()> {
        let mut sql = condition(query);
        sql.text.push_str(" AND s.lapse_on <= ?1");
        self.each_walked(query, sql, "s.spend DESC, s.customer_id", each)
    }

    /// Ids of the customers a filter means, by id.
    pub fn customer_ids(&self, query: &Query) -> Result<Vec<CustomerId>> {
        let mut ids = Vec::new();
        let sql = condition(query);
        let text = fitting("SELECT c.id AS id", query, &sql, "c.id")?;
        self.each(&text, sql, |row| {
            ids.push(CustomerId(row.get("id")?));
            Ok(())
        })?;
        Ok(ids)
    }

    /// Number of customers on the list, archived ones left out.
    pub fn count_customers(&self) -> Result<i64> {
        let sql = "SELECT count(*) FROM customers WHERE archived_on IS NULL";
        Ok(self.conn.query_row(sql, [], |row| row.get(0))?)
    }

    /// Rows along an index that gives their order: each costs what it costs, however many there are.
    fn each_walked(
        &self,
        query: &Query,
        sql: Sql,
        own: &str,
        mut each: impl FnMut(CustomerRow) -> Result<()>,
    ) -> Result<()> {
        let text = format!(
            "{} {FROM} WHERE 1{} ORDER BY {} LIMIT {}",
            select(),
            sql.text,
            order(query, own)?,
            query.limit()
        );
        self.each(&text, sql, |row| each(customer_row(row)?))
    }

    /// Rows that have to be looked for and put in order. What a row shows is read only for those that are handed out;
    /// where that is all of them, while they are found, as the file has them.
    fn each_fitting(
        &self,
        query: &Query,
        sql: Sql,
        own: &str,
        mut each: impl FnMut(CustomerRow) -> Result<()>,
    ) -> Result<()> {
        // The rows come out of the join in the order of the ids; their LIMIT keeps the planner from dropping that.
        let text = match query.limit {
            Some(_) => format!(
                "{} FROM ({}) w CROSS JOIN customers c ON c.id = w.id \
                 CROSS JOIN summary s ON s.customer_id = c.id",
                select(),
                fitting("SELECT c.id AS id", query, &sql, own)?
            ),
            None => fitting(&select(), query, &sql, own)?,
        };
        self.each(&text, sql, |row| each(customer_row(row)?))
    }

    /// Cadences and open reminders due on or before `until`, longest overdue first.
    pub fn each_due(
        &self,
        query: &Query,
        until: NaiveDate,
        mut each: impl FnMut(Due) -> Result<()>,
    ) -> Result<()> {
        let mut sql = condition(query);
        let until = sql.bind(until.to_string());
        // The inner order is an index walk, and rows come out of the join in it; ordering them again would make
        // every due row before the first is shown. Without its LIMIT the planner would drop the inner order.
        let by = match query.sort {
            Some(_) => format!("ORDER BY {}", order(query, "d.due")?),
            None => String::new(),
        };
        let text = format!(
            "{}, d.due, d.reminder, d.what FROM (
               SELECT customer_id, next_due AS due, NULL AS reminder, NULL AS what FROM summary
               WHERE next_due <= {until}
               UNION ALL
               SELECT customer_id, due, id, what FROM reminders WHERE done_on IS NULL AND due <= {until}
               ORDER BY due, customer_id LIMIT -1) d
             CROSS JOIN customers c ON c.id = d.customer_id CROSS JOIN summary s ON s.customer_id = c.id
             CROSS JOIN search f ON f.customer_id = c.id WHERE 1{} {by} LIMIT {}",
            select(),
            sql.text,
            query.limit()
        );
        self.each(&text, sql, |row| {
            each(Due {
                customer: customer_row(row)?,
                due: row.get("due")?,
                reminder: row.get::<_, Option<i64>>("reminder")?.map(ReminderId),
                what: row.get("what")?,
            })
        })
    }

    /// Customers with a birthday or a day the relation began, by reading; the query's limit is the caller's to keep.
    pub fn each_yearly(
        &self,
        query: &Query,
        mut each: impl FnMut(Yearly) -> Result<()>,
    ) -> Result<()> {
        let sql = condition(query);
        let text = format!(
            "{}, c.birthday, c.since {FROM} WHERE (c.birthday IS NOT NULL OR c.since IS NOT NULL){} ORDER BY {}",
            select(),
            sql.text,
            order(query, "f.reading, c.id")?
        );
        self.each(&text, sql, |row| {
            each(Yearly {
                customer: customer_row(row)?,
                birthday: row.get("birthday")?,
                since: row.get("since")?,
            })
        })
    }

    /// Tags of the customers the query means, with the number of those who carry each: by name, or by `customers`.
    pub fn each_tag(
        &self,
        query: &Query,
        mut each: impl FnMut(String, i64) -> Result<()>,
    ) -> Result<()> {
        let sql = condition(query);
        let text = format!(
            "SELECT t.name, count(*) AS customers {FROM} JOIN customer_tags x ON x.customer_id = c.id \
             JOIN tags t ON t.id = x.tag_id WHERE ?1 NOT NULL{} GROUP BY t.id ORDER BY {} LIMIT {}",
            sql.text,
            order_of(query, "t.folded", &TAG_SORTS, "t.id")?,
            query.limit()
        );
        self.each(&text, sql, |row| each(row.get("name")?, row.get("customers")?))
    }

    fn each(&self, text: &str, sql: Sql, mut each: impl FnMut(&Row) -> Result<()>) -> Result<()> {
        let mut statement = self.conn.prepare_cached(text)?;
        let mut rows = statement.query(params_from_iter(sql.values))?;
        while let Some(row) = rows.next()? {
            each(row)?;
        }
        Ok(())
    }
}

/// The filter's condition, without archived customers unless it speaks of them.
pub(super) fn condition(query: &Query) -> Sql {
    let mut sql = Sql::new(query.today);
    let archived = |term: &Term| matches!(term.test, Test::Archived(_));
    if !query.filter.groups.iter().flatten().any(archived) {
        sql.text.push_str(" AND c.archived_on IS NULL");
    }
    sql.and_filter(&query.filter);
    sql
}
