//! Who is known already: the refusal to add a customer whose name, mail or phone another one has.

use super::editor::canonical;
use crate::domain::customer::Profile;
use crate::domain::fold::fold;
use crate::error::{Candidate, Error, Result};
use crate::store::Reader;

/// Refuses `new` where a customer has its name, one of its mails or one of its phones.
pub(super) fn refuse_duplicate(reader: &Reader, new: &Profile, country: &str) -> Result<()> {
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
