//! Referrals: who brought whom.

use std::collections::BTreeSet;

use super::Crm;
use crate::domain::id::CustomerId;
use crate::error::{Error, Result};

/// A referral that was logged: names of both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referral {
    /// Who brought.
    pub who: String,
    /// Who was brought.
    pub new: String,
}

impl Crm {
    /// Notes that `who` brought `new`. Refuses a customer who brought itself or the one it came from, and, unless
    /// `replace`, one whom somebody else brought.
    pub fn log_referral(
        &mut self,
        who: CustomerId,
        new: CustomerId,
        replace: bool,
    ) -> Result<Referral> {
        if who == new {
            return Err(Error::refused("error-referral-own").with("who", who.to_string()));
        }
        let today = self.now.today;
        let stamp = self.stamp("log referral");
        self.store.write(&stamp, |tx| {
            let referrer = tx.customer(who)?;
            let mut brought = tx.customer(new)?;
            if let Some(other) = brought.referred_by.filter(|id| *id != who && !replace) {
                return Err(Error::refused("error-referral-other")
                    .with("new", new.to_string())
                    .with("name", brought.name)
                    .with("other", format!("{other} {}", tx.customer(other)?.name)));
            }
            let mut above = BTreeSet::new();
            let mut next = referrer.referred_by;
            while let Some(id) = next.filter(|id| above.insert(*id)) {
                next = tx.customer(id)?.referred_by;
            }
            if above.contains(&new) {
                return Err(Error::refused("error-referral-loop")
                    .with("who", format!("{who} {}", referrer.name))
                    .with("new", format!("{new} {}", brought.name)));
            }
            brought.refer(Some(who), today);
            tx.update_customer(&brought)?;
            Ok(Referral { who: referrer.name, new: brought.name })
        })
    }
}
