//! Rows of `customers.csv`: matched, added, or laid over what the book knows. An import adds and changes, it takes
//! nothing away: an empty cell leaves a field as it is, mails, phones and tags are added to those there are.

use super::identity::Seen;
use super::people::canonical;
use super::report::Outcome;
use super::session::{Change, Session};
use crate::domain::birthday::Birthday;
use crate::domain::customer::{Customer, Profile};
use crate::domain::fold::fold;
use crate::domain::id::CustomerId;
use crate::domain::words::{Channel, Relation};
use crate::error::{Error, Result};
use crate::exchange::canonical::CustomerRow;
use crate::ops::customer::{birthday, check_email};
use crate::store::import::{NewCustomer, NewHandle, Table};

/// What reading the customers leaves to be done when all of them are known.
#[derive(Default)]
pub(super) struct Customers {
    seen: Seen,
    referrals: Vec<Referral>,
}

/// A customer and the key of who brought it.
struct Referral {
    line: u64,
    customer: CustomerId,
    by: Box<str>,
    outcome: Outcome,
}

/// What a row says beyond plain text.
struct Given<'a> {
    row: &'a CustomerRow<'a>,
    emails: Vec<&'a str>,
    phones: Vec<&'a str>,
    birthday: Option<Birthday>,
    channel: Option<Channel>,
    relation: Option<Relation>,
}

impl Session<'_, '_> {
    /// Takes one row.
    pub(super) fn customer_row(
        &mut self,
        state: &mut Customers,
        row: &CustomerRow,
        line: u64,
    ) -> Result<Outcome> {
        let given = self.given(row)?;
        if row.key.is_some_and(|key| state.seen.count(key) > 1) {
            let why = Error::refused("error-import-twice").with("key", row.key.unwrap_or_default());
            self.remark(line, why);
            return Ok(Outcome::Skipped);
        }
        let (id, outcome) = match self.known(&given)? {
            Some(profile) => (profile.customer.id, self.lay_over(profile, &given)?),
            None => (self.add_customer(&given)?, Outcome::Added),
        };
        if let Some(key) = row.key {
            self.people.know(key, id);
        }
        if let Some(by) = row.referred_by {
            state.referrals.push(Referral { line, customer: id, by: by.into(), outcome });
        }
        Ok(outcome)
    }

    /// Settles who brought whom, all customers being known.
    pub(super) fn end_customers(&mut self, state: Customers) -> Result<()> {
        self.make_changes()?;
        self.bulk.flush(Table::Customers)?;
        for referral in state.referrals {
            let Referral { line, customer, by, outcome } = referral;
            let found = match self.people.of_key(&by) {
                Some(id) => Some(id),
                None => self.own_customer(&by)?,
            };
            let Some(by_id) = found.filter(|id| *id != customer) else {
                let why = Error::refused("error-import-referrer").with("who", &*by);
                self.remark(line, why);
                continue;
            };
            if self.bulk.is_fresh(Table::Customers, customer.0) {
                self.bulk.set_referrer(customer, by_id)?;
            } else if self.bulk.book().customer(customer)?.referred_by != Some(by_id) {
                self.change(Change::Referrer(customer, by_id))?;
                if outcome == Outcome::Unchanged {
                    self.report.of("customers").unchanged -= 1;
                    self.report.of("customers").updated += 1;
                }
            }
        }
        self.make_changes()
    }

    fn given<'r>(&self, row: &'r CustomerRow<'r>) -> Result<Given<'r>> {
        let emails = several(row.email, |email| email.to_lowercase());
        for email in &emails {
            check_email(email)?;
        }
        if let Some(days) = row.cadence_days.filter(|days| !(1..=36_500).contains(days)) {
            return Err(Error::usage("error-cadence").with("text", days.to_string()));
        }
        Ok(Given {
            row,
            emails,
            phones: several(row.phone, |phone| canonical(phone, self.country)),
            birthday: row.birthday.map(|text| birthday(text, self.today)).transpose()?,
            channel: row.channel.map(Channel::require).transpose()?,
            relation: row.relation.map(Relation::require).transpose()?,
        })
    }

    /// The customer of the book that the row stands for.
    fn known(&mut self, given: &Given) -> Result<Option<Profile>> {
        let found = match self.of_key(given)? {
            Some(id) => Some(id),
            None => self.of_handles(given)?,
        };
        let nameless =
            given.row.key.is_none() && given.emails.is_empty() && given.phones.is_empty();
        let profile = match found {
            Some(id) => Some(self.bulk.book().profile(id)?),
            None if nameless => self.of_name(given)?,
            None => None,
        };
        if let Some(profile) = &profile {
            self.people.claimed.insert(profile.customer.id);
        }
        Ok(profile)
    }

    fn of_key(&self, given: &Given) -> Result<Option<CustomerId>> {
        let Some(key) = given.row.key else { return Ok(None) };
        if let Some(id) = self.people.of_key(key) {
            return Ok(Some(id));
        }
        // The code of an export is good in the book it came from, which name, mail or phone tell.
        let Some(id) = self.own_customer(key)? else { return Ok(None) };
        let profile = self.bulk.book().profile(id)?;
        let same = fold(&profile.customer.name) == fold(&given.row.name)
            || given.emails.iter().any(|email| has_email(&profile, email))
            || given.phones.iter().any(|phone| has_phone(&profile, phone, self.country));
        Ok(same.then_some(id))
    }

    /// By mail, then by phone. A number that two people of one system share is no proof; the name must agree there.
    fn of_handles(&self, given: &Given) -> Result<Option<CustomerId>> {
        for email in &given.emails {
            let found = self.bulk.customers_of_handle("email", &email.to_lowercase())?;
            if let Some(id) = self.choose(given, found, email, false)? {
                return Ok(Some(id));
            }
        }
        for phone in &given.phones {
            let found = self.bulk.customers_of_handle("phone", &canonical(phone, self.country))?;
            if let Some(id) = self.choose(given, found, phone, true)? {
                return Ok(Some(id));
            }
        }
        Ok(None)
    }

    fn choose(
        &self,
        given: &Given,
        mut found: Vec<CustomerId>,
        text: &str,
        shared: bool,
    ) -> Result<Option<CustomerId>> {
        found.retain(|id| !self.people.claimed.contains(id));
        let mut named = Vec::new();
        let mut possible = Vec::new();
        for id in found {
            let customer = self.bulk.book().customer(id)?;
            let two_keys = customer.key.is_some() && given.row.key.is_some();
            if fold(&customer.name) == fold(&given.row.name) {
                named.push(id);
            } else if !(shared && two_keys) {
                possible.push(id);
            }
        }
        match (named.as_slice(), possible.as_slice()) {
            ([one], _) | ([], [one]) => Ok(Some(*one)),
            ([], []) => Ok(None),
            _ => Err(Error::refused("error-import-ambiguous").with("text", text)),
        }
    }

    /// By name alone, where the row has nothing else: the one of that name whom the row leaves as it is, else the only
    /// one.
    fn of_name(&mut self, given: &Given) -> Result<Option<Profile>> {
        let named = self.people.named(self.bulk, &given.row.name)?.to_vec();
        let mut free = Vec::new();
        for id in named {
            if !self.people.claimed.contains(&id) {
                let profile = self.bulk.book().profile(id)?;
                let mut laid = profile.clone();
                self.lay(&mut laid, given);
                if laid == profile {
                    return Ok(Some(profile));
                }
                free.push(profile);
            }
        }
        match free.len() {
            0 | 1 => Ok(free.pop()),
            _ => {
                let name = given.row.name.as_ref();
                Err(Error::refused("error-import-ambiguous").with("text", name))
            }
        }
    }

    fn add_customer(&mut self, given: &Given) -> Result<CustomerId> {
        let row = given.row;
        let id = self.bulk.add_customer(&NewCustomer {
            key: row.key,
            name: &row.name,
            kana: row.kana.as_deref(),
            honorific: row.honorific,
            organisation: row.organisation,
            birthday: given.birthday,
            since: row.since.map(|(day, _)| day),
            source: row.source,
            channel: given.channel,
            relation: given.relation,
            cadence_days: row.cadence_days,
            postal: row.postal,
            address: row.address,
            note: row.note,
            created_on: row.created.map_or(self.today, |(day, _)| day),
            archived_on: row.archived.map(|(day, _)| day),
        })?;
        for (position, value) in (0..).zip(&given.emails) {
            let canonical = value.to_lowercase();
            let handle = NewHandle { kind: "email", value, canonical: &canonical, position };
            self.bulk.add_handle(id, &handle)?;
        }
        for (position, value) in (0..).zip(&given.phones) {
            let canonical = canonical(value, self.country);
            let handle = NewHandle { kind: "phone", value, canonical: &canonical, position };
            self.bulk.add_handle(id, &handle)?;
        }
        for (name, value) in &row.facts {
            self.bulk.add_fact(id, name, value)?;
        }
        self.add_tags(id, &row.tags)?;
        Ok(id)
    }

    fn add_tags(&mut self, id: CustomerId, tags: &[&str]) -> Result<()> {
        let mut given = Vec::new();
        for name in tags {
            let folded = fold(name);
            let tag = match self.tags.get(&folded) {
                Some(tag) => *tag,
                None => {
                    let tag = self.bulk.add_tag(name)?;
                    self.tags.insert(folded, tag);
                    tag
                }
            };
            if !given.contains(&tag) {
                given.push(tag);
                self.bulk.tag_customer(id, tag)?;
            }
        }
        Ok(())
    }

    fn lay_over(&mut self, profile: Profile, given: &Given) -> Result<Outcome> {
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
    fn lay(&self, profile: &mut Profile, given: &Given) {
        let row = given.row;
        lay_fields(&mut profile.customer, given);
        for email in &given.emails {
            if !has_email(profile, email) {
                profile.emails.push((*email).to_owned());
            }
        }
        for phone in &given.phones {
            if !has_phone(profile, phone, self.country) {
                profile.phones.push((*phone).to_owned());
            }
        }
        for tag in &row.tags {
            if !profile.tags.iter().any(|known| fold(known) == fold(tag)) {
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

fn has_email(profile: &Profile, email: &str) -> bool {
    profile.emails.iter().any(|known| known.to_lowercase() == email.to_lowercase())
}

fn has_phone(profile: &Profile, phone: &str, country: &str) -> bool {
    let canonical_phone = canonical(phone, country);
    profile.phones.iter().any(|known| canonical(known, country) == canonical_phone)
}

/// The values of a cell that may hold several, each once: `;` here, ` ::: ` in files of Google.
fn several(cell: Option<&str>, same: impl Fn(&str) -> String) -> Vec<&str> {
    let mut kept: Vec<(&str, String)> = Vec::new();
    for text in cell.unwrap_or_default().split(';').flat_map(|part| part.split(":::")) {
        let (text, form) = (text.trim(), same(text.trim()));
        if !text.is_empty() && !kept.iter().any(|(_, known)| *known == form) {
            kept.push((text, form));
        }
    }
    kept.into_iter().map(|(text, _)| text).collect()
}
