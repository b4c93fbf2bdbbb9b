//! What is known of a customer, field by field, in the order a call needs it; shell and dashboard tell it alike and lay
//! it out each in its own way.

use chrono::NaiveDate;

use super::format::{day, moment, money, number};
use super::texts::Texts;
use crate::domain::birthday::{Birthday, anniversary};
use crate::domain::card::Card;
use crate::domain::every::Every;
use crate::domain::money::Currency;
use crate::domain::offer::Offer;
use crate::domain::policy;
use crate::domain::reminder::Reminder;
use crate::domain::timeline::Event;
use crate::t;

/// What a card is told by.
#[derive(Clone, Copy)]
pub struct Teller<'t> {
    /// The language.
    pub texts: &'t Texts,
    /// Today.
    pub today: NaiveDate,
    /// The currency of the book.
    pub currency: Currency,
    /// What is allowed of silence.
    pub lapsed: &'t policy::Lapsed,
}

/// A heading and what is known under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The column it is; `fact` for a fact.
    pub key: &'static str,
    /// What it is.
    pub heading: String,
    /// Its value, which may have several lines; never blank.
    pub value: String,
    /// Whether it should not be so any more: overdue, lapsed.
    pub is_late: bool,
}

/// Fields under way.
struct Fields<'t> {
    teller: &'t Teller<'t>,
    fields: Vec<Field>,
}

impl Fields<'_> {
    /// Adds a field under the heading of its column, if there is a value.
    fn add(&mut self, key: &'static str, value: Option<String>) {
        self.put((key, self.teller.texts.heading(key)), value, false);
    }

    fn put(&mut self, (key, heading): (&'static str, String), value: Option<String>, late: bool) {
        let value = value.filter(|value| !value.trim().is_empty());
        self.fields.extend(value.map(|value| Field { key, heading, value, is_late: late }));
    }
}

impl Teller<'_> {
    /// All fields that have a value.
    pub fn fields(&self, card: &Card) -> Vec<Field> {
        let mut fields = Fields { teller: self, fields: Vec::new() };
        reach(&mut fields, card);
        person(&mut fields, card);
        relation(&mut fields, card);
        business(&mut fields, card);
        fields.add("note", card.profile.customer.note.clone());
        fields.fields
    }

    /// What is promised: `2026-11-24 Tue  Call about the walk  in 3 days  R5`.
    pub fn reminder(&self, reminder: &Reminder) -> String {
        let mark = if reminder.due < self.today { "! " } else { "" };
        let what = reminder.what.clone().unwrap_or_else(|| self.texts.word("promise"));
        let at = day(reminder.due, self.texts.lang());
        let distance = self.texts.distance(reminder.due, self.today);
        let every = reminder.every.map(|every| format!("  ({})", self.texts.every(every)));
        format!("{mark}{at}  {what}{}  {distance}  {}", every.unwrap_or_default(), reminder.id)
    }

    /// What it can use: `20% off the next cut  until 2027-02-21 Sun  in 92 days  B3`.
    pub fn offer(&self, offer: &Offer) -> String {
        let last = offer.expires_on.map(|last| {
            let at = day(last, self.texts.lang());
            let when = self.texts.distance(last, self.today);
            t!(self.texts, "card-offer-end", day = at, when = when)
        });
        let parts = [Some(offer.what.clone()), last, Some(offer.id.to_string())];
        parts.into_iter().flatten().collect::<Vec<_>>().join("  ")
    }

    /// What happened: `2026-11-18 Wed 09:00  Purchase  Walk £24.00 +24 pt  P12`.
    pub fn event(&self, event: &Event) -> String {
        let at = moment(event.day, event.time, self.texts.lang());
        format!("{at}  {}", self.texts.event(event, self.currency))
    }

    /// A day and how far it is from today.
    fn dated(&self, at: NaiveDate) -> String {
        self.listed(&[day(at, self.texts.lang()), self.texts.distance(at, self.today)])
    }

    /// Several values in one line.
    fn listed(&self, parts: &[String]) -> String {
        parts.join(&self.texts.get("card-comma", &[]))
    }

    fn birthday(&self, birthday: Birthday) -> String {
        let age = birthday.age(self.today);
        let age = age.map(|age| t!(self.texts, "card-age", age = i64::from(age)));
        let next = birthday.next(self.today).map(|next| self.texts.distance(next, self.today));
        let parts = [Some(super::birthday(birthday)), age, next];
        self.listed(&parts.into_iter().flatten().collect::<Vec<_>>())
    }

    fn since(&self, since: NaiveDate) -> String {
        let coming = anniversary(since, self.today).map(|(day, years)| {
            let when = self.texts.distance(day, self.today);
            t!(self.texts, "card-years", years = i64::from(years), when = when)
        });
        let parts = [Some(day(since, self.texts.lang())), coming];
        self.listed(&parts.into_iter().flatten().collect::<Vec<_>>())
    }
}

impl Texts {
    /// How often something returns: `every 3 months`.
    pub fn every(&self, every: Every) -> String {
        self.counted(every.word(), i64::from(every.number()))
    }
}

/// How it is reached.
fn reach(fields: &mut Fields, card: &Card) {
    let customer = &card.profile.customer;
    let teller = fields.teller;
    fields.add("phone", Some(teller.listed(&card.profile.phones)));
    fields.add("email", Some(teller.listed(&card.profile.emails)));
    fields.add("channel", customer.channel.map(|channel| teller.texts.word(channel.word())));
    let organisation = customer.organisation.clone();
    fields.add("organisation", organisation.filter(|organisation| *organisation != customer.name));
    let parts =
        [&customer.postal, &customer.address].map(|part| part.as_deref().unwrap_or_default());
    fields.add("address", Some(parts.join(" ").trim().to_owned()));
}

/// Who it is.
fn person(fields: &mut Fields, card: &Card) {
    let teller = fields.teller;
    let customer = &card.profile.customer;
    fields.add("birthday", customer.birthday.map(|birthday| teller.birthday(birthday)));
    fields.add("since", customer.since.map(|since| teller.since(since)));
    fields.add("tags", Some(teller.listed(&card.profile.tags)));
    for (name, value) in &card.profile.facts {
        fields.put(("fact", name.clone()), Some(value.clone()), false);
    }
}

/// How close it is, and through whom.
fn relation(fields: &mut Fields, card: &Card) {
    let teller = fields.teller;
    let customer = &card.profile.customer;
    let summary = &card.row.summary;
    fields.add("relation", customer.relation.map(|relation| teller.texts.word(relation.word())));
    let every = |days| t!(teller.texts, "card-every", days = days);
    fields.add("cadence_days", customer.cadence_days.map(every));
    fields.add("source", customer.source.clone());
    let named = |(id, name): &(_, String)| format!("{id} {name}");
    fields.add("referred_by", card.referrer.as_ref().map(named));
    let brought: Vec<String> = card.brought.iter().map(named).collect();
    fields.add("referred", Some(teller.listed(&brought)));
    fields.add("last_contact", summary.last_contact.map(|at| teller.dated(at)));
    let is_late = summary.next_due.is_some_and(|due| due < teller.today);
    let next_due = summary.next_due.map(|at| teller.dated(at));
    fields.put(("next_due", teller.texts.heading("next_due")), next_due, is_late);
}

/// What it bought.
fn business(fields: &mut Fields, card: &Card) {
    let Teller { texts, today, currency, lapsed } = *fields.teller;
    let teller = fields.teller;
    let summary = &card.row.summary;
    if let Some(last) = summary.last_purchase {
        let is_late = summary.lapse_on.is_some_and(|lapse| lapse <= today);
        let heading = texts.heading("last_purchase");
        fields.put(("last_purchase", heading), Some(teller.dated(last)), is_late);
        let spend = money(summary.spend, currency.digits(), currency.code(), texts.lang());
        let bought = t!(texts, "card-purchases", count = summary.purchases, spend = spend);
        fields.add("purchases", Some(bought));
        let limit = format!("{:.0}", summary.threshold_days(lapsed).floor());
        let rhythm = summary.rhythm_days().map(|rhythm| {
            t!(texts, "card-rhythm", days = format!("{rhythm:.0}"), limit = limit.clone())
        });
        fields.add("rhythm_days", rhythm);
    }
    let expiring = card.expiring.map(|(last, points)| {
        let last = day(last, texts.lang());
        if points == summary.points {
            return t!(texts, "card-expiring-all", day = last);
        }
        t!(texts, "card-expiring", points = number(points), day = last)
    });
    let points = (summary.points != 0).then(|| number(summary.points));
    let points: Vec<String> = points.into_iter().chain(expiring).collect();
    fields.add("points", Some(teller.listed(&points)));
    let favourite = |(product, count): &(String, i64)| {
        t!(texts, "card-favourite", product = product.as_str(), count = *count)
    };
    let favourites: Vec<String> = card.favourites.iter().map(favourite).collect();
    fields.add("favourites", Some(teller.listed(&favourites)));
}
