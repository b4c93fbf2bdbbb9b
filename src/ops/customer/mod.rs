//! Customers: add, edit, archive, bring back, remove, merge. Fields come as they were typed and are read in
//! `editor`, so that a flag and a form field mean the same.

mod duplicate;
mod editor;
mod fields;
mod merge;
#[cfg(test)]
mod tests;

use super::Crm;
use crate::domain::customer::{Customer, Profile};
use crate::domain::id::CustomerId;
use crate::error::{Error, Result};
use duplicate::refuse_duplicate;
use editor::{Editor, required_name};
pub(super) use editor::{birthday, check_email};
pub use fields::profile_fields;
use fields::refuse_changed;
use merge::joined;

/// Fields as typed; `None` leaves a field as it is, an empty text clears it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
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

impl CustomerChange {
    /// Every text that was typed.
    fn typed(&self) -> impl Iterator<Item = &String> {
        let single = [
            &self.name,
            &self.kana,
            &self.honorific,
            &self.organisation,
            &self.birthday,
            &self.since,
            &self.source,
            &self.referred_by,
            &self.channel,
            &self.relation,
            &self.cadence,
            &self.postal,
            &self.address,
            &self.note,
            &self.key,
        ];
        let several = [&self.tags, &self.untags, &self.facts].into_iter();
        let several = several.chain(&self.emails).chain(&self.phones);
        single.into_iter().flatten().chain(several.flatten())
    }
}

impl Crm {
    /// Adds a customer and returns its id. Refuses one whose name, mail or phone another customer has, unless
    /// `allow_duplicate`.
    pub fn add_customer(
        &mut self,
        change: &CustomerChange,
        allow_duplicate: bool,
    ) -> Result<CustomerId> {
        let name = required_name(change.name.as_deref().unwrap_or_default())?;
        let blank = Profile {
            customer: Customer::named(&name, self.now.today),
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

    /// Changes the same fields of each customer, as one operation. Refuses a change that changes no field.
    pub fn edit_customers(&mut self, ids: &[CustomerId], change: &CustomerChange) -> Result<()> {
        if *change == CustomerChange::default() {
            return Err(Error::usage("error-edit-nothing"));
        }
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

    /// Changes a customer that was `seen` before. Refuses to change a field that was changed elsewhere since; what
    /// stands there now is told by the refusal's candidates.
    pub fn edit_customer_seen(
        &mut self,
        id: CustomerId,
        change: &CustomerChange,
        seen: &Profile,
    ) -> Result<()> {
        let (today, country) = (self.now.today, self.policy.country.clone());
        let stamp = self.stamp("edit customer");
        self.store.write(&stamp, |tx| {
            let stands = tx.profile(id)?;
            refuse_changed(change, seen, &stands)?;
            let editor = Editor { reader: tx, today, country: &country };
            tx.update_profile(&editor.apply(stands, change)?, &country)
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
