//! What a morning is about, as sections of rows: each is what one command shows, a few rows of it.

use std::rc::Rc;

use chrono::{Days, NaiveDate};

use crate::cli::columns::customer::money;
use crate::cli::today;
use crate::domain::customer::CustomerRow;
use crate::error::Result;
use crate::i18n::Texts;
use crate::ops::{Crm, Query, Roles, Wanted};
use crate::output::Cell;

/// Rows a section shows at most.
const MOST: usize = 6;
/// Customers of the queue: each takes several lines.
const CALLS: usize = 5;

/// Days ahead that points are looked for.
const POINTS_AHEAD: u64 = 30;

/// A row: cells by key.
pub(super) type Row = Vec<(&'static str, Cell)>;

/// What one command shows.
pub(super) struct Section {
    /// The key in JSON.
    pub(super) key: &'static str,
    /// The key of its heading.
    pub(super) title: &'static str,
    /// The command that shows it.
    pub(super) command: String,
    pub(super) body: Body,
}

/// How it is shown.
pub(super) enum Body {
    /// As a table.
    Table(Vec<Row>),
    /// Line by line.
    Document(Row),
    /// As the queue is; for programs as its documents.
    Queue(today::Shown),
}

/// The sections of the morning, in the order in which they are dealt with.
pub(super) fn sections(crm: &Crm, roles: Roles, texts: &Rc<Texts>) -> Result<Vec<Section>> {
    let section =
        |key, title, command: &str, body| Section { key, title, command: command.to_owned(), body };
    let list = |key, title, command, rows| section(key, title, command, Body::Table(rows));
    let wanted = Wanted { days: 0, only: None, query: query(crm, Some(CALLS)) };
    let queue = Body::Queue(today::shown(crm, texts, &crm.today(&wanted)?)?);
    let card = Body::Document(card(crm, roles, texts)?);
    Ok(vec![
        section("today", "demo-today", &format!("crm today --limit {CALLS}"), queue),
        section("customer", "demo-card", &format!("crm show {}", roles.promised), card),
        list("at_risk", "demo-at-risk", "crm list customers --filter stage:at-risk", at_risk(crm)?),
        list("lapsed", "demo-lapsed", "crm list lapsed", lapsed(crm)?),
        list("points", "demo-points", "crm list points", points(crm)?),
    ])
}

fn query(crm: &Crm, limit: Option<usize>) -> Query {
    Query { limit, ..Query::all(crm.now.today) }
}

fn named(row: &CustomerRow) -> Row {
    vec![("id", row.id.to_string().into()), ("name", row.name.as_str().into())]
}

fn at_risk(crm: &Crm) -> Result<Vec<Row>> {
    let filter = crm.filter("stage:at-risk")?;
    let mut rows = Vec::new();
    crm.read().each_customer(&Query { filter, ..query(crm, Some(MOST)) }, |row| {
        rows.push(silent(crm, &row)?);
        Ok(())
    })?;
    Ok(rows)
}

fn lapsed(crm: &Crm) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    crm.each_lapsed(&query(crm, Some(MOST)), |lapsed| {
        rows.push(silent(crm, &lapsed.customer)?);
        Ok(())
    })?;
    Ok(rows)
}

/// Who has not bought for a while: since when, how often otherwise, and what that is worth.
fn silent(crm: &Crm, customer: &CustomerRow) -> Result<Row> {
    let summary = &customer.summary;
    let mut row = named(customer);
    row.push(("last_purchase", summary.last_purchase.into()));
    row.push(("days_silent", summary.days_silent(crm.now.today).into()));
    row.push((
        "rhythm_days",
        summary.rhythm_days().map(|days| (days * 10.0).round() / 10.0).into(),
    ));
    row.push(("spend", money(summary.spend, crm.currency()?)));
    Ok(row)
}

/// Points that are about to end, most first.
fn points(crm: &Crm) -> Result<Vec<Row>> {
    let today = crm.now.today;
    let until = today + Days::new(POINTS_AHEAD);
    let mut found = Vec::new();
    for holder in crm.holders(&query(crm, None))? {
        if holder.expires_on.is_none_or(|day| day > until) {
            continue;
        }
        let lots = crm.read().lots(holder.customer.id, today)?;
        let ends = |last: NaiveDate| today <= last && last <= until;
        let ending = lots.iter().filter(|lot| lot.expires_on.is_some_and(ends));
        found.push((ending.map(|lot| lot.left).sum::<i64>(), holder));
    }
    found.sort_by_key(|(points, holder)| (-points, holder.customer.id));
    let rows = found.into_iter().take(MOST).map(|(points, holder)| {
        let mut row = named(&holder.customer);
        row.push(("balance", holder.customer.summary.points.into()));
        row.push(("left", points.into()));
        row.push(("expires_on", holder.expires_on.into()));
        row
    });
    Ok(rows.collect())
}

/// The customer who was promised a call: what to know before it.
fn card(crm: &Crm, roles: Roles, texts: &Texts) -> Result<Row> {
    let card = crm.card(roles.promised, Some(3))?;
    let (summary, profile) = (&card.row.summary, &card.profile);
    let mut row = named(&card.row);
    row.push(("stage", Cell::Word(summary.stage(crm.now.today, &crm.policy.stages).word())));
    row.push(("phone", card.row.phone.as_deref().into()));
    row.push(("tags", profile.tags.clone().into()));
    let facts = profile.facts.iter().map(|(name, value)| format!("{name}={value}"));
    row.push(("facts", facts.collect::<Vec<_>>().into()));
    row.push(("purchases", summary.purchases.into()));
    row.push(("spend", money(summary.spend, crm.currency()?)));
    row.push(("points", summary.points.into()));
    row.push(("last_purchase", summary.last_purchase.into()));
    row.push(("last_contact", summary.last_contact.into()));
    let newest = crm.read().contacts(roles.promised, Some(1))?.pop();
    row.push(("note", newest.and_then(|contact| contact.note).into()));
    let promised = card.reminders.first().and_then(|reminder| reminder.what.clone());
    row.push(("reminder", promised.unwrap_or_else(|| texts.get("demo-nothing", &[])).into()));
    Ok(row)
}
