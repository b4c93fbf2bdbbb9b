//! What a template may speak of: fields with plain values. A field without a value is empty and tests as false; only
//! names that are no field are refused.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use minijinja::Value;
use minijinja::value::{Enumerator, Object};

use crate::domain::language::Lang;
use crate::domain::rule::About;

/// Everything that is known when a message is written.
#[derive(Debug, Clone, PartialEq)]
pub struct Fields {
    /// The language written in.
    pub lang: Lang,
    /// The first line.
    pub salutation: String,
    /// Name with its honorific.
    pub name: String,
    /// Name alone.
    pub plain_name: String,
    /// Organisation.
    pub organisation: Option<String>,
    /// Whom the message is from.
    pub business: Option<String>,
    /// Today.
    pub today: NaiveDate,
    /// The day it is for: of the promise, the birthday, the end of an offer.
    pub due: Option<NaiveDate>,
    /// What it is about.
    pub about: About,
    /// Which step of a new customer's first weeks: `how`, `tip`, `feedback`, or the owner's words.
    pub step: Option<String>,
    /// Points that may be spent.
    pub balance: i64,
    /// Last purchase.
    pub last_purchase: Option<NaiveDate>,
    /// Last contact.
    pub last_contact: Option<NaiveDate>,
    /// The customer's own rhythm, in days.
    pub rhythm_days: Option<i64>,
    /// Spend in major units.
    pub spend: String,
    /// Number of purchases.
    pub purchases: i64,
    /// Free facts, by name.
    pub facts: Vec<(String, String)>,
    /// Tags.
    pub tags: Vec<String>,
    /// How the message is to go out.
    pub channel: Option<&'static str>,
}

/// One line a field: its name in templates, and its value.
macro_rules! fields {
    ($($name:ident = |$fields:ident| $value:expr,)+) => {
        /// Names of the fields, in the order they are listed.
        pub(super) const NAMES: [&str; [$(stringify!($name)),+].len()] = [$(stringify!($name)),+];

        impl Fields {
            /// The values for the engine.
            pub(super) fn values(&self) -> Value {
                Value::from(BTreeMap::from([$((stringify!($name), {
                    let $fields = self;
                    Value::from($value)
                })),+]))
            }
        }
    };
}

fields! {
    salutation = |it| it.salutation.as_str(),
    name = |it| it.name.as_str(),
    plain_name = |it| it.plain_name.as_str(),
    organisation = |it| it.organisation.as_deref(),
    business = |it| it.business.as_deref(),
    today = |it| it.day(it.today),
    due = |it| it.due.map(|due| it.day(due)),
    days = |it| it.due.map(|due| (due - it.today).num_days()),
    years = |it| it.about.years,
    points = |it| it.about.points.unwrap_or(it.balance),
    expires = |it| it.about.expires.map(|last| it.day(last)),
    product = |it| it.about.product.as_deref(),
    what = |it| it.about.what.as_deref(),
    last_purchase = |it| it.last_purchase.map(|day| it.day(day)),
    last_contact = |it| it.last_contact.map(|day| it.day(day)),
    rhythm_days = |it| it.rhythm_days,
    spend = |it| it.amount(),
    purchases = |it| it.purchases,
    facts = |it| Value::from_object(Facts::of(&it.facts)),
    tags = |it| it.tags.clone(),
    kind = |it| it.about.kind,
    step = |it| it.step.as_deref(),
    channel = |it| it.channel,
}

impl Fields {
    /// A day as a letter has it, without the year where that is this one: `21 November`, `11月21日`.
    fn day(&self, day: NaiveDate) -> String {
        let this_year = day.year() == self.today.year();
        let format = match (self.lang, this_year) {
            (Lang::En, true) => "%-d %B",
            (Lang::En, false) => "%-d %B %Y",
            (Lang::Ja, true) => "%-m月%-d日",
            (Lang::Ja, false) => "%Y年%-m月%-d日",
        };
        day.format(format).to_string()
    }

    /// Spend as a number to compare: whole where the currency has no decimals.
    fn amount(&self) -> Value {
        let whole = self.spend.parse::<i64>().map(Value::from);
        whole.or_else(|_| self.spend.parse::<f64>().map(Value::from)).unwrap_or_default()
    }

    /// Somebody of whom everything is known, to try a template on.
    pub(super) fn sample(lang: Lang) -> Fields {
        let today = NaiveDate::default();
        let text = |text: &str| Some(text.to_owned());
        Fields {
            lang,
            salutation: "Dear Ada,".to_owned(),
            name: "Ada Lovelace".to_owned(),
            plain_name: "Ada Lovelace".to_owned(),
            organisation: text("Analytical Engines"),
            business: text("Aoi"),
            today,
            due: Some(today),
            about: About {
                kind: Some("first"),
                what: text("Tea"),
                years: Some(3),
                points: Some(300),
                expires: Some(today),
                product: text("Tea"),
            },
            step: text("how"),
            balance: 300,
            last_purchase: Some(today),
            last_contact: Some(today),
            rhythm_days: Some(14),
            spend: "100".to_owned(),
            purchases: 3,
            facts: vec![("dog".to_owned(), "Hachi".to_owned())],
            tags: vec!["vip".to_owned()],
            channel: Some("mail"),
        }
    }
}

/// Free facts: one that a customer lacks is empty, since each customer has others.
#[derive(Debug)]
struct Facts(BTreeMap<String, String>);

impl Facts {
    fn of(facts: &[(String, String)]) -> Facts {
        Facts(facts.iter().cloned().collect())
    }
}

impl Object for Facts {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        Some(key.as_str().and_then(|name| self.0.get(name)).map(String::as_str).into())
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Values(self.0.keys().map(Value::from).collect())
    }
}
