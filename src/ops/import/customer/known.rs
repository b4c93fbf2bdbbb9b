//! Which customer of the book a row stands for: by key, then mail, then phone; by name where the row has nothing else.

use super::Given;
use super::lay::{has_email, has_phone};
use crate::domain::customer::Profile;
use crate::domain::fold::fold;
use crate::domain::id::CustomerId;
use crate::error::{Error, Result};
use crate::ops::import::people::canonical;
use crate::ops::import::session::Session;

impl Session<'_, '_> {
    /// The customer of the book that the row stands for.
    pub(super) fn known(&mut self, given: &Given) -> Result<Option<Profile>> {
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
}
