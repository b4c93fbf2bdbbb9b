//! The demonstration: a book of an invented dog-walking business, the same on every run of one day.

mod cast;
mod history;
mod kyoto;
mod leeds;
mod random;
mod story;

use chrono::{Datelike, NaiveDate};

use super::Crm;
use crate::domain::birthday::Birthday;
use crate::domain::contact::Contact;
use crate::domain::customer::{Customer, Profile};
use crate::domain::id::{ContactId, CustomerId, ReminderId};
use crate::domain::purchase::Product;
use crate::domain::reminder::Reminder;
use crate::domain::words::{Channel, Direction, Outcome, ProductRelation};
use crate::error::Result;
use crate::store::Tx;

pub use cast::Place;
use history::{Teller, contact, product};
use random::Random;
use story::{PEOPLE, Part, part};

/// Where the chance of the story begins.
const SEED: u64 = 2026;

/// Who is who in the story, for what is shown of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Roles {
    /// A call was promised for today.
    pub promised: CustomerId,
    /// A regular customer who has lapsed.
    pub lapsed: CustomerId,
}

impl Crm {
    /// Fills an empty book with the story of `place`, which ends today; the last steps are operations of their own.
    pub fn tell_demo(&mut self, place: Place) -> Result<Roles> {
        let (today, policy) = (self.now.today, self.policy.clone());
        let mut random = Random::new(SEED);
        let stamp = self.stamp("demo");
        let (products, ids) = self.store.write(&stamp, |tx| {
            let products = add_products(tx, place)?;
            let teller = Teller { cast: place.cast(), policy: &policy, today, products: &products };
            let ids = add_people(tx, &teller, &mut random)?;
            tx.expire(today)?;
            Ok((products, ids))
        })?;
        let teller = Teller { cast: place.cast(), policy: &policy, today, products: &products };
        self.live_on(&teller, &ids, &mut random)?;
        Ok(Roles { promised: ids[story::PROMISED], lapsed: ids[story::LAPSED] })
    }

    /// What happened lately, one command each, so that there is a history to look at and to take back.
    fn live_on(&mut self, teller: &Teller, ids: &[CustomerId], random: &mut Random) -> Result<()> {
        let cast = teller.cast;
        let twice = self.store.write(&self.stamp("log purchase"), |tx| {
            let mut twice = teller.sale(ids[1], teller.ago(2), 1, 1);
            twice.note = Some(cast.void_note.to_owned());
            teller.sell(tx, twice, false)
        })?;
        self.store.write(&self.stamp("void purchase"), |tx| {
            tx.void_purchase(twice, teller.ago(1)).map(drop)
        })?;
        self.store.write(&self.stamp("merge"), |tx| {
            let mut double = Customer::named(cast.people[6].0, teller.ago(6));
            double.note = Some(cast.inquiry.to_owned());
            let double = tx.insert_customer(&double)?;
            tx.merge_customer(ids[6], double)
        })?;
        self.store.write(&self.stamp("log contact"), |tx| {
            let note = Some(cast.this_morning.to_owned());
            let channel = Channel::Line;
            let direction = Direction::Inbound;
            let told = contact(ids[15], teller.today, random);
            tx.insert_contact(&Contact { note, channel, direction, ..told }).map(drop)
        })
    }
}

fn add_products(tx: &Tx, place: Place) -> Result<Vec<Product>> {
    let cast = place.cast();
    let kinds = [(0, Some(7)), (0, Some(7)), (1, Some(2)), (2, None)];
    let mut products = Vec::new();
    for ((name, price), (category, repeat)) in cast.products.into_iter().zip(kinds) {
        let mut product = product(name, price, cast.categories[category], repeat);
        product.id = tx.insert_product(&product)?;
        products.push(product);
    }
    let relations = [
        (0, ProductRelation::UpgradesTo, 1),
        (2, ProductRelation::UpgradesTo, 0),
        (3, ProductRelation::GoesWith, 1),
    ];
    for (from, kind, to) in relations {
        let other = products[to].id;
        products[from].relations.push((kind, other));
        tx.update_product(&products[from])?;
    }
    Ok(products)
}

fn add_people(tx: &Tx, teller: &Teller, random: &mut Random) -> Result<Vec<CustomerId>> {
    let mut ids = Vec::new();
    for index in 0..PEOPLE {
        let part = part(index, random);
        let profile = profile(teller, index, &part, &ids);
        let id = tx.insert_profile(&profile, &teller.policy.country)?;
        teller.tell(tx, random, (index, id), &part)?;
        ids.push(id);
    }
    add_notes(tx, teller, &ids)?;
    Ok(ids)
}

fn profile(teller: &Teller, index: usize, part: &Part, ids: &[CustomerId]) -> Profile {
    let cast = teller.cast;
    let (name, kana, dog, breed, street) = cast.people[index];
    let mut customer = Customer::named(name, teller.ago(part.known));
    customer.kana = kana.map(str::to_owned);
    customer.address = Some(street.to_owned());
    customer.source = Some(cast.sources[part.source].to_owned());
    customer.referred_by = part.referred_by.map(|at| ids[at]);
    customer.relation = part.relation;
    customer.birthday = part.birthday.and_then(|(ahead, age)| birthday(teller.ago(-ahead), age));
    customer.note = note(teller, index).map(str::to_owned);
    customer.organisation = (index == story::PARTNER).then(|| cast.partner_organisation.to_owned());
    customer.since = (index == story::FAMILY).then(|| teller.ago(726));
    customer.archived_on = part.tags.contains(&4).then(|| teller.ago(148));
    let mut facts = vec![(cast.facts[0], dog), (cast.facts[1], breed)];
    if part.tags.contains(&2) {
        facts.push((cast.facts[2], cast.key_place));
        facts.push((cast.facts[3], cast.vet));
    }
    Profile {
        customer,
        emails: vec![format!("customer{:02}@{}", index + 1, cast.domain)],
        phones: vec![format!("{}{:03}", cast.phone, 101 + 7 * index)],
        tags: part.tags.iter().map(|at| cast.tags[*at].to_owned()).collect(),
        facts: facts.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
    }
}

fn note(teller: &Teller, index: usize) -> Option<&'static str> {
    match index {
        story::FAMILY => Some(teller.cast.family_note),
        story::AT_RISK => Some(teller.cast.risk_note),
        story::PARTNER => Some(teller.cast.partner_note),
        _ => None,
    }
}

/// The birthday whose next return is on `next`, of someone who turns `age` then.
fn birthday(next: NaiveDate, age: Option<i32>) -> Option<Birthday> {
    match age {
        Some(age) => {
            let year = next.year() - age;
            // Not every year has a 29 February.
            let born = next.with_year(year).or_else(|| next.with_day(28)?.with_year(year));
            born.and_then(Birthday::born)
        }
        None => Birthday::yearly(next.month(), next.day()),
    }
}

/// The contacts and promises that the morning is about.
fn add_notes(tx: &Tx, teller: &Teller, ids: &[CustomerId]) -> Result<()> {
    let cast = teller.cast;
    let said = |who: usize, days: i64, note: &str, outcome| Contact {
        id: ContactId(0),
        key: None,
        customer_id: ids[who],
        day: teller.ago(days),
        time: None,
        channel: Channel::Call,
        direction: Direction::Outbound,
        purpose: None,
        mood: None,
        outcome: Some(outcome),
        note: Some(note.to_owned()),
    };
    tx.insert_contact(&said(story::LAPSED, 49, cast.lapsed_note, Outcome::Absent))?;
    let promised = said(story::PROMISED, 10, cast.promise_note, Outcome::Ongoing);
    let promised = tx.insert_contact(&promised)?;
    for (who, due, what, contact_id) in [
        (story::PROMISED, teller.today, cast.promise, Some(promised)),
        (story::ASKED, teller.ago(1), cast.quote, None),
    ] {
        tx.insert_reminder(&Reminder {
            id: ReminderId(0),
            customer_id: ids[who],
            due,
            what: Some(what.to_owned()),
            done_on: None,
            contact_id,
            every: None,
            first_due: None,
        })?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
