//! A message as a mail: a draft to open in a mail program, and a link that opens one. Sends nothing.

mod draft;
mod link;

use crate::error::{Error, Result};

/// A mail to one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    address: String,
    name: String,
    subject: String,
    text: String,
}

impl Mail {
    /// A mail to `address`, which `name` reads.
    ///
    /// # Errors
    /// `error-mail-address` for an address that a header cannot hold as it is, or that could mean somebody else as well.
    pub fn new(address: &str, name: &str, subject: String, text: String) -> Result<Mail> {
        if !is_address(address) {
            return Err(Error::refused("error-mail-address").with("address", address));
        }
        Ok(Mail { address: address.to_owned(), name: name.to_owned(), subject, text })
    }
}

/// Whether `text` is one address of plain characters: letters, digits and signs of RFC 5322's `atom`, dots anywhere, as
/// some Japanese telephone companies gave them out.
fn is_address(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let is_local = |c: char| c.is_ascii_alphanumeric() || ".!#$%&'*+-/=?^_`{|}~".contains(c);
    let is_domain = |c: char| c.is_ascii_alphanumeric() || ".-".contains(c);
    let sound = |part: &str, fits: fn(char) -> bool| !part.is_empty() && part.chars().all(fits);
    sound(local, is_local) && sound(domain, is_domain)
}

#[cfg(test)]
mod tests;
