//! A row laid over what is known of its customer.

use std::collections::HashSet;

use super::Given;
use crate::domain::customer::{Customer, Profile};
use crate::domain::fold::fold;
use crate::domain::phone::tidy_phone;
use crate::error::Result;
use crate::ops::import::people::canonical;
use crate::ops::import::report::Outcome;
use crate::ops::import::session::{Change, Session};

impl Session<'_, '_> {
    pub(super) fn lay_over(&mut self, profile: Profile, given: &Given) -> Result<Outcome> {
        let mut laid = profile.clone();
        self.lay(&mut laid, given);
        let id = profile.customer.id;
        let key = given.row.key.filter(|key| self.people.of_key(key).is_none());
        // The code of an export stays what it is: a code.
        let key = match key {
            Some(key) if self.own_customer(key)? == Some(id) => None,
            key => key,
        };
        match key {
            Some(key) if profile.customer.key.is_some() => {
                self.change(Change::Key(id, key.to_owned()))?;
            }
            Some(key) => laid.customer.key = Some(key.to_owned()),
            None => {}
        }
        if laid != profile {
            self.change(Change::Profile(Box::new(laid)))?;
        } else if key.is_none() {
            return Ok(Outcome::Unchanged);
        }
        Ok(Outcome::Updated)
    }

    /// Lays what the row gives over what is known.
    pub(super) fn lay(&self, profile: &mut Profile, given: &Given) {
        let row = given.row;
        lay_fields(&mut profile.customer, given);
        for email in &given.emails {
            if !has_email(profile, email) {
                profile.emails.push((*email).to_owned());
            }
        }
        for phone in &given.phones {
            if !has_phone(profile, phone, self.country) {
                profile.phones.push(tidy_phone(phone).into_owned());
            }
        }
        let mut known: HashSet<String> = profile.tags.iter().map(|tag| fold(tag)).collect();
        for tag in &row.tags {
            if known.insert(fold(tag)) {
                profile.tags.push((*tag).to_owned());
            }
        }
        for (name, value) in &row.facts {
            match profile.facts.iter_mut().find(|(known, _)| known == name) {
                Some((_, known)) => (*value).clone_into(known),
                None => profile.facts.push(((*name).to_owned(), (*value).to_owned())),
            }
        }
    }
}

fn lay_fields(customer: &mut Customer, given: &Given) {
    let row = given.row;
    if customer.name != row.name {
        customer.name = row.name.clone().into_owned();
    }
    for (field, text) in [
        (&mut customer.kana, row.kana.as_deref()),
        (&mut customer.honorific, row.honorific),
        (&mut customer.organisation, row.organisation),
        (&mut customer.source, row.source),
        (&mut customer.postal, row.postal),
        (&mut customer.address, row.address),
        (&mut customer.note, row.note),
    ] {
        if text.is_some() && field.as_deref() != text {
            *field = text.map(str::to_owned);
        }
    }
    customer.birthday = given.birthday.or(customer.birthday);
    customer.channel = given.channel.or(customer.channel);
    customer.relation = given.relation.or(customer.relation);
    customer.cadence_days = row.cadence_days.or(customer.cadence_days);
    customer.since = row.since.map(|(day, _)| day).or(customer.since);
    customer.archived_on = row.archived.map(|(day, _)| day).or(customer.archived_on);
    if let Some((day, _)) = row.created {
        customer.created_on = day;
    }
}

pub(super) fn has_email(profile: &Profile, email: &str) -> bool {
    profile.emails.iter().any(|known| known.to_lowercase() == email.to_lowercase())
}

pub(super) fn has_phone(profile: &Profile, phone: &str, country: &str) -> bool {
    let canonical_phone = canonical(phone, country);
    profile.phones.iter().any(|known| canonical(known, country) == canonical_phone)
}
