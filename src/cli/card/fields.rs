//! What is known of a customer, field by field, in the order a call needs it.

use super::Pen;
use super::layout::Field;
use crate::cli::told;
use crate::domain::birthday::Birthday;
use crate::i18n::{day, number};
use crate::ops::{Card, anniversary};
use crate::output::Meaning;
use crate::t;

/// Fields under way.
struct Fields<'a> {
    pen: &'a Pen<'a>,
    fields: Vec<Field>,
}

impl Fields<'_> {
    /// Adds a field under the heading of the column `key`, if there is a value.
    fn add(&mut self, key: &str, value: Option<String>) {
        self.put(self.pen.heading(key), value, None);
    }

    fn put(&mut self, heading: String, value: Option<String>, meaning: Option<Meaning>) {
        let value = value.filter(|value| !value.trim().is_empty());
        self.fields.extend(value.map(|value| Field { heading, value, meaning }));
    }
}

/// All fields that have a value.
pub(super) fn fields(pen: &Pen, card: &Card) -> Vec<Field> {
    let mut fields = Fields { pen, fields: Vec::new() };
    reach(&mut fields, card);
    person(&mut fields, card);
    relation(&mut fields, card);
    business(&mut fields, card);
    fields.add("note", card.profile.customer.note.clone());
    fields.fields
}

/// How it is reached.
fn reach(fields: &mut Fields, card: &Card) {
    let customer = &card.profile.customer;
    fields.add("phone", Some(fields.pen.listed(&card.profile.phones)));
    fields.add("email", Some(fields.pen.listed(&card.profile.emails)));
    fields.add("channel", customer.channel.map(|channel| fields.pen.word(channel.word())));
    let organisation = customer.organisation.clone();
    fields.add("organisation", organisation.filter(|organisation| *organisation != customer.name));
    let parts =
        [&customer.postal, &customer.address].map(|part| part.as_deref().unwrap_or_default());
    fields.add("address", Some(parts.join(" ").trim().to_owned()));
}

/// Who it is.
fn person(fields: &mut Fields, card: &Card) {
    let pen = fields.pen;
    let customer = &card.profile.customer;
    fields.add("birthday", customer.birthday.map(|birthday| birthday_told(pen, birthday)));
    let since = customer.since.map(|since| {
        let coming = anniversary(since, pen.today).map(|(day, years)| {
            t!(pen.texts, "card-years", years = i64::from(years), when = pen.distance(day))
        });
        let parts = [Some(day(since, pen.texts.lang())), coming];
        pen.listed(&parts.into_iter().flatten().collect::<Vec<_>>())
    });
    fields.add("since", since);
    fields.add("tags", Some(pen.listed(&card.profile.tags)));
    for (name, value) in &card.profile.facts {
        fields.put(name.clone(), Some(value.clone()), None);
    }
}

fn birthday_told(pen: &Pen, birthday: Birthday) -> String {
    let age = birthday.age(pen.today).map(|age| t!(pen.texts, "card-age", age = i64::from(age)));
    let next = birthday.next(pen.today).map(|next| pen.distance(next));
    let parts = [Some(told::birthday(birthday)), age, next];
    pen.listed(&parts.into_iter().flatten().collect::<Vec<_>>())
}

/// How close it is, and through whom.
fn relation(fields: &mut Fields, card: &Card) {
    let pen = fields.pen;
    let customer = &card.profile.customer;
    fields.add("relation", customer.relation.map(|relation| pen.word(relation.word())));
    let every = |days| t!(pen.texts, "card-every", days = days);
    fields.add("cadence_days", customer.cadence_days.map(every));
    fields.add("source", customer.source.clone());
    let named = |(id, name): &(_, String)| format!("{id} {name}");
    fields.add("referred_by", card.referrer.as_ref().map(named));
    let brought: Vec<String> = card.brought.iter().map(named).collect();
    fields.add("referred", Some(pen.listed(&brought)));
    let told = |at| pen.listed(&[day(at, pen.texts.lang()), pen.distance(at)]);
    let summary = &card.row.summary;
    fields.add("last_contact", summary.last_contact.map(told));
    let meaning = summary.next_due.filter(|due| *due < pen.today).map(|_| Meaning::Overdue);
    fields.put(pen.heading("next_due"), summary.next_due.map(told), meaning);
}

/// What it bought.
fn business(fields: &mut Fields, card: &Card) {
    let pen = fields.pen;
    let summary = &card.row.summary;
    if let Some(last) = summary.last_purchase {
        let told = pen.listed(&[day(last, pen.texts.lang()), pen.distance(last)]);
        let late = summary.lapse_on.is_some_and(|lapse| lapse <= pen.today);
        fields.put(pen.heading("last_purchase"), Some(told), late.then_some(Meaning::Overdue));
        let spend = pen.money(summary.spend);
        fields.add(
            "purchases",
            Some(t!(pen.texts, "card-purchases", count = summary.purchases, spend = spend)),
        );
        let limit = format!("{:.0}", summary.threshold_days(pen.lapsed).floor());
        let rhythm = summary.rhythm_days().map(|rhythm| {
            t!(pen.texts, "card-rhythm", days = format!("{rhythm:.0}"), limit = limit.clone())
        });
        fields.add("rhythm_days", rhythm);
    }
    let expiring = card.expiring.map(|(last, points)| {
        if points == summary.points {
            return t!(pen.texts, "card-expiring-all", day = day(last, pen.texts.lang()));
        }
        t!(pen.texts, "card-expiring", points = number(points), day = day(last, pen.texts.lang()))
    });
    let points = (summary.points != 0).then(|| number(summary.points));
    let points: Vec<String> = points.into_iter().chain(expiring).collect();
    fields.add("points", Some(pen.listed(&points)));
    let favourite = |(product, count): &(String, i64)| {
        t!(pen.texts, "card-favourite", product = product.as_str(), count = *count)
    };
    let favourites: Vec<String> = card.favourites.iter().map(favourite).collect();
    fields.add("favourites", Some(pen.listed(&favourites)));
}
