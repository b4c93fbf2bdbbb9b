//! Rows of `customers.csv`: matched, added, or laid over what the book knows. An import adds and changes, it takes
//! nothing away: an empty cell leaves a field as it is, mails, phones and tags are added to those there are.

mod known;
mod lay;

use std::collections::HashSet;

use super::identity::Seen;
use super::people::canonical;
use super::report::Outcome;
use super::session::{Change, Session};
use crate::domain::birthday::Birthday;
use crate::domain::fold::fold;
use crate::domain::id::CustomerId;
use crate::domain::phone::tidy_phone;
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
        if row.key.is_some_and(|key| !state.seen.note(key)) {
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
        let emails = several(&row.emails, |email| email.to_lowercase());
        for email in &emails {
            check_email(email)?;
        }
        if let Some(days) = row.cadence_days.filter(|days| !(1..=36_500).contains(days)) {
            return Err(Error::usage("error-cadence").with("text", days.to_string()));
        }
        Ok(Given {
            row,
            emails,
            phones: several(&row.phones, |phone| canonical(phone, self.country)),
            birthday: row.birthday.map(|text| birthday(text, self.today)).transpose()?,
            channel: row.channel.map(Channel::require).transpose()?,
            relation: row.relation.map(Relation::require).transpose()?,
        })
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
            let value = &tidy_phone(value);
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
        let mut given = HashSet::new();
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
            if given.insert(tag) {
                self.bulk.tag_customer(id, tag)?;
            }
        }
        Ok(())
    }
}

/// The values of cells that may hold several, each once: `;` here, ` ::: ` in files of Google.
fn several<'a>(cells: &[&'a str], same: impl Fn(&str) -> String) -> Vec<&'a str> {
    let (mut kept, mut known) = (Vec::new(), HashSet::new());
    for text in cells.iter().flat_map(|cell| cell.split(';')).flat_map(|part| part.split(":::")) {
        let text = text.trim();
        if !text.is_empty() && known.insert(same(text)) {
            kept.push(text);
        }
    }
    kept
}
