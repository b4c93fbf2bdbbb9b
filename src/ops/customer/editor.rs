//! Reads typed fields into a profile. A text that is there but empty clears its field.

use chrono::{Datelike, Months, NaiveDate};
use unicode_normalization::UnicodeNormalization;

use super::CustomerChange;
use crate::domain::birthday::Birthday;
use crate::domain::customer::Profile;
use crate::domain::fold::fold;
use crate::domain::id::CustomerId;
use crate::domain::phone::{canonical_phone, tidy_phone};
use crate::domain::when::{self, Lean};
use crate::domain::words::{Channel, Relation};
use crate::error::{Error, Result};
use crate::ops::resolve::resolve;
use crate::ops::typed::{given, set};
use crate::store::Tx;

/// Reads typed fields into a profile.
pub(super) struct Editor<'a, 'c> {
    pub(super) reader: &'a Tx<'c>,
    pub(super) today: NaiveDate,
    pub(super) country: &'a str,
}

impl Editor<'_, '_> {
    pub(super) fn apply(&self, mut profile: Profile, change: &CustomerChange) -> Result<Profile> {
        refuse_nul(change)?;
        let customer = &mut profile.customer;
        if let Some(name) = &change.name {
            customer.name = required_name(name)?;
        }
        // A reading is typed in half width where a shop system did so; it is read in full width.
        let kana = change.kana.as_ref().map(|kana| kana.nfkc().collect());
        for (field, typed) in [
            (&mut customer.kana, &kana),
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
        let (id, mut referrer) = (customer.id, customer.referred_by);
        self.refuse_known_key(customer.key.as_deref(), id)?;
        set(&mut referrer, change.referred_by.as_deref(), |text| self.referrer(text, id))?;
        customer.refer(referrer, self.today);
        self.apply_belongings(&mut profile, change)?;
        Ok(profile)
    }

    fn apply_belongings(&self, profile: &mut Profile, change: &CustomerChange) -> Result<()> {
        if let Some(emails) = &change.emails {
            let emails: Vec<String> = emails.iter().map(|email| email.nfkc().collect()).collect();
            profile.emails = listed(&emails, |email| email.to_lowercase());
            for email in &profile.emails {
                check_email(email)?;
            }
        }
        if let Some(phones) = &change.phones {
            let phones: Vec<String> =
                phones.iter().map(|phone| tidy_phone(phone).into_owned()).collect();
            profile.phones = listed(&phones, |phone| canonical(phone, self.country));
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

    fn refuse_known_key(&self, key: Option<&str>, own: CustomerId) -> Result<()> {
        let Some(key) = key else { return Ok(()) };
        match self.reader.customer_of_key(key)? {
            Some(id) if id != own => Err(Error::refused("error-customer-key")
                .with("key", key)
                .with("who", id.to_string())),
            _ => Ok(()),
        }
    }

    fn referrer(&self, text: &str, own: CustomerId) -> Result<CustomerId> {
        let id = resolve(self.reader, text, self.country)?;
        if id == own {
            return Err(Error::refused("error-referral-own").with("who", id.to_string()));
        }
        Ok(id)
    }
}

/// A NUL ends a text for much of what reads it later; nobody means one.
fn refuse_nul(change: &CustomerChange) -> Result<()> {
    match change.typed().any(|text| text.contains('\0')) {
        true => Err(Error::usage("error-text-nul")),
        false => Ok(()),
    }
}

pub(super) fn required_name(name: &str) -> Result<String> {
    given(name).map(str::to_owned).ok_or_else(|| Error::usage("error-name-empty"))
}

fn cadence(text: &str) -> Result<i64> {
    let plain: String = text.trim().nfkc().collect();
    let days = plain.parse().ok().filter(|days| (1..=36_500).contains(days));
    days.ok_or_else(|| Error::usage("error-cadence").with("text", text))
}

/// A birthday: the stored forms, a day without a year (`4-5`, `4月5日`), or a day with one.
pub(in crate::ops) fn birthday(text: &str, today: NaiveDate) -> Result<Birthday> {
    if let Some(birthday) = Birthday::parse(text) {
        return Ok(birthday);
    }
    let unread = |_| Error::usage("error-birthday").with("text", text);
    let day = when::day(text, today, Lean::Past).map_err(unread)?;
    // A day without a year is another day when asked for in another year.
    let other_year = today - Months::new(48);
    let found = if when::day(text, other_year, Lean::Past) == Ok(day) {
        Birthday::born(day)
    } else {
        Birthday::yearly(day.month(), day.day())
    };
    found.ok_or_else(|| Error::usage("error-birthday").with("text", text))
}

/// Refuses what is no mail address.
pub(in crate::ops) fn check_email(email: &str) -> Result<()> {
    let sound = email.split_once('@').is_some_and(|(local, domain)| {
        !local.is_empty() && !domain.is_empty() && !domain.contains('@')
    });
    if sound && !email.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return Ok(());
    }
    Err(Error::usage("error-email").with("text", email))
}

pub(super) fn canonical(phone: &str, country: &str) -> String {
    canonical_phone(phone, country).unwrap_or_else(|| fold(phone))
}

/// The texts that are not empty, each once by what `same` makes of it.
pub(super) fn listed(texts: &[String], same: impl Fn(&str) -> String) -> Vec<String> {
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
