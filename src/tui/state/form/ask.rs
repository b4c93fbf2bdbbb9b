//! What forms ask the book: whom they are about, what is being typed would be read as, and what could be meant.

use chrono::{NaiveDate, NaiveTime};

use super::spec::{Reading, Source};
use crate::domain::birthday::Birthday;
use crate::domain::calendar::Planned;
use crate::domain::customer::{CustomerRow, Profile};
use crate::domain::every::Every;
use crate::domain::id::CustomerId;
use crate::domain::purchase::Product;
use crate::domain::rule::Item;
use crate::error::Result;
use crate::ops::{PointsUse, PurchaseChange, Quote};
use crate::tui::work::Clerk;

/// Suggestions that are looked up.
const MOST: usize = 6;

/// A question to the book.
#[derive(Debug)]
pub(crate) enum Ask {
    /// What is known of a customer.
    Subject(CustomerId),
    /// What is being typed, read.
    Echo(Vec<Wish>),
    /// What could be meant; for this customer, where there is but one.
    Suggest(Source, String, Option<CustomerId>),
}

/// What the book answers.
#[derive(Debug)]
pub(crate) enum Answer {
    Subject(CustomerId, Result<Box<Subject>>),
    Echo(Vec<(Wish, Echo)>),
    Suggest(Source, String, Vec<Entry>),
}

/// The only customer that a form is about.
#[derive(Debug, Clone)]
pub(crate) struct Subject {
    pub(crate) profile: Profile,
    pub(crate) row: CustomerRow,
    /// What is on today's list for it.
    pub(crate) items: Vec<Item>,
}

/// A text to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Wish {
    Text(Reading, String),
    Purchase(Box<PurchaseChange>, PointsUse),
}

/// What a text was read as, or why it cannot be.
pub(crate) type Echo = Result<Read>;

/// What a text was read as.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Read {
    Moment(NaiveDate, Option<NaiveTime>),
    Planned(Planned),
    /// `None` never ends.
    LastDay(Option<NaiveDate>),
    Birthday(Birthday),
    Day(NaiveDate),
    Every(Every),
    Customer(CustomerId, String),
    Quote(Box<Quote>),
}

/// Something that could be meant.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    /// What is typed when it is taken.
    pub(crate) take: String,
    /// What it is called.
    pub(crate) shown: String,
    pub(crate) more: Option<More>,
}

/// What is told of a suggestion beside its name.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum More {
    /// An amount in minor units.
    Price(i64),
    Text(String),
    Planned(Planned),
}

impl Entry {
    /// A suggestion that says no more than what it types.
    pub(crate) fn plain(text: &str) -> Entry {
        Entry { take: text.to_owned(), shown: text.to_owned(), more: None }
    }
}

/// Looks an answer up.
pub(crate) fn answer(ask: Ask, clerk: &Clerk) -> Result<Answer> {
    Ok(match ask {
        Ask::Subject(id) => Answer::Subject(id, subject(id, clerk).map(Box::new)),
        Ask::Echo(wishes) => {
            let read = |wish: Wish| (wish.clone(), echo(wish, clerk));
            Answer::Echo(wishes.into_iter().map(read).collect())
        }
        Ask::Suggest(source, text, who) => {
            // What cannot be looked up has no suggestions; why, is told when it is saved.
            let found = suggested(source, &text, who, clerk).unwrap_or_default();
            Answer::Suggest(source, text, found)
        }
    })
}

fn subject(id: CustomerId, clerk: &Clerk) -> Result<Subject> {
    let profile = clerk.crm.read().profile(id)?;
    let row = clerk.crm.read().customer_row(id, clerk.crm.now.today)?;
    Ok(Subject { profile, row, items: clerk.crm.items_of(id, 0)? })
}

fn echo(wish: Wish, clerk: &Clerk) -> Echo {
    let crm = &clerk.crm;
    let (reading, text) = match wish {
        Wish::Purchase(typed, points) => {
            return crm.quote(&typed, &points).map(|quote| Read::Quote(Box::new(quote)));
        }
        Wish::Text(reading, text) => (reading, text),
    };
    match reading {
        Reading::Moment => crm.moment(&text).map(|(day, time)| Read::Moment(day, time)),
        Reading::Planned => crm.plan_day(&text).map(Read::Planned),
        Reading::PointsEnd => crm.points_last_day(&text).map(Read::LastDay),
        Reading::OfferEnd => crm.offer_last_day(&text).map(Read::LastDay),
        Reading::Birthday => crm.read_birthday(&text).map(Read::Birthday),
        Reading::Past => crm.past_day(&text).map(Read::Day),
        Reading::Every => crm.read_every(&text).map(Read::Every),
        Reading::Customer => {
            let id = crm.resolve(&text)?;
            Ok(Read::Customer(id, crm.read().customer(id)?.name))
        }
    }
}

fn suggested(
    source: Source,
    text: &str,
    who: Option<CustomerId>,
    clerk: &Clerk,
) -> Result<Vec<Entry>> {
    let crm = &clerk.crm;
    let usual = || who.map(|who| crm.usual_products(who, MOST as u32)).transpose();
    Ok(match source {
        Source::Products if text.is_empty() => entries(usual()?.unwrap_or_default(), product),
        Source::Products => entries(crm.suggest_products(text, MOST)?, product),
        Source::Tags => entries(crm.suggest_tags(text, MOST)?, |tag| Entry::plain(&tag)),
        Source::Customers => entries(crm.suggest_customers(text, MOST)?, customer),
        Source::Days(days) => {
            let planned = |day: &&str| {
                let more = crm.plan_day(day).ok().map(More::Planned);
                Entry { more, ..Entry::plain(day) }
            };
            days.iter().map(planned).collect()
        }
    })
}

fn entries<T>(found: Vec<T>, entry: impl Fn(T) -> Entry) -> Vec<Entry> {
    found.into_iter().map(entry).collect()
}

fn product(product: Product) -> Entry {
    Entry { more: product.price.map(More::Price), ..Entry::plain(&product.name) }
}

fn customer(row: CustomerRow) -> Entry {
    let more = row.organisation.or(row.kana).map(More::Text);
    Entry { take: row.id.to_string(), shown: format!("{} {}", row.id, row.name), more }
}
