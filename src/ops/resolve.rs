//! Whom a reference means: one customer, or a refusal with the candidates; never a guess.

use super::Crm;
use crate::domain::id::{CustomerId, noun_of};
use crate::domain::who::{self, Who};
use crate::error::{Candidate, Error, Exit, Result};
use crate::store::{Named, Reader};

/// The most candidates a refusal lists.
const MOST: usize = 20;

impl Crm {
    /// The customer that a typed reference means: id, mail, phone, or name, kana or organisation
    /// (whole before beginning before part).
    pub fn resolve(&self, text: &str) -> Result<CustomerId> {
        resolve(&self.store.reader(), text, &self.policy.country)
    }
}

/// The same on a reader, for use inside a write.
pub(super) fn resolve(reader: &Reader, text: &str, country: &str) -> Result<CustomerId> {
    let found = match who::parse(text, country) {
        None | Some(Who::Stdin) => Vec::new(),
        Some(Who::Id(id)) => {
            return reader.customer_of_id(id)?.ok_or_else(|| unknown(text));
        }
        Some(Who::Mail(mail)) => reader.customers_of_handle("email", &mail)?,
        Some(Who::Phone(phone)) => reader.customers_of_handle("phone", &phone)?,
        Some(Who::Name(name)) => reader.customers_named(&name)?,
    };
    match found.as_slice() {
        [] => Err(unknown(text)),
        [one] => Ok(one.id),
        several => Err(ambiguous(text, several)),
    }
}

fn unknown(text: &str) -> Error {
    match noun_of(text) {
        Some(noun) => {
            Error::not_found("error-customer-code").with("code", text.trim()).with("noun", noun)
        }
        None => Error::not_found("error-customer-unknown").with("who", text),
    }
}

fn ambiguous(text: &str, several: &[Named]) -> Error {
    let candidates = several.iter().take(MOST).map(|named| Candidate {
        code: named.id.to_string(),
        label: match &named.more {
            Some(more) => format!("{} ({more})", named.name),
            None => named.name.clone(),
        },
    });
    Error::new(Exit::Ambiguous, "error-customer-ambiguous")
        .with("who", text)
        .with("count", several.len())
        .among(candidates.collect())
}
