//! Customers: add, edit, archive, bring back, remove, merge. Fields come as they were typed and are read here, so
//! that a flag and a form field mean the same.

use chrono::{Datelike, Months, NaiveDate};

use super::Crm;
use super::resolve::resolve;
use crate::domain::birthday::Birthday;
use crate::domain::customer::{Customer, Profile};
use crate::domain::fold::fold;
use crate::domain::id::CustomerId;
use crate::domain::phone::canonical_phone;
use crate::domain::when::{self, Lean};
use crate::domain::words::{Channel, Relation};
use crate::error::{Candidate, Error, Result};
use crate::store::{Reader, Tx};

/// Fields as typed; `None` leaves a field as it is, an empty text clears it.
#[derive(Debug, Clone, Default)]
pub struct CustomerChange {
    /// Name.
    pub name: Option<String>,
    /// Reading of the name.
    pub kana: Option<String>,
    /// How it is addressed.
    pub honorific: Option<String>,
    /// Organisation.
    pub organisation: Option<String>,
    /// All mail addresses, preferred first; replaces those there are.
    pub emails: Option<Vec<String>>,
    /// All phone numbers, preferred first; replaces those there are.
    pub phones: Option<Vec<String>>,
    /// `1980-04-05`, `--04-05`, `04-05`, or any day.
    pub birthday: Option<String>,
    /// The day the relation began.
    pub since: Option<String>,
    /// Where it came from.
    pub source: Option<String>,
    /// Who brought it: any reference.
    pub referred_by: Option<String>,
    /// Preferred channel.
    pub channel: Option<String>,
    /// How close the relation is.
    pub relation: Option<String>,
    /// Days between contacts.
    pub cadence: Option<String>,
    /// Postal code.
    pub postal: Option<String>,
    /// Postal address.
    pub address: Option<String>,
    /// Note.
    pub note: Option<String>,
    /// Identity in another system.
    pub key: Option<String>,
    /// Tags to add.
    pub tags: Vec<String>,
    /// Tags to take off.
    pub untags: Vec<String>,
    /// Facts as `name=value`; an empty value takes the fact away.
    pub facts: Vec<String>,
}

impl Crm {
    /// Adds a customer and returns its id. Refuses one whose name, mail or phone another customer has, unless
    /// `allow_duplicate`.
    pub fn add_customer(
        &mut self,
        change: &CustomerChange,
        allow_duplicate: bool,
    ) -> Result<CustomerId> {
        let name = change.name.as_deref().unwrap_or_default();
        let blank = Profile {
            customer: Customer::named(name, self.now.today),
            emails: Vec::new(),
            phones: Vec::new(),
            tags: Vec::new(),
            facts: Vec::new(),
        };
        let (today, country) = (self.now.today, self.policy.country.clone());
        let stamp = self.stamp("add customer");
        self.store.write(&stamp, |tx| {
            let new = Editor { reader: tx, today, country: &country }.apply(blank, change)?;
            if !allow_duplicate {
                refuse_duplicate(tx, &new, &country)?;
            }
            tx.insert_profile(&new, &country)
        })
    }

    /// Changes the same fields of each customer, as one operation.
    pub fn edit_customers(&mut self, ids: &[CustomerId], change: &CustomerChange) -> Result<()> {
        let (today, country) = (self.now.today, self.policy.country.clone());
        let stamp = self.stamp("edit customer");
        self.store.write(&stamp, |tx| {
            for id in ids {
                let editor = Editor { reader: tx, today, country: &country };
                let edited = editor.apply(tx.profile(*id)?, change)?;
                tx.update_profile(&edited, &country)?;
            }
            Ok(())
        })
    }

    /// Takes customers off every list, or (`archived` false) puts them back; their history stays.
    pub fn archive_customers(&mut self, ids: &[CustomerId], archived: bool) -> Result<()> {
        let today = self.now.today;
        let stamp = self.stamp(if archived { "archive customer" } else { "unarchive customer" });
        self.store.write(&stamp, |tx| {
            for id in ids {
                let mut customer = tx.customer(*id)?;
                customer.archived_on = archived.then_some(customer.archived_on.unwrap_or(today));
                tx.update_customer(&customer)?;
            }
            Ok(())
        })
    }

    /// Removes customers with all that hangs on them; `undo` brings everything back.
    pub fn remove_customers(&mut self, ids: &[CustomerId]) -> Result<()> {
        let stamp = self.stamp("remove customer");
        self.store.write(&stamp, |tx| {
            for id in ids {
                tx.customer(*id)?;
                tx.remove_customer(*id)?;
            }
            Ok(())
        })
    }

    /// Joins `other` into `winner`: all history moves, empty fields are filled, the other's id and key lead to the
    /// winner from then on.
    pub fn merge_customers(&mut self, winner: CustomerId, other: CustomerId) -> Result<()> {
        if winner == other {
            return Err(Error::refused("error-merge-same").with("who", winner.to_string()));
        }
        let country = self.policy.country.clone();
        let stamp = self.stamp("merge");
        self.store.write(&stamp, |tx| {
            let joined = joined(tx.profile(winner)?, tx.profile(other)?, &country);
            tx.merge_customer(winner, other)?;
            tx.update_profile(&joined, &country)
        })
    }

    /// Adds tags to and takes tags off each customer, as one operation.
    pub fn tag_customers(
        &mut self,
        ids: &[CustomerId],
        tags: &[String],
        untags: &[String],
    ) -> Result<()> {
        let change = CustomerChange {
            tags: tags.to_vec(),
            untags: untags.to_vec(),
            ..CustomerChange::default()
        };
        self.edit_customers(ids, &change)
    }
}

/// Reads typed fields into a profile.
struct Editor<'a, 'c> {
    reader: &'a Tx<'c>,
    today: NaiveDate,
    country: &'a str,
}

impl Editor<'_, '_> {
    fn apply(&self, mut profile: Profile, change: &CustomerChange) -> Result<Profile> {
        let customer = &mut profile.customer;
        if let Some(name) = &change.name {
            customer.name = required_name(name)?;
        }
        for (field, typed) in [
            (&mut customer.kana, &change.kana),
            (&mut customer.honorific, &change.honorific),
            (&mut customer.organisation, &change.organisation),
            (&mut customer.source, &change.source),
            (&mut customer.postal, &change.postal),
            (&mut customer.address, &change.address),
            (&mut customer.note, &change.note),
            (&mut customer.key, &change.key),
        ] {
            if let Some(text) = typed {
                *field = given(text).map(str::to_owned);
            }
        }
        set(&mut customer.birthday, change.birthday.as_deref(), |text| birthday(text, self.today))?;
        set(&mut customer.since, change.since.as_deref(), |text| {
            when::day(text, self.today, Lean::Past)
        })?;
        set(&mut customer.channel, change.channel.as_deref(), Channel::require)?;
        set(&mut customer.relation, change.relation.as_deref(), Relation::require)?;
        set(&mut customer.cadence_days, change.cadence.as_deref(), cadence)?;
        let id = customer.id;
        set(&mut customer.referred_by, change.referred_by.as_deref(), |text| {
            self.referrer(text, id)
        })?;
        self.apply_belongings(&mut profile, change)?;
        Ok(profile)
    }

    fn apply_belongings(&self, profile: &mut Profile, change: &CustomerChange) -> Result<()> {
        if let Some(emails) = &change.emails {
            profile.emails = listed(emails, |email| email.to_lowercase());
            for email in &profile.emails {
                check_email(email)?;
            }
        }
        if let Some(phones) = &change.phones {
            profile.phones = listed(phones, |phone| canonical(phone, self.country));
        }
        let tags = profile.tags.iter().chain(&change.tags).cloned().collect::<Vec<_>>();
        let dropped: Vec<String> = change.untags.iter().map(|tag| fold(tag)).collect();
        profile.tags = listed(&tags, fold);
        profile.tags.retain(|tag| !dropped.contains(&fold(tag)));
        for fact in &change.facts {
            set_fact(&mut profile.facts, fact)?;
        }
        Ok(())
    }

    fn referrer(&self, text: &str, own: CustomerId) -> Result<CustomerId> {
        let id = resolve(self.reader, text, self.country)?;
        if id == own {
            return Err(Error::refused("error-referral-own").with("who", id.to_string()));
        }
        Ok(id)
    }
}

/// A birthday: the stored forms, a day without a year (`4-5`, `4月5日`), or a day with one.
pub(super) fn birthday(text: &str, today: NaiveDate) -> Result<Birthday> {
    if let Some(birthday) = Birthday::parse(text) {
        return Ok(birthday);
    }
    let day = when::day(text, today, Lean::Past)?;
    // A day without a year is another day when asked for in another year.
    let other_year = today - Months::new(48);
    let found = if when::day(text, other_year, Lean::Past) == Ok(day) {
        Birthday::born(day)
    } else {
        Birthday::yearly(day.month(), day.day())
    };
    found.ok_or_else(|| Error::usage("error-when-unknown").with("text", text))
}

fn given(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}

fn set<T>(
    field: &mut Option<T>,
    typed: Option<&str>,
    read: impl Fn(&str) -> Result<T>,
) -> Result<()> {
    if let Some(text) = typed {
        *field = given(text).map(read).transpose()?;
    }
    Ok(())
}

fn required_name(name: &str) -> Result<String> {
    given(name).map(str::to_owned).ok_or_else(|| Error::usage("error-name-empty"))
}

fn cadence(text: &str) -> Result<i64> {
    let days = text.parse().ok().filter(|days| (1..=36_500).contains(days));
    days.ok_or_else(|| Error::usage("error-cadence").with("text", text))
}

pub(super) fn check_email(email: &str) -> Result<()> {
    let sound = email.split_once('@').is_some_and(|(local, domain)| {
        !local.is_empty() && !domain.is_empty() && !domain.contains('@')
    });
    if sound && !email.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return Ok(());
    }
    Err(Error::usage("error-email").with("text", email))
}

fn canonical(phone: &str, country: &str) -> String {
    canonical_phone(phone, country).unwrap_or_else(|| fold(phone))
}

/// The texts that are not empty, each once by what `same` makes of it.
fn listed(texts: &[String], same: impl Fn(&str) -> String) -> Vec<String> {
    let mut seen = Vec::new();
    let mut kept = Vec::new();
    for text in texts.iter().filter_map(|text| given(text)) {
        let key = same(text);
        if !seen.contains(&key) {
            seen.push(key);
            kept.push(text.to_owned());
        }
    }
    kept
}

fn set_fact(facts: &mut Vec<(String, String)>, typed: &str) -> Result<()> {
    let refused = || Error::usage("error-fact").with("text", typed);
    let (name, value) = typed.split_once(['=', '＝']).ok_or_else(refused)?;
    let name = given(name).ok_or_else(refused)?;
    let place = facts.iter().position(|(known, _)| known == name);
    match (given(value), place) {
        (Some(value), Some(at)) => facts[at].1 = value.to_owned(),
        (Some(value), None) => facts.push((name.to_owned(), value.to_owned())),
        (None, Some(at)) => drop(facts.remove(at)),
        (None, None) => {}
    }
    Ok(())
}

fn refuse_duplicate(reader: &Reader, new: &Profile, country: &str) -> Result<()> {
    let mut found = reader.customers_whole_name(&fold(&new.customer.name))?;
    for email in &new.emails {
        found.extend(reader.customers_of_handle("email", &email.to_lowercase())?);
    }
    for phone in &new.phones {
        found.extend(reader.customers_of_handle("phone", &canonical(phone, country))?);
    }
    found.sort_by_key(|named| named.id);
    found.dedup();
    let Some(first) = found.first() else { return Ok(()) };
    Err(Error::refused("error-customer-duplicate")
        .with("name", new.customer.name.as_str())
        .with("code", first.id.to_string())
        .among(
            found
                .iter()
                .map(|named| Candidate { code: named.id.to_string(), label: named.name.clone() })
                .collect(),
        ))
}

/// The winner's profile, its gaps filled from the other's.
fn joined(mut winner: Profile, other: Profile, country: &str) -> Profile {
    let (own, from) = (&mut winner.customer, other.customer);
    for (field, filler) in [
        (&mut own.kana, from.kana),
        (&mut own.honorific, from.honorific),
        (&mut own.organisation, from.organisation),
        (&mut own.source, from.source),
        (&mut own.postal, from.postal),
        (&mut own.address, from.address),
    ] {
        *field = field.take().or(filler);
    }
    own.birthday = own.birthday.or(from.birthday);
    own.since = own.since.into_iter().chain(from.since).min();
    own.channel = own.channel.or(from.channel);
    own.relation = own.relation.or(from.relation);
    own.cadence_days = own.cadence_days.or(from.cadence_days);
    own.referred_by =
        own.referred_by.filter(|id| *id != from.id).or(from.referred_by).filter(|id| *id != own.id);
    own.created_on = own.created_on.min(from.created_on);
    let notes: Vec<String> = own.note.take().into_iter().chain(from.note).collect();
    own.note = Some(notes.join("\n")).filter(|note| !note.is_empty());
    winner.emails.extend(other.emails);
    winner.emails = listed(&winner.emails, |email| email.to_lowercase());
    winner.phones.extend(other.phones);
    winner.phones = listed(&winner.phones, |phone| canonical(phone, country));
    winner.tags.extend(other.tags);
    winner.tags = listed(&winner.tags, fold);
    for (name, value) in other.facts {
        if !winner.facts.iter().any(|(known, _)| *known == name) {
            winner.facts.push((name, value));
        }
    }
    winner
}
