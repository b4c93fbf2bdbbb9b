//! Whom a row means: by key, else by mail, else by phone; and the customers that rows bring along.

use std::collections::{HashMap, HashSet};

use super::identity::own_code;
use super::report::Outcome;
use super::session::{Change, Session};
use crate::domain::fold::fold;
use crate::domain::id::CustomerId;
use crate::domain::phone::canonical_phone;
use crate::error::{Error, Result};
use crate::store::import::{Bulk, NewCustomer, NewHandle, Table};

/// The customers of book and file, as far as rows refer to them.
#[derive(Default)]
pub(super) struct People {
    keys: HashMap<Box<str>, CustomerId>,
    /// Customers that rows of this import brought along without a key, by what they were found by.
    brought: HashMap<String, CustomerId>,
    /// Customers of the book that a row of the customer file stood for.
    pub(super) claimed: HashSet<CustomerId>,
    /// Customers of the book by folded name, once a row needs it.
    names: Option<HashMap<String, Vec<CustomerId>>>,
}

/// What a row says of its customer.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Hints<'a> {
    pub(super) key: Option<&'a str>,
    pub(super) name: Option<&'a str>,
    pub(super) email: Option<&'a str>,
    pub(super) phone: Option<&'a str>,
}

impl People {
    pub(super) fn load(bulk: &Bulk) -> Result<People> {
        let mut people = People::default();
        bulk.each_customer_key(|key, id| {
            people.keys.insert(key.into(), id);
        })?;
        Ok(people)
    }

    pub(super) fn of_key(&self, key: &str) -> Option<CustomerId> {
        self.keys.get(key).copied()
    }

    pub(super) fn know(&mut self, key: &str, id: CustomerId) {
        self.keys.insert(key.into(), id);
    }

    /// The customers that had this name before the import.
    pub(super) fn named(&mut self, bulk: &Bulk, name: &str) -> Result<&[CustomerId]> {
        if self.names.is_none() {
            let mut names: HashMap<String, Vec<CustomerId>> = HashMap::new();
            bulk.each_customer_name(|name, id| names.entry(fold(name)).or_default().push(id))?;
            self.names = Some(names);
        }
        let found = self.names.as_ref().and_then(|names| names.get(&fold(name)));
        Ok(found.map(Vec::as_slice).unwrap_or_default())
    }
}

/// A phone number as it is compared.
pub(super) fn canonical(phone: &str, country: &str) -> String {
    canonical_phone(phone, country).unwrap_or_else(|| fold(phone))
}

impl Session<'_, '_> {
    /// The customer that the key names; added under its key where it is not known.
    pub(super) fn customer_of(&mut self, key: &str) -> Result<CustomerId> {
        match self.people.of_key(key) {
            Some(id) => Ok(id),
            None => self.customer_of_hints(&Hints { key: Some(key), ..Hints::default() }),
        }
    }

    /// The customer that a row's hints mean, the key before mail, phone and name; added where nobody fits.
    pub(super) fn customer_of_hints(&mut self, hints: &Hints) -> Result<CustomerId> {
        if let Some(key) = hints.key {
            if let Some(id) = self.people.of_key(key) {
                return Ok(id);
            }
            if let Some(id) = self.own_customer(key)? {
                self.people.know(key, id);
                return Ok(id);
            }
        }
        let found = self.found_by_hints(hints)?;
        match (found, hints.key) {
            (Some(id), None) => Ok(id),
            (Some(id), Some(key)) => {
                self.people.know(key, id);
                self.change(Change::Key(id, key.to_owned()))?;
                Ok(id)
            }
            (None, _) => self.bring(hints),
        }
    }

    /// The customer without a key whose id the exported code names.
    pub(super) fn own_customer(&self, key: &str) -> Result<Option<CustomerId>> {
        let Some(id) = own_code(key) else { return Ok(None) };
        Ok(self.bulk.is_keyless(Table::Customers, id)?.then_some(CustomerId(id)))
    }

    fn found_by_hints(&mut self, hints: &Hints) -> Result<Option<CustomerId>> {
        for (kind, text) in hints_of(hints, self.country) {
            if let Some(id) = self.people.brought.get(&format!("{kind}:{text}")) {
                return Ok(Some(*id));
            }
            let found = match kind {
                "name" if hints.key.is_some() => Vec::new(),
                "name" => self.people.named(self.bulk, &text)?.to_vec(),
                _ => self.bulk.customers_of_handle(kind, &text)?,
            };
            match found.as_slice() {
                [] => {}
                [one] => return Ok(Some(*one)),
                _ => return Err(Error::refused("error-import-ambiguous").with("text", text)),
            }
        }
        Ok(None)
    }

    /// Adds the customer that a row of another file speaks of.
    fn bring(&mut self, hints: &Hints) -> Result<CustomerId> {
        let name = hints.name.or(hints.key).or(hints.email).or(hints.phone).unwrap_or_default();
        if !self.options.create {
            return Err(Error::refused("error-import-customer").with("who", name));
        }
        let id = self.bulk.add_customer(&NewCustomer::named(hints.key, name, self.today))?;
        for (kind, text) in hints_of(hints, self.country) {
            let value = match kind {
                "email" => hints.email,
                "phone" => hints.phone,
                _ => None,
            };
            if let Some(value) = value {
                let handle = NewHandle { kind, value, canonical: &text, position: 0 };
                self.bulk.add_handle(id, &handle)?;
            }
            if kind != "name" || hints.key.is_none() {
                self.people.brought.insert(format!("{kind}:{text}"), id);
            }
        }
        if let Some(key) = hints.key {
            self.people.know(key, id);
        }
        self.report.count("customers", Outcome::Added);
        Ok(id)
    }
}

/// Mail, phone and name as they are compared, in the order in which they count.
fn hints_of(hints: &Hints, country: &str) -> Vec<(&'static str, String)> {
    let email = hints.email.map(|email| ("email", email.to_lowercase()));
    let phone = hints.phone.map(|phone| ("phone", canonical(phone, country)));
    let name = hints.name.map(|name| ("name", fold(name)));
    [email, phone, name].into_iter().flatten().collect()
}
